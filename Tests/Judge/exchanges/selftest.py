"""Wrong messages, to see that the judges notice them."""

import dataclasses
import json

from .messages import Message
from .operations import Operation
from .plans import Plan
from .session import Session

TURNS = 6


def run(sessions: dict[str, Session]) -> int:
    """The exit status: 1 where the judges refuse what they wrote themselves, or let through what is wrong."""
    faults: list[str] = []
    noticed = 0
    for session in sessions.values():
        for operation in session.operations:
            asking, answering = session.planners(operation)
            for turn in range(TURNS):
                plans = asking.request(operation, turn), answering.response(operation, turn)
                noticed += _requests(session, operation, plans[0], faults)
                noticed += _responses(session, operation, *plans, faults)
    for fault in dict.fromkeys(faults):
        print(f"self-test: {fault}")
    print(f"self-test: {noticed} wrong messages were noticed, {len(faults)} faults")
    return 1 if faults else 0


def _requests(session: Session, operation: Operation, plan: Plan, faults: list[str]) -> int:
    message = session.messages.request(operation, plan, _accept(operation), operation.sent_path)
    message = dataclasses.replace(message, fields=(
        *message.fields, ("Authorization", "Bearer t"), ("X-Station-Key", "k")))
    if not operation.hook and operation.name == "createKey":
        message = _with(message, "Authorization", "Basic bWFyaWE6bWl0Y2hlbGw=")
    _expect_nothing(session, operation, plan, message, faults)
    count = 0
    for name, wrong, judges in _wrong_requests(operation, plan, message):
        by_hand, by_core = _request_faults(session, operation, plan, wrong)
        count += 1
        if "hand" in judges and not by_hand:
            faults.append(f"{operation.name}: a request with {name} is not noticed by hand")
        if "core" in judges and not by_core:
            faults.append(f"{operation.name}: a request with {name} is not noticed by openapi-core")
    return count


def _expect_nothing(session: Session, operation: Operation, plan: Plan, message: Message, faults: list[str]) -> None:
    by_hand, by_core = _request_faults(session, operation, plan, message)
    faults += [f"{operation.name}: a right request: {fault}" for fault in by_hand + by_core]


def _request_faults(session: Session, operation: Operation, plan: Plan,
                    message: Message) -> tuple[list[str], list[str]]:
    reading = session.requests.request(operation, plan, message, session.prefix)
    path_values = {name: value for (place, name), value in reading.values.items() if place == "path"}
    told = session.core.request_faults(operation, message, path_values, reading.body)
    return reading.faults, session.heeded(told, message)


def _wrong_requests(operation: Operation, plan: Plan, message: Message) -> list[tuple[str, Message, str]]:
    found = [("another method", _started(message, "TRACE", message.start[1]), "hand"),
             ("another path", _started(message, message.method, message.start[1].replace("/", "/x", 1)), "hand"),
             ("a query of its own", _started(message, message.method, message.start[1] + (
                 "&" if message.query else "?") + "unheard[of]x=1"), "hand")]
    if not operation.hook and operation.name != "GET /status":
        found.append(("no credentials", _without(message, "Authorization", "X-Station-Key"), "core"))
    if any(one.place == "query" and one.is_required for one in operation.parameters):
        found.append(("no query", _started(message, message.method, message.path), "hand core"))
    if plan.body:
        found += [(f"{name}", dataclasses.replace(message, content=content), judges)
                  for name, content, judges in _wrong_contents(plan)]
        found.append(("another type", _with(message, "Content-Type", "audio/x"), "hand"))
    return found


def _wrong_contents(plan: Plan) -> list[tuple[str, bytes, str]]:
    if plan.body is None:
        return []
    if plan.body.content.kind == "json":
        wrong = [{}] if not isinstance(plan.body.value, list) else {"a": []}
        return [("a body of another type", json.dumps(wrong).encode(), "hand core")]
    return [("another body", b"\x00another;body", "hand")]


def _responses(session: Session, operation: Operation, asked: Plan, plan: Plan, faults: list[str]) -> int:
    request = session.messages.request(operation, asked, _accept(operation), operation.sent_path)
    message = session.messages.response(plan)
    by_hand, by_core = _response_faults(session, operation, asked, plan, request, message)
    faults += [f"{operation.name}: a right response: {fault}" for fault in by_hand + by_core]
    wrong = [("another status", _started(message, "HTTP/1.1", "299"), "hand")]
    if "default" not in {answer.status for answer in operation.answers}:
        wrong.append(("a status that is not documented", _started(message, "HTTP/1.1", "299"), "hand core"))
    wrong += [(name, dataclasses.replace(message, content=content), judges)
              for name, content, judges in _wrong_contents(plan)]
    for one in plan.answer.headers if plan.answer else ():
        if ("header", one.name) in plan.values:
            judges = "hand core" if one.is_required else "hand"
            wrong.append((f"no {one.name}", _without(message, one.name), judges))
    if plan.body:
        wrong.append(("another type", _with(message, "Content-Type", "audio/x"), "hand"))
    for name, changed, judges in wrong:
        by_hand, by_core = _response_faults(session, operation, asked, plan, request, changed)
        if "hand" in judges and not by_hand:
            faults.append(f"{operation.name}: a response with {name} is not noticed by hand")
        if "core" in judges and not by_core:
            faults.append(f"{operation.name}: a response with {name} is not noticed by openapi-core")
    return len(wrong)


def _response_faults(session: Session, operation: Operation, asked: Plan, plan: Plan, request: Message,
                     message: Message) -> tuple[list[str], list[str]]:
    reading = session.responses.response(plan, message)
    path_values = {name: value for (place, name), value in asked.values.items() if place == "path"}
    told = session.core.response_faults(operation, request, message, path_values, plan.answer, reading.body)
    return reading.faults, session.heeded(told, message)


def _accept(operation: Operation) -> str:
    types = [answer.content.media_type for answer in operation.answers if answer.content]
    return ", ".join(types) or "*/*"


def _started(message: Message, *start: str) -> Message:
    return dataclasses.replace(message, start=(*start, message.start[2]))


def _without(message: Message, *names: str) -> Message:
    return dataclasses.replace(message, fields=tuple(one for one in message.fields if one[0] not in names))


def _with(message: Message, name: str, value: str) -> Message:
    return dataclasses.replace(message, fields=(*_without(message, name).fields, (name, value)))
