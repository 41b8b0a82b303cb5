"""Parameters and forms as texts, by the rules of their styles (OpenAPI 3.2, sections 4.12.2 and 4.15)."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any, Iterable
from urllib.parse import quote, unquote, unquote_plus

from judge.schemas import Schemas
from judge.texts import parse, written

from .operations import Field

#: A name and a value, both still percent-encoded.
Pair = tuple[str, str]


class Unreadable(Exception):
    """A text that is not written by the rules."""


def encoded(text: str) -> str:
    """A text with everything percent-encoded that is not unreserved (RFC 3986, section 2.3)."""
    return quote(text, safe="")


def scalar_text(value: Any) -> str:
    """The text of a value that is neither an array nor an object."""
    return value if isinstance(value, str) else written(value)


class Typing:
    """The types of values that stand in texts, by their schemas."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas

    def flat(self, schema: Any) -> dict[str, Any]:
        """What a schema says of types, with what it refers to."""
        result: dict[str, Any] = {}
        open_schemas = [schema]
        while open_schemas:
            inner = open_schemas.pop(0)
            if not isinstance(inner, dict):
                continue
            for keyword, value in inner.items():
                if keyword == "properties":
                    result["properties"] = result.get("properties", {}) | value
                else:
                    result.setdefault(keyword, value)
            if "$ref" in inner:
                open_schemas.append(self.schemas.definitions[inner["$ref"]])
            open_schemas += inner.get("allOf", [])
        return result

    def kind(self, schema: Any) -> str:
        """`array`, `object`, or a scalar type."""
        flat = self.flat(schema)
        kinds = flat.get("type", "object" if "properties" in flat else "string")
        return kinds if isinstance(kinds, str) else next(kind for kind in kinds if kind != "null")

    def scalar(self, schema: Any, text: str) -> Any:
        """The value of a text."""
        kind = self.kind(schema)
        if kind in ("integer", "number"):
            try:
                value = Decimal(text)
            except InvalidOperation:
                raise Unreadable(f"{text!r} is no number") from None
            return int(value) if kind == "integer" and value == int(value) else value
        if kind == "boolean":
            if text not in ("true", "false"):
                raise Unreadable(f"{text!r} is no boolean")
            return text == "true"
        return text

    def member(self, schema: Any, name: str) -> Any:
        """The schema of a member of an object."""
        flat = self.flat(schema)
        return flat.get("properties", {}).get(name, flat.get("additionalProperties", {}))

    def members(self, schema: Any) -> list[str]:
        """The names of declared members."""
        return list(self.flat(schema).get("properties", {}))

    def is_open(self, schema: Any) -> bool:
        """Whether an object has members of any name."""
        return isinstance(self.flat(schema).get("additionalProperties"), dict)


def write(field: Field, value: Any, typing: Typing) -> list[Pair]:
    """The pairs of a query or form that say a value."""
    name = encoded(field.name)
    if field.style == "json":
        return [(name, encoded(written(value)))]
    if isinstance(value, list):
        if field.is_exploded:
            return [(name, encoded(scalar_text(item))) for item in value]
        return [(name, ",".join(encoded(scalar_text(item)) for item in value))] if value else []
    if isinstance(value, dict):
        return _write_members(field, value)
    return [(name, encoded(scalar_text(value)))]


def _write_members(field: Field, value: dict[str, Any]) -> list[Pair]:
    pairs: list[Pair] = []
    for key, inner in value.items():
        name = encoded(f"{field.name}[{key}]" if field.style == "deepObject" else key)
        pairs += [(name, encoded(scalar_text(item))) for item in (inner if isinstance(inner, list) else [inner])]
    if field.style == "form" and not field.is_exploded:
        return [(encoded(field.name), ",".join(text for pair in pairs for text in pair))]
    return pairs


def split(text: str) -> list[Pair]:
    """The pairs of a query or form."""
    return [(name, value) for name, _, value in (part.partition("=") for part in text.split("&"))] if text else []


