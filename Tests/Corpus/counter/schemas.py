"""Compares a schema with the type that a use of it has in the model."""

from model import plain

NUMBERS = {"Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Double", "Float",
           "Decimal"}
MISFIT = 1000


class Flat:
    """What schemas that hold at one place have in them, references and `allOf` followed."""

    def __init__(self):
        self.properties = {}
        self.items = []
        self.prefix = []
        self.values = []
        self.lists = []
        self.groups = []
        self.types = set()
        #: The places of everything in it, and of what types say: a conflict is reported at one of them.
        self.key = ()
        self.typed = ()

    @property
    def is_telling(self):
        return bool(self.properties or self.items or self.prefix or self.values or self.lists or self.groups)


class SchemaComparison:
    def __init__(self, sources, model, report):
        self.sources = sources
        self.model = model
        self.report = report
        self.done = set()

    # Flattening.

    def flat(self, nodes, without=()):
        flat = Flat()
        seen = set()
        for node in nodes:
            self.gather(node, flat, seen, set(without))
        flat.key = tuple(sorted(seen, key=str))
        return flat

    def gather(self, node, flat, seen, without):
        if node is None or node.entries is None or node.place in seen:
            return
        seen.add(node.place)
        for step in self.sources.followed(node)[1:]:
            self.gather(step, flat, seen, without)
        for entry in node.named("properties"):
            flat.properties.setdefault(entry.key, []).append(entry)
        for name in ("items", "contains"):
            if name == "items" and node.entry(name) is not None:
                flat.items.append(node.get(name))
        flat.prefix += node.list_of("prefixItems")
        for name in ("additionalProperties", "unevaluatedProperties"):
            if node.get(name) is not None and node.get(name).entries is not None:
                flat.values.append(node.get(name))
        flat.values += [entry.node for entry in node.named("patternProperties")]
        flat.typed += tuple(node.entry(name).place for name in ("enum", "const") if node.entry(name) is not None)
        for listed in (node.list_of("enum"), [node.get("const")] if node.entry("const") is not None else []):
            listed = [element for element in listed if element.text is not None and not element.is_null]
            if listed:
                flat.lists.append(listed)
        kind = node.get("type")
        if kind is not None:
            flat.typed += (kind.place,)
            flat.types |= {kind.text} if kind.text else {item.text for item in kind.elements or []}
        for element in node.list_of("allOf"):
            self.gather(element, flat, seen, without)
        for name in ("oneOf", "anyOf"):
            branches = self.branches(node, name)
            if (node.place, name) in without or not branches:
                continue
            if len(branches) == 1:
                self.gather(branches[0], flat, seen, without)
            else:
                flat.groups.append(((node.place, name), branches))

    def branches(self, node, name, depth=0):
        """The branches of a union that are types: null and mere constraints left out, nameless unions opened."""
        result, seen = [], set()
        for branch in node.list_of(name):
            target = self.sources.followed(branch)[-1]
            if branch.entries is None or self.is_null(target) or self.is_constraint(branch) or target.place in seen:
                continue
            seen.add(target.place)
            inner = [key for key in ("oneOf", "anyOf") if branch.entry(key) is not None]
            is_nameless = branch.entry("$ref") is None and branch.entry("discriminator") is None
            if len(inner) == 1 and is_nameless and branch.entry("properties") is None and depth < 8:
                result += self.branches(branch, inner[0], depth + 1)
            else:
                result.append(branch)
        return result

    @staticmethod
    def is_null(node):
        if node.text_of("type") == "null" and node.get("type") is not None:
            return True
        values = node.list_of("enum")
        if values and all(value.is_null for value in values):
            return True
        return {entry.key for entry in node.entries or []} == {"nullable"}

    @staticmethod
    def is_constraint(node):
        keys = {entry.key for entry in node.entries}
        return bool(keys) and keys <= {"required", "not", "description", "title"}

    # Comparing.

    def compare(self, nodes, spelling, use, way=(), direction=None):
        flat = self.flat(nodes)
        if not flat.is_telling or (flat.key, spelling, direction) in self.done:
            return
        self.done.add((flat.key, spelling, direction))
        self.compare_flat(nodes, (), flat, spelling, use, way + self.way(nodes, flat), direction)

    def way(self, nodes, flat):
        branches = [branch for _, group in flat.groups for branch in group]
        typed = tuple(place for branch in branches for place in self.flat([branch]).typed) if len(branches) < 9 else ()
        return tuple(node.place for node in nodes) + flat.key + flat.typed + typed

    def compare_flat(self, nodes, without, flat, spelling, use, way, direction):
        kind, value = self.model.form(spelling)
        context = (f"{use}: {spelling}", way, direction)
        if kind == "declared" and value["kind"] == "union":
            self.union(nodes, without, flat, value, use, way, direction)
            return
        if flat.groups and (kind != "declared" or value["kind"] != "structure"):
            for _, branches in flat.groups:
                for branch in branches:
                    self.compare([branch], spelling, use, way, direction)
        elif flat.groups:
            for _, branches in flat.groups:
                for branch in branches:
                    self.properties(self.flat([branch]), value, context)
        if kind == "declared" and value["kind"] == "structure":
            self.properties(flat, value, context)
            self.positions(flat, value, context)
            rest = value["additionalProperties"]
            if rest is not None and flat.values:
                self.compare(flat.values, self.model.form(rest["type"])[1], f"{use}.*", way, direction)
        else:
            for entries in flat.properties.values():
                self.miss(entries, context)
        if kind == "array":
            self.compare(flat.items, value, f"{use}[]", way, direction)
            # Texts that an array lists are what its items can be.
            self.values(flat, *self.model.form(value), context)
            return
        if kind == "dictionary":
            self.compare(flat.values, value, f"{use}.*", way, direction)
        self.values(flat, kind, value, context)

    def miss(self, entries, context):
        use, way, direction = context
        for entry in entries:
            # A member of one direction is in one of the two halves: it must be found somewhere.
            if not self.is_one_way(entry.node):
                self.report.miss("property", entry.key, entry, use, way)

    def is_one_way(self, node, depth=0):
        """Whether the value is readOnly or writeOnly: itself, behind references, or by a part of its allOf."""
        for step in self.sources.followed(node):
            if step.is_true("readOnly") or step.is_true("writeOnly"):
                return True
            if depth < 16 and any(self.is_one_way(part, depth + 1) for part in step.list_of("allOf")):
                return True
        return False

    def properties(self, flat, structure, context):
        use, way, direction = context
        members = {item["key"]: item for item in structure["properties"] if not is_part_headers(item)}
        for key, entries in flat.properties.items():
            member = members.get(key)
            if member is None:
                self.miss(entries, context)
                continue
            for entry in entries:
                self.report.found(entry)
            self.compare([entry.node for entry in entries], member["type"], f"{structure['path']}.{member['name']}",
                         way + tuple(entry.place for entry in entries), direction)

    def positions(self, flat, structure, context):
        """The parts of a body whose schema is an array."""
        use, way, direction = context
        parts = [item for item in structure["properties"] if item.get("part") and not is_part_headers(item)]
        if not parts or flat.properties:
            return
        rest = [node for node in flat.items if node.text != "false"]
        if len(parts) < len(flat.prefix) + bool(rest):
            self.report.miss("part", str(len(parts)), (flat.prefix + rest)[len(parts)], use, way)
            return
        for index, node in enumerate(flat.prefix):
            self.compare([node], parts[index]["type"], f"{use}[{index}]", way + (node.place,), direction)
        if rest:
            self.compare(rest, self.model.form(parts[-1]["type"])[1], f"{use}[]", way, direction)

    def values(self, flat, kind, value, context):
        use, way, _ = context
        for position, listed in enumerate(flat.lists):
            others = flat.lists[:position] + flat.lists[position + 1:]
            for node in listed:
                if kind == "declared" and value["kind"] == "enumeration":
                    is_found = any(same(node.text, item["rawValue"]) for item in value["cases"])
                elif kind == "scalar" and value == "Bool":
                    is_found = node.text in ("true", "false")
                else:
                    # Numbers that are no integers are values of their type, without names.
                    is_found = kind == "scalar" and value in NUMBERS and is_number(node.text)
                # What another list beside it does not allow is no value at all.
                is_excluded = any(all(node.text != other.text for other in list) for list in others)
                if is_found or is_excluded:
                    self.report.found(node)
                else:
                    self.report.miss("enum value", node.text, node, use, way)

    # Unions.

    def union(self, nodes, without, flat, union, use, way, direction):
        """Each branch is some case, joined with what stands beside the union."""
        cases = union["cases"]
        if not flat.groups:
            # An array of types, or a base that names its subtypes: each case has what its kind can have.
            for case in cases:
                if self.misfit(flat, case["type"]) < MISFIT:
                    self.partly(nodes, flat, case["type"], f"{use}.{case['name']}", way, direction)
            return
        identity, branches = flat.groups[0]
        beside = [group[0] for group in flat.groups[1:]]
        without = (*without, identity)
        free = list(cases)
        for branch in branches:
            joined = self.flat(nodes + [branch], without)
            if not joined.is_telling:
                continue
            onward = way + self.way([branch], joined)
            if beside and any(group[0] in beside for group in joined.groups):
                # Two unions at one place: a case for each pair.
                joined.groups.sort(key=lambda group: group[0] not in beside)
                self.union(nodes + [branch], without, joined, union, use, onward, direction)
                continue
            scored = min((self.misfit(joined, case["type"]), self.unlike(branch, case), case not in free, index)
                         for index, case in enumerate(cases))
            case = cases[scored[3]]
            if case in free:
                free.remove(case)
            key = (joined.key, without, case["type"], direction)
            if key not in self.done:
                self.done.add(key)
                self.compare_flat(nodes + [branch], without, joined, case["type"], f"{use}.{case['name']}", onward,
                                  direction)

    def unlike(self, branch, case):
        reference = branch.text_of("$ref") or branch.text_of("title") or ""
        return plain(reference.split("/")[-1].split(".")[0]) != plain(case["name"]) if reference else False

    def partly(self, nodes, flat, spelling, use, way, direction):
        kind, value = self.model.form(spelling)
        part = Flat()
        if kind == "declared" and value["kind"] == "structure":
            part.properties, part.values = flat.properties, flat.values
        elif kind == "array":
            part.items = flat.items
        elif kind == "dictionary":
            part.values = flat.values
        else:
            part.lists = flat.lists
        self.compare_flat(nodes, (), part, spelling, use, way, direction)

    def misfit(self, flat, spelling, depth=0):
        """How much of a schema's first level is not in a type."""
        kind, value = self.model.form(spelling)
        if depth > 8:
            return 0
        if kind == "declared" and value["kind"] == "union":
            nested = [branch for _, branches in flat.groups for branch in branches]
            if nested:
                return sum(min([self.misfit(self.flat([branch]), case["type"], depth + 1) for case in value["cases"]],
                               default=MISFIT) for branch in nested)
            return min((self.misfit(flat, case["type"], depth + 1) for case in value["cases"]), default=MISFIT) + 1
        if kind == "declared" and value["kind"] == "structure":
            keys = {item["key"] for item in value["properties"]}
            missing = [key for key in flat.properties if key not in keys]
            foreign = 0 if flat.properties else 1
            return 10 * len(missing) + foreign + (MISFIT if flat.items or flat.lists or self.is_scalar(flat) else 0)
        if kind == "declared":
            texts = [node.text for listed in flat.lists for node in listed]
            missing = [text for text in texts if not any(same(text, item["rawValue"]) for item in value["cases"])]
            return 10 * len(missing) + (0 if texts else MISFIT)
        if kind in ("array", "stream"):
            return 0 if flat.items or "array" in flat.types else MISFIT
        if kind == "dictionary":
            return 1 if not flat.properties and not flat.items and not self.is_scalar(flat) else MISFIT
        return 2 if not flat.properties and not flat.items and not flat.groups else MISFIT

    @staticmethod
    def is_scalar(flat):
        return bool(flat.types) and not flat.types & {"object", "array"}


def same(text, raw):
    return text == raw if isinstance(raw, str) else is_number(text) and float(text) == raw


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return text.lower() in ("true", "false")


def is_part_headers(member):
    """Whether a member of a multipart body has the header fields of the part of that name."""
    return (member.get("part") or {}).get("coding") == "headers"
