"""Random operations: parameters of all styles, bodies of several media types, responses, callbacks and links."""

from choices import KEYWORDS, MEMBER_NAMES, TOKENS

METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
STATUSES = ("200 200 201 202 204 299 301 304 400 404 409 418 422 500 503 1XX 2XX 3XX 4XX 5XX default").split()
JSON_TYPES = ["application/json", "application/json", "application/vnd.pet+json", "application/problem+json",
              "application/json; charset=utf-8", "application/merge-patch+json"]
OTHER_TYPES = ["text/plain", "text/csv", "application/octet-stream", "image/png", "application/xml", "text/html", "*/*",
               "application/*", "text/event-stream", "application/jsonl", "application/pdf", "application/x-ndjson"]
FORM = "application/x-www-form-urlencoded"
SEGMENTS = "pets Pets class größe a.b a-b 1 %20 self * _ a,b init @me v1 ~".split()
STYLES = {
    "path": ["simple", "label", "matrix"],
    "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    "header": ["simple"],
    "cookie": ["form"],
}


class Operations:
    """Makes paths and operations for one document."""

    def __init__(self, choices, version, schemas, components):
        self.choices = choices
        self.version = version
        self.schemas = schemas
        self.components = components
        self.ids = []
        self.count = 0

    # MARK: Paths

    def paths(self):
        """Paths that no two templates of match the same requests."""
        made = {}
        for _ in range(self.choices.number(1, 4)):
            self.count += 1
            path, names = self.path()
            made[path] = self.path_item(names)
        for name in self.components.get("pathItems", {}):
            made["/shared/" + name] = {"$ref": "#/components/pathItems/" + name}
        return made

    def shared(self, kind, percent):
        """A reference to a component of a kind in so many of a hundred draws, else None."""
        names = list(self.components.get(kind, {}))
        return self.reference(kind, names) if names and self.choices.chance(percent) else None

    def reference(self, kind, names):
        """A reference to one of the components of a kind."""
        return {"$ref": f"#/components/{kind}/" + self.choices.pick(names)}

    def path(self):
        """A path and the names of its parameters."""
        choices = self.choices
        names = []
        path = f"/p{self.count}"
        for _ in range(choices.number(0, 3)):
            if choices.chance(40):
                name = self.path_name(names)
                names.append(name)
                path += choices.pick(["/{%s}", "/{%s}", "/x-{%s}", "/{%s}.json", "/{%s}:act"]) % name
            else:
                path += "/" + choices.pick(SEGMENTS)
        return path + ("/" if choices.chance(8) else ""), names

    def path_name(self, taken):
        """A name that a path can hold between braces."""
        name = "".join(character for character in self.choices.name() if character not in "{}/?#\\" and character > " ")
        return name if name and name not in taken else f"id{len(taken)}"

    def path_item(self, names):
        """The operations of a path."""
        choices = self.choices
        own = [] if choices.chance(25) else names
        item = {method: self.operation(own) for method in choices.some(METHODS, 1, 3)}
        if own != names:
            item["parameters"] = [self.path_parameter(name) for name in names]
        if choices.chance(8):
            item["summary"] = choices.text()
        if self.version == "3.2" and choices.chance(15):
            item["query"] = self.operation(own)
        if self.version == "3.2" and choices.chance(10):
            method = choices.pick(["LINK", "COPY", "PURGE"])
            item["additionalOperations"] = {method: self.operation(own)}
        return item

    # MARK: Operations

    def operation(self, path_names, depth=0):
        """An operation."""
        choices = self.choices
        operation = {"responses": self.responses()}
        parameters = self.parameters(path_names)
        if parameters:
            operation["parameters"] = parameters
        if choices.chance(50):
            operation["requestBody"] = self.body_or_reference()
        if choices.chance(75):
            self.identify(operation)
        if choices.chance(40):
            operation["tags"] = list(dict.fromkeys([choices.name(), choices.name()]))
        self.annotate(operation)
        if depth < 2 and choices.chance(10):
            operation["callbacks"] = {choices.name(): self.shared("callbacks", 30) or self.callback(depth)}
        return operation

    def identify(self, operation):
        """Gives an `operationId` that no other operation has."""
        name = self.choices.name()
        if name not in self.ids:
            operation["operationId"] = name
            self.ids.append(name)

    def annotate(self, operation):
        """Adds the fields that change little."""
        choices = self.choices
        if choices.chance(20):
            operation["summary"] = choices.text()
        if choices.chance(20):
            operation["description"] = choices.text()
        if choices.chance(10):
            operation["deprecated"] = True
        if choices.chance(25) and self.components.get("securitySchemes"):
            name = choices.pick(list(self.components["securitySchemes"]))
            operation["security"] = choices.pick([[], [{name: []}], [{}, {name: []}]])
        if choices.chance(6):
            variables = {"x": {"default": choices.pick(["a", "self"])}}
            operation["servers"] = [{"url": "https://{x}.example.com", "variables": variables}]

    def callback(self, depth):
        """A callback of one or two addresses."""
        choices = self.choices
        addresses = choices.some(["{$request.query.url}", "https://example.com/{$request.body#/a}", "/x"], 1, 2)
        return {address: {"post": self.operation([], depth + 1)} for address in addresses}

    def webhooks(self):
        """Webhooks of any names."""
        return {name: {self.choices.pick(["post", "put"]): self.operation([])} for name in self.choices.names(0, 3)}

    # MARK: Parameters

    def parameters(self, path_names):
        """Parameters of different names and places, with those of the path."""
        choices = self.choices
        made = {("path", name): self.path_parameter(name) for name in path_names}
        for _ in range(choices.number(0, 4)):
            place = choices.pick(["query", "query", "header", "cookie"])
            name = choices.pick(self.tokens(place)) if place != "query" else choices.name()
            made.setdefault((place, name.lower() if place == "header" else name), self.parameter(name, place))
        listed = list(made.values())
        if self.version == "3.2" and choices.chance(10) and not any(place == "query" for place, _ in made):
            return listed + [self.query_string()]
        for name, parameter in self.components.get("parameters", {}).items():
            if (parameter["in"], parameter["name"]) not in made and choices.chance(8):
                return listed + [{"$ref": "#/components/parameters/" + name}]
        return listed

    def tokens(self, place):
        """Names that header fields and cookies can have."""
        return self.choices.pick([TOKENS, TOKENS, KEYWORDS, MEMBER_NAMES])

    def query_string(self):
        """A parameter that is the whole query, of OpenAPI 3.2."""
        name = self.choices.name()
        if self.choices.chance(50):
            return {"name": name, "in": "querystring", "content": {FORM: self.form(parts=False)}}
        return {"name": name, "in": "querystring", "content": {"application/json": {"schema": self.schemas.schema(1)}}}

    def path_parameter(self, name):
        """A parameter of the path, which is always required."""
        parameter = self.parameter(name, "path")
        parameter["required"] = True
        return parameter

    def parameter(self, name, place):
        """A parameter of a style that its place has."""
        choices = self.choices
        parameter = {"name": name, "in": place}
        if choices.chance(40):
            parameter["required"] = True
        if choices.chance(10):
            parameter["deprecated"] = True
        if choices.chance(10):
            parameter["description"] = choices.text()
        if choices.chance(12):
            media_type = choices.pick(["application/json", "text/plain"])
            parameter["content"] = {media_type: {"schema": self.schemas.schema(1)}}
            return parameter
        parameter["schema"] = self.schemas.schema(1)
        if choices.chance(40):
            self.style(parameter, choices.pick(self.styles(place)))
        if place == "query" and choices.chance(8):
            parameter[choices.pick(["allowReserved", "allowEmptyValue"])] = True
        return parameter

    def styles(self, place):
        """The styles that a place has."""
        return STYLES[place] + (["cookie"] if place == "cookie" and self.version == "3.2" else [])

    def style(self, parameter, style):
        """Gives a parameter a style, and the schema that the style is for."""
        choices = self.choices
        parameter["style"] = style
        if style == "deepObject":
            parameter["schema"] = self.schemas.object(2)
            parameter["explode"] = True
        elif style in ("spaceDelimited", "pipeDelimited"):
            parameter["schema"] = choices.pick([self.schemas.array, self.schemas.object])(3)
            parameter["explode"] = False
        elif choices.chance(60):
            parameter["explode"] = choices.chance(50)

    # MARK: Bodies

    def body_or_reference(self):
        """A request body, or a reference to a shared one."""
        return self.shared("requestBodies", 15) or self.body()

    def body(self):
        """A request body."""
        choices = self.choices
        body = {"content": self.content(request=True)}
        if choices.chance(50):
            body["required"] = True
        if choices.chance(15):
            body["description"] = choices.text()
        return body

    def content(self, request):
        """One media type, or several."""
        choices = self.choices
        content = {}
        for _ in range(choices.pick([1, 1, 1, 2, 3])):
            kind = choices.pick(["json", "json", "json", "form", "parts", "mixed", "other"])
            if kind == "json":
                content[choices.pick(JSON_TYPES)] = self.media_type()
            elif kind == "form":
                content[FORM] = self.form(parts=False)
            elif kind == "parts":
                content["multipart/form-data"] = self.form(parts=True)
            elif kind == "mixed":
                content["multipart/mixed"] = self.mixed()
            else:
                content[choices.pick(OTHER_TYPES)] = self.other_type()
        return content

    def media_type(self):
        """A media type of any schema."""
        media_type = {"schema": self.schemas.schema()}
        if self.choices.chance(5):
            media_type["example"] = self.choices.name()
        elif self.choices.chance(5):
            media_type["examples"] = {"one": self.shared("examples", 50) or {"value": {"a": [1, None]}}}
        if self.choices.chance(3):
            return {}
        return self.shared("mediaTypes", 10) or media_type

    def other_type(self):
        """A media type that is no JSON."""
        choices = self.choices
        if self.version == "3.2" and choices.chance(40):
            return {"itemSchema": self.schemas.schema()}
        text, file = {"type": "string"}, {"type": "string", "format": "binary"}
        return {"schema": choices.pick([text, file, self.schemas.schema()])}

    def form(self, parts):
        """A form, and how its fields are written."""
        choices = self.choices
        schema = self.schemas.object(1)
        names = list(schema["properties"])
        if names and parts and choices.chance(50):
            file = {"type": "string", "format": "binary"}
            schema["properties"][choices.pick(names)] = choices.pick([file, {"type": "array", "items": file}])
        media_type = {"schema": schema}
        encoded = choices.some(names, 0, 2)
        if encoded:
            media_type["encoding"] = {name: self.encoding(parts) for name in encoded}
        return media_type

    def encoding(self, parts):
        """An encoding of a field or a part."""
        choices = self.choices
        encoding = {}
        if parts and choices.chance(40):
            types = ["application/json", "text/plain", "image/png, image/jpeg", "image/*", "application/xml"]
            encoding["contentType"] = choices.pick(types)
        elif choices.chance(60):
            encoding.update(style=choices.pick(["form", "spaceDelimited", "pipeDelimited"]), explode=choices.chance(50))
        if parts and choices.chance(30):
            encoding["headers"] = self.headers(1)
        return encoding

    def mixed(self):
        """A multipart body whose parts are told apart by their order, or have names."""
        choices = self.choices
        if not self.schemas.modern or choices.chance(30):
            return {"schema": self.schemas.object(1)}
        media_type = {"schema": {"type": "array", "items": self.schemas.schema(2)}}
        if choices.chance(50):
            media_type["schema"]["prefixItems"] = [self.schemas.schema(2) for _ in range(choices.number(1, 3))]
        if self.version == "3.2" and choices.chance(50):
            media_type["itemEncoding"] = self.encoding(parts=True)
        if self.version == "3.2" and "prefixItems" in media_type["schema"] and choices.chance(50):
            media_type["prefixEncoding"] = [self.encoding(parts=True)]
        return media_type

    # MARK: Responses

    def responses(self):
        """Responses of statuses, of ranges, and the rest."""
        choices = self.choices
        statuses = dict.fromkeys(choices.pick(STATUSES) for _ in range(choices.pick([1, 1, 2, 3, 5])))
        return {status: self.response_or_reference(status) for status in statuses}

    def response_or_reference(self, status):
        """A response, or a reference to a shared one."""
        if status in ("204", "304", "1XX"):
            return self.response(content=False)
        return self.shared("responses", 15) or self.response()

    def response(self, content=True):
        """A response."""
        choices = self.choices
        response = {"description": choices.text()}
        if content and choices.chance(70):
            response["content"] = self.content(request=False)
        if choices.chance(25):
            response["headers"] = self.headers(3)
        if self.ids and choices.chance(6):
            link = {"operationId": choices.pick(self.ids), "description": choices.text()}
            response["links"] = {choices.component_name(): link}
        return response

    def headers(self, most):
        """Header fields of different names."""
        names = {name.lower(): name for name in self.choices.some(TOKENS, 1, most)}
        return {name: self.shared("headers", 15) or self.header() for name in names.values()}

    def header(self):
        """A header field."""
        choices = self.choices
        header = {"schema": self.schemas.schema(2)}
        if choices.chance(10):
            header = {"content": {choices.pick(["application/json", "text/plain"]): header}}
        if choices.chance(40):
            header["required"] = True
        if choices.chance(10):
            header.update(description=choices.text(), deprecated=True)
        return header
