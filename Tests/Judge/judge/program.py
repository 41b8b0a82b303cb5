"""The compiled program that sends values through generated types."""

import os
import selectors
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .model import called

#: How long one value may take.
SECONDS = 20


@dataclass(frozen=True)
class Toolchain:
    """What a program is compiled with: the compiler's options, and what is linked."""

    options: list[str]
    objects: list[str]


@dataclass(frozen=True)
class Answer:
    """What became of a value: `ok`, `refused`, `unjudged` or `crashed`, and the text or the reason."""

    verdict: str
    text: str


def compiled(toolchain: Toolchain, sources: Path, types: list[str], scratch: Path) -> Path:
    """The program that judges the given types of the sources in a folder."""
    main = scratch / "main.swift"
    names = "".join(f"    Judged.{name}.self,\n" for name in types)
    main.write_text(f"internal import JudgeHarness\n\nJudgeHarness.judge([\n{names}])\n", encoding="utf-8")
    program = scratch / "program"
    files = sorted(str(path) for path in sources.glob("**/*.swift"))
    called(["swiftc", "-wmo", "-Onone", "-swift-version", "6", "-suppress-warnings", "-module-name", "Judged",
            "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature", "InternalImportsByDefault",
            *toolchain.options, *files, str(main), *toolchain.objects, "-o", str(program)], timeout=900)
    return program


class Program:
    """A running program, started again after each crash."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.process: Any = None

    def answer(self, index: int, text: str) -> Answer:
        """What the type of an index makes of a value."""
        if self.process is None:
            self.process = subprocess.Popen([str(self.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            stderr=subprocess.PIPE, env=os.environ | {"SWIFT_BACKTRACE": "enable=no"})
        try:
            self.process.stdin.write(f"{index}\t{text}\n".encode())
            self.process.stdin.flush()
            line = self._line()
        except BrokenPipeError:
            line = None
        if line is None or not line.endswith(b"\n"):
            return self._crash(line)
        verdict, _, rest = line.decode().rstrip("\n").partition("\t")
        return Answer(verdict, rest)

    def _line(self) -> bytes | None:
        """The next line, or nothing where none comes in time."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            return self.process.stdout.readline() if selector.select(SECONDS) else None

    def _crash(self, line: bytes | None) -> Answer:
        late = line is None and self.process.poll() is None
        self.process.kill()
        _, errors = self.process.communicate()
        code, self.process = self.process.returncode, None
        lines = errors.decode(errors="replace").strip().splitlines()
        reason = f"no answer in {SECONDS} s" if late else f"exited with {code}: {lines[0] if lines else ''}"
        return Answer("crashed", reason)

    def end(self) -> None:
        """Lets the program end."""
        if self.process is not None:
            self.process.communicate()
            self.process = None
