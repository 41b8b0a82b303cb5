"""The tables of a run."""

from collections import Counter
from pathlib import Path

from .session import ALLOWED, Row, Session

REFUSALS = ("refused request", "unread response")
COLUMNS = ("requests", "responses", "invalid requests", "invalid responses", "refused requests", "unread responses",
           "judged by hand")


def write(sessions: dict[str, Session], rows: dict[str, list[Row]], path: Path) -> None:
    """Prints the tables, and writes a line for each reason to a file."""
    lines = []
    for name, session in sessions.items():
        places = Counter(operation for operation, _, _ in dict.fromkeys(session.core.by_hand))
        for row in rows[name]:
            row.numbers["judged by hand"] = places[row.operation]
    for name, session in sessions.items():
        print(f"\n{name}: {len(rows[name])} operations\n")
        _table(rows[name])
        _by_hand(session)
        for row in rows[name]:
            for (verdict, _), (count, reason, example) in row.reasons.items():
                lines.append("\t".join([name, row.operation, verdict, str(count), repr(reason), repr(example)]))
                print(f"\n{verdict} of {row.operation}, {count} times: {reason}\n    {_shown(example)}")
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def has_failed(rows: dict[str, list[Row]], count: int) -> bool:
    """Whether a message is invalid or broken, or refused without a known reason, or there are not as many as there
    should be."""
    return any(not (verdict in REFUSALS and ALLOWED.search(reason)) for found in rows.values() for row in found
               for (verdict, _), (_, reason, _) in row.reasons.items()) or any(
        row.numbers[column] < count for found in rows.values() for row in found for column in COLUMNS[:2])


def _table(rows: list[Row]) -> None:
    print("operation".ljust(30) + "".join(column.rjust(19) for column in COLUMNS))
    total = sum((row.numbers for row in rows), Counter())
    for name, numbers in [*((row.operation, row.numbers) for row in rows), ("all", total)]:
        print(name.ljust(30) + "".join(str(numbers[column]).rjust(19) for column in COLUMNS))


def _by_hand(session: Session) -> None:
    print("\nEvery value is read and compared by hand too. What openapi-core does not judge, or not by itself:")
    for operation, place, reason in dict.fromkeys(session.core.by_hand):
        print(f"  {operation}, {place}: {reason}")
    for (pattern, reason), count in session.overruled.items():
        print(f"  overruled {count} times ({pattern}): {reason}")


def _shown(example: bytes) -> str:
    text = repr(example)[2:-1]
    return text if len(text) <= 900 else text[:900] + f"… ({len(example)} bytes)"
