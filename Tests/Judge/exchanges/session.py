"""The exchanges of one document: what goes through the relay, and what the judges say of it."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Callable

from .core import Core
from .messages import Broken, Message, Upstream, call, request, response, written
from .operations import Operation, Reader
from .plans import Checker, Plan, Planner, Writer


@dataclass
class Row:
    """The numbers of an operation."""

    operation: str
    numbers: Counter[str] = field(default_factory=Counter)
    #: Verdict and reason of what is wrong, with the number of messages and the first of them.
    reasons: dict[tuple[str, str], list[Any]] = field(default_factory=dict)

    def add(self, verdict: str, reason: str, example: bytes) -> None:
        """Counts a message with a fault."""
        key = verdict, re.sub(r"\d+", "9", reason)[:160]
        found = self.reasons.setdefault(key, [0, reason, example])
        found[0] += 1


class Messages:
    """Writes the messages of an operation."""

    def __init__(self, prefix: str, requests: Writer, responses: Writer) -> None:
        self.prefix, self.requests, self.responses = prefix, requests, responses

    def request(self, operation: Operation, plan: Plan, accept: str, path: str, other: str | None = None) -> Message:
        """A request to a path."""
        head = [("Accept", accept), *self.requests.headers(operation.parameters, plan)]
        if other:
            head.append(("X-Exchange-Also", other))
        content = None
        if plan.body:
            head.append(("Content-Type", plan.body.media_type))
            content = self.requests.content(plan.body)
        target = self.requests.target(operation, plan, self.prefix + path)
        return request(operation.method, target, head, content)

    def response(self, plan: Plan) -> Message:
        """A response."""
        head = self.responses.headers(plan.answer.headers if plan.answer else (), plan)
        content = None
        if plan.body:
            head.append(("Content-Type", plan.body.media_type))
            content = self.responses.content(plan.body)
        return response(plan.status, head, content)


class Session:
    """The exchanges of one document."""

    def __init__(self, document: dict[str, Any], model: dict[str, Any], prefix: str, seed: str, count: int) -> None:
        self.prefix, self.seed, self.count = prefix, seed, count
        reader = Reader(document, model)
        self.operations = reader.operations()
        self.core = Core(reader, self.operations, "http://127.0.0.1", prefix)
        self.asked, self.answered = reader.schemas("request"), reader.schemas("response")
        self.requests, self.responses = Checker(self.asked), Checker(self.answered)
        self.messages = Messages(prefix, Writer(self.requests.typing), Writer(self.responses.typing))
        #: What openapi-core says wrongly, with the reason why, and how often it said so.
        self.overruled: Counter[tuple[str, str]] = Counter()

    def planners(self, operation: Operation) -> tuple[Planner, Planner]:
        """The planners of an operation's requests and responses."""
        seed = f"{self.seed}/{operation.name}"
        return Planner(self.asked, seed, self.count), Planner(self.answered, seed, self.count)

    def run(self, operation: Operation, port: int, upstream: Upstream) -> Row:
        """Sends requests until there are as many of them, and as many responses, as are wanted."""
        row = Row(operation.name)
        asking, answering = self.planners(operation)
        turn = 0
        while min(row.numbers["requests"], row.numbers["responses"]) < self.count and turn < 3 * self.count:
            self._exchange(operation, asking.request(operation, turn), answering.response(operation, turn), turn, row,
                           port, upstream)
            turn += 1
        return row

    def _exchange(self, operation: Operation, asked: Plan, answer: Plan, turn: int, row: Row, port: int,
                  upstream: Upstream) -> None:
        others = [None, *operation.others]
        accept = answer.body.media_type.split(";")[0] if answer.body else "*/*"
        sent = self.messages.request(operation, asked, accept, operation.path, others[turn % len(others)])
        given = self.messages.response(answer)
        upstream.answer = written(given)
        upstream.taken()
        try:
            reply = call(port, sent)
        except (Broken, OSError) as fault:
            row.add("broken", f"the server's answer: {type(fault).__name__}: {fault}", written(sent))
            reply = None
        received = upstream.taken()
        for message in received:
            row.numbers["requests"] += 1
            if isinstance(message, Broken):
                row.add("invalid request", f"the message: {message}", written(sent))
            else:
                self._judge_request(operation, asked, message, row)
        if reply is None:
            return
        if reply.texts("X-Exchange-Failure"):
            row.numbers["unread responses"] += 1
            row.add("unread response", reply.content.decode(errors="replace")[:400], written(given))
        elif not received:
            row.numbers["refused requests"] += 1
            row.add("refused request", reply.content.decode(errors="replace")[:400], written(sent))
        else:
            self._judge_response(operation, asked, answer, received[-1], reply, row)

    def _judge_request(self, operation: Operation, plan: Plan, message: Message, row: Row) -> None:
        reading = self.requests.request(operation, plan, message, self.prefix)
        for fault in reading.faults:
            row.add("invalid request", f"by hand: {fault}", message.raw)
        path_values = {name: value for (place, name), value in reading.values.items() if place == "path"}
        told = self.heeded(self.core.request_faults(operation, message, path_values, reading.body), message)
        for fault in told:
            row.add("invalid request", f"openapi-core: {fault}", message.raw)
        row.numbers["invalid requests"] += bool(reading.faults or told)

    def _judge_response(self, operation: Operation, asked: Plan, plan: Plan, request_: Any, message: Message,
                        row: Row) -> None:
        row.numbers["responses"] += 1
        reading = self.responses.response(plan, message)
        for fault in reading.faults:
            row.add("invalid response", f"by hand: {fault}", message.raw)
        path_values = {name: value for (place, name), value in asked.values.items() if place == "path"}
        told = self.heeded(self.core.response_faults(
            operation, request_, message, path_values, plan.answer, reading.body), message)
        for fault in told:
            row.add("invalid response", f"openapi-core: {fault}", message.raw)
        row.numbers["invalid responses"] += bool(reading.faults or told)

    def heeded(self, faults: list[str], message: Message) -> list[str]:
        """What openapi-core says of a message and is not known to say wrongly."""
        found = []
        for fault in faults:
            for pattern, applies, reason in OVERRULED:
                if re.search(pattern, fault) and applies(fault, message):
                    self.overruled[pattern, reason] += 1
                    break
            else:
                found.append(fault)
        return found


def _has_empty_content(fault: str, message: Message) -> bool:
    media_type = message.text("Content-Type") or ""
    return not message.content and not media_type.startswith(("application/json", "multipart/"))


def _is_of_the_year_0(fault: str, message: Message) -> bool:
    """Whether all that is wrong in a schema's eyes is a date-time of the year 0."""
    errors = re.findall(r"\['?[^\[\]]* at /[^\]]*\]", fault)
    return bool(errors) and all(re.match(r"\['0000-[^']*' is not a 'date-time' at /", error) for error in errors)


#: What openapi-core says against valid messages: a pattern of its words, when it is wrong, and why. The values are
#: compared by hand each time.
OVERRULED: list[tuple[str, Callable[[str, Message], bool], str]] = [
    ("EmptyQueryParameterValue", lambda fault, message: True,
     "an empty text is a value of type string; `allowEmptyValue` is about names without one"),
    ("MissingData|MissingRequiredRequestBody", _has_empty_content,
     "an empty body is a text or a file without content, which openapi-core takes for none"),
    ("is not a 'date-time'", _is_of_the_year_0, "RFC 3339 has a year 0000, which Python's dates have not"),
]

#: Why valid messages may be refused.
ALLOWED = re.compile("the number does not fit Int")
