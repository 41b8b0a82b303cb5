"""Judges what types do to values: `python3 -m judge --help`."""

import argparse
import shlex
import sys
import time
from pathlib import Path
from typing import Any

from . import documents, model, report, selftest
from .comparison import RESPELLED, Comparison
from .instances import Instances
from .model import Failure, Model, called
from .program import Answer, Program, Toolchain, compiled
from .report import Row
from .schemas import Schemas, Unsupported
from .texts import parse, written

sys.setrecursionlimit(10_000)


class Judge:
    """What holds for all documents of a run."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.tool: str = options.tool
        self.toolchain = Toolchain(shlex.split(options.swiftc), shlex.split(options.link))
        self.scratch: Path = options.scratch
        self.root: Path = options.root
        self.seed: str = options.seed
        self.count: int = options.count
        self.is_spelling_free: bool = options.spelling == "free"

    def row(self, name: str, path: Path) -> Row:
        """The numbers of a document."""
        row = Row(name)
        started = time.time()
        try:
            self._judge(path, row)
        except (Failure, Unsupported) as failure:
            row.failure = str(failure)
        verdict = "FAILED" if row.has_failed(self.is_spelling_free) else "ok"
        print(f"judge: {name} {verdict} ({time.time() - started:.0f} s)", file=sys.stderr, flush=True)
        return row

    def _judge(self, path: Path, row: Row) -> None:
        scratch = self.scratch / "documents" / row.document.replace("/", "_")
        scratch.mkdir(parents=True, exist_ok=True)
        options = ["--root", str(self.root)] if path.is_relative_to(self.root) else []
        sources = scratch / "sources"
        called([self.tool, "generate", str(path), "--output", str(sources), "--generate", "models", *options],
               timeout=300)
        document = self._document(path, scratch, options)
        if not documents.component_schemas(document):
            raise Failure("there are no component schemas")
        types = model.read(self.tool, document, path, scratch, options)
        names = sorted({name for one in types.components.values() for name in (one.response, one.request)})
        program = Program(compiled(self.toolchain, sources, names, scratch))
        try:
            Session(self, document, types, names, program, row).run()
        finally:
            program.end()

    def _document(self, path: Path, scratch: Path, options: list[str]) -> dict[str, Any]:
        """The document, in one file."""
        document = documents.read(path)
        if not is_of_several_files(document):
            return document
        bundle = scratch / "bundle.json"
        called([self.tool, "bundle", str(path), "--output", str(bundle), *options], timeout=300)
        return documents.read(bundle)


def is_of_several_files(value: Any) -> bool:
    """Whether something in a document refers to another file."""
    if isinstance(value, list):
        return any(map(is_of_several_files, value))
    if not isinstance(value, dict):
        return False
    reference = value.get("$ref")
    return isinstance(reference, str) and not reference.startswith("#") or any(map(is_of_several_files, value.values()))


class Session:
    """The judging of one document."""

    def __init__(self, judge: Judge, document: dict[str, Any], types: Model, names: list[str], program: Program,
                 row: Row) -> None:
        self.judge = judge
        self.document = document
        self.types = types
        self.indices = {name: index for index, name in enumerate(names)}
        self.program = program
        self.row = row
        self.schemas: dict[str | None, Schemas] = {}

    def run(self) -> None:
        """Judges each component, as each direction carries it."""
        for name, pointer in documents.component_schemas(self.document).items():
            types = self.types.components.get(name)
            if types is None:
                self.row.add(name, "unjudged", "no type", "")
            elif types.response != types.request:
                self._judge(types.response, pointer, "response")
                self._judge(types.request, pointer, "request")
            else:
                directions = self.types.carriers.directions(types.response)
                self._judge(types.response, pointer, directions.pop() if len(directions) == 1 else None)

    def _judge(self, type_name: str, pointer: str, direction: str | None) -> None:
        if direction not in self.schemas:
            self.schemas[direction] = Schemas(self.document, direction)
        schemas = self.schemas[direction]
        fault = schemas.fault(pointer)
        if fault:
            self.row.add(type_name, "unjudged", fault, "")
            return
        instances = Instances(schemas, f"{self.judge.seed}/{pointer}").of(pointer, self.judge.count)
        if not instances:
            self.row.add(type_name, "unjudged", "no value was found", "")
            return
        self.row.numbers["types"] += 1
        comparison = Comparison(schemas)
        validator = schemas.validator(pointer)
        for number, sent in enumerate(instances):
            text = written(sent, is_ascii=number % 2 == 1, space=" " if number % 5 == 4 else "")
            answer = self.program.answer(self.indices[type_name], text)
            if answer.verdict == "unjudged":
                self.row.numbers["types"] -= 1
                self.row.add(type_name, "unjudged", "the type has no JSON form", "")
                return
            self.row.numbers["instances"] += 1
            self._weigh(type_name, pointer, comparison, validator, sent, text, answer)
        self.row.numbers["nulls"] += comparison.absent_for_null

    def _weigh(self, type_name: str, pointer: str, comparison: Comparison, validator: Any, sent: Any, text: str,
               answer: Answer) -> None:
        if answer.verdict in ("refused", "crashed"):
            self.row.add(type_name, answer.verdict, answer.text, text)
            return
        received = parse(answer.text)
        both = f"{text} → {answer.text}"
        fault = next(validator.iter_errors(received), None)
        if fault is not None:
            place = "/" + "/".join(map(str, fault.absolute_path))
            self.row.add(type_name, "invalid", f"{fault.message[:300]} at {place}", both)
        difference = comparison.difference(pointer, sent, received)
        if difference is not None:
            reason = f"{difference.kind} at {difference.place}: {difference.sent} → {difference.received}"
            self.row.add(type_name, "respelled" if difference.kind in RESPELLED else "changed", reason, both)


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="judge", description=__doc__)
    parser.add_argument("--self-test", action="store_true", help="see that differences are noticed, and end")
    parser.add_argument("--tool", help="oasgen")
    parser.add_argument("--swiftc", default="", help="options of the compiler")
    parser.add_argument("--link", default="", help="object files to link")
    parser.add_argument("--scratch", type=Path, help="a folder for what is made")
    parser.add_argument("--root", type=Path, help="the folder of the documents that are not our own")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=30, help="how many values of a type there are at most")
    parser.add_argument("--spelling", choices=["same", "free"], default="free", help="whether respelled values fail")
    parser.add_argument("documents", nargs="*", help="NAME=PATH")
    return parser.parse_args()


def main() -> int:
    """The exit status."""
    options = arguments()
    if options.self_test:
        return selftest.run()
    judge = Judge(options)
    rows = []
    for item in options.documents:
        name, _, path = item.partition("=")
        rows.append(judge.row(name, Path(path)))
    report.write(rows, options.scratch / "details.tsv")
    print(f"The seed is {options.seed}; {options.scratch / 'details.tsv'} has a line for each reason of each type.")
    return 1 if any(row.has_failed(judge.is_spelling_free) for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
