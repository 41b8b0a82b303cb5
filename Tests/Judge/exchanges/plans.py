"""What a message is to say, the message that says it, and whether another message says the same."""

import base64
from dataclasses import dataclass, field
from typing import Any

from judge.comparison import RESPELLED, Comparison
from judge.schemas import Schemas

from . import bodies, fields
from .bodies import Part
from .fields import Typing, Unreadable
from .messages import Message
from .operations import Answer, Content, Field, Operation
from .values import FILENAMES, Values

#: Media types that stand for those that a range allows.
EXAMPLES = {"image/*": ["image/png", "image/svg+xml"], "application/*": ["application/pdf", "application/zip"],
            "*/*": ["text/plain; charset=utf-8", "text/markdown", "application/yaml"]}


@dataclass(frozen=True)
class PlannedPart:
    """A part of a body: a value, or parts."""

    content: Content
    name: str | None
    filename: str | None
    media_type: str | None
    headers: dict[str, Any]
    value: Any
    parts: "list[PlannedPart] | None" = None


@dataclass(frozen=True)
class Body:
    """A body: a value, or parts."""

    content: Content
    media_type: str
    value: Any
    parts: list[PlannedPart] | None = None


@dataclass(frozen=True)
class Plan:
    """What a request or a response says."""

    values: dict[tuple[str, str], Any]
    body: Body | None
    status: int = 0
    answer: Answer | None = None


