"""What was found, what was missed, and what a diagnostic speaks of."""

import bisect
import os

#: Codes that say something about a thing which is in the model all the same. Every other code explains what is not.
REMARKS = {"OAS1011", "OAS1013", "OAS1015", "OAS1016", "OAS1017", "OAS1018", "OAS1020", "OAS1021", "OAS1022", "OAS1030", "OAS1034",
           "OAS1035", "OAS1039", "OAS1041", "OAS1047", "OAS1054", "OAS1066", "OAS3014", "OAS3015", "OAS3016", "OAS3019", "OAS3051", "OAS3080"}
#: Codes that say something of the kind where they are warnings.
MILD = {"OAS3010", "OAS3012"}
#: Reported once for each media type, at its first place.
UNUSED_MEDIA_TYPES = {"OAS1050", "OAS3086"}
#: A body is there, and nothing of what its schema describes.
RAW_MEDIA_TYPE = "OAS1036"


class Report:
    def __init__(self, diagnostics):
        self.matched = set()
        self.missed = {}
        self.ways = {}
        self.places = {}
        self.exact = set()
        #: Operations of which nothing is left but the path, whatever a diagnostic says.
        self.empty = []
        #: Media types that are reported once for a document.
        self.unused_types = set()
        for item in diagnostics:
            if "file" not in item or item["code"] in REMARKS:
                continue
            if item["severity"] == "warning" and item["code"] in MILD:
                continue
            if item["code"] in UNUSED_MEDIA_TYPES:
                self.unused_types.add(item["message"].split("'")[1])
            for one in [item] + [note for note in item["notes"] if "file" in note]:
                file, place = os.path.realpath(one["file"]), (one["line"], one["column"])
                if item["code"] != RAW_MEDIA_TYPE:
                    self.places.setdefault(file, []).append(place)
                self.exact.add((file, place))
        for places in self.places.values():
            places.sort()

    def found(self, holder):
        self.matched.add(holder.place)

    def miss(self, kind, name, holder, use, way):
        if kind == "media type" and name in self.unused_types:
            self.exact.add(holder.place)
        self.missed.setdefault((holder.place, use), (kind, name, holder, way))

    def is_spoken_of(self, span, way):
        """Whether a diagnostic is in the span of a thing, or at a place on the way to it."""
        file, start, end = span
        places = self.places.get(file, [])
        position = bisect.bisect_left(places, start)
        if position < len(places) and places[position] < end:
            return True
        return any(place in self.exact for place in way)

    def complaints(self, things):
        """(kind, name, place, what lacks it) of everything that is neither in the model nor in a diagnostic."""
        result = []
        told = set()
        for (place, use), (kind, name, holder, way) in self.missed.items():
            thing = things.get(place)
            span = thing.span if thing is not None else holder.span
            if kind == "media type" and name in self.unused_types or self.is_spoken_of(span, way):
                told.add(place)
            else:
                result.append((kind, name, place, use))
        result += [("operation", name, entry.place, "the model with anything in it") for name, entry in self.empty]
        complained = {item[2] for item in result}
        for place, thing in things.items():
            if place in self.matched or place in told or place in complained:
                continue
            if not self.is_spoken_of(thing.span, thing.way):
                result.append((thing.kind, thing.name, place, "the model"))
        return sorted(result, key=lambda item: (item[2], item[0], item[3]))
