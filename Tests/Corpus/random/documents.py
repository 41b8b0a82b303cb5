"""Writes random documents, and an index of them: FOLDER COUNT SEED.

One half of the documents is made by hypothesis-openapi, in each version that it knows, and the other by `composed`,
whose documents have more in them. The same seed makes the same documents. Each line of `index.tsv` is the name of a
document, which program made it, and its version.
"""

import json
import sys
from pathlib import Path

import hypothesis
from hypothesis_openapi import openapis

import composed

MAKERS = [("composed", "3.0"), ("composed", "3.1"), ("composed", "3.2"), ("library", "2.0"), ("library", "3.0")]


def library(version, count, seed):
    """Documents of a version by hypothesis-openapi."""
    values = []

    @hypothesis.seed(seed)
    @hypothesis.settings(max_examples=count, database=None, deadline=None, phases=[hypothesis.Phase.generate],
                         suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(openapis(version))
    def collect(value):
        values.append(value)

    collect()
    return values


def shares(count):
    """The number of documents of each maker: one half for the library, one half for `composed`."""
    kinds = [maker[0] for maker in MAKERS]
    halves = {"library": count // 2, "composed": count - count // 2}
    numbers = []
    for position, kind in enumerate(kinds):
        left = kinds[position:].count(kind)
        numbers.append(halves[kind] // left)
        halves[kind] -= numbers[-1]
    return numbers


def main():
    """Writes the documents and their index."""
    folder, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for (kind, version), share in zip(MAKERS, shares(count)):
        for document in (library if kind == "library" else composed.documents)(version, share, seed):
            name = f"D{len(lines) + 1:04}"
            (folder / f"{name}.json").write_text(json.dumps(document, indent=1), encoding="utf-8")
            lines.append(f"{name}\t{kind}\t{version}\n")
        print(f"random: {len(lines)} documents made", file=sys.stderr)
    (folder / "index.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
