"""Lints every document of an index, generates from it and type-checks the output: SCRATCH TOOL MODULES [JOBS].

SCRATCH has the folder `documents` that `documents.py` wrote. The result of each document goes to `results.tsv` there,
the messages of those that failed to `failures.txt`, and their output stays in `out`. Exits 1 after a crash, output
that does not compile, or a document of `composed` that is refused: those are valid. Of the library's, some are not.
"""

import collections
import concurrent.futures
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

SECONDS = 20
BATCH = 50
# The message that follows the report of a fault of the tool itself.
FAULT = "This is a bug in oasgen"
SWIFTC = ["swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Generated",
          "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature", "InternalImportsByDefault"]


class Document:
    """A document and what came of it."""

    def __init__(self, line, scratch):
        self.name, self.kind, self.version = line.split("\t")
        self.file = scratch / "documents" / f"{self.name}.json"
        self.output = scratch / "out" / self.name
        self.diagnostics = []
        self.crash = None
        self.errors = []
        self.refused = False

    @property
    def verdict(self):
        """The result in one word."""
        if self.crash:
            return "crashed"
        if self.errors:
            return "uncompiled"
        return "refused" if self.refused else "generated"


# MARK: oasgen

def run_tool(tool, document, *arguments):
    """Runs the tool; returns its exit status and outputs, or None after noting a crash."""
    try:
        process = subprocess.run([tool, *arguments], capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        document.crash = f"{arguments[0]}: more than {SECONDS} seconds"
        return None
    output, errors = (text.decode("utf-8", "replace") for text in (process.stdout, process.stderr))
    if process.returncode not in (0, 1) or FAULT in errors:
        document.crash = f"{arguments[0]}: exit status {process.returncode}: {errors[-2000:]}"
        return None
    return process.returncode, output, errors


def lint(tool, document):
    """Notes the diagnostics of a document, and if it is refused."""
    result = run_tool(tool, document, "lint", str(document.file), "--diagnostics", "json")
    if result is None:
        return
    status, output, errors = result
    try:
        document.diagnostics = json.loads(output)
    except ValueError:
        document.crash = f"lint: no JSON in the output: {output[:500]}{errors[:500]}"
    document.refused = status == 1
    if document.refused != any(diagnostic["severity"] == "error" for diagnostic in document.diagnostics):
        document.crash = f"lint: exit status {status}, which the diagnostics do not say: {errors[:500]}"


def generate(tool, document):
    """Writes Swift files, also from a document that is refused."""
    shutil.rmtree(document.output, ignore_errors=True)
    result = run_tool(tool, document, "generate", str(document.file), "--output", str(document.output), "--keep-going",
                      "--generate", "models,client,server", "--namespace", document.name)
    if result is not None and result[0] != int(document.refused):
        document.crash = f"generate: exit status {result[0]}, lint refused: {document.refused}: {result[2][:500]}"


# MARK: swiftc

def type_check(documents, imports):
    """Type-checks the output of documents at once, and those that are left without the ones that fail."""
    files = [str(file) for document in documents for file in sorted(document.output.glob("*.swift"))]
    if not files:
        return
    process = subprocess.run(SWIFTC + imports + files, capture_output=True)
    if process.returncode == 0:
        return
    text = process.stderr.decode("utf-8", "replace") + process.stdout.decode("utf-8", "replace")
    attribute(text, documents)
    left = [document for document in documents if not document.errors]
    if len(left) < len(documents):
        type_check(left, imports)
    elif len(documents) == 1:
        documents[0].errors = [f"swiftc: exit status {process.returncode}: {text[-2000:]}"]
    else:
        middle = len(documents) // 2
        type_check(documents[:middle], imports)
        type_check(documents[middle:], imports)


def attribute(text, documents):
    """Notes each error of the compiler at the document whose file it is in."""
    by_name = {document.name: document for document in documents}
    for match in re.finditer(r"^(\S.*?):(\d+):\d+: error: (.*)$", text, re.MULTILINE):
        document = by_name.get(Path(match[1]).parent.name)
        if document is not None:
            document.errors.append(f"{Path(match[1]).name}:{match[2]}: {match[3]}")


# MARK: All documents

def check(batch, tool, imports):
    """Takes a batch of documents through all steps."""
    for document in batch:
        lint(tool, document)
        if not document.crash:
            generate(tool, document)
    type_check([document for document in batch if not document.crash], imports)
    for document in batch:
        if document.verdict in ("generated", "refused"):
            shutil.rmtree(document.output, ignore_errors=True)
    failed = sum(document.verdict in ("crashed", "uncompiled") for document in batch)
    print(f"random: {batch[0].name} to {batch[-1].name}: {failed} failed", file=sys.stderr)


def write_results(documents, scratch):
    """Writes a line for each document, and the messages of those that failed."""
    with open(scratch / "results.tsv", "w", encoding="utf-8") as results:
        for document in documents:
            codes = collections.Counter(f"{item['severity']}:{item['code']}" for item in document.diagnostics)
            results.write("\t".join([document.name, document.kind, document.version, document.verdict,
                                     " ".join(f"{code}x{count}" for code, count in sorted(codes.items()))]) + "\n")
    with open(scratch / "failures.txt", "w", encoding="utf-8") as failures:
        for document in documents:
            for message in [document.crash] if document.crash else document.errors:
                failures.write(f"{document.name}: {message}\n")


def print_tallies(documents):
    """Prints the kinds of errors, of refused documents and of those that did not compile."""
    refusals = collections.defaultdict(list)
    kinds = collections.defaultdict(list)
    for document in documents:
        for code in {item["code"] for item in document.diagnostics if item["severity"] == "error"}:
            refusals[f"{code} ({document.kind})"].append(document.name)
        for kind in {re.sub(r"'[^']*'", "'…'", message.split(": ", 1)[-1]) for message in document.errors}:
            kinds[kind].append(document.name)
    for title, tally in (("refused with", refusals), ("does not compile", kinds)):
        for kind, names in sorted(tally.items(), key=lambda item: -len(item[1])):
            print(f"{title}: {kind}: {len(names)} ({', '.join(names[:3])})")
    for document in documents:
        if document.crash:
            print(f"crashed: {document.name}: {document.crash.splitlines()[0]}")


def main():
    """Checks all documents and prints the results."""
    scratch, tool, modules = Path(sys.argv[1]), *sys.argv[2:4]
    jobs = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    lines = (scratch / "documents" / "index.tsv").read_text(encoding="utf-8").splitlines()
    documents = [Document(line, scratch) for line in lines]
    imports = [argument for folder in modules.split(":") for argument in ("-I", folder)]
    batches = [documents[start:start + BATCH] for start in range(0, len(documents), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(jobs) as executor:
        list(executor.map(lambda batch: check(batch, tool, imports), batches))
    write_results(documents, scratch)
    print_tallies(documents)
    count = collections.Counter(document.verdict for document in documents)
    print(f"{len(documents)} documents: {count['refused']} refused, {count['generated']} generated, "
          f"{count['uncompiled']} failed to compile, {count['crashed']} crashed")
    is_wrong = any(document.refused and document.kind == "composed" for document in documents)
    sys.exit(1 if count["uncompiled"] or count["crashed"] or is_wrong else 0)


if __name__ == "__main__":
    main()
