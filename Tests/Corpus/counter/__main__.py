"""Proves that nothing is dropped silently.

    python3 Tests/Corpus/counter TOOL DOCUMENT…
    python3 Tests/Corpus/counter --self-test TOOL DOCUMENT…

Walks each document by the grammar of the OpenAPI specification, with a reader of its own, and looks for every property,
operation, parameter, response, media type, header, request body and enum value in what `TOOL inspect` says. What is not
there must be what a diagnostic speaks of. Prints what is neither, and exits 1 if there is anything.
"""

import collections
import json
import os
import subprocess
import sys

from model import Model
from operations import OperationComparison
from report import Report
from schemas import SchemaComparison
from source import Sources
from things import Enumerator

sys.setrecursionlimit(100_000)


def inspected(tool, path):
    """The model and the diagnostics of a document; no model where none can be made of it."""
    # Documents of the corpus may refer to those of a package beside their own.
    roots = ["--root", os.environ["corpus"]] if "corpus" in os.environ else []
    run = subprocess.run([tool, "inspect", path, "--format", "json", "--diagnostics", "json"] + roots,
                         capture_output=True, timeout=600)
    return json.loads(run.stdout) if run.stdout.strip() else None, json.loads(run.stderr or b"[]")


class Document:
    """A document and the things it has."""

    def __init__(self, path):
        self.sources = Sources()
        self.root = self.sources.root(path)
        is_document = self.root is not None and self.root.entries is not None
        self.things = Enumerator(self.sources, self.root).run() if is_document else {}

    def complaints(self, description, diagnostics):
        """What is neither in the model nor in a diagnostic."""
        if not self.things or description is None:
            return []
        report = Report(diagnostics)
        model = Model(description)
        schemas = SchemaComparison(self.sources, model, report)
        OperationComparison(self.sources, self.root, model, schemas, report).run()
        return report.complaints(self.things)


def removals(value, name=""):
    """Takes each member out of a description in turn, and puts it back: what was taken."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        # Servers and links, and what they have, are none of the things that are counted.
        if key in ("links", "servers"):
            continue
        if isinstance(inner, dict) and key == "body":
            value[key] = None
            yield f"the body of {name}"
            value[key] = inner
        if isinstance(inner, (dict, list)):
            label = inner.get("key") or inner.get("status") or inner.get("id") if isinstance(inner, dict) else None
            yield from removals(inner, f"{name}.{label}" if label else name)
        if key in ("properties", "cases", "parameters", "responses", "operations", "fields", "webhooks", "callbacks") \
                and isinstance(inner, list) and value.get("kind") != "union" and not is_choice(inner):
            for position, item in enumerate(list(inner)):
                # A tag that a schema does not declare is no member of it.
                if isinstance(item, dict) and item.get("isTag"):
                    continue
                del inner[position]
                yield f"{key[:-1]} {item.get('key') or item.get('status') or item.get('id') or item.get('name')} of {name}"
                inner.insert(position, item)


def is_choice(items):
    """A union's rules have cases too, which name others."""
    return any("case" in item or "by" in item or "values" in item for item in items) or all(isinstance(item, str) for item in items)


def self_test(tool, paths):
    """Takes every member out of what the tool says of sound documents: each must be missed."""
    count = unnoticed = 0
    for path in paths:
        document = Document(path)
        description, diagnostics = inspected(tool, path)
        parts = {key: description[key] for key in ("types", "groups", "webhooks")}
        for taken in removals(parts):
            count += 1
            if not document.complaints({**description, **parts}, diagnostics):
                unnoticed += 1
                print(f"{path}: {taken} was taken out, and nobody noticed")
    print(f"self-test: {count} members taken out, {unnoticed} unnoticed")
    return 1 if unnoticed or not count else 0


def main(tool, paths):
    counts = collections.Counter()
    failed = 0
    for path in paths:
        document = Document(path)
        complaints = document.complaints(*inspected(tool, path))
        counts.update(thing.kind for thing in document.things.values())
        failed += len(complaints)
        for kind, name, (file, (line, column)), use in complaints:
            print(f"{os.path.relpath(file)}:{line}:{column}: {kind} '{name}' is neither in {use} nor in a diagnostic")
    kinds = ", ".join(f"{count} of kind '{kind}'" for kind, count in sorted(counts.items()))
    print(f"{sum(counts.values())} things ({kinds}); {failed} dropped silently")
    return 1 if failed else 0


if __name__ == "__main__":
    is_self_test = sys.argv[1] == "--self-test"
    sys.exit(self_test(sys.argv[2], sys.argv[3:]) if is_self_test else main(sys.argv[1], sys.argv[2:]))
