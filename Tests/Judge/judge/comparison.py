"""What differs between a value that was sent and the one that came back."""

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Iterator

from . import formats
from .documents import escaped
from .merging import types
from .schemas import Schemas
from .texts import written

#: Kinds of difference in which a type of the model says the same in its own spelling, as exactly as it can.
RESPELLED = ("date-time of another spelling", "date-time as the nearest microsecond",
             "date-time as the nearest double of seconds", "UUID of another spelling", "number as the nearest double")
#: Half of the least step between the date-times that are written.
HALF_STEP = Fraction(1, 2_000_000)


@dataclass(frozen=True)
class Difference:
    """The first place that differs: its pointer, what is wrong, and both values as text."""

    place: str
    kind: str
    sent: str
    received: str


class Comparison:
    """Compares values of a schema, and counts the nulls that came back as nothing."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        self.absent_for_null = 0

    def difference(self, pointer: str, sent: Any, received: Any) -> Difference | None:
        """The first difference that counts most: one of spelling only where there is no other."""
        found = list(self._differences([{"$ref": pointer}], sent, received, ""))
        return min(found, key=lambda difference: difference.kind in RESPELLED, default=None)

    def _differences(self, places: list[Any], sent: Any, received: Any, at: str) -> Iterator[Difference]:
        if isinstance(sent, dict) and isinstance(received, dict):
            yield from self._members(places, sent, received, at)
        elif isinstance(sent, list) and isinstance(received, list) and len(sent) == len(received):
            inner = self._items(places)
            for index, pair in enumerate(zip(sent, received)):
                yield from self._differences(inner, *pair, f"{at}/{index}")
        elif not _is_equal(sent, received):
            is_binary = any(_is_binary(schema) for schema in self._expanded(places))
            yield Difference(at, _kind(sent, received, is_binary), written(sent), written(received))

    def _members(self, places: list[Any], sent: Any, received: Any, at: str) -> Iterator[Difference]:
        schemas = list(self._expanded(places))
        for name, value in sent.items():
            here = f"{at}/{escaped(name)}"
            inner = [schema["properties"][name] for schema in schemas if name in schema.get("properties", {})]
            if name in received:
                others = [schema[keyword] for schema in schemas for keyword in ("additionalProperties",)
                          if keyword in schema]
                yield from self._differences(inner or others, value, received[name], here)
            elif value is None and inner:
                self.absent_for_null += 1
            else:
                kind = "lost member" if inner else "lost member that is not declared"
                yield Difference(here, kind, written(value), "nothing")
        for name, value in received.items():
            if name not in sent:
                yield Difference(f"{at}/{escaped(name)}", "new member", "nothing", written(value))

    def _items(self, places: list[Any]) -> list[Any]:
        found: list[Any] = []
        for schema in self._expanded(places):
            found += schema.get("prefixItems", [])
            if "items" in schema:
                found.append(schema["items"])
        return found

    def _expanded(self, places: list[Any]) -> Iterator[dict[str, Any]]:
        """Every schema that may hold at a place: those referred to, parts of a composition, and all branches."""
        seen: set[str] = set()
        open_places = list(places)
        while open_places:
            schema = open_places.pop()
            if not isinstance(schema, dict):
                continue
            yield schema
            for keyword in ("allOf", "anyOf", "oneOf"):
                open_places += schema.get(keyword, [])
            pointer = schema.get("$ref")
            if pointer is not None and pointer not in seen:
                seen.add(pointer)
                open_places.append(self.schemas.definitions.get(pointer))
                open_places += [self.schemas.definitions.get(child) for child in self.schemas.children(pointer)]


def _is_equal(sent: Any, received: Any) -> bool:
    if type(sent) is type(received) or _is_number(sent) and _is_number(received):
        return sent == received
    return False


def _is_binary(schema: dict[str, Any]) -> bool:
    """Whether a number of a schema may have the precision of a binary one."""
    return "number" in (types(schema) or []) and schema.get("format") != "decimal"


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def _kind(sent: Any, received: Any, is_binary: bool) -> str:
    if isinstance(sent, str) and isinstance(received, str):
        moments = formats.moment(sent), formats.moment(received)
        if moments[0] is not None and moments[1] is not None:
            return _kind_of_moments(*moments)
        if formats.UUID.fullmatch(sent) and sent.lower() == received.lower():
            return "UUID of another spelling"
        return "another text"
    if _is_number(sent) and _is_number(received):
        is_nearest = is_binary and float(sent) == float(received)
        return "number as the nearest double" if is_nearest else "another number"
    if isinstance(sent, list) and isinstance(received, list):
        return "another number of items"
    return f"{_type(received)} for {_type(sent)}"


def _kind_of_moments(sent: Fraction, received: Fraction) -> str:
    """The kind of difference between date-times. A type may count them in seconds of 2001 as doubles, which are half a
    step off at most."""
    distance = abs(sent - received)
    if distance == 0:
        return "date-time of another spelling"
    if distance <= HALF_STEP:
        return "date-time as the nearest microsecond"
    half_double = Fraction(math.ulp(float(sent - formats.START_OF_2001))) / 2
    return "date-time as the nearest double of seconds" if distance <= half_double + HALF_STEP else "another date-time"


def _type(value: Any) -> str:
    names = {bool: "boolean", int: "number", Decimal: "number", str: "string", list: "array", dict: "object"}
    return names.get(type(value), "null")
