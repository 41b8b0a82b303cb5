"""A document's schemas as JSON Schema 2020-12, and the judgement of values by them."""

import re
from decimal import Decimal
from typing import Any, Iterator

import jsonschema
from jsonschema.validators import extend

from . import formats
from .documents import component_schemas, escaped, unescaped

#: Keywords that hold one schema, a list of them, or a mapping to them.
ONE = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
       "unevaluatedProperties", "unevaluatedItems")
SEVERAL = ("allOf", "anyOf", "oneOf", "prefixItems")
NAMED = ("properties", "patternProperties", "dependentSchemas")
#: Other keywords that say what is valid.
PLAIN = ("type", "enum", "const", "format", "required", "minimum", "maximum", "multipleOf", "minLength", "maxLength",
         "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "minContains",
         "maxContains", "dependentRequired", "contentEncoding", "exclusiveMinimum", "exclusiveMaximum")
#: Where the converted schema says what the generator alone heeds.
TAGS = "x-judge-tags"
TAGGED = "x-judge-tagged"
UNKNOWN_PATTERN = "x-judge-unknown-pattern"


class Unsupported(Exception):
    """A schema that the judge does not read."""


def pointed(document: Any, pointer: str) -> Any:
    """What a pointer leads to."""
    value = document
    for token in pointer.removeprefix("#").split("/")[1:]:
        token = unescaped(re.sub(r"%([0-9a-fA-F]{2})", lambda hit: chr(int(hit[1], 16)), token))
        try:
            value = value[int(token)] if isinstance(value, list) else value[token]
        except (KeyError, IndexError, ValueError, TypeError):
            raise Unsupported(f"{pointer} leads nowhere") from None
    return value


