"""Random values for every place of a message."""

import random
from decimal import Decimal
from typing import Any

from judge.instances import Instances
from judge.schemas import Schemas

from .fields import Typing
from .operations import Content, Field

#: Texts that header fields can hold as they are, alone and in lists.
HEADER_TEXTS = ["a", "Maria Mitchell", "x-1_y.z~", "k=v; w", "\"quoted\"", "https://example.com/a?b=c&d", "100%",
                "(a) [b]", "0", "true", "a, b", "say \"x, y\" \\ z"]
COOKIES = ["a=b", "session=31d4; Path=/; HttpOnly", "t=1; Expires=Wed, 21 Oct 2031 07:28:00 GMT", "e=", "q=\"x y\""]
FILENAMES = ["a.png", "m31 \"ü\".png", "日本.tiff", "no-extension", "a;b=c.png"]


class Values:
    """Values of the places of one operation, of which no two need differ."""

    def __init__(self, schemas: Schemas, seed: str, count: int) -> None:
        self.schemas = schemas
        self.typing = Typing(schemas)
        self.seed = seed
        self.count = count
        self.chance = random.Random(seed)
        self.pools: dict[str, list[Any]] = {}
        self.turns: dict[str, int] = {}

    def of(self, pointer: str, fits: Any = None) -> Any:
        """The next value of a schema. A small schema's come again."""
        if pointer not in self.pools:
            found = Instances(self.schemas, f"{self.seed}/{pointer}").of(pointer, self.count)
            pool = [value for value in found if fits is None or fits(value)]
            if not pool:
                raise ValueError(f"no value was found of {pointer}")
            self.pools[pointer] = pool
        pool = self.pools[pointer]
        turn = self.turns.get(pointer, -1) + 1
        self.turns[pointer] = turn
        return pool[turn % len(pool)]

    def bytes(self) -> bytes:
        """Some bytes, among them what looks like the end of a part."""
        data = self.chance.randbytes(self.chance.choice([0, 1, 7, 300]))
        return data + self.chance.choice([b"", b"\r\n", b"\r\n--", b"\r\n--=_\r\n\r\n", b"\x00\xff", b"text"])

    def field(self, field: Field) -> Any:
        """A value of a parameter or header that can be written in its style."""
        value = self._header(field) if field.place == "header" else self.of(
            field.pointer, lambda value: self.is_expressible(field, value))
        return value if field.style == "json" else without_fractions(value)

    def _header(self, field: Field) -> Any:
        schema = self.typing.flat({"$ref": field.pointer})
        if field.name.lower() == "set-cookie":
            return self.chance.sample(COOKIES, self.chance.randint(1, 3))
        if schema.get("type") == "array" and self.typing.kind(schema.get("items", {})) == "string":
            return [self.chance.choice(HEADER_TEXTS) for _ in range(self.chance.randint(1, 3))]
        if schema.get("type") == "string" and not {"format", "enum", "const"} & set(schema):
            return self.chance.choice(HEADER_TEXTS)
        return self.of(field.pointer)

    def is_expressible(self, field: Field, value: Any) -> bool:
        """Whether a style has a text for a value that no other value has."""
        if field.place == "path":
            return value not in ("", ".", "..")
        if isinstance(value, list) and not field.is_exploded and field.style != "json":
            return value not in ([], [""])
        return True

    def body(self, content: Content) -> Any:
        """A value of a body; bytes for one that has no schema but theirs."""
        match content.kind:
            case "bytes":
                return self.bytes()
            case "form":
                return self.of(content.pointer, lambda value: all(
                    self.is_expressible(field, value[field.name]) for field in content.fields if field.name in value))
            case "xml":
                return self.of(content.pointer, lambda value: all(map(is_xml, value.values())))
        return self.of(content.pointer)


def without_fractions(value: Any) -> Any:
    """A value whose whole numbers are written as integers: outside of JSON `255.0` is the text of no integer."""
    match value:
        case Decimal() if value == value.to_integral_value() and abs(value) < 10**18:
            return int(value)
        case list():
            return [without_fractions(element) for element in value]
        case dict():
            return {key: without_fractions(member) for key, member in value.items()}
    return value


def is_xml(value: Any) -> bool:
    """Whether XML 1.0 has a value's characters."""
    return not isinstance(value, str) or all(
        code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
        for code in map(ord, value))
