"""The Swift types of a document's components, as the tool itself names them."""

import json
import subprocess
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Iterator

from .carriers import Carriers
from .documents import component_schemas
from .schemas import pointed

MARK = "x-judge-component"


class Failure(Exception):
    """A step for a document that ended in an error."""


def called(command: list[str], timeout: int) -> str:
    """The output of a command."""
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        raise Failure(f"{Path(command[0]).name} took more than {timeout} s") from None
    if run.returncode != 0:
        raise Failure(f"{Path(command[0]).name} exited with {run.returncode}: {run.stderr.strip()[:2000]}")
    return run.stdout


@dataclass(frozen=True)
class SwiftTypes:
    """The types of a component: what responses carry and what requests do, the same for most."""

    response: str
    request: str


@dataclass(frozen=True)
class Model:
    """The types of a document: those of its components by their names, and which messages carry them."""

    components: dict[str, SwiftTypes]
    carriers: Carriers


def read(tool: str, document: dict[str, Any], original: Path, scratch: Path, options: list[str]) -> Model:
    """The model of a document.

    Each component is marked in a copy with an `x-` field of its name, and `inspect` says which type has the field. The
    first of two types that have it is what responses carry; the second was added for requests.
    """
    # Through text, so that nothing is shared that YAML's anchors share.
    marked = json.loads(json.dumps(document, default=_number))
    components = component_schemas(document)
    for name, pointer in components.items():
        schema = pointed(marked, pointer)
        if isinstance(schema, dict):
            schema[MARK] = name
    path = scratch / "marked.json"
    path.write_text(json.dumps(marked), encoding="utf-8")
    model = _inspected(tool, path, options)
    declarations = list(_declared(model["types"], None))
    paths = {declared["path"] for declared, _ in declarations}
    unmarked = {declared["path"] for declared, _ in _declared(_inspected(tool, original, options)["types"], None)}
    if paths != unmarked:
        raise Failure(f"marks change the types: {sorted(paths ^ unmarked)}")
    found: dict[str, list[str]] = {}
    for declared, mark in declarations:
        if mark in components:
            found.setdefault(mark, []).append(declared["path"])
    types = {name: SwiftTypes(paths[0], paths[-1]) for name, paths in found.items()}
    return Model(types, Carriers(model, [declared for declared, _ in declarations]))


def _inspected(tool: str, path: Path, options: list[str]) -> dict[str, Any]:
    """What the tool says of a document."""
    run = subprocess.run([tool, "inspect", str(path), "--format", "json", *options],
                         capture_output=True, text=True, timeout=300)
    if not run.stdout.strip():
        raise Failure(f"inspect exited with {run.returncode}: {run.stderr.strip()[:2000]}")
    return json.loads(run.stdout)


def _declared(types: list[dict[str, Any]], outer: str | None) -> Iterator[tuple[dict[str, Any], str | None]]:
    """All types with their marks. What is nested in a type and has its mark is a part of it, not the component."""
    for declared in types:
        mark = declared["extensions"].get(MARK)
        yield declared, None if mark == outer else mark
        yield from _declared(declared["nested"], mark)


def _number(value: Any) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value))
