"""Values of a schema: the smallest, the largest, and others as chance has it."""

import random
import re
from decimal import Decimal
from typing import Any

import rstr

from . import formats
from .merging import CHOICES, Impossible, Schema, merged, types
from .schemas import TAGGED, TAGS, UNKNOWN_PATTERN, Schemas
from .texts import written

#: How deep values are nested by choice, and how deep by demand.
OPTIONAL_DEPTH, DEPTH = 4, 14
#: How many values one instance has before only what is demanded is added.
SIZE = 250
KINDS = ["null", "boolean", "integer", "number", "string", "array", "object"]


class Instances:
    """The values of the components of a document."""

    def __init__(self, schemas: Schemas, seed: str) -> None:
        self.schemas = schemas
        self.chance = random.Random(seed)
        self.strings = rstr.Rstr(self.chance)
        #: What was chosen last of each choice, so that all of it has its turn.
        self.turns: dict[str, int] = {}
        self.given_up = 0

    def of(self, pointer: str, count: int) -> list[Any]:
        """Up to so many different valid values of a component."""
        validator = self.schemas.validator(pointer)
        found: dict[str, Any] = {}
        for attempt in range(count * 3):
            if len(found) == count:
                break
            self.share = {0: 0.0, 1: 1.0}.get(attempt, self.chance.choice([0.2, 0.5, 0.8]))
            self.size = 0
            try:
                value = self._value({"$ref": pointer}, 0, "")
            except (Impossible, RecursionError):
                self.given_up += 1
                continue
            if validator.is_valid(value):
                found.setdefault(written(value), value)
            else:
                self.given_up += 1
        return list(found.values())

    # Choices

    def _turn(self, options: list[Any], place: str) -> Any:
        """The next of the options of a place, which begin anywhere."""
        if not options:
            raise Impossible(place)
        turn = self.turns.get(place, self.chance.randrange(len(options)) - 1) + 1
        self.turns[place] = turn
        return options[turn % len(options)]

    def _likes_more(self, depth: int) -> bool:
        return depth < OPTIONAL_DEPTH and self.size < SIZE and self.chance.random() < self.share

    # Schemas

    def _flat(self, schema: Any, depth: int, place: str) -> Schema:
        """A schema without references, compositions and choices."""
        result = self._merged(schema, frozenset())
        for _ in range(20):
            if not isinstance(result, dict):
                break
            choices = result.pop(CHOICES, None)
            if not choices:
                return result
            for index, options in enumerate(choices):
                result = merged(result, self._chosen(options, depth, f"{place}?{index}"))
        if result is True:
            return {}
        raise Impossible(place)

    def _merged(self, schema: Any, seen: frozenset[str], is_part: bool = False) -> Any:
        """A schema with what it refers to and is composed of; its choices remain. What is part of a component has not
        the tag that it would have by itself."""
        if not isinstance(schema, dict):
            return schema
        result: Any = {keyword: value for keyword, value in schema.items()
                       if keyword not in ("$ref", "allOf", "anyOf", "oneOf", "const", TAGS, TAGGED)}
        if "const" in schema:
            result = merged({"enum": [schema["const"]]}, result)
        if "$ref" in schema:
            pointer = schema["$ref"]
            if pointer in seen:
                raise Impossible(f"{pointer} refers to itself")
            result = merged(result, self._referred(pointer, seen | {pointer}, is_part or TAGGED in schema))
        for part in schema.get("allOf", []):
            result = merged(result, self._merged(part, seen, is_part or bool(seen)))
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                result = merged(result, {CHOICES: [schema[keyword]]})
        return result

    def _referred(self, pointer: str, seen: frozenset[str], is_part: bool) -> Any:
        """A component, with its own tag where those that it extends have tags."""
        result = self._merged(self.schemas.definitions[pointer], seen, is_part)
        for tags in [] if is_part else self._tags_of_bases(pointer, set()):
            result = merged(self.schemas.tagged(tags, pointer), result)
        return result

    def _tags_of_bases(self, pointer: str, seen: set[str]) -> list[Schema]:
        """What the discriminators say of the components that one extends, its own included."""
        definition = self.schemas.definitions.get(pointer)
        if pointer in seen or not isinstance(definition, dict):
            return []
        found = [definition[TAGS]] if TAGS in definition else []
        for part in definition.get("allOf", []):
            if isinstance(part, dict) and "$ref" in part:
                found += self._tags_of_bases(part["$ref"], seen | {pointer})
        return found

    def _chosen(self, options: list[Any], depth: int, place: str) -> Any:
        """One of the options that there are."""
        if depth > OPTIONAL_DEPTH or self.size > SIZE:
            options = [option for option in options if not self._is_object(option)] or options
        shown = [option.get("$ref", "") if isinstance(option, dict) else option for option in options]
        return self._merged(self._turn(options, place + written(shown)), frozenset())

    def _is_object(self, schema: Any) -> bool:
        return isinstance(schema, dict) and not {"$ref", "allOf", "properties", "items"}.isdisjoint(schema)

    # Values

    def _value(self, schema: Any, depth: int, place: str) -> Any:
        if depth > DEPTH:
            raise Impossible("too deep")
        self.size += 1
        if isinstance(schema, dict) and set(schema) == {"$ref"}:
            schema = self._child(schema, depth)
            place = schema["$ref"]
        flat = self._flat(schema, depth, place)
        if "enum" in flat:
            return self._listed(flat, place)
        kinds = types(flat)
        if kinds is None:
            kinds = self._implied(flat) or (KINDS if depth < OPTIONAL_DEPTH else KINDS[:5])
        if depth > OPTIONAL_DEPTH and "null" in kinds:
            kinds = ["null"]
        kind = self._turn(kinds, f"{place}:{kinds}")
        return getattr(self, f"_{kind}")(flat, depth, place)

    def _child(self, schema: Schema, depth: int) -> Schema:
        """A component that extends one with a discriminator, or that one itself."""
        definition = self.schemas.definitions[schema["$ref"]]
        if not isinstance(definition, dict) or TAGS not in definition or depth > OPTIONAL_DEPTH:
            return schema
        options = self.schemas.children(schema["$ref"]) + [schema["$ref"]]
        options += [target for target in definition[TAGS]["mapping"].values() if target not in options]
        return {"$ref": self._turn(options, f"children of {schema['$ref']}")}

    @staticmethod
    def _implied(schema: Schema) -> list[str]:
        """The type that keywords make sense for, where a schema names none."""
        if any(keyword in schema for keyword in ("properties", "required", "additionalProperties", "minProperties")):
            return ["object"]
        if "items" in schema or "prefixItems" in schema:
            return ["array"]
        if any(keyword in schema for keyword in ("pattern", "format", "minLength", "maxLength")):
            return ["string"]
        if any(keyword in schema for keyword in ("minimum", "maximum", "multipleOf")):
            return ["number"]
        return []

    def _listed(self, schema: Schema, place: str) -> Any:
        kinds = types(schema)
        fitting = [value for value in schema["enum"] if kinds is None or self._is_of(value, kinds)]
        return self._turn(fitting, f"{place}={written(fitting)}")

    @staticmethod
    def _is_of(value: Any, kinds: list[str]) -> bool:
        names = {bool: ["boolean"], int: ["integer", "number"], Decimal: ["number", "integer"], str: ["string"],
                 list: ["array"], dict: ["object"], type(None): ["null"]}
        return any(name in kinds for name in names[type(value)])

    def _null(self, schema: Schema, depth: int, place: str) -> None:
        return None

    def _boolean(self, schema: Schema, depth: int, place: str) -> bool:
        return self._turn([True, False], f"{place}:boolean")

    def _integer(self, schema: Schema, depth: int, place: str) -> int | Decimal:
        value = self._bounded(schema, lambda: formats.integer(self.chance, schema.get("format")), 1)
        if self.chance.random() < 0.04 and abs(value) < 10**6:
            return Decimal(f"{value}{self.chance.choice(['.0', 'e0', '0e-1'])}")
        return int(value)

    def _number(self, schema: Schema, depth: int, place: str) -> int | Decimal:
        return self._bounded(schema, lambda: formats.number(self.chance, schema.get("format")), Decimal("0.01"))

    def _bounded(self, schema: Schema, candidate: Any, step: int | Decimal) -> int | Decimal:
        """A candidate within the bounds, else one counted from a bound."""
        step = schema.get("multipleOf", step)
        for _ in range(12):
            value = candidate()
            if self._is_within(schema, value):
                return value
        low = schema.get("minimum", schema.get("exclusiveMinimum"))
        high = schema.get("maximum", schema.get("exclusiveMaximum"))
        if low is None and high is None:
            return step * self.chance.randint(-9, 999)
        if low is None:
            value = (high // step) * step - step * self.chance.randint(0, 9)
        else:
            value = -(-low // step) * step + step * self.chance.randint(0, 9)
        for value in (value, low, high, (low or 0) + step, (high or 0) - step):
            if value is not None and self._is_within(schema, value):
                return value
        raise Impossible("bounds")

    @staticmethod
    def _is_within(schema: Schema, value: int | Decimal) -> bool:
        return not (
            "minimum" in schema and value < schema["minimum"]
            or "maximum" in schema and value > schema["maximum"]
            or "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]
            or "exclusiveMaximum" in schema and value >= schema["exclusiveMaximum"]
            or "multipleOf" in schema and value % schema["multipleOf"] != 0)

    def _string(self, schema: Schema, depth: int, place: str) -> str:
        if UNKNOWN_PATTERN in schema:
            raise Impossible("a pattern of another language")
        name = schema.get("format")
        if name is None and schema.get("contentEncoding") == "base64":
            name = "base64"
        low, high = schema.get("minLength", 0), schema.get("maxLength", 10**9)
        for _ in range(30):
            if name in formats.STRINGS:
                value = formats.STRINGS[name](self.chance)
            elif "pattern" in schema:
                value = self._matching(schema["pattern"])
            else:
                value = formats.text(self.chance)
                if len(value) < low:
                    value += "".join(self.chance.choice("aé漢😀\"") for _ in range(low - len(value)))
                value = value[:high]
            if low <= len(value) <= high and re.search(schema.get("pattern", ""), value):
                return value
        raise Impossible("a string")

    def _matching(self, pattern: str) -> str:
        try:
            return self.strings.xeger(pattern)
        except Exception as fault:  # The package has no error of its own for what it does not read.
            raise Impossible(str(fault)) from None

    def _array(self, schema: Schema, depth: int, place: str) -> list[Any]:
        first = [self._value(inner, depth + 1, f"{place}/{index}")
                 for index, inner in enumerate(schema.get("prefixItems", []))]
        low, high = schema.get("minItems", 0), schema.get("maxItems", 10**9)
        inner = schema.get("items", True)
        wanted = max(low, min(high, len(first) + (self.chance.randint(1, 3) if self._likes_more(depth) else 0)))
        if inner is False or "items" not in schema and first:
            return first[:high]
        for _ in range(4 * wanted + 4):
            if len(first) >= wanted:
                break
            try:
                value = self._value(inner, depth + 1, f"{place}/[]")
            except Impossible:
                if low:
                    raise
                break
            if not schema.get("uniqueItems") or value not in first:
                first.append(value)
        return first

    def _object(self, schema: Schema, depth: int, place: str) -> dict[str, Any]:
        declared = schema.get("properties", {})
        required = schema.get("required", [])
        result: dict[str, Any] = {}
        for name in required:
            inner = declared.get(name, schema.get("additionalProperties", True))
            result[name] = self._value(inner, depth + 1, f"{place}/{name}")
        optional = [name for name in declared if name not in required]
        self.chance.shuffle(optional)
        low, high = schema.get("minProperties", 0), schema.get("maxProperties", 10**9)
        for name in optional:
            if len(result) < high and (self._likes_more(depth) or len(result) < low):
                try:
                    result[name] = self._value(declared[name], depth + 1, f"{place}/{name}")
                except Impossible:
                    continue
        self._add_others(schema, result, depth, place)
        names = list(result)
        self.chance.shuffle(names)
        return {name: result[name] for name in names}

    def _add_others(self, schema: Schema, result: dict[str, Any], depth: int, place: str) -> None:
        """Adds members that the schema does not declare, where it speaks of them or declares none."""
        declared = schema.get("properties", {})
        others = schema.get("additionalProperties", True if not declared else False)
        patterns = schema.get("patternProperties", {})
        high = schema.get("maxProperties", 10**9)
        wanted = self.chance.randint(1, 4) if self._likes_more(depth) else 0
        wanted = min(high, max(len(result) + wanted, schema.get("minProperties", 0)))
        for _ in range(3 * wanted):
            if len(result) >= wanted or others is False and not patterns:
                break
            inner = others
            if patterns and (others in (True, False) or self.chance.random() < 0.5):
                pattern = self._turn(sorted(patterns), f"{place}/patterns")
                name, inner = self._matching(pattern), patterns[pattern]
            else:
                name = self._name(schema)
            if name in declared or name in result or inner is False:
                continue
            try:
                result[name] = self._value(inner, depth + 1, f"{place}/*")
            except Impossible:
                if len(result) < schema.get("minProperties", 0):
                    raise

    def _name(self, schema: Schema) -> str:
        if isinstance(schema.get("propertyNames"), dict):
            return self._string_of(schema["propertyNames"])
        return self.chance.choice(formats.NAMES) if self.chance.random() < 0.7 else formats.text(self.chance)

    def _string_of(self, schema: Any) -> str:
        value = self._value({"allOf": [schema, {"type": "string"}]}, DEPTH - 1, "names")
        if not isinstance(value, str):
            raise Impossible("a name")
        return value
