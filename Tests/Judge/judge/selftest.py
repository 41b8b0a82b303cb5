"""A look at whether differences are noticed."""

import random
from decimal import Decimal
from typing import Any, Iterator

from .comparison import Comparison, Difference
from .instances import Instances
from .schemas import Schemas
from .texts import parse, written

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "components": {"schemas": {
        "Order": {
            "type": "object",
            "required": ["id", "lines", "total"],
            "properties": {
                "id": {"type": "string", "format": "uuid"},
                "placed": {"type": "string", "format": "date-time"},
                "note": {"type": ["string", "null"]},
                "total": {"type": "number"},
                "lines": {"type": "array", "minItems": 2, "items": {"$ref": "#/components/schemas/Line"}},
                "labels": {"type": "object", "minProperties": 1, "additionalProperties": {"type": ["string", "null"]}},
            },
        },
        "Line": {
            "type": "object",
            "required": ["kind", "amount"],
            "properties": {"kind": {"enum": ["one", "many"]}, "amount": {"type": "integer"}},
        },
    }},
}
POINTER = "#/components/schemas/Order"
VALUE = {
    "id": "a0b1c2d3-0000-4000-8000-0123456789ab", "placed": "2024-02-29T12:00:00Z", "note": None,
    "total": Decimal("19.99"), "lines": [{"kind": "one", "amount": 9007199254740993}, {"kind": "many", "amount": 2}],
    "labels": {"é": None},
}
#: Changes of parts of the value, with the kind of difference that each is; nothing where it is none.
CHANGES: list[tuple[str, Any, str | None]] = [
    ("19.99", "20.0", "another number"),
    ("19.99", "19.990", None),
    ("19.99", "1999e-2", None),
    ("19.99", "19.9900000000000000000001", "number as the nearest double"),
    ("9007199254740993", "9007199254740992", "another number"),
    ("\"amount\":2", "\"amount\":true", "boolean for number"),
    (",\"amount\":2", "", "lost member"),
    (",{\"kind\":\"many\",\"amount\":2}", "", "another number of items"),
    ("\"many\"", "\"one\"", "another text"),
    ("\"note\":null,", "", None),
    ("\"note\":null", "\"note\":\"\"", "string for null"),
    ("{\"é\":null}", "{}", "lost member that is not declared"),
    ("{\"é\":null}", "{\"e\\u0301\":null}", "lost member that is not declared"),
    ("{\"é\":null}", "{\"é\":null,\"a\":null}", "new member"),
    ("12:00:00Z", "14:00:00+02:00", "date-time of another spelling"),
    ("12:00:00Z", "12:00:01Z", "another date-time"),
    ("12:00:00Z", "12:00:00.000001Z", "another date-time"),
    ("2024-02-29T12:00:00Z", "2024-02-29T12:00:00.0000006Z", "another date-time"),
    ("12:00:00Z", "12:00:00.0000004Z", "date-time as the nearest microsecond"),
    ("a0b1c2d3", "A0B1C2D3", "UUID of another spelling"),
]


def run() -> int:
    """The exit status: 0 where all is noticed that should be, and nothing else."""
    schemas = Schemas(DOCUMENT, None)
    faults = list(_missed_changes(schemas)) + list(_missed_removals(schemas))
    for fault in faults:
        print(f"judge: {fault}")
    return 1 if faults else 0


def _missed_changes(schemas: Schemas) -> Iterator[str]:
    text = written(VALUE)
    for part, other, kind in CHANGES:
        assert part in text, part
        found = Comparison(schemas).difference(POINTER, VALUE, parse(text.replace(part, other)))
        if (found and found.kind) != kind:
            yield f"{part} became {other}, and what was noticed is {found}"


def _missed_removals(schemas: Schemas) -> Iterator[str]:
    """Takes each member out of values that are made, and moves each number."""
    chance = random.Random(1)
    instances = Instances(schemas, "1").of(POINTER, 10)
    if len(instances) < 10 or not all(schemas.validator(POINTER).is_valid(value) for value in instances):
        yield "no valid values are made"
    for value in instances:
        comparison = Comparison(schemas)
        if comparison.difference(POINTER, value, parse(written(value, is_ascii=True))):
            yield f"{written(value)} differs from itself"
        for changed, is_noticed in _changed(value, chance):
            found: Difference | None = comparison.difference(POINTER, value, changed)
            if (found is not None) != is_noticed:
                yield f"{written(value)} became {written(changed)}, and what was noticed is {found}"


def _changed(value: Any, chance: random.Random) -> Iterator[tuple[Any, bool]]:
    """Copies with one thing changed, and whether that counts."""
    for name, inner in value.items():
        yield {key: one for key, one in value.items() if key != name}, inner is not None
    yield value | {"total": value["total"] + chance.choice([1, -1])}, True
    yield value | {"lines": value["lines"][1:]}, True
    yield value | {"other": None}, True