def read_all(fields: Iterable[Field], text: str, typing: Typing, is_form: bool) -> dict[str, Any]:
    """The values of a query or form by the names of fields. What belongs to none of them is an error."""
    decoded = unquote_plus if is_form else unquote
    pairs = [(decoded(name, errors="strict"), value) for name, value in split(text)]
    values: dict[str, Any] = {}
    taken: set[int] = set()
    ordered = sorted(fields, key=lambda field: _takes_all(field, typing))
    for field in ordered:
        found = [index for index, (name, _) in enumerate(pairs)
                 if index not in taken and _is_of(field, name, typing)]
        taken.update(found)
        if found:
            values[field.name] = _read(field, [pairs[index] for index in found], typing, decoded)
    left = [pairs[index][0] for index in range(len(pairs)) if index not in taken]
    if left:
        raise Unreadable(f"{left} belong to nothing")
    return values


def _spreads(field: Field, typing: Typing) -> bool:
    return field.style == "form" and field.is_exploded and typing.kind({"$ref": field.pointer}) == "object"


def _takes_all(field: Field, typing: Typing) -> bool:
    return _spreads(field, typing) and typing.is_open({"$ref": field.pointer})


def _is_of(field: Field, name: str, typing: Typing) -> bool:
    schema = {"$ref": field.pointer}
    if field.style == "deepObject":
        return name.startswith(field.name + "[") and name.endswith("]")
    if _spreads(field, typing):
        return typing.is_open(schema) or name in typing.members(schema)
    return name == field.name


def _read(field: Field, pairs: list[Pair], typing: Typing, decoded: Any) -> Any:
    schema = {"$ref": field.pointer}
    if field.style == "deepObject" or _spreads(field, typing):
        value: dict[str, Any] = {}
        for name, text in pairs:
            key = name[len(field.name) + 1:-1] if field.style == "deepObject" else name
            inner = typing.member(schema, key)
            if typing.kind(inner) == "array":
                item = typing.scalar(typing.flat(inner).get("items", {}), decoded(text, errors="strict"))
                value.setdefault(key, []).append(item)
            elif key in value:
                raise Unreadable(f"{name} is there twice")
            else:
                value[key] = typing.scalar(inner, decoded(text, errors="strict"))
        return value
    if typing.kind(schema) == "array" and field.style != "json":
        items = typing.flat(schema).get("items", {})
        texts = [text for _, text in pairs]
        if not field.is_exploded:
            if len(texts) > 1:
                raise Unreadable(f"{field.name} is there twice")
            texts = texts[0].split(",")
        return [typing.scalar(items, decoded(text, errors="strict")) for text in texts]
    if len(pairs) > 1:
        raise Unreadable(f"{field.name} is there {len(pairs)} times")
    text = decoded(pairs[0][1], errors="strict")
    return parse(text) if field.style == "json" else typing.scalar(schema, text)


def header_text(field: Field, value: Any) -> str:
    """A value in a header, in the simple style. Items with commas or quotes are quoted (RFC 9110, section 5.6.4)."""
    if not isinstance(value, list):
        return scalar_text(value)
    return ",".join(re.sub(r'(["\\])', r"\\\1", text).join('""') if set(',"') & set(text) else text
                    for text in map(scalar_text, value))


#: An item of a list in a header.
ITEM = re.compile(r'(?:"(?:[^"\\]|\\.)*"|[^",])+')


def _item(text: str) -> str:
    text = text.strip(" \t")
    return re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') and text.endswith('"') else text


def read_header(field: Field, texts: list[str], typing: Typing) -> Any:
    """The value of the fields of a header."""
    schema = {"$ref": field.pointer}
    if typing.kind(schema) == "array":
        items = typing.flat(schema).get("items", {})
        if field.name.lower() != "set-cookie":
            texts = [_item(item) for text in texts for item in ITEM.findall(text)]
        return [typing.scalar(items, text) for text in texts]
    if len(texts) > 1:
        raise Unreadable(f"{field.name} is there {len(texts)} times")
    return typing.scalar(schema, texts[0])
