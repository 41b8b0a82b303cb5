"""Which messages carry the types of a model: requests, responses, both or none.

A type keeps the members of the directions that it travels in. What travels where is a matter of the operations' types,
not of the document's references, since a schema that is composed with others becomes part of another type.
"""

import re
from typing import Any, Iterator

#: A type's path within the spelling of a type.
PATH = re.compile(r"[^\s\[\]<>,:?&()]+")


class Carriers:
    """The paths of the types that are reached from what travels in each direction."""

    def __init__(self, model: dict[str, Any], declarations: list[dict[str, Any]]) -> None:
        self.declarations = {declared["path"]: declared for declared in declarations}
        self.reached: dict[str, set[str]] = {"request": set(), "response": set()}
        for group in model["groups"]:
            for operation in group["operations"]:
                self._operation(operation, "request", "response")
        webhooks = model["webhooks"] or {"webhooks": [], "callbacks": []}
        for webhook in webhooks["webhooks"] + webhooks["callbacks"]:
            self._operation(webhook["operation"], "response", "request")

    def directions(self, path: str) -> set[str]:
        """The directions in which a type travels."""
        return {direction for direction, paths in self.reached.items() if path in paths}

    def _operation(self, operation: dict[str, Any], sent: str, answered: str) -> None:
        for parameter in operation["parameters"]:
            self._reach(parameter["type"], sent)
        if operation["body"]:
            self._reach(operation["body"]["type"], sent)
        for response in operation["responses"]:
            if response["body"]:
                self._reach(response["body"]["type"], answered)

    def _reach(self, spelling: str, direction: str) -> None:
        open_spellings = [spelling]
        while open_spellings:
            for path in PATH.findall(open_spellings.pop()):
                if path in self.declarations and path not in self.reached[direction]:
                    self.reached[direction].add(path)
                    open_spellings += self._spellings(self.declarations[path])

    @staticmethod
    def _spellings(declared: dict[str, Any]) -> Iterator[str]:
        """The types that a type is made of."""
        match declared["kind"]:
            case "structure":
                yield from (member["type"] for member in declared["properties"])
                if declared["additionalProperties"]:
                    yield declared["additionalProperties"]["type"]
            case "union":
                yield from (case["type"] for case in declared["cases"])
            case "alias":
                yield declared["target"]