class Schemas:
    """The schemas of a document that are reached from its components, as one direction of messages carries them.

    `direction` is `request`, `response`, or nothing for all members.
    """

    def __init__(self, document: dict[str, Any], direction: str | None) -> None:
        self.document = document
        self.left_out = {"request": "readOnly", "response": "writeOnly"}.get(direction or "")
        self.is_2_0 = "swagger" in document
        self.is_3_0 = self.is_2_0 or str(document.get("openapi", "")).startswith("3.0")
        self.components = component_schemas(document)
        self.anchors = dict(self._anchors())
        self.definitions: dict[str, Any] = {}
        self.faults: dict[str, str] = {}
        for pointer in self.components.values():
            self._reach(pointer)

    def _anchors(self) -> Iterator[tuple[str, str]]:
        for pointer in self.components.values():
            schema = pointed(self.document, pointer)
            if isinstance(schema, dict) and "$anchor" in schema:
                yield "#" + schema["$anchor"], pointer

    def _reach(self, pointer: str) -> None:
        """Converts what a pointer leads to, and all that is reached from there."""
        open_pointers = [pointer]
        while open_pointers:
            pointer = open_pointers.pop()
            if pointer in self.definitions or pointer in self.faults:
                continue
            self.reached: list[str] = []
            try:
                self.definitions[pointer] = self._converted(pointed(self.document, pointer))
                open_pointers += self.reached
            except Unsupported as fault:
                self.faults[pointer] = str(fault)

    def _reference(self, text: str) -> str:
        text = self.anchors.get(text, text)
        if not text.startswith("#"):
            raise Unsupported(f"a reference to {text}")
        self.reached.append(text)
        return text

    def _converted(self, schema: Any) -> Any:
        if isinstance(schema, bool):
            return schema
        if not isinstance(schema, dict):
            raise Unsupported("a schema that is no mapping")
        for keyword in ("$dynamicRef", "$recursiveRef", "$id"):
            if keyword in schema:
                raise Unsupported(keyword)
        result: dict[str, Any] = {}
        if "$ref" in schema:
            result["$ref"] = self._reference(schema["$ref"])
            if self.is_3_0:
                return result
        for keyword in PLAIN:
            if keyword in schema and schema[keyword] is not None:
                result[keyword] = schema[keyword]
        if isinstance(schema.get("items"), list):
            schema = schema | {"prefixItems": schema["items"], "items": schema.get("additionalItems")}
        for keyword in ONE:
            if keyword in schema and schema[keyword] is not None:
                result[keyword] = self._converted(schema[keyword])
        for keyword in SEVERAL:
            if isinstance(schema.get(keyword), list):
                result[keyword] = [self._converted(inner) for inner in schema[keyword]]
        for keyword in NAMED:
            if isinstance(schema.get(keyword), dict):
                result[keyword] = {name: self._converted(inner) for name, inner in schema[keyword].items()}
        self._leave_out(schema, result)
        self._translate(schema, result)
        self._tag(schema, result)
        return result

    def _leave_out(self, schema: dict[str, Any], result: dict[str, Any]) -> None:
        """Takes out the members that a direction does not carry."""
        if not self.left_out:
            return
        lost = {name for name, inner in (schema.get("properties") or {}).items() if self._is_lost(inner)}
        if lost:
            result["properties"] = {name: inner for name, inner in result["properties"].items() if name not in lost}
        if "required" in result and isinstance(result["required"], list):
            lost |= self._lost_of_parts(schema, set())
            result["required"] = [name for name in result["required"] if name not in lost]

    def _lost_of_parts(self, schema: Any, seen: set[str]) -> set[str]:
        """The members of the schemas that one is composed of that a direction does not carry."""
        if not isinstance(schema, dict):
            return set()
        lost = {name for name, inner in (schema.get("properties") or {}).items() if self._is_lost(inner)}
        for part in schema.get("allOf") or []:
            lost |= self._lost_of_parts(part, seen)
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference.startswith("#") and reference not in seen:
            lost |= self._lost_of_parts(pointed(self.document, reference), seen | {reference})
        return lost

    def _is_lost(self, schema: Any) -> bool:
        marks = self._marks(schema, set())
        return len(marks) == 1 and self.left_out in marks

    def _marks(self, schema: Any, seen: set[str]) -> set[str]:
        """Which of `readOnly` and `writeOnly` hold for a member, by its schema and those that it refers to."""
        if not isinstance(schema, dict):
            return set()
        marks = {mark for mark in ("readOnly", "writeOnly") if schema.get(mark) is True}
        for part in schema.get("allOf") or []:
            marks |= self._marks(part, seen)
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference.startswith("#") and reference not in seen:
            if self.is_3_0:
                marks = set()
            marks |= self._marks(pointed(self.document, reference), seen | {reference})
        return marks

    def _translate(self, schema: dict[str, Any], result: dict[str, Any]) -> None:
        """Writes in the way of 2020-12 what 2.0 and 3.0 write in their own."""
        if isinstance(result.get("required"), bool):
            del result["required"]
        if result.get("type") == "file":
            result["type"] = "string"
        for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if isinstance(result.get(exclusive), bool):
                if result.pop(exclusive) and bound in result:
                    result[exclusive] = result.pop(bound)
        if self.is_3_0 and not self.is_2_0 and schema.get("nullable") is True and isinstance(result.get("type"), str):
            result["type"] = [result["type"], "null"]
        if "pattern" in result and not _is_known(result["pattern"]):
            result[UNKNOWN_PATTERN] = result.pop("pattern")

    def _tag(self, schema: dict[str, Any], result: dict[str, Any]) -> None:
        """Demands of each branch the values that a discriminator has for it; without branches, keeps what it says."""
        discriminator = schema.get("discriminator")
        if isinstance(discriminator, str):
            discriminator = {"propertyName": discriminator}
        if not isinstance(discriminator, dict) or "propertyName" not in discriminator:
            return
        mapping: dict[str, str] = {}
        for value, target in (discriminator.get("mapping") or {}).items():
            target = str(target)
            pointer = target if target.startswith("#") else self.components.get(target)
            if pointer is not None:
                mapping[value] = pointer
                self.reached.append(pointer)
        tags = {"member": discriminator["propertyName"], "mapping": mapping}
        for keyword in ("oneOf", "anyOf"):
            if keyword in result:
                result[keyword] = [self._tagged_branch(branch, tags) for branch in result[keyword]]
        if "oneOf" not in result and "anyOf" not in result:
            result[TAGS] = tags

    def _tagged_branch(self, branch: Any, tags: dict[str, Any]) -> Any:
        if not isinstance(branch, dict) or "$ref" not in branch:
            return branch
        return {"allOf": [branch | {TAGGED: True}, self.tagged(tags, branch["$ref"])]}

    def tagged(self, tags: dict[str, Any], pointer: str) -> dict[str, Any]:
        """A schema of objects with the tags of a component: those of the mapping, else those that it lists, else its
        name."""
        member, mapping = tags["member"], tags["mapping"]
        values = [value for value, target in mapping.items() if target == pointer]
        listed = [value for value in self._listed_tags(pointer, member, set())
                  if mapping.get(value, pointer) == pointer]
        if listed and not set(values) & set(listed):
            values = listed
        values = values or [self.name(pointer)]
        return {"type": "object", "properties": {member: {"enum": values}}, "required": [member]}

    def _listed_tags(self, pointer: str, member: str, seen: set[str]) -> list[str]:
        """The values that a component lists for a member."""
        if pointer in seen:
            return []
        open_schemas = [pointed(self.document, pointer)]
        while open_schemas:
            schema = open_schemas.pop()
            if not isinstance(schema, dict):
                continue
            tag = (schema.get("properties") or {}).get(member)
            if isinstance(tag, dict) and isinstance(tag.get("$ref"), str) and tag["$ref"].startswith("#"):
                tag = pointed(self.document, tag["$ref"])
            if isinstance(tag, dict) and ("enum" in tag or "const" in tag):
                return [value for value in tag.get("enum", [tag.get("const")]) if isinstance(value, str)]
            open_schemas += schema.get("allOf") or []
            reference = schema.get("$ref")
            if isinstance(reference, str) and reference.startswith("#"):
                return self._listed_tags(reference, member, seen | {pointer})
        return []

    def name(self, pointer: str) -> str:
        """The name of a component, which is its tag where no mapping says another."""
        return unescaped(pointer.rsplit("/", 1)[-1])

    def children(self, pointer: str) -> list[str]:
        """The components that extend one by `allOf`, at any depth."""
        found: list[str] = []
        open_pointers = [pointer]
        while open_pointers:
            base = open_pointers.pop()
            for child in self.components.values():
                parts = self.definitions.get(child)
                parts = parts.get("allOf", []) if isinstance(parts, dict) else []
                if child not in found and any(isinstance(part, dict) and part.get("$ref") == base for part in parts):
                    found.append(child)
                    open_pointers.append(child)
        return found

    def fault(self, pointer: str) -> str | None:
        """Why the judge does not read a schema, or one that it is reached from."""
        seen: set[str] = set()
        open_pointers = [pointer]
        while open_pointers:
            pointer = open_pointers.pop()
            if pointer in self.faults:
                return self.faults[pointer]
            if pointer not in seen:
                seen.add(pointer)
                open_pointers += references(self.definitions[pointer])
        return None

    def validator(self, pointer: str) -> jsonschema.protocols.Validator:
        """The judge of values of a schema."""
        names = {pointer: f"#/$defs/{escaped(escaped(pointer))}" for pointer in self.definitions}
        if not hasattr(self, "_rewritten"):
            self._rewritten = {escaped(pointer): _rewritten(schema, names)
                               for pointer, schema in self.definitions.items()}
        root = {"$ref": names[pointer].replace("%", "%25"), "$defs": self._rewritten}
        return Validator(root, format_checker=formats.CHECKER)


