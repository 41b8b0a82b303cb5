"""The operations of a document, with the schema of each place in a message as a component of its own."""

import copy
from dataclasses import dataclass, field
from typing import Any

from judge.schemas import Schemas, pointed

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
JSON_LINES = ("application/jsonl", "application/x-ndjson")
EVENTS = "text/event-stream"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Field:
    """A parameter, a header, or a member of a form: its name, how it is written, and the pointer of its schema."""

    name: str
    place: str
    is_required: bool
    style: str
    is_exploded: bool
    pointer: str
    #: The schema as the document has it, and the members of a querystring's form.
    schema: dict[str, Any]
    content: "Content | None" = None


@dataclass(frozen=True)
class Content:
    """A body of a media type, or a part: the pointer of its schema, where it has one."""

    media_type: str
    pointer: str | None
    schema: dict[str, Any]
    #: The fields of a form.
    fields: tuple[Field, ...] = ()
    #: The parts of a body in parts, by name or by order, and what stands for all others.
    named: dict[str, "Content"] = field(default_factory=dict)
    ordered: tuple["Content", ...] = ()
    rest: "Content | None" = None
    headers: tuple[Field, ...] = ()

    @property
    def kind(self) -> str:
        """How it is written."""
        name = self.media_type.split(";")[0].split(",")[0].strip().lower()
        if name.startswith("multipart/"):
            return "parts"
        if name in JSON_LINES:
            return "lines"
        if name == EVENTS:
            return "events"
        if name == FORM:
            return "form"
        if name == "application/json" or name.endswith("+json"):
            return "json"
        if name in ("application/xml", "text/xml"):
            return "xml"
        if self.schema.get("format") == "binary" or not self.schema and self.pointer is None:
            return "bytes"
        return "text"


@dataclass(frozen=True)
class Answer:
    """A documented response; with several media types there is one for each."""

    status: str
    content: Content | None
    headers: tuple[Field, ...]


@dataclass(frozen=True)
class Operation:
    """An operation, a webhook or a callback."""

    name: str
    method: str
    #: Where the server under test has it, and where its client sends it; templates below the prefix.
    path: str
    sent_path: str
    #: The name under which it is among the webhooks; nothing for operations of paths.
    hook: str | None
    parameters: tuple[Field, ...]
    is_body_required: bool
    body: Content | None
    answers: tuple[Answer, ...]
    #: The names of the requests that clients alone have, one for each other kind of answer.
    others: tuple[str, ...] = ()


