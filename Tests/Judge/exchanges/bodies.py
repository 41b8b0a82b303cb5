"""Bodies as bytes: written by the rules of their media types, and read back."""

import base64
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from judge.texts import parse, written

from . import fields
from .fields import Typing, Unreadable
from .operations import Content, Field

BOUNDARY = "=_boundary of the judge"


@dataclass(frozen=True)
class Part:
    """A part of a body: its name and its file's, its media type, its other fields, and its content, which may be of
    parts again."""

    name: str | None
    filename: str | None
    media_type: str | None
    fields: tuple[tuple[str, str], ...]
    content: bytes


def lines_of(value: list[Any]) -> bytes:
    """JSON values, a line for each."""
    return b"".join(written(item).encode() + b"\n" for item in value)


def events_of(value: list[Any]) -> bytes:
    """JSON values, an event for each."""
    return b"".join(b"data: " + written(item).encode() + b"\n\n" for item in value)


def form_of(content: Content, value: dict[str, Any], typing: Typing) -> bytes:
    """A form."""
    pairs = [pair for field in content.fields if field.name in value
             for pair in fields.write(field, value[field.name], typing)]
    return "&".join(f"{name}={text}" for name, text in pairs).replace("%20", "+").encode()


def xml_of(value: dict[str, Any]) -> bytes:
    """A flat object as elements of one."""
    inner = "".join(f"<{name}>{escape(fields.scalar_text(item), {chr(13): '&#13;'})}</{name}>"
                    for name, item in value.items())
    return f"<Star>{inner}</Star>".encode()


def read_xml(content: Content, data: bytes, typing: Typing) -> dict[str, Any]:
    """The object of elements."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as fault:
        raise Unreadable(str(fault)) from None
    schema = {"$ref": content.pointer}
    return {child.tag: typing.scalar(typing.member(schema, child.tag), child.text or "") for child in root}


def read_lines(data: bytes) -> list[Any]:
    """The values of lines; none of them is empty."""
    text = data.decode()
    if text and not text.endswith("\n"):
        raise Unreadable("the last line has no end")
    return [_json(line) for line in text.removesuffix("\n").split("\n")] if text else []


def read_events(data: bytes) -> list[Any]:
    """The values of events (WHATWG HTML, section 9.2.6)."""
    found: list[Any] = []
    collected: list[str] = []
    for line in re.split("\r\n|\r|\n", data.decode().removeprefix("\ufeff")):
        name, _, value = line.partition(":")
        if not line and collected:
            found.append(_json("\n".join(collected)))
            collected = []
        elif name == "data":
            collected.append(value.removeprefix(" "))
        elif name not in ("", "event", "id", "retry"):
            raise Unreadable(f"{line!r} is no field of an event")
    if collected:
        raise Unreadable("the last event has no end")
    return found


def _json(text: str) -> Any:
    try:
        return parse(text)
    except ValueError as fault:
        raise Unreadable(f"{text[:80]!r}: {fault}") from None


def parts_of(parts: list[Part], boundary: str) -> bytes:
    """A body in parts."""
    result = b""
    for part in parts:
        head = [f"{name}: {value}" for name, value in part.fields]
        if part.name is not None:
            head.insert(0, f'Content-Disposition: form-data; name="{_quoted(part.name)}"' + (
                "" if part.filename is None else f'; filename="{_quoted(part.filename)}"'))
        elif part.filename is not None:
            head.insert(0, f'Content-Disposition: attachment; filename="{_quoted(part.filename)}"')
        if part.media_type is not None:
            head.append(f"Content-Type: {part.media_type}")
        text = "".join(line + "\r\n" for line in head)
        result += f"--{boundary}\r\n{text}\r\n".encode() + part.content + b"\r\n"
    return result + f"--{boundary}--\r\n".encode()


def _quoted(text: str) -> str:
    """A name as browsers write it (WHATWG HTML, section 4.10.22.8)."""
    return text.replace("\n", "%0A").replace("\r", "%0D").replace('"', "%22")


def _unquoted(text: str) -> str:
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%22", '"')


def read_parts(data: bytes, media_type: str) -> list[Part]:
    """The parts of a body (RFC 2046, section 5.1.1)."""
    match = re.search(r'boundary=(?:"([^"]*)"|([^;\s]*))', media_type)
    if match is None:
        raise Unreadable(f"{media_type} has no boundary")
    mark = b"--" + (match[1] or match[2]).encode()
    pieces = (b"\r\n" + data).split(b"\r\n" + mark)
    if len(pieces) < 2 or not re.fullmatch(rb"--[ \t]*(\r\n.*)?", pieces[-1], re.DOTALL):
        raise Unreadable("the parts have no end")
    return [_part(piece) for piece in pieces[1:-1]]


def _part(piece: bytes) -> Part:
    if not piece.startswith(b"\r\n"):
        raise Unreadable(f"a boundary is followed by {piece[:20]!r}")
    head, separator, content = piece[2:].partition(b"\r\n\r\n") if not piece.startswith(b"\r\n\r\n") else (
        b"", b"\r\n\r\n", piece[4:])
    if not separator:
        raise Unreadable("a part's head has no end")
    found = []
    for line in head.decode().split("\r\n") if head else []:
        name, colon, value = line.partition(":")
        if not colon:
            raise Unreadable(f"{line!r} is no field of a part")
        found.append((name, value.strip()))
    special = {name.lower(): value for name, value in found}
    disposition = special.get("content-disposition", "")
    name = re.search(r'; *name="([^"]*)"', disposition)
    filename = re.search(r'; *filename="([^"]*)"', disposition)
    others = tuple((name, value) for name, value in found
                   if name.lower() not in ("content-disposition", "content-type"))
    return Part(name and _unquoted(name[1]), filename and _unquoted(filename[1]), special.get("content-type"), others,
                content)


def part_content(content: Content, value: Any) -> bytes:
    """The content of a part that has no parts of its own; bytes come in base64."""
    match content.kind:
        case "bytes":
            return base64.b64decode(value)
        case "json":
            return written(value).encode()
        case _:
            return fields.scalar_text(value).encode()


def read_part_content(content: Content, data: bytes, typing: Typing) -> Any:
    """The value of a part's content."""
    match content.kind:
        case "bytes":
            return base64.b64encode(data).decode()
        case "json":
            return _json(data.decode())
        case _:
            return typing.scalar({"$ref": content.pointer}, data.decode())


def styled_parts(field: Field, value: Any, typing: Typing) -> list[Part]:
    """The parts of a member that is written in a style, like a parameter."""
    is_list = isinstance(value, list)
    return [Part(unquote(name), None, None, (),
                 (",".join(map(fields.scalar_text, value)) if is_list else unquote(text)).encode())
            for name, text in fields.write(field, value, typing)]
