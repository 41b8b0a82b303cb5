"""Judges requests and responses: `python3 -m exchanges --help`."""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from judge import documents

from . import relays, report, selftest
from .messages import Upstream
from .session import Row, Session

sys.setrecursionlimit(10_000)


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="exchanges", description=__doc__)
    parser.add_argument("--write-relays", type=Path, help="write the relays' sources to a folder, and end")
    parser.add_argument("--self-test", action="store_true", help="see that wrong messages are noticed, and end")
    parser.add_argument("--relay", help="the compiled relay")
    parser.add_argument("--scratch", type=Path, help="a folder for what is made")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=50, help="how many requests and responses of an operation")
    parser.add_argument("--operations", default="", help="names of the operations that are judged; all unless given")
    parser.add_argument("documents", nargs="+", help="MODULE=NAME: NAME.bundle.json and NAME.model.json in the scratch")
    return parser.parse_args()


def read(options: argparse.Namespace, name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """A document and its model."""
    model = json.loads((options.scratch / f"{name}.model.json").read_text(encoding="utf-8"))
    return documents.read(options.scratch / f"{name}.bundle.json"), model


def judged(options: argparse.Namespace, sessions: dict[str, Session]) -> dict[str, list[Row]]:
    """The rows of each document."""
    upstream = Upstream()
    relay = subprocess.Popen([options.relay, str(upstream.port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    wanted = options.operations.split()
    rows: dict[str, list[Row]] = {}
    try:
        port = int(relay.stdout.readline()) if relay.stdout else 0
        for name, session in sessions.items():
            started = time.time()
            rows[name] = [session.run(operation, port, upstream) for operation in session.operations
                          if not wanted or operation.name in wanted]
            print(f"exchanges: {name} ({time.time() - started:.0f} s)", file=sys.stderr, flush=True)
    finally:
        if relay.stdin:
            relay.stdin.close()
        relay.wait(timeout=30)
    return rows


def main() -> int:
    """The exit status."""
    options = arguments()
    modules = dict(item.split("=", 1) for item in options.documents)
    if options.write_relays:
        for module, name in modules.items():
            document, model = read(options, name)
            text = relays.source(module, f"/{name}", model, document)
            (options.write_relays / f"{module}Relay.swift").write_text(text, encoding="utf-8")
        return 0
    sessions = {}
    for name in modules.values():
        document, model = read(options, name)
        sessions[name] = Session(document, model, f"/{name}", options.seed, options.count)
    if options.self_test:
        return selftest.run(sessions)
    rows = judged(options, sessions)
    report.write(sessions, rows, options.scratch / "exchanges.tsv")
    print(f"The seed is {options.seed}; {options.scratch / 'exchanges.tsv'} has a line for each reason.")
    return 1 if report.has_failed(rows, options.count) else 0


if __name__ == "__main__":
    sys.exit(main())