class Reader:
    """Reads the operations of a bundled document."""

    def __init__(self, document: dict[str, Any], model: dict[str, Any]) -> None:
        self.document = document
        self.extended = copy.deepcopy(document)
        self.model = model

    def operations(self) -> list[Operation]:
        """All operations, webhooks and callbacks."""
        found = []
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    found.append(self._operation(item, method, path, path, None))
                    for name, callback in item[method].get("callbacks", {}).items():
                        found += self._callbacks(name, self._resolved(callback))
        webhooks = (self.model["webhooks"] or {}).get("webhooks", [])
        for hook in webhooks:
            item = self.document["webhooks"][hook["key"]]
            method = hook["operation"]["http"].lower()
            found.append(
                self._operation(item, method, "/hooks", f"/hooks/{hook['operation']['name']}", hook["key"]))
        return found

    def _callbacks(self, name: str, callback: dict[str, Any]) -> list[Operation]:
        found = []
        for expression, item in callback.items():
            for hook in self.model["webhooks"]["callbacks"]:
                method = hook["operation"]["http"].lower()
                if hook["expression"] == expression and method in item:
                    path = f"/callbacks/{hook['operation']['name']}"
                    sent = f"/hooks/{hook['operation']['name']}"
                    found.append(self._operation(item, method, path, sent, f"callback {name}"))
        return found

    def schemas(self, direction: str) -> Schemas:
        """The schemas of all places, as requests or responses carry them."""
        return Schemas(self.extended, direction)

    def _resolved(self, value: Any) -> Any:
        while isinstance(value, dict) and isinstance(value.get("$ref"), str):
            value = pointed(self.document, value["$ref"])
        return value

    def _component(self, schema: Any) -> str:
        """The pointer of a schema that is made a component."""
        components = self.extended["components"]["schemas"]
        name = f"exchange-{len(components)}"
        components[name] = schema
        return f"#/components/schemas/{name}"

    def _operation(self, item: dict[str, Any], method: str, path: str, sent_path: str,
                   hook: str | None) -> Operation:
        operation = item[method]
        parameters: dict[tuple[str, str], dict[str, Any]] = {}
        for parameter in item.get("parameters", []) + operation.get("parameters", []):
            parameter = self._resolved(parameter)
            parameters[parameter["name"], parameter["in"]] = parameter
        body = self._resolved(operation.get("requestBody"))
        contents = self._contents(body)
        if len(contents) > 1:
            raise NotImplementedError(f"{path} has several bodies")
        answers = []
        for status, answer in operation["responses"].items():
            answer = self._resolved(answer)
            headers = tuple(self._field(self._resolved(header) | {"name": name, "in": "header"})
                            for name, header in answer.get("headers", {}).items() if name.lower() != "content-type")
            answers += [Answer(status, content, headers) for content in self._contents(answer) or [None]]
        others = tuple(other["name"] for group in self.model["groups"] for other in group["operations"]
                       if hook is None and other["isClientOnly"]
                       and (other["path"], other["http"].lower()) == (path, method))
        name = hook or operation.get("operationId") or f"{method.upper()} {path}"
        return Operation(
            name, method.upper(), path, sent_path, hook, tuple(map(self._field, parameters.values())),
            bool((body or {}).get("required")), contents[0] if contents else None, tuple(answers), others)

    def _contents(self, holder: Any) -> list[Content]:
        return [self._content(name, self._resolved(media)) for name, media in (holder or {}).get("content", {}).items()]

    def _field(self, parameter: dict[str, Any]) -> Field:
        place = parameter["in"]
        content = None
        schema = parameter.get("schema")
        if "content" in parameter:
            [content] = self._contents(parameter)
            schema = content.schema
        style = parameter.get("style", "form" if place in ("query", "cookie") else "simple")
        return Field(parameter["name"], place, bool(parameter.get("required")), style,
                     parameter.get("explode", style in ("form", "cookie")), self._component(schema), schema, content)

    def _content(self, media_type: str, media: dict[str, Any]) -> Content:
        schema = media.get("schema", {})
        content = Content(media_type, None, schema)
        match content.kind:
            case "parts":
                return self._in_parts(media_type, media)
            case "lines" | "events":
                item = media.get("itemSchema", schema)
                return Content(media_type, self._component({"type": "array", "items": item}), item)
            case "form":
                fields = tuple(self._member(name, inner, schema, media.get("encoding", {}).get(name, {}))
                               for name, inner in schema.get("properties", {}).items())
                return Content(media_type, self._component(schema), schema, fields)
            case "bytes":
                return content
        return Content(media_type, self._component(schema), schema)

    def _member(self, name: str, schema: Any, whole: dict[str, Any], encoding: dict[str, Any]) -> Field:
        """A member of a form. Without a style, objects are written in JSON and arrays as a field for each item."""
        has_style = not {"style", "explode", "allowReserved"}.isdisjoint(encoding)
        style = encoding.get("style", "form")
        is_object = self._resolved(schema).get("type") == "object"
        is_json = is_object and not has_style or encoding.get("contentType") == "application/json"
        return Field(name, "form", name in whole.get("required", []), "json" if is_json else style,
                     encoding.get("explode", style in ("form", "deepObject")), self._component(schema), schema)

    def _in_parts(self, media_type: str, media: dict[str, Any]) -> Content:
        schema = self._resolved(media.get("schema"))
        if schema is None:
            return Content(media_type, None, {})
        if schema.get("type") == "array":
            encodings = media.get("prefixEncoding", [])
            ordered = tuple(self._part(inner, encodings[index] if index < len(encodings) else {})
                            for index, inner in enumerate(schema.get("prefixItems", [])))
            rest = self._part(schema.get("items", {}), media.get("itemEncoding", {}))
            return Content(media_type, self._component(with_bytes(schema)), schema, ordered=ordered, rest=rest)
        encoding = media.get("encoding", {})
        named = {name: self._part(inner, encoding.get(name, {}), name)
                 for name, inner in schema.get("properties", {}).items()}
        others = schema.get("additionalProperties")
        rest = self._part(others, {}) if isinstance(others, dict) else None
        return Content(media_type, self._component(with_bytes(schema)), schema, named=named, rest=rest)

    def _part(self, schema: Any, encoding: dict[str, Any], name: str = "") -> Content:
        """A part, or all parts of a name."""
        resolved = self._resolved(schema)
        is_list = bool(name) and resolved.get("type") == "array"
        item = self._resolved(resolved.get("items", {})) if is_list else resolved
        fields: tuple[Field, ...] = ()
        if not {"style", "explode"}.isdisjoint(encoding):
            fields = (self._member(name, schema, {}, encoding),)
        default = "application/json" if item.get("type") in ("object", "array") or "allOf" in item else "text/plain"
        if item.get("format") == "binary" or item == {}:
            default, item = "application/octet-stream", {"type": "string", "format": "binary"}
        media_type = encoding.get("contentType", default)
        headers = tuple(self._field(self._resolved(header) | {"name": key, "in": "header"})
                        for key, header in encoding.get("headers", {}).items())
        if media_type.startswith("multipart/"):
            inner = self._in_parts(media_type, encoding | {"schema": schema})
            return Content(media_type, inner.pointer, resolved, (), inner.named, inner.ordered, inner.rest, headers)
        pointer = None if item.get("format") == "binary" else self._component(item)
        return Content(media_type, pointer, item, fields, headers=headers)


def with_bytes(schema: Any) -> Any:
    """A schema in which bytes are texts in base64, so that values of them can be made."""
    if isinstance(schema, list):
        return [with_bytes(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    if schema == {} or schema.get("format") == "binary":
        return {"type": "string", "format": "byte"}
    return {keyword: inner if keyword in ("enum", "const", "default", "example", "required") else
            {name: with_bytes(one) for name, one in inner.items()} if keyword == "properties" else
            with_bytes(inner) for keyword, inner in schema.items()}
