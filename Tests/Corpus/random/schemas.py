"""Random schemas: most keywords that OpenAPI 3.0, 3.1 and 3.2 have, and references to a fixed set of components."""

from urllib.parse import quote

STRING_FORMATS = ["date", "date-time", "time", "duration", "uuid", "uri", "email", "byte", "binary", "password", "ipv4",
                  "hostname", "regex", "custom"]
INTEGER_FORMATS = ["int32", "int64", "int8", "uint8", "uint64", "custom"]
NUMBER_FORMATS = ["float", "double", "decimal", "custom"]


class Schemas:
    """Makes schemas for one document."""

    def __init__(self, choices, version, names, objects):
        self.choices = choices
        self.modern = version != "3.0"
        self.version = version
        self.names = names
        self.objects = objects
        self.left = 120
        self.made = {}

    # MARK: Any schema

    def schema(self, depth=0):
        """A schema, simpler the deeper it is."""
        self.left -= 1
        choices = self.choices
        if depth > 3 or self.left < 0:
            return choices.pick([self.reference, self.scalar, self.scalar])()
        simple = [self.scalar, self.scalar, self.reference, self.enumeration]
        nested = [self.object, self.array, self.map, self.union, self.conjunction, self.rare]
        make = choices.pick(simple + nested)
        schema = make() if make in simple else make(depth)
        if "$ref" not in schema or self.modern:
            self.annotate(schema)
        return schema

    def reference(self):
        """A reference to a component, or to a property of one."""
        choices = self.choices
        name = choices.pick(self.names)
        properties = list(self.made.get(name, {}).get("properties", {}))
        if properties and choices.chance(10):
            property = quote(choices.pick(properties).replace("~", "~0").replace("/", "~1"))
            return {"$ref": f"#/components/schemas/{name}/properties/{property}"}
        return {"$ref": "#/components/schemas/" + name}

    def annotate(self, schema):
        """Adds what every schema may have."""
        choices = self.choices
        if choices.chance(15):
            schema["description"] = choices.text()
        if choices.chance(6):
            schema["title"] = choices.name()
        if choices.chance(6):
            schema["deprecated"] = True
        if choices.chance(4):
            schema["externalDocs"] = {"url": "https://example.com/docs", "description": choices.text()}
        if choices.chance(4):
            schema["xml"] = {"name": "x", "namespace": "https://example.com/ns", "prefix": "p"}
        if choices.chance(4):
            schema.update({"examples": [choices.name()]} if self.modern else {"example": choices.name()})
        if choices.chance(12):
            self.make_nullable(schema)

    def make_nullable(self, schema):
        """Allows null, as the version has it."""
        kind = schema.get("type")
        if not self.modern:
            if kind is not None:
                schema["nullable"] = True
        elif isinstance(kind, str) and kind != "null" and "const" not in schema:
            schema["type"] = [kind, "null"]
            if "enum" in schema and None not in schema["enum"]:
                schema["enum"] = schema["enum"] + [None]

    # MARK: Values

    def scalar(self):
        """A string, a number or a boolean."""
        return self.choices.pick([self.string, self.string, self.integer, self.floating, self.boolean])()

    def string(self):
        """A string of any format."""
        schema = {"type": "string"}
        choices = self.choices
        if choices.chance(40):
            schema["format"] = choices.pick(STRING_FORMATS)
        elif choices.chance(20):
            schema["default"] = choices.name()
        if choices.chance(10):
            schema.update(minLength=0, maxLength=choices.number(1, 100))
        if "default" not in schema and choices.chance(8):
            schema["pattern"] = choices.pick(["^a+$", "\\d{3}", "[\"\\\\]", "^\\p{L}$", "/x/", "a#b"])
        if self.modern and choices.chance(5):
            schema.update(contentEncoding="base64", contentMediaType=choices.pick(["image/png", "application/json"]))
        return schema

    def integer(self):
        """An integer, within bounds in some draws."""
        schema = {"type": "integer"}
        choices = self.choices
        if choices.chance(40):
            schema["format"] = choices.pick(INTEGER_FORMATS)
        if choices.chance(15):
            schema["default"] = choices.pick([0, 1, -1, 127, 2147483647, -2147483648])
        if "default" not in schema and choices.chance(10):
            schema.update(minimum=choices.pick([0, -5, 1]), maximum=choices.pick([5, 300, 2**40]))
        if "default" not in schema and choices.chance(5):
            schema["exclusiveMinimum"] = 0 if self.modern else True
            schema.setdefault("minimum", 0)
        return schema

    def floating(self):
        """A number."""
        schema = {"type": "number"}
        choices = self.choices
        if choices.chance(40):
            schema["format"] = choices.pick(NUMBER_FORMATS)
        if choices.chance(15):
            schema["default"] = choices.pick([0, 1.5, -0.0, 1e300, 1e-7, 3])
        if choices.chance(10):
            schema["multipleOf"] = choices.pick([1, 0.1])
        return schema

    def boolean(self):
        """A boolean."""
        schema = {"type": "boolean"}
        if self.choices.chance(20):
            schema["default"] = self.choices.chance(50)
        return schema

    def enumeration(self):
        """A list of values, or a single one."""
        choices = self.choices
        kind = choices.pick(["string", "string", "string", "integer", "number", "boolean", "mixed", "const"])
        if kind == "const" and self.modern:
            return {"const": choices.pick(["a", "", 1, 1.5, True, None, [], {}, {"a": [1]}, "class"])}
        if kind in ("mixed", "const"):
            return {"enum": choices.some(["a", "", 1, 2.5, True, "nil"], 1, 5)}
        values = self.values(kind)
        schema = {"type": kind, "enum": values}
        if choices.chance(20):
            schema["default"] = choices.pick(values)
        if kind == "string" and choices.chance(10):
            schema["x-enum-varnames"] = [choices.name() for _ in values]
        return schema

    def values(self, kind):
        """Values of an enum."""
        choices = self.choices
        if kind == "string":
            return choices.names(1, 6) or [""]
        pools = {"integer": [0, 1, -1, 2, 100, 2**40], "number": [0, 1.5, -1.5, 1e10, 2], "boolean": [True, False]}
        return choices.some(pools[kind], 1, 4)

    # MARK: Containers

    def array(self, depth):
        """An array, from 3.1 on with items of different schemas too."""
        choices = self.choices
        schema = {"type": "array", "items": self.schema(depth + 1)}
        if choices.chance(15):
            schema["uniqueItems"] = True
        if choices.chance(15):
            schema.update(minItems=choices.number(0, 2), maxItems=choices.number(2, 9))
        elif choices.chance(6):
            schema["default"] = []
        if self.modern and choices.chance(12):
            schema["prefixItems"] = [self.schema(depth + 1) for _ in range(choices.number(1, 3))]
            if choices.chance(40):
                schema["items"] = False
        return schema

    def object(self, depth, names=None):
        """An object with properties."""
        choices = self.choices
        if names is None:
            names = choices.names(15, 40) if choices.chance(2) else choices.names(0, 5)
        schema = {"type": "object", "properties": {name: self.property(depth + 1) for name in names}}
        required = choices.some(names, 0, len(names))
        if required:
            schema["required"] = required
        if choices.chance(20):
            schema["additionalProperties"] = self.rest(depth)
        if self.modern and choices.chance(6):
            schema["patternProperties"] = {"^x-": self.schema(depth + 1)}
        if choices.chance(5):
            schema.update(minProperties=0, maxProperties=20)
        if self.modern and choices.chance(6):
            schema["$defs"] = {choices.component_name(): self.schema(depth + 1)}
        return schema

    def property(self, depth):
        """A property, which may be of one direction only."""
        choices = self.choices
        schema = self.schema(depth)
        if "$ref" not in schema and choices.chance(12):
            schema[choices.pick(["readOnly", "writeOnly"])] = True
        return schema

    def rest(self, depth):
        """The value of `additionalProperties`."""
        return self.choices.pick([True, False]) if self.choices.chance(50) else self.schema(depth + 1)

    def map(self, depth):
        """An object of any keys."""
        schema = {"type": "object", "additionalProperties": self.schema(depth + 1)}
        if self.modern and self.choices.chance(10):
            schema["propertyNames"] = {"pattern": "^[a-z]+$"}
        return schema

    # MARK: Compositions

    def union(self, depth):
        """A `oneOf` or an `anyOf`, with a discriminator if the branches are objects of components."""
        choices = self.choices
        keyword = choices.pick(["oneOf", "oneOf", "anyOf"])
        if len(self.objects) > 1 and choices.chance(35):
            return self.discriminated(keyword)
        schema = {keyword: [self.schema(depth + 1) for _ in range(choices.number(1, 4))]}
        if self.modern and choices.chance(15):
            schema[keyword].append({"type": "null"})
        if choices.chance(8):
            schema.update(type="object", properties={choices.name(): self.schema(depth + 1)})
        return schema

    def discriminated(self, keyword):
        """A union whose branches are told apart by the property `kind`, which the objects of components require."""
        choices = self.choices
        branches = choices.some(self.objects, 1, 4)
        schema = {keyword: [{"$ref": "#/components/schemas/" + name} for name in branches]}
        schema["discriminator"] = {"propertyName": "kind"}
        if choices.chance(50):
            values = choices.names(1, 3)
            mapping = {value: "#/components/schemas/" + choices.pick(branches) for value in values}
            if mapping:
                schema["discriminator"]["mapping"] = mapping
        if self.version == "3.2" and choices.chance(20):
            schema["discriminator"]["defaultMapping"] = choices.pick(branches)
        return schema

    def conjunction(self, depth):
        """An `allOf` of objects, mostly."""
        choices = self.choices
        parts = [self.part(depth) for _ in range(choices.number(1, 3))]
        schema = {"allOf": parts}
        if choices.chance(25):
            schema.update(self.object(depth + 1))
        if choices.chance(10):
            schema["required"] = choices.names(1, 2) or ["a"]
        return schema

    def part(self, depth):
        """A part of an `allOf`."""
        choices = self.choices
        if self.objects and choices.chance(50):
            return {"$ref": "#/components/schemas/" + choices.pick(self.objects)}
        return self.schema(depth + 1) if choices.chance(15) else self.object(depth + 1)

    def rare(self, depth):
        """A schema that few documents have."""
        choices = self.choices
        schemas = [{}, {"type": "object"}, {"not": {"type": "string"}}, {"description": choices.text()},
                   {"type": "object", "properties": {}, "additionalProperties": False}]
        if self.modern:
            schemas += [{"type": ["string", "integer"]}, {"type": ["object", "array", "null"]}, {"type": "null"},
                        {"type": "array"}, {"type": ["number", "boolean"], "enum": [1, True]}]
            if choices.chance(25):
                return {"if": {"type": "string"}, "then": self.schema(depth + 1), "else": self.schema(depth + 1)}
            if choices.chance(15):
                return {"$dynamicAnchor": "node", "type": "object", "properties": {"next": {"$dynamicRef": "#node"}}}
            if choices.chance(25):
                return {"type": "object", "dependentSchemas": {"a": self.schema(depth + 1)},
                        "dependentRequired": {"a": ["b"]}, "unevaluatedProperties": False}
        return choices.pick(schemas)

    # MARK: Components

    def component_object(self):
        """An object that a discriminator can tell apart from others."""
        choices = self.choices
        names = [name for name in choices.names(0, 4) if name != "kind"]
        schema = self.object(1, names)
        schema["properties"]["kind"] = {"type": "string"}
        schema["required"] = schema.get("required", []) + ["kind"]
        if choices.chance(15):
            later = self.objects[self.objects.index(self.current) + 1:]
            if later:
                return {"allOf": [{"$ref": "#/components/schemas/" + choices.pick(later)}, schema]}
        return schema

    def components(self):
        """The schemas of `components`."""
        self.made = {name: self.component(name) for name in self.names}
        return self.made

    def component(self, name):
        """One schema of `components`."""
        self.current = name
        if name in self.objects:
            return self.component_object()
        schema = self.schema()
        # References alone could lead round in a circle.
        return {"type": "string"} if "$ref" in schema else schema
