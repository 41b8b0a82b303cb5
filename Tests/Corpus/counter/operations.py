"""Compares a document's operations and components with the model's."""

from model import content_types, is_sent_as, media_type, route
from schemas import is_part_headers
from things import METHODS, own


class OperationComparison:
    def __init__(self, sources, root, model, schemas, report):
        self.sources = sources
        self.root = root
        self.model = model
        self.schemas = schemas
        self.report = report
        self.is_swagger = root.entry("swagger") is not None

    def run(self):
        for entry in own(self.root, "paths"):
            for method, operation, parameters, way in self.items(entry.node, (entry.place,)):
                self.call(entry.key, method, operation, parameters, way)
        for name in ("webhooks", "x-webhooks"):
            for entry in self.root.named(name):
                items = list(self.items(entry.node, (entry.place,)))
                for method, operation, parameters, way in items:
                    keys = (entry.key, f"{method.lower()} {entry.key}", f"{method} {entry.key}")
                    found = [item for key, item in self.model.webhooks
                             if key in keys and item["http"] == sent(method)]
                    self.operation(f"{method} {entry.key}", operation, parameters, found[:1], way)
                    self.callbacks(operation, way, (operation.place,))
        for entry in own(self.root, "definitions") if self.is_swagger else own(
                self.sources.whole(self.root.get("components") or self.root), "schemas"):
            self.component(entry)

    def component(self, entry):
        """Every component has a type of its own, unless it is but another's name."""
        found = self.model.components(entry.node.text_of("x-swift-name") or entry.key)
        flat = self.schemas.flat([entry.node])
        if entry.node.entry("$ref") is not None and not found:
            return
        if not flat.is_telling:
            return
        best = min(found, key=lambda item: self.schemas.misfit(flat, item["path"]), default=None)
        if best is not None:
            self.schemas.compare([entry.node], best["path"], entry.key, (entry.place,))

    def items(self, node, way):
        """The operations of a path item, what references lead to included: method, entry, parameters."""
        known = set()
        parameters = None
        for step in self.sources.followed(node):
            if step.entries is None:
                return
            way = way + (step.place,) + ((step.entry("$ref").place,) if step.entry("$ref") else ())
            parameters = parameters or step.list_of("parameters")
            entries = [entry for entry in step.entries if entry.key in METHODS] + step.named("additionalOperations")
            for entry in entries:
                if entry.key not in known and entry.node.entries is not None:
                    known.add(entry.key)
                    yield entry.key, entry, parameters, way + (entry.place,)

    def call(self, path, method, entry, parameters, way):
        found = [item for item in self.model.operations if item["http"] == sent(method)
                 and route(item["path"] + ("?" + item["literalQuery"] if item["literalQuery"] else "")) == route(path)]
        name = self.sources.whole(entry.node).text_of("operationId")
        named = [item for item in found if item["id"] == name] or found
        exact = [item for item in named if item["path"] == path.split("?")[0].split("#")[0]] or named
        self.operation(f"{sent(method)} {path}", entry, parameters, self.methods(exact), way)
        self.callbacks(entry, way, (entry.place,))

    def callbacks(self, entry, way, within):
        """What is sent in the course of an operation, and in the course of that."""
        for callback in self.sources.whole(entry.node).named("callbacks"):
            for step in self.sources.followed(callback.node):
                for expression in step.own():
                    for inner, operation, shared, further in self.items(
                            expression.node, way + (callback.place, step.place, expression.place)):
                        if operation.place in within:
                            continue
                        candidates = [item for key, item in self.model.callbacks
                                      if key == expression.key and item["http"] == sent(inner)]
                        self.operation(f"{inner} {expression.key}", operation, shared,
                                       self.likeliest(candidates, operation, callback.key), further)
                        self.callbacks(operation, further, within + (operation.place,))

    def methods(self, candidates):
        """The first operation, and those that ask for another of its media types."""
        return candidates[:1] + [item for item in candidates[1:] if item["isClientOnly"]]

    def likeliest(self, candidates, entry, name):
        """Several callbacks can have one address: the one that has these responses and the callback's name in its own."""
        statuses = {item.key for item in own(entry.node, "responses")}
        name = "".join(letter for letter in name.lower() if letter.isalnum())
        return sorted(candidates, key=lambda item: (
            len(statuses ^ {one["status"] for one in item["responses"]}), name not in item["method"].lower()))[:1]

    def operation(self, name, entry, inherited, found, way):
        if not found:
            self.report.miss("operation", name, entry, "the model", way)
            return
        self.report.found(entry)
        node = self.sources.whole(entry.node)
        seen = set()
        for element in node.list_of("parameters"):
            self.parameter(element, found, name, way, seen)
        own_parameters = set(seen)
        for element in inherited:
            self.parameter(element, found, name, way, seen, own_parameters)
        has_any = node.list_of("parameters") or node.entry("requestBody") or own(node, "responses")
        if has_any and not any(found[0][part] for part in ("parameters", "body", "responses")):
            self.report.empty.append((name, entry))
        body = node.entry("requestBody")
        if body is not None:
            self.body(body, found, name, way + (body.place,), "request")
        for response in own(node, "responses"):
            status = response.key.lower() if response.key.lower() == "default" else response.key[:3].lower()
            responses = [[item for item in operation["responses"] if item["status"].lower() == status]
                         for operation in found]
            self.response(response, responses, name, way + self.produced(node) + (response.place,))
        if self.is_swagger:
            self.swagger_types(node, found, name, way)

    # Parameters.

    def parameter(self, element, found, name, way, seen, replaced=()):
        steps = self.sources.followed(element)
        node = steps[-1]
        way = way + tuple(step.place for step in steps) + ((element.get("$ref").place,) if element.get("$ref") else ())
        key, place = node.text_of("name"), node.text_of("in")
        if (key, place) in replaced:
            # The operation's own parameter stands in its place (Path Item Object).
            self.report.found(node)
        if key is None or (key, place) in seen:
            return
        seen.add((key, place))
        use = f"{name} parameter {key}"
        operation = found[0]
        if place in ("body", "formData"):
            return self.swagger_body(node, operation, use, way)
        members = [item for item in operation["parameters"] if item["key"] == key and item["in"] == (place or "").lower()]
        if not members:
            return self.report.miss("parameter", f"{key} in {place}", node, name, way)
        self.report.found(node)
        schema = node.get("schema") or (node if self.is_swagger else None)
        content = node.named("content")
        if node.get("schema") is None and content:
            for media in content:
                if is_sent_as(media.key, members[0]["contentType"] or ""):
                    self.report.found(media)
                    schema = self.sources.followed(media.node)[-1].get("schema")
                else:
                    self.report.miss("media type", media.key, media, use, way)
        if schema is not None:
            self.schemas.compare([schema], members[0]["type"], use, way, "request")

    def swagger_body(self, node, operation, use, way):
        body = operation["body"]
        if body is None:
            return self.report.miss("parameter", f"{node.text_of('name')} in {node.text_of('in')}", node, use, way)
        if node.text_of("in") == "body":
            self.report.found(node)
            if node.get("schema") is not None:
                self.schemas.compare([node.get("schema")], body["type"], use, way, "request")
            return None
        kind, declared = self.model.form(body["type"])
        members = declared["properties"] if kind == "declared" and declared["kind"] == "structure" else []
        member = next((item for item in members if item["key"] == node.text_of("name")), None)
        if member is None:
            return self.report.miss("parameter", f"{node.text_of('name')} in formData", node, use, way)
        self.report.found(node)
        return self.schemas.compare([node], member["type"], use, way, "request")

    def produced(self, node):
        """What Swagger's responses are written as, for all of which one diagnostic speaks."""
        return tuple(item.place for item in (node.list_of("produces") or self.root.list_of("produces"))
                     if self.is_swagger)

    def swagger_types(self, node, found, name, way):
        """`consumes` and `produces`: some body is of the type."""
        sent = [operation["body"]["contentType"] for operation in found if operation["body"]]
        answered = [one for operation in found for item in operation["responses"] if item["body"]
                    for one in content_types(item["body"])]
        for field, types in (("consumes", sent), ("produces", answered)):
            for element in node.list_of(field):
                if not types or any(is_sent_as(element.text or "", one) for one in types):
                    self.report.found(element)
                else:
                    self.report.miss("media type", element.text, element, name, way + (element.place,))

    # Bodies.

    def body(self, entry, found, name, way, direction):
        steps = self.sources.followed(entry.node)
        bodies = [operation["body"] for operation in found if operation["body"]]
        if steps[-1].entries is None or not bodies:
            return self.report.miss("request body", name, entry, "the model", way)
        for step in [entry] + steps:
            self.report.found(step)
        return self.content(steps[-1], [bodies], f"{name} body", way + tuple(step.place for step in steps), direction)

    def response(self, entry, groups, name, way):
        """`groups`: of each method that calls the operation the responses of this status, one of which is no alternative
        to another."""
        steps = self.sources.followed(entry.node)
        node = steps[-1]
        way = way + tuple(step.place for step in steps)
        use = f"{name} {entry.key}"
        if any(all(item["isAlternative"] for item in responses) for responses in groups):
            return self.report.miss("response", use, entry, "the model", way)
        for step in [entry] + steps:
            self.report.found(step)
        responses = [item for group in groups for item in group]
        bodies = [item["body"] for item in responses if item["body"]]
        asked = [item["body"] for item in responses if item["body"] and not item["isAlternative"]]
        self.content(node, [[item["body"] for item in group if item["body"]] for group in groups], use, way, "response",
                     asked if entry.key.startswith("2") else bodies)
        if self.is_swagger and node.get("schema") is not None:
            for body in bodies[:1]:
                self.media(node, body["type"], use, way, "response")
        fields = {}
        for item in responses:
            headers = item["headers"] or {"fields": []}
            fields.update({field["key"].lower(): field for field in headers["fields"]})
        for header in node.named("headers"):
            self.header(header, fields.get(header.key.lower()), use, way + (header.place,))
        return None

    def header(self, entry, field, use, way):
        steps = self.sources.followed(entry.node)
        if field is None:
            for step in [entry] + steps:
                self.report.miss("header", entry.key, step, use, way)
            return None
        for step in [entry] + steps:
            self.report.found(step)
        node = steps[-1]
        schema = node if self.is_swagger else node.get("schema")
        for media in node.named("content"):
            self.report.found(media)
            schema = schema or self.sources.followed(media.node)[-1].get("schema")
        if schema is not None:
            self.schemas.compare([schema], field["type"], f"{use} header {entry.key}", way, "response")
        return None

    def content(self, node, groups, use, way, direction, asked=None):
        """`groups`: the bodies that each method has, one of which is of the media type.
        `asked`: those that methods ask for, among which every media type is."""
        written = [media_type(media.key) for media in node.named("content")]
        for media in node.named("content"):
            bodies = [next((body for body in bodies if self.is_body(media.key, body, written)), None) for bodies in groups]
            is_asked = asked is None or any(self.is_body(media.key, body, written) for body in asked)
            if not bodies or None in bodies or not is_asked:
                self.report.miss("media type", media.key, media, use, way)
                continue
            self.report.found(media)
            steps = self.sources.followed(media.node)
            onward = way + (media.place,) + tuple(step.place for step in steps)
            for body in bodies:
                self.media(steps[-1], body["type"], use, onward, direction)

    def is_body(self, key, body, written):
        types = content_types(body)
        if "*" in key and key not in types and any("*" in one and media_type(one) in written for one in types):
            return False
        # A range is what a type stands for that is not written itself, and a type is not what a range beside it is.
        return any(is_sent_as(key, one) and ("*" not in key or one == key or media_type(one) not in written)
                   and ("*" not in one or "*" in key or media_type(one) not in written)
                   for one in types)

    def encodings(self, node, spelling, use, way):
        """How the parts of a body are written, or those of a part: by their names or by their order."""
        kind, body = self.model.form(spelling) if spelling is not None else ("none", None)
        members = body["properties"] if kind == "declared" and body["kind"] == "structure" else []
        parts = [item for item in members if not is_part_headers(item)]
        written = [(entry.key, entry.node) for entry in node.named("encoding")]
        by_position = node.list_of("prefixEncoding") + [
            item for item in [node.get("itemEncoding")] if item is not None]
        for index, encoding in enumerate(by_position):
            written.append((parts[index]["key"] if index < len(parts) else str(index), encoding))
        for key, encoding in written:
            onward = way + (encoding.place,)
            self.part_headers(encoding, key, members, f"{use}.{key}", onward)
            self.encodings(encoding, next((item["type"] for item in parts if item["key"] == key), None),
                           f"{use}.{key}", onward)

    def part_headers(self, encoding, key, members, use, way):
        kind, headers = next(
            (self.model.form(item["type"]) for item in members if is_part_headers(item) and item["key"] == key),
            ("none", None))
        fields = {field["key"].lower(): field for field in headers["properties"]} if kind == "declared" else {}
        for header in encoding.named("headers"):
            self.header(header, fields.get(header.key.lower()), use, way + (header.place,))

    def media(self, node, spelling, use, way, direction):
        kind, element = self.model.form(spelling)
        if kind != "stream":
            if node.get("schema") is not None:
                self.schemas.compare([node.get("schema")], spelling, use, way, direction)
            self.encodings(node, spelling, use, way)
            return
        item = node.get("itemSchema")
        if item is None and node.get("schema") is not None:
            items = self.schemas.flat([node.get("schema")]).items
            item = items[0] if items else node.get("schema")
        if item is None:
            return
        properties = self.schemas.flat([item]).properties
        # The schema of an event itself: the runtime has its members.
        if properties and set(properties) <= {"event", "data", "id", "retry"}:
            for entries in properties.values():
                for entry in entries:
                    self.report.found(entry)
            item = properties["data"][0].node if "data" in properties else None
        if item is not None:
            self.schemas.compare([item], element, use, way, direction)


def sent(method):
    """A method as it is sent: what no field stands for is written as it is."""
    return method.upper() if method.lower() in METHODS else method