class Planner:
    """Plans of messages of one direction."""

    def __init__(self, schemas: Schemas, seed: str, count: int) -> None:
        self.values = Values(schemas, seed, count)
        self.chance = self.values.chance

    def _fields(self, declared: tuple[Field, ...], turn: int) -> dict[tuple[str, str], Any]:
        """Values of parameters: those that are demanded first, then all, then some."""
        share = {0: 0.0, 1: 1.0}.get(turn, 0.5)
        return {(one.place, one.name): self.values.field(one) for one in declared
                if one.is_required or self.chance.random() < share}

    def request(self, operation: Operation, turn: int) -> Plan:
        """A request."""
        values = self._fields(operation.parameters, turn)
        has_body = operation.body and (operation.is_body_required or turn % 3)
        return Plan(values, self._body(operation.body) if has_body and operation.body else None)

    def response(self, operation: Operation, turn: int) -> Plan:
        """A response: each that is documented has its turn."""
        answer = operation.answers[turn % len(operation.answers)]
        values = self._fields(answer.headers, turn // len(operation.answers))
        body = self._body(answer.content) if answer.content else None
        return Plan(values, body, self._status(answer, operation), answer)

    def _status(self, answer: Answer, operation: Operation) -> int:
        if answer.status.isdigit():
            return int(answer.status)
        known = {other.status for other in operation.answers}
        ranges = [answer.status[0]] if answer.status != "default" else [
            digit for digit in "245" if f"{digit}XX" not in known]
        statuses = [200, 202, 206, 400, 401, 403, 409, 418, 422, 429, 499, 500, 502, 503, 599]
        return self.chance.choice([status for status in statuses
                                   if str(status) not in known and str(status)[0] in ranges])

    def _body(self, content: Content) -> Body:
        if content.kind == "parts":
            value, parts = self._in_parts(content)
            boundary = bodies.BOUNDARY
            return Body(content, f'{content.media_type}; boundary="{boundary}"', value, parts)
        media_type = self.chance.choice(EXAMPLES.get(content.media_type, [content.media_type]))
        return Body(content, media_type, self.values.body(content))

    def _in_parts(self, content: Content) -> tuple[Any, list[PlannedPart]]:
        if content.pointer is None:
            parts = [PlannedPart(Content("application/octet-stream", None, {}), None, None,
                                 self.chance.choice(["text/plain", "image/png", "application/json"]), {},
                                 base64.b64encode(self.values.bytes()).decode())
                     for _ in range(self.chance.randint(1, 3))]
            return None, parts
        value = self.values.of(content.pointer, lambda value: self._is_expressible(content, value))
        return value, self._parts(content, value)

    def _is_expressible(self, content: Content, value: Any) -> bool:
        """Whether parts say a value and no other: items of a style have no commas, names no control characters."""
        if isinstance(value, list):
            return True
        if any(ord(letter) < 32 and letter not in "\t\r\n" or ord(letter) == 127 for name in value for letter in name):
            return False
        for name, part in content.named.items():
            if name in value and part.fields and isinstance(value[name], list) and (
                    value[name] in ([], [""]) or any("," in item for item in value[name])):
                return False
        return True

    def _parts(self, content: Content, value: Any) -> list[PlannedPart]:
        if isinstance(value, list):
            places = [*content.ordered, *[content.rest] * max(len(value) - len(content.ordered), 0)]
            return [self._part(place, None, item) for place, item in zip(places, value) if place]
        found = []
        for name, inner in value.items():
            part = content.named.get(name, content.rest)
            if part is None:
                continue
            if part.fields:
                found.append(PlannedPart(part, name, None, None, {}, inner))
            else:
                found += [self._part(part, name, item) for item in (inner if isinstance(inner, list) and
                                                                    part.kind != "json" else [inner])]
        return found

    def _part(self, content: Content, name: str | None, value: Any) -> PlannedPart:
        headers = {one.name: self.values.field(one) for one in content.headers
                   if one.is_required or self.chance.random() < 0.5}
        if content.kind == "parts":
            return PlannedPart(content, name, None, f"{content.media_type}; boundary=inner", headers, value,
                               self._parts(content, value))
        if content.kind == "bytes":
            return PlannedPart(content, name, self.chance.choice(FILENAMES),
                               self.chance.choice(content.media_type.split(", ")), headers, value)
        media_type = None if content.media_type == "text/plain" else content.media_type
        return PlannedPart(content, name, None, media_type, headers, value)


class Writer:
    """Writes plans as messages."""

    def __init__(self, typing: Typing) -> None:
        self.typing = typing

    def target(self, operation: Operation, plan: Plan, path: str) -> str:
        """The path and the query of a request."""
        pairs: list[fields.Pair] = []
        query = ""
        for one in operation.parameters:
            value = plan.values.get((one.place, one.name))
            if value is None:
                continue
            if one.place == "path":
                path = path.replace("{" + one.name + "}", fields.encoded(fields.scalar_text(value)))
            elif one.place == "query":
                pairs += fields.write(one, value, self.typing)
            elif one.place == "querystring" and one.content:
                query = (bodies.form_of(one.content, value, self.typing).decode() if one.content.kind == "form" else
                         fields.encoded(fields.written(value)))
        query = query or "&".join(f"{name}={text}" for name, text in pairs)
        return path + ("?" + query if query else "")

    def headers(self, declared: tuple[Field, ...], plan: Plan) -> list[tuple[str, str]]:
        """The header fields of parameters or documented headers."""
        found = []
        for one in declared:
            value = plan.values.get(("header", one.name))
            if value is None or one.place != "header":
                continue
            if one.name.lower() == "set-cookie":
                found += [(one.name, text) for text in value]
            else:
                found.append((one.name, fields.header_text(one, value)))
        return found

    def content(self, body: Body) -> bytes:
        """The bytes of a body."""
        content, value = body.content, body.value
        if body.parts is not None:
            return bodies.parts_of([part for one in body.parts for part in self._parts(one)], bodies.BOUNDARY)
        match content.kind:
            case "bytes":
                return value
            case "json":
                return fields.written(value).encode()
            case "form":
                return bodies.form_of(content, value, self.typing)
            case "xml":
                return bodies.xml_of(value)
            case "lines":
                return bodies.lines_of(value)
            case "events":
                return bodies.events_of(value)
        return fields.scalar_text(value).encode()

    def _parts(self, part: PlannedPart) -> list[Part]:
        if part.content.fields:
            return bodies.styled_parts(part.content.fields[0], part.value, self.typing)
        headers = tuple((one.name, fields.header_text(one, part.headers[one.name])) for one in part.content.headers
                        if one.name in part.headers)
        if part.parts is not None:
            inner = bodies.parts_of([made for one in part.parts for made in self._parts(one)], "inner")
            return [Part(part.name, part.filename, part.media_type, headers, inner)]
        data = bodies.part_content(part.content, part.value)
        return [Part(part.name, part.filename, part.media_type, headers, data)]


@dataclass
class Reading:
    """What a message says, and what is wrong with it."""

    values: dict[tuple[str, str], Any] = field(default_factory=dict)
    body: Any = None
    faults: list[str] = field(default_factory=list)


class Checker:
    """Compares messages with plans."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        self.typing = Typing(schemas)
        self.comparison = Comparison(schemas)

    def request(self, operation: Operation, plan: Plan, message: Message, prefix: str) -> Reading:
        """What a request says instead of what it should say."""
        reading = Reading()
        if message.method != operation.method:
            reading.faults.append(f"the method is {message.method}")
        with_faults(reading, lambda: self._target(operation, message, prefix, reading))
        for one in operation.parameters:
            if one.place == "header" and message.texts(one.name):
                with_faults(reading, lambda: reading.values.update(
                    {("header", one.name): fields.read_header(one, message.texts(one.name), self.typing)}))
        self._values(operation.parameters, plan, reading)
        self._accept(operation, message, reading)
        self._body(plan.body, message, reading)
        return reading

    def response(self, plan: Plan, message: Message) -> Reading:
        """What a response says instead of what it should say."""
        reading = Reading()
        if message.status != plan.status:
            reading.faults.append(f"the status is {message.status} for {plan.status}")
        headers = plan.answer.headers if plan.answer else ()
        for one in headers:
            if message.texts(one.name):
                with_faults(reading, lambda: reading.values.update(
                    {("header", one.name): fields.read_header(one, message.texts(one.name), self.typing)}))
        self._values(headers, plan, reading)
        self._body(plan.body, message, reading)
        return reading

    def _target(self, operation: Operation, message: Message, prefix: str, reading: Reading) -> None:
        template = (prefix + operation.sent_path).split("/")
        segments = message.path.split("/")
        if len(template) != len(segments):
            raise Unreadable(f"the path is {message.path}")
        by_name = {one.name: one for one in operation.parameters if one.place == "path"}
        for expected, segment in zip(template, segments):
            if expected.startswith("{"):
                one = by_name[expected[1:-1]]
                text = fields.unquote(segment, errors="strict")
                reading.values["path", one.name] = self.typing.scalar({"$ref": one.pointer}, text)
            elif expected != segment:
                raise Unreadable(f"the path is {message.path}")
        whole = [one for one in operation.parameters if one.place == "querystring"]
        if whole and message.query and whole[0].content:
            content = whole[0].content
            value = (fields.read_all(content.fields, message.query, self.typing, True) if content.kind == "form" else
                     fields.parse(fields.unquote(message.query, errors="strict")))
            reading.values["querystring", whole[0].name] = value
            return
        declared = [one for one in operation.parameters if one.place == "query"]
        for name, value in fields.read_all(declared, message.query, self.typing, False).items():
            reading.values["query", name] = value

    def _accept(self, operation: Operation, message: Message, reading: Reading) -> None:
        documented = {answer.content.media_type for answer in operation.answers if answer.content}
        accepted = {text.split(";")[0].strip() for text in (message.text("Accept") or "").split(",")} - {""}
        if documented and (not accepted or not any(_fits(one, other) for one in accepted for other in documented)):
            reading.faults.append(f"Accept is {sorted(accepted)}, documented is {sorted(documented)}")

    def _values(self, declared: tuple[Field, ...], plan: Plan, reading: Reading) -> None:
        for one in declared:
            key = (one.place, one.name)
            sent, found = plan.values.get(key), reading.values.get(key)
            if one.place in ("query", "querystring"):
                sent, found = stripped(sent), stripped(found)
            self._compare(one.pointer, sent, found, f"{one.place} {one.name}", reading)

    def _compare(self, pointer: str, sent: Any, found: Any, place: str, reading: Reading) -> None:
        if found is None and sent is None:
            return
        if found is None or sent is None:
            reading.faults.append(f"{place}: {sent!r} → {found!r}")
            return
        fault = next(self.schemas.validator(pointer).iter_errors(found), None)
        if fault is not None:
            reading.faults.append(f"{place} is not valid: {fault.message[:300]}")
        difference = self.comparison.difference(pointer, sent, found)
        if difference is not None and difference.kind not in RESPELLED:
            reading.faults.append(f"{place}: {difference.kind} at {difference.place}: "
                                  f"{difference.sent} → {difference.received}")

    def _body(self, body: Body | None, message: Message, reading: Reading) -> None:
        if body is None:
            if message.content:
                reading.faults.append(f"there is a body: {message.content[:80]!r}")
            return
        media_type = message.text("Content-Type") or ""
        if not _fits(media_type.split(";")[0].strip(), body.media_type.split(";")[0]):
            reading.faults.append(f"Content-Type is {media_type!r} for {body.media_type!r}")
            return
        with_faults(reading, lambda: self._content(body, message.content, media_type, reading))

    def _content(self, body: Body, data: bytes, media_type: str, reading: Reading) -> None:
        content = body.content
        if content.kind == "parts":
            reading.body = self._in_parts(content, body.parts or [], data, media_type, reading, "")
            return
        match content.kind:
            case "bytes":
                if data != body.value:
                    reading.faults.append(f"the body is {data[:80]!r} for {body.value[:80]!r}")
                return
            case "json":
                found = fields.parse(data.decode())
            case "form":
                found = fields.read_all(content.fields, data.decode("ascii"), self.typing, True)
            case "xml":
                found = bodies.read_xml(content, data, self.typing)
            case "lines":
                found = bodies.read_lines(data)
            case "events":
                found = bodies.read_events(data)
            case _:
                found = self.typing.scalar({"$ref": content.pointer}, data.decode())
        reading.body = found
        sent = stripped(body.value) if content.kind == "form" else body.value
        found = stripped(found) if content.kind == "form" else found
        self._compare(content.pointer or "", sent, found, "body", reading)

    def _in_parts(self, content: Content, planned: list[PlannedPart], data: bytes, media_type: str, reading: Reading,
                  at: str) -> Any:
        """The value of parts, which are compared with those that are planned."""
        parts = bodies.read_parts(data, media_type)
        named: dict[str | None, list[Part]] = {}
        for part in parts:
            named.setdefault(part.name, []).append(part)
        value: Any = {} if content.named or content.rest and not content.ordered and any(
            part.name is not None for part in parts) else []
        for one in planned:
            if one.content.fields:
                self._styled(one, named, value, reading)
                continue
            waiting = named.get(one.name) or []
            if not waiting:
                reading.faults.append(f"part {one.name or ''}{at} is missing")
                continue
            found = self._part(one, waiting.pop(0), reading, f"part {one.name or len(value)}{at}")
            if isinstance(value, list):
                value.append(found)
            elif self._is_list(content, one):
                value.setdefault(one.name, []).append(found)
            else:
                value[one.name] = found
        left = [name for name, waiting in named.items() for _ in waiting]
        if left:
            reading.faults.append(f"parts {left}{at} are there too")
        return value

    def _is_list(self, content: Content, one: PlannedPart) -> bool:
        whole = self.typing.member({"$ref": content.pointer}, one.name or "") if content.pointer else {}
        return self.typing.kind(whole) == "array" and one.content.kind != "json"

    def _styled(self, one: PlannedPart, named: dict[str | None, list[Part]], value: dict[str, Any],
                reading: Reading) -> None:
        field_ = one.content.fields[0]
        pairs = []
        for name in list(named):
            if name is not None and (name == field_.name or name.startswith(field_.name + "[")):
                for part in named.pop(name):
                    text = part.content.decode()
                    is_list = field_.style == "form" and not field_.is_exploded
                    pairs.append(f"{fields.encoded(name)}=" + (
                        ",".join(map(fields.encoded, text.split(","))) if is_list else fields.encoded(text)))
        found = fields.read_all([field_], "&".join(pairs), self.typing, False).get(field_.name)
        if found is not None:
            value[field_.name] = found
        self._compare(field_.pointer, stripped(one.value), stripped(found), f"part {one.name}", reading)

    def _part(self, one: PlannedPart, part: Part, reading: Reading, at: str) -> Any:
        allowed = one.content.media_type.split(", ")
        exact = one.media_type if one.content.kind == "bytes" and one.media_type else None
        media_type = (part.media_type or "text/plain").split(";")[0].strip()
        if media_type != exact if exact else media_type not in allowed:
            reading.faults.append(f"{at} is of type {media_type} for {exact or allowed}")
        if part.filename != one.filename:
            reading.faults.append(f"{at} has the file name {part.filename!r} for {one.filename!r}")
        for header in one.content.headers:
            texts = [text for name, text in part.fields if name.lower() == header.name.lower()]
            found = fields.read_header(header, texts, self.typing) if texts else None
            self._compare(header.pointer, one.headers.get(header.name), found, f"{at} {header.name}", reading)
        if one.parts is not None:
            return self._in_parts(one.content, one.parts, part.content, part.media_type or "", reading, f" of {at}")
        found = bodies.read_part_content(one.content, part.content, self.typing)
        if one.content.pointer is None:
            if found != one.value:
                reading.faults.append(f"{at} has {found!r} for {one.value!r}")
        else:
            self._compare(one.content.pointer, one.value, found, at, reading)
        return found


def _fits(media_type: str, range_: str) -> bool:
    kind, _, _ = range_.lower().partition("/")
    return range_ == "*/*" or media_type.lower() == range_.lower() or (
        range_.endswith("/*") and media_type.lower().startswith(kind + "/"))


def stripped(value: Any) -> Any:
    """A value without the empty lists and objects for which queries and forms have no text."""
    if isinstance(value, dict):
        inner = {name: stripped(one) for name, one in value.items()}
        return {name: one for name, one in inner.items() if one is not None} or None
    return None if value == [] else value


def with_faults(reading: Reading, work: Any) -> None:
    """Runs what may find a message unreadable."""
    try:
        work()
    except (Unreadable, ValueError, UnicodeError, KeyError) as fault:
        reading.faults.append(f"unreadable: {type(fault).__name__}: {fault}")
