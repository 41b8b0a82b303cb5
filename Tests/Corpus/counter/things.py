"""What a document has: every property, operation, parameter, response and so on, each with its place."""

from dataclasses import dataclass

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
#: Keywords whose value is one schema, a list of them, a mapping of them.
ONE = ("items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "additionalItems", "contains",
       "if", "then", "else", "contentSchema")
LISTS = ("allOf", "oneOf", "anyOf", "prefixItems")
MAPS = ("patternProperties", "dependentSchemas")


@dataclass
class Thing:
    kind: str
    name: str
    #: (file, start): what the thing is known by.
    place: tuple
    #: (file, start, end): a diagnostic in it speaks of the thing.
    span: tuple
    #: The places that lead to it: a diagnostic at one of them speaks of the thing too.
    way: tuple


class Enumerator:
    """Walks a document by the grammar of the OpenAPI specification, whatever the generator makes of it."""

    def __init__(self, sources, root):
        self.sources = sources
        self.root = root
        self.is_swagger = root.entry("swagger") is not None
        self.things = {}
        self.visited = set()

    def run(self):
        way = ()
        for entry in own(self.root, "paths"):
            self.path_item(entry.node, entry.key, way + (entry.place,))
        for name in ("webhooks", "x-webhooks"):
            for entry in self.root.named(name):
                self.path_item(entry.node, entry.key, way + (entry.place,))
        if self.is_swagger:
            self.components(self.root, {"definitions": self.component_schema, "parameters": self.component_parameter,
                                        "responses": self.component_response})
        else:
            components = self.root.get("components")
            if components is not None and components.entries is not None:
                components = self.sources.whole(components)
                self.components(components, {
                    "schemas": self.component_schema, "parameters": self.component_parameter,
                    "responses": self.component_response, "requestBodies": self.component_body,
                    "headers": self.component_header, "callbacks": self.component_callback,
                    "pathItems": self.component_path_item})
        return self.things

    def components(self, node, kinds):
        for section, visit in kinds.items():
            for entry in node.named(section):
                visit(entry, (entry.place,))

    def component_schema(self, entry, way):
        self.schema(entry.node, way)

    def component_parameter(self, entry, way):
        self.parameter(entry.node, way, entry)

    def component_response(self, entry, way):
        self.add("response", entry.key, entry.node, way)
        self.response(entry.node, way)

    def component_body(self, entry, way):
        self.add("request body", entry.key, entry.node, way)
        self.content(entry.node, way)

    def component_header(self, entry, way):
        self.add("header", entry.key, entry.node, way)
        self.value(entry.node, way)

    def component_callback(self, entry, way):
        self.callback(entry.node, entry.key, way)

    def component_path_item(self, entry, way):
        self.path_item(entry.node, entry.key, way)

    def add(self, kind, name, holder, way):
        """Counts what an entry or a list's element holds; one place is one thing."""
        if holder.place not in self.things:
            self.things[holder.place] = Thing(kind, name, holder.place, holder.span, way)

    def enter(self, node, kind):
        """Whether a node is to be walked: it is there, and was not walked yet."""
        if node is None or node.entries is None or (kind, node.place) in self.visited:
            return False
        self.visited.add((kind, node.place))
        return True

    def along(self, node, way):
        """The nodes that references lead through, each with the way to it."""
        for step in self.sources.followed(node):
            way = way + (step.place,)
            if step.entry("$ref") is not None:
                way = way + (step.entry("$ref").place, step.get("$ref").place)
            yield step, way

    # Operations.

    def path_item(self, node, path, way):
        for step, way in self.along(node, way):
            if not self.enter(step, "path item"):
                continue
            shared = step.entry("parameters")
            for element in step.list_of("parameters"):
                self.parameter(element, way + (shared.place,))
            for entry in step.entries:
                if entry.key in METHODS:
                    self.operation(entry, path, way + (entry.place,))
            for entry in step.named("additionalOperations"):
                self.operation(entry, path, way + (entry.place,))

    def operation(self, entry, path, way):
        node = self.sources.whole(entry.node)
        self.add("operation", f"{entry.key.upper()} {path}", entry, way)
        if not self.enter(node, "operation"):
            return
        way = way + (node.place,)
        for element in node.list_of("parameters"):
            self.parameter(element, way)
        body = node.entry("requestBody")
        if body is not None:
            self.add("request body", f"{entry.key.upper()} {path}", body, way + (body.place,))
            self.content(body.node, way + (body.place,))
        for response in own(node, "responses"):
            self.add("response", response.key, response, way + (response.place,))
            self.response(response.node, way + (response.place,))
        for name in ("consumes", "produces"):
            for element in node.list_of(name) if self.is_swagger else []:
                self.add("media type", element.text, element, way + (element.place,))
        for callback in node.named("callbacks"):
            self.callback(callback.node, callback.key, way + (callback.place,))

    def callback(self, node, name, way):
        for step, way in self.along(node, way):
            if self.enter(step, "callback"):
                for entry in step.own():
                    if entry.key != "$ref":
                        self.path_item(entry.node, entry.key, way + (entry.place,))

    def parameter(self, node, way, holder=None):
        for step, way in self.along(node, way):
            if step.entry("name") is not None and step.entry("$ref") is None:
                self.add("parameter", f"{step.text_of('name')} in {step.text_of('in')}", step, way)
                # What is said of a parameter is said at its beginning or at its name.
                way = way + (step.place, step.get("name").place)
            if self.enter(step, "parameter"):
                self.value(step, way, follow=False)

    def value(self, node, way, follow=True):
        """A parameter or a header: its schema, or its media types."""
        for step, way in self.along(node, way) if follow else [(node, way)]:
            if self.is_swagger and step.text_of("in") != "body":
                self.schema(step, way)
            elif step.entry("schema") is not None:
                self.schema(step.get("schema"), way + (step.entry("schema").place,))
            self.content(step, way, follow=False)

    # Bodies.

    def response(self, node, way):
        for step, way in self.along(node, way):
            if not self.enter(step, "response"):
                continue
            for entry in step.named("headers"):
                self.add("header", entry.key, entry, way + (entry.place,))
                self.value(entry.node, way + (entry.place,))
            if self.is_swagger and step.entry("schema") is not None:
                self.schema(step.get("schema"), way + (step.entry("schema").place,))
            self.content(step, way, follow=False)

    def content(self, node, way, follow=True):
        for step, way in self.along(node, way) if follow else [(node, way)]:
            if not self.enter(step, "content"):
                continue
            content = (step.entry("content").place,) if step.entry("content") is not None else ()
            for entry in step.named("content"):
                self.add("media type", entry.key, entry, way + content + (entry.place,))
                for media, onward in self.along(entry.node, way + content + (entry.place,)):
                    for name in ("schema", "itemSchema"):
                        if media.entry(name) is not None:
                            self.schema(media.get(name), onward + (media.entry(name).place,))
                    self.encodings(media, onward)

    def encodings(self, node, way):
        """The header fields of parts, by name and by position, and of the parts within them."""
        inner = [entry.node for entry in node.named("encoding")] + node.list_of("prefixEncoding")
        for encoding in inner + [item for item in [node.get("itemEncoding")] if item is not None]:
            onward = way + (encoding.place,)
            for header in encoding.named("headers"):
                self.add("part header", header.key, header, onward + (header.place,))
                self.value(header.node, onward + (header.place,))
            self.encodings(encoding, onward)

    # Schemas.

    def schema(self, node, way):
        for step, way in self.along(node, way):
            if not self.enter(step, "schema"):
                continue
            for entry in step.named("properties"):
                self.add("property", entry.key, entry, way + (entry.place,))
                self.schema(entry.node, way + (entry.place,))
            for element in step.list_of("enum"):
                self.enum_value(element, way + (step.entry("enum").place,))
            if step.entry("const") is not None:
                self.enum_value(step.get("const"), way + (step.entry("const").place,))
            for name in ONE:
                if step.entry(name) is not None:
                    # One diagnostic speaks of the condition and of what depends on it.
                    condition = (step.entry("if").place,) if name in ("then", "else") and step.entry("if") else ()
                    self.schema(step.get(name), way + condition + (step.entry(name).place,))
            for name in LISTS:
                elements = step.list_of(name)
                # One diagnostic speaks of all that differ by position.
                first = (elements[0].place,) if name == "prefixItems" and elements else ()
                for element in elements:
                    self.schema(element, way + first + (step.entry(name).place, element.place))
            for name in MAPS:
                for entry in step.named(name):
                    self.schema(entry.node, way + (step.entry(name).place, entry.place))

    def enum_value(self, node, way):
        if node.text is not None and not node.is_null:
            self.add("enum value", node.text, node, way + (node.place,))


def own(node, name):
    return [entry for entry in node.named(name) if not entry.key.startswith("x-")]
