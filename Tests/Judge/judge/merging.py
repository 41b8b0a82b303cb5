"""Several schemas that hold at once as one."""

from decimal import Decimal
from typing import Any, Callable

#: The keyword of a merged schema that lists its choices: one of each list holds too.
CHOICES = "x-judge-choices"

Schema = dict[str, Any]


class Impossible(Exception):
    """A schema of which the generator finds no value."""


def types(schema: Schema) -> list[str] | None:
    """The types that a schema allows; nothing where it names none."""
    value = schema.get("type")
    return [value] if isinstance(value, str) else value


def merged(one: Any, other: Any) -> Any:
    """What holds where both do. Keywords of neither use to the generator keep the value of the first."""
    if one is True or one == {}:
        return other
    if other is True or other == {}:
        return one
    if one is False or other is False:
        return False
    result = dict(one)
    for keyword, value in other.items():
        result[keyword] = RULES.get(keyword, _first)(one[keyword], value) if keyword in one else value
    return result


def _first(one: Any, other: Any) -> Any:
    return one


def _types(one: Any, other: Any) -> list[str]:
    ones = [one] if isinstance(one, str) else one
    others = [other] if isinstance(other, str) else other
    found = [name for name in ones if name in others]
    if "integer" not in found and "integer" in ones + others and "number" in ones + others:
        found.append("integer")
    return found


def _named(one: Schema, other: Schema) -> Schema:
    return one | {name: {"allOf": [one[name], inner]} if name in one else inner for name, inner in other.items()}


def _enums(one: list[Any], other: list[Any]) -> list[Any]:
    return [value for value in one if value in other]


def _both(one: Any, other: Any) -> Any:
    return {"allOf": [one, other]}


def _joined(one: list[Any], other: list[Any]) -> list[Any]:
    return one + [value for value in other if value not in one]


def _least(one: int | Decimal, other: int | Decimal) -> int | Decimal:
    return min(one, other)


def _most(one: int | Decimal, other: int | Decimal) -> int | Decimal:
    return max(one, other)


RULES: dict[str, Callable[[Any, Any], Any]] = {
    "type": _types, "properties": _named, "patternProperties": _named, "required": _joined, "enum": _enums,
    "items": _both, "additionalProperties": _both, "allOf": _joined, CHOICES: lambda one, other: one + other,
    "minimum": _most, "exclusiveMinimum": _most, "minLength": _most, "minItems": _most, "minProperties": _most,
    "maximum": _least, "exclusiveMaximum": _least, "maxLength": _least, "maxItems": _least, "maxProperties": _least,
}
