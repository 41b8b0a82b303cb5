"""openapi-core as the judge of messages, with a copy of the document that it can read."""

import copy
import json
import warnings
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.deserializing.media_types.util import plain_loads
from judge.schemas import pointed
from werkzeug.datastructures import Headers, ImmutableMultiDict

from .messages import Message
from .operations import FORM, METHODS, Answer, Content, Operation, Reader, with_bytes

warnings.simplefilter("ignore")

#: A media type whose content is a value that was read by hand, in JSON.
READ = "application/x-read-by-hand"


class Request:
    """A request as openapi-core wants it."""

    def __init__(self, operation: Operation, message: Message, host: str, prefix: str, path_values: dict[str, Any],
                 body: bytes | None, content_type: str) -> None:
        self.host_url = host
        self.method = operation.method.lower()
        self.path = message.path
        self.path_pattern = prefix + operation.path
        self.name = operation.hook or ""
        self.body = body
        self.content_type = content_type
        query = ImmutableMultiDict(parse_qsl(message.query, keep_blank_values=True))
        self.parameters = RequestParameters(
            query=query, header=Headers(list(message.fields)), cookie=ImmutableMultiDict(), path=path_values)


class Response:
    """A response as openapi-core wants it."""

    def __init__(self, message: Message, data: bytes | None, content_type: str) -> None:
        self.data = data
        self.status_code = message.status
        self.content_type = content_type
        self.headers = Headers(list(message.fields))


class Core:
    """openapi-core with one document, and a list of what it leaves to the hand."""

    def __init__(self, reader: Reader, operations: list[Operation], host: str, prefix: str) -> None:
        self.host, self.prefix = host, prefix
        #: Operation, place, and why openapi-core does not judge it.
        self.by_hand: list[tuple[str, str, str]] = []
        document = copy.deepcopy(reader.document)
        document["servers"] = [{"url": host + prefix}]
        self.operations = operations
        self._prepare(document, operations)
        text = json.dumps(document, default=_number)
        config = Config(extra_media_type_deserializers={
            READ: lambda value, **_: json.loads(value), "text/csv": plain_loads, "text/markdown": plain_loads,
            "*/*": plain_loads})
        self.asked, self.answered = (OpenAPI.from_dict(_without(json.loads(text), mark), config=config)
                                     for mark in ("readOnly", "writeOnly"))
        if _without(json.loads(text), "readOnly") != json.loads(text):
            self.by_hand.append(("all", "readOnly and writeOnly", "openapi-core demands both of documents of 3.1 and "
                                 "later in both directions; it has a copy of the document for each direction"))

    def _prepare(self, document: dict[str, Any], operations: list[Operation]) -> None:
        names = {(one.path, one.method.lower()): one.name for one in operations if not one.hook}
        hooks = document.get("webhooks", {})
        for path, item in document["paths"].items():
            item.pop("servers", None)
            for method in METHODS:
                operation = item.get(method)
                if operation is None:
                    continue
                operation.pop("servers", None)
                for name, callback in operation.pop("callbacks", {}).items():
                    hooks |= {f"callback {name}": inner for inner in callback.values()}
                    self.by_hand.append((f"callback {name}", "path", "openapi-core knows webhooks, but no callbacks; "
                                         "it judges the callback as a webhook"))
                self._parameters(document, item, operation, names[path, method])
                self._contents(document, operation, names[path, method])
        for name, item in hooks.items():
            self.by_hand.append((name, "security", "the document's security is that of its own servers; openapi-core "
                                 "demands it of webhooks too, so they have an empty one in its copy"))
            for method in METHODS:
                if method in item:
                    item[method].setdefault("security", [])
                    self._contents(document, item[method], name)
        if hooks:
            document["webhooks"] = hooks

    def _parameters(self, document: dict[str, Any], item: dict[str, Any], operation: dict[str, Any],
                    name: str) -> None:
        kept = []
        for parameter in operation.get("parameters", []):
            resolved = _resolved(document, parameter)
            place = f"{resolved['in']} {resolved['name']}"
            schema = _resolved(document, resolved.get("schema"))
            style = resolved.get("style", "form")
            if resolved["in"] == "querystring":
                self.by_hand.append((name, place, "openapi-core does not know querystring"))
                continue
            if resolved["in"] == "query" and schema.get("type") == "object" and style == "form" and resolved.get(
                    "explode", True):
                self.by_hand.append((name, place, "openapi-core looks for an exploded object under its own name, and "
                                     "so takes it for absent"))
            if resolved["in"] == "query" and style == "deepObject" and isinstance(
                    schema.get("additionalProperties"), dict):
                self.by_hand.append((name, place, "openapi-core reads the names of a deepObject up to the next "
                                     "bracket, and does not convert values of undeclared ones"))
            kept.append(parameter)
        operation["parameters"] = kept

    def _contents(self, document: dict[str, Any], operation: dict[str, Any], name: str) -> None:
        holders = [("request body", operation.get("requestBody"))] + [
            (f"response {status}", answer) for status, answer in operation.get("responses", {}).items()]
        for place, holder in holders:
            content = (_resolved(document, holder) or {}).get("content", {})
            for media_type, media in list(content.items()):
                replacement = self._replacement(media_type, media, content)
                if replacement is not None:
                    content[READ] = replacement
                    del content[media_type]
                    self.by_hand.append((name, f"{place} {media_type}", "openapi-core does not read this; what was "
                                         "read by hand it judges by the schema"))
                elif media.get("schema", {}).get("format") == "binary":
                    del media["schema"]
                    self.by_hand.append((name, f"{place} {media_type}", "bytes are no text for openapi-core, which "
                                         "judges the media type; they are compared by hand"))
                elif media_type == FORM:
                    self._form(document, media, f"{place} {media_type}", name)

    def _form(self, document: dict[str, Any], media: dict[str, Any], place: str, name: str) -> None:
        """Says of members in JSON that they are."""
        for member, schema in media.get("schema", {}).get("properties", {}).items():
            if _resolved(document, schema).get("type") == "object" and member not in media.get("encoding", {}):
                media.setdefault("encoding", {})[member] = {"contentType": "application/json"}
                self.by_hand.append((name, f"{place} {member}", "openapi-core does not know that objects in forms are "
                                     "JSON unless their encoding says so; its copy of the document says so"))

    @staticmethod
    def _replacement(media_type: str, media: dict[str, Any], content: dict[str, Any]) -> dict[str, Any] | None:
        schema = media.get("schema", {})
        match Content(media_type, None, schema).kind:
            case "text" if schema.get("type") != "string":
                return {"schema": schema}
            case "lines" | "events":
                return {"schema": {"type": "array", "items": media.get("itemSchema", schema)}}
            case "xml":
                return {"schema": schema}
            case "parts":
                return {"schema": with_bytes(schema)} if schema else {}
        return None

    def request_faults(self, operation: Operation, message: Message, path_values: dict[str, Any],
                       body: Any) -> list[str]:
        """What openapi-core says against a request."""
        content_type = message.text("Content-Type") or "application/octet-stream"
        data: bytes | None = message.content or None
        if operation.body and _is_read_by_hand(operation.body):
            data, content_type = json.dumps(body, default=_number).encode(), READ
        request = Request(operation, message, self.host, self.prefix, path_values, data, content_type)
        validator = (self.asked.webhook_request_validator if operation.hook else self.asked.request_validator)
        return _told(lambda: list(validator.iter_errors(request)))

    def response_faults(self, operation: Operation, asked: Message, message: Message, path_values: dict[str, Any],
                        answer: Answer | None, body: Any) -> list[str]:
        """What openapi-core says against a response."""
        content_type = message.text("Content-Type") or ""
        data: bytes | None = message.content
        if answer and answer.content and _is_read_by_hand(answer.content):
            data, content_type = json.dumps(body, default=_number).encode(), READ
        request = Request(operation, asked, self.host, self.prefix, path_values, None, "")
        response = Response(message, data, content_type)
        validator = (self.answered.webhook_response_validator if operation.hook else self.answered.response_validator)
        return _told(lambda: list(validator.iter_errors(request, response)))