def references(schema: Any) -> list[str]:
    """The pointers that a converted schema refers to."""
    if isinstance(schema, list):
        return [pointer for inner in schema for pointer in references(inner)]
    if not isinstance(schema, dict):
        return []
    found = [schema["$ref"]] if isinstance(schema.get("$ref"), str) else []
    for keyword, inner in schema.items():
        if keyword in NAMED:
            found += [pointer for one in inner.values() for pointer in references(one)]
        elif keyword in ONE or keyword in SEVERAL:
            found += references(inner)
    return found


def _rewritten(schema: Any, names: dict[str, str]) -> Any:
    """A schema whose references lead to `$defs`."""
    if isinstance(schema, list):
        return [_rewritten(inner, names) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    result = {}
    for keyword, inner in schema.items():
        if keyword == "$ref" and isinstance(inner, str):
            result[keyword] = names.get(inner, inner).replace("%", "%25")
        elif keyword in NAMED:
            result[keyword] = {name: _rewritten(one, names) for name, one in inner.items()}
        elif keyword in ONE or keyword in SEVERAL:
            result[keyword] = _rewritten(inner, names)
        else:
            result[keyword] = inner
    return result


def _is_known(pattern: Any) -> bool:
    try:
        re.compile(pattern)
    except (re.error, TypeError):
        return False
    return True


def _is_number(checker: Any, value: Any) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def _is_integer(checker: Any, value: Any) -> bool:
    return _is_number(checker, value) and value == int(value)


Validator = extend(
    jsonschema.Draft202012Validator,
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"number": _is_number, "integer": _is_integer}))
