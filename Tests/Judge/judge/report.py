"""The table, and what is behind its numbers."""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from .comparison import RESPELLED

COLUMNS = ("types", "unjudged", "instances", "refused", "changed", "respelled", "invalid", "crashed", "nulls")


@dataclass
class Finding:
    """Something that became of values of one type for one reason, with the first of them."""

    document: str
    type: str
    verdict: str
    reason: str
    example: str
    count: int = 1

    def line(self) -> str:
        """All of it on one line."""
        return "\t".join([self.verdict, self.document, self.type, str(self.count), visible(self.reason),
                          visible(self.example)])


@dataclass
class Row:
    """The numbers of a document."""

    document: str
    failure: str | None = None
    numbers: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))
    findings: dict[tuple[str, str, str], Finding] = field(default_factory=dict)

    def add(self, type_name: str, verdict: str, reason: str, example: str) -> None:
        """Counts a value that did not come back as it was."""
        self.numbers[verdict] += 1
        key = type_name, verdict, generalised(reason)
        if key in self.findings:
            self.findings[key].count += 1
        else:
            self.findings[key] = Finding(self.document, type_name, verdict, reason, example)

    def has_failed(self, is_spelling_free: bool) -> bool:
        """Whether something is wrong that makes the judge fail."""
        changed = self.numbers["changed"] + (0 if is_spelling_free else self.numbers["respelled"])
        return self.failure is not None or changed + self.numbers["invalid"] + self.numbers["crashed"] > 0


def visible(text: str) -> str:
    """A text on one line, its control characters escaped."""
    return "".join(json.dumps(letter)[1:-1] if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter
                   for letter in text)


def kind(finding: Finding) -> str:
    """What findings of the same cause share, whatever the place."""
    reason = finding.reason.split(" at ")[0] if finding.verdict != "refused" else finding.reason.split(": ")[-1]
    return generalised(reason)


def generalised(reason: str) -> str:
    """A reason without what differs from value to value."""
    reason = re.sub(r"'[^']*'|\"[^\"]*\"", "'…'", reason)
    return re.sub(r"\d+", "0", reason)


def table(rows: list[Row]) -> str:
    """All rows and their sum."""
    total = Row(f"{len(rows)} documents")
    for row in rows:
        for name, number in row.numbers.items():
            total.numbers[name] += number
    width = max(len(row.document) for row in rows + [total])
    lines = ["  ".join([" " * width, *COLUMNS])]
    for row in rows + [total]:
        numbers = [str(row.numbers[name]).rjust(len(name)) for name in COLUMNS]
        lines.append("  ".join([row.document.ljust(width), *numbers]) + (" FAILED" if row.failure else ""))
    return "\n".join(lines)


def write(rows: list[Row], path: Path) -> None:
    """A file with a line for each reason of each type, and the first examples on standard output."""
    findings = [finding for row in rows for finding in row.findings.values()]
    order = ["crashed", "invalid", "changed", "respelled", "refused", "unjudged"]
    findings.sort(key=lambda finding: order.index(finding.verdict))
    path.write_text("".join(finding.line() + "\n" for finding in findings), encoding="utf-8")
    for row in rows:
        if row.failure:
            print(f"FAILED {row.document}: {row.failure}\n")
    for verdict in order:
        most = 10 if verdict == "respelled" else 50
        _print(verdict, [finding for finding in findings if finding.verdict == verdict], most)
    print(table(rows))
    print(f"'respelled' is: {', '.join(RESPELLED)}.")
    print("'nulls' is how many nulls came back as nothing, where the model has one nil for both.")


def _print(verdict: str, findings: list[Finding], most: int) -> None:
    """The first examples, those of different reasons first."""
    seen: set[str] = set()
    fresh, others = [], []
    for finding in findings:
        (others if kind(finding) in seen else fresh).append(finding)
        seen.add(kind(finding))
    for finding in (fresh + others)[:most]:
        print(f"{verdict}: {finding.document} {finding.type} ({finding.count}): {visible(finding.reason)}")
        print(f"    {visible(finding.example)[:1500]}")
    if len(findings) > most:
        print(f"{verdict}: and {len(findings) - most} more")
    if findings:
        print()
