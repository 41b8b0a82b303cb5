"""Documents as they are written: YAML 1.2 and JSON, with exact numbers."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml


class Loader(yaml.SafeLoader):
    """YAML of the core schema of YAML 1.2, with every key a string."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
    ("merge", r"<<", ["<"]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def _integer(loader: Loader, node: yaml.ScalarNode) -> int:
    text = loader.construct_scalar(node)
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text[2:] if base != 10 else text, base)


def _float(loader: Loader, node: yaml.ScalarNode) -> Decimal:
    return Decimal(loader.construct_scalar(node))


def _mapping(loader: Loader, node: yaml.MappingNode) -> dict[str, Any]:
    loader.flatten_mapping(node)
    return {str(key.value): loader.construct_object(value, deep=True) for key, value in node.value}


Loader.add_constructor("tag:yaml.org,2002:int", _integer)
Loader.add_constructor("tag:yaml.org,2002:float", _float)
Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read(path: Path) -> dict[str, Any]:
    """The document of a file."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".json":
        return json.loads(text, parse_float=Decimal)
    return yaml.load(text, Loader)


def component_schemas(document: dict[str, Any]) -> dict[str, str]:
    """The pointer of each component schema, by its name."""
    if "swagger" in document:
        place, schemas = "#/definitions", document.get("definitions")
    else:
        place, schemas = "#/components/schemas", (document.get("components") or {}).get("schemas")
    return {name: f"{place}/{escaped(name)}" for name in schemas or {}}


def escaped(token: str) -> str:
    """A name as it stands in a pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def unescaped(token: str) -> str:
    """A name that stands in a pointer."""
    return token.replace("~1", "/").replace("~0", "~")
