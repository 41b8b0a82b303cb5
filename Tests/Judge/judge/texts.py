"""JSON texts with exact numbers: a `Decimal` is written with the digits it has."""

import decimal
import json
from decimal import Decimal
from typing import Any

# The largest double and the smallest have some 300 digits before the point and behind it.
decimal.getcontext().prec = 1500


def parse(text: str) -> Any:
    """The value of a text."""
    return json.loads(text, parse_float=Decimal)


def written(value: Any, is_ascii: bool = False, space: str = "") -> str:
    """The text of a value, on one line, with spaces between tokens where they are asked for."""
    if isinstance(value, dict):
        members = (f"{space}{json.dumps(key, ensure_ascii=is_ascii)}{space}:{space}{written(inner, is_ascii, space)}"
                   for key, inner in value.items())
        return "{" + f"{space},".join(members) + space + "}"
    if isinstance(value, list):
        return "[" + f"{space},".join(space + written(inner, is_ascii, space) for inner in value) + space + "]"
    if isinstance(value, Decimal):
        return str(value)
    return json.dumps(value, ensure_ascii=is_ascii)