def _is_read_by_hand(content: Content) -> bool:
    return content.kind in ("parts", "lines", "events", "xml") or (
        content.kind == "text" and content.schema.get("type") != "string")


def _without(value: Any, mark: str) -> Any:
    """A document whose schemas do not demand the members that have a mark."""
    if isinstance(value, list):
        return [_without(inner, mark) for inner in value]
    if not isinstance(value, dict):
        return value
    result = {name: _without(inner, mark) for name, inner in value.items()}
    properties = value.get("properties")
    if isinstance(value.get("required"), list) and isinstance(properties, dict):
        result["required"] = [name for name in value["required"]
                              if not (isinstance(properties.get(name), dict) and properties[name].get(mark) is True)]
    return result


def _told(work: Any) -> list[str]:
    """The errors that a validator found, or the one that it ended with."""
    try:
        errors = work()
    except Exception as fault:  # What openapi-core throws instead of telling it is its own fault, and is told too.
        return [f"openapi-core ended with {type(fault).__name__}: {fault}"]
    return [": ".join(dict.fromkeys(_chain(error))) for error in errors]


def _chain(error: BaseException | None) -> list[str]:
    found = []
    while error is not None:
        text = f"{type(error).__name__}: {error}".split("\n")[0][:300]
        details = getattr(error, "schema_errors", None)
        found.append(text + "".join(f" [{inner.message[:200]} at /{'/'.join(map(str, inner.absolute_path))}]"
                                    for inner in details or []))
        error = error.__cause__
    return found


def _resolved(document: dict[str, Any], value: Any) -> Any:
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        value = pointed(document, value["$ref"])
    return value if value is not None else {}


def _number(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) < 10**15 else float(value)
    raise TypeError(type(value))
