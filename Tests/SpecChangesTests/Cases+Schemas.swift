extension RuleCase {
    private static func object(_ properties: String, _ more: String = "") -> String {
        "{type: object, \(more)properties: {\(properties)}}"
    }

    private static let cat = "{$ref: '#/components/schemas/Cat'}"
    private static let dog = "{$ref: '#/components/schemas/Dog'}"
    private static func pets(_ more: String) -> String { "{oneOf: [\(cat), \(dog)]\(more)}" }
    private static func tags(_ text: String) -> String {
        pets(", discriminator: {propertyName: kind, mapping: {\(text)}}")
    }

    private static func components(_ text: String) -> String { "paths: {}\ncomponents: {schemas: {\(text)}}" }

    static let schemas: [RuleCase] = [
        RuleCase(
            .document, "schema-added", components("A: {type: object, properties: {a: {type: string}}}"),
            components("A: {type: object, properties: {a: {type: string}}}, B: {type: string}")),
        RuleCase(
            .document, "schema-removed",
            components("A: {type: object, properties: {a: {type: string}}}, B: {type: string}"),
            components("A: {type: object, properties: {a: {type: string}}}")),
        RuleCase(
            .document, "schema-renamed", components("PetInput: {type: object, properties: {a: {type: string}}}"),
            components("PetBody: {type: object, properties: {a: {type: string}}}")),
        RuleCase(.value, "type-changed", "{type: string}", "{type: integer}"),
        RuleCase(.value, "type-widened", "{type: integer}", "{type: number}"),
        RuleCase(.value, "type-narrowed", "{type: number}", "{type: integer}"),
        RuleCase(.value, "format-added", "{type: string}", "{type: string, format: uuid}"),
        RuleCase(.value, "format-removed", "{type: string, format: uuid}", "{type: string}"),
        RuleCase(.value, "format-changed", "{type: string, format: uuid}", "{type: string, format: date}"),
        RuleCase(.value, "format-widened", "{type: integer, format: int32}", "{type: integer, format: int64}"),
        RuleCase(.value, "format-narrowed", "{type: integer, format: int64}", "{type: integer, format: int32}"),
        RuleCase(.value, "content-encoding-changed", "{type: string}", "{type: string, contentEncoding: base64}"),
        RuleCase(
            .value, "content-type-changed", "{type: string, contentMediaType: text/html}",
            "{type: string, contentMediaType: text/css}"),
        RuleCase(
            .value, "content-schema-added", "{type: string, contentMediaType: application/json}",
            "{type: string, contentMediaType: application/json, contentSchema: {type: integer}}"),
        RuleCase(
            .value, "content-schema-removed",
            "{type: string, contentMediaType: application/json, contentSchema: {type: integer}}",
            "{type: string, contentMediaType: application/json}"),
        RuleCase(.value, "nullable-added", "{type: string}", "{type: [string, 'null']}"),
        RuleCase(.value, "nullable-removed", "{type: [string, 'null']}", "{type: string}"),
        RuleCase(.value, "default-added", "{type: integer}", "{type: integer, default: 1}"),
        RuleCase(.value, "default-removed", "{type: integer, default: 1}", "{type: integer}"),
        RuleCase(.value, "default-changed", "{type: integer, default: 1}", "{type: integer, default: 2}"),
        RuleCase(
            .object, "schema-deprecated", object("a: {type: string}"), object("a: {type: string}", "deprecated: true, ")
        ),
        RuleCase(
            .object, "schema-undeprecated", object("a: {type: string}", "deprecated: true, "),
            object("a: {type: string}")),
        RuleCase(
            .object, "property-added", object("a: {type: string}"), object("a: {type: string}, b: {type: string}")),
        RuleCase(
            .object, "property-added-required", object("a: {type: string}"),
            object("a: {type: string}, b: {type: string}", "required: [b], ")),
        RuleCase(
            .object, "property-removed", object("a: {type: string}, b: {type: string}"), object("a: {type: string}")),
        RuleCase(
            .object, "property-renamed", object("a: {type: string}, customer_id: {type: string}"),
            object("a: {type: string}, external_id: {type: string}")),
        RuleCase(
            .object, "property-required", object("a: {type: string}"), object("a: {type: string}", "required: [a], ")),
        RuleCase(
            .object, "property-optional", object("a: {type: string}", "required: [a], "), object("a: {type: string}")),
        RuleCase(.value, "property-deprecated", "{type: string}", "{type: string, deprecated: true}"),
        RuleCase(.value, "property-undeprecated", "{type: string, deprecated: true}", "{type: string}"),
        RuleCase(
            .object, "members-forbidden", object("a: {type: string}"),
            object("a: {type: string}", "additionalProperties: false, ")),
        RuleCase(
            .object, "members-allowed", object("a: {type: string}", "additionalProperties: false, "),
            object("a: {type: string}")),
        RuleCase(
            .object, "members-typed", object("a: {type: string}"),
            object("a: {type: string}", "additionalProperties: {type: string}, ")),
        RuleCase(
            .object, "members-untyped", object("a: {type: string}", "additionalProperties: {type: string}, "),
            object("a: {type: string}")),
        RuleCase(
            .object, "pattern-members-added", object("a: {type: string}"),
            object("a: {type: string}", "patternProperties: {'^x': {type: string}}, ")),
        RuleCase(
            .object, "pattern-members-removed",
            object("a: {type: string}", "patternProperties: {'^x': {type: string}}, "), object("a: {type: string}")),
        RuleCase(
            .object, "member-names-restricted", object("a: {type: string}"),
            object("a: {type: string}", "propertyNames: {maxLength: 3}, ")),
        RuleCase(
            .object, "member-names-freed", object("a: {type: string}", "propertyNames: {maxLength: 3}, "),
            object("a: {type: string}")),
        RuleCase(.value, "items-typed", "{type: array}", "{type: array, items: {type: string}}"),
        RuleCase(.value, "items-untyped", "{type: array, items: {type: string}}", "{type: array}"),
        RuleCase(
            .value, "tuple-changed", "{type: array, prefixItems: [{type: string}]}",
            "{type: array, prefixItems: [{type: string}, {type: string}]}"),
        RuleCase(
            .value, "contains-added", "{type: array, items: {}}", "{type: array, items: {}, contains: {type: string}}"),
        RuleCase(
            .value, "contains-removed", "{type: array, items: {}, contains: {type: string}}", "{type: array, items: {}}"
        ),
        RuleCase(.value, "not-added", "{type: string}", "{type: string, not: {enum: [a]}}"),
        RuleCase(.value, "not-removed", "{type: string, not: {enum: [a]}}", "{type: string}"),
        RuleCase(.value, "not-changed", "{type: string, not: {enum: [a]}}", "{type: string, not: {enum: [b]}}"),
        RuleCase(.value, "enum-added", "{type: string}", "{type: string, enum: [a, b]}"),
        RuleCase(.value, "enum-removed", "{type: string, enum: [a, b]}", "{type: string}"),
        RuleCase(.value, "enum-value-added", "{type: string, enum: [a, b]}", "{type: string, enum: [a, b, c]}"),
        RuleCase(.value, "enum-value-removed", "{type: string, enum: [a, b, c]}", "{type: string, enum: [a, b]}"),
        RuleCase(
            .value, "enum-null-added", "{type: [string, 'null'], enum: [a, b]}",
            "{type: [string, 'null'], enum: [a, b, null]}"),
        RuleCase(
            .value, "enum-null-removed", "{type: [string, 'null'], enum: [a, b, null]}",
            "{type: [string, 'null'], enum: [a, b]}"),
        RuleCase(
            .value, "enum-value-renamed", "{type: string, enum: [in-progress, done]}",
            "{type: string, enum: [progressing, done, in_progress]}",
            also: ["enum-value-added", "swift-cases-reordered"]),
        RuleCase(
            .value, "union-branch-added", "{oneOf: [\(cat), \(dog)]}", "{oneOf: [\(cat), \(dog), {type: integer}]}"),
        RuleCase(
            .value, "union-branch-removed", "{oneOf: [\(cat), \(dog), {type: integer}]}", "{oneOf: [\(cat), \(dog)]}"),
        RuleCase(.value, "union-made-exclusive", "{anyOf: [\(cat), \(dog)]}", "{oneOf: [\(cat), \(dog)]}"),
        RuleCase(.value, "union-made-inclusive", "{oneOf: [\(cat), \(dog)]}", "{anyOf: [\(cat), \(dog)]}"),
        RuleCase(.value, "discriminator-added", pets(""), pets(", discriminator: {propertyName: kind}")),
        RuleCase(.value, "discriminator-removed", pets(", discriminator: {propertyName: kind}"), pets("")),
        RuleCase(
            .value, "discriminator-changed", pets(", discriminator: {propertyName: kind}"),
            pets(", discriminator: {propertyName: sort}")),
        RuleCase(.value, "discriminator-value-added", tags("c: Cat"), tags("c: Cat, d: Dog")),
        RuleCase(.value, "discriminator-value-removed", tags("c: Cat, d: Dog"), tags("c: Cat")),
        RuleCase(.value, "discriminator-value-changed", tags("c: Cat, d: Dog"), tags("c: Cat, d: Cat")),
        RuleCase(.value, "xml-changed", "{type: string}", "{type: string, xml: {attribute: true}}"),
    ]

    static let bounds: [RuleCase] = {
        var cases: [RuleCase] = []
        for (name, keyword, base, low, high) in [
            ("minimum", "minimum", "type: integer", "1", "2"), ("maximum", "maximum", "type: integer", "1", "2"),
            ("min-length", "minLength", "type: string", "1", "2"),
            ("max-length", "maxLength", "type: string", "1", "2"),
            ("min-items", "minItems", "type: array, items: {type: string}", "1", "2"),
            ("max-items", "maxItems", "type: array, items: {type: string}", "1", "2"),
            ("min-properties", "minProperties", "type: object", "1", "2"),
            ("max-properties", "maxProperties", "type: object", "1", "2"),
            ("min-contains", "minContains", "type: array, items: {}", "1", "2"),
            ("max-contains", "maxContains", "type: array, items: {}", "1", "2"),
        ] {
            let (none, first, second) = ("{\(base)}", "{\(base), \(keyword): \(low)}", "{\(base), \(keyword): \(high)}")
            cases.append(RuleCase(.value, "\(name)-added", none, first))
            cases.append(RuleCase(.value, "\(name)-raised", first, second))
            cases.append(RuleCase(.value, "\(name)-lowered", second, first))
            cases.append(RuleCase(.value, "\(name)-removed", first, none))
        }
        let (none, two, three, four) = (
            "{type: integer}", "{type: integer, multipleOf: 2}", "{type: integer, multipleOf: 3}",
            "{type: integer, multipleOf: 4}"
        )
        cases.append(RuleCase(.value, "multiple-of-added", none, two))
        cases.append(RuleCase(.value, "multiple-of-narrowed", two, four))
        cases.append(RuleCase(.value, "multiple-of-widened", four, two))
        cases.append(RuleCase(.value, "multiple-of-changed", two, three))
        cases.append(RuleCase(.value, "multiple-of-removed", two, none))
        let (plain, a, b) = ("{type: string}", "{type: string, pattern: '^a'}", "{type: string, pattern: '^b'}")
        cases.append(RuleCase(.value, "pattern-added", plain, a))
        cases.append(RuleCase(.value, "pattern-changed", a, b))
        cases.append(RuleCase(.value, "pattern-removed", a, plain))
        let (list, set) = (
            "{type: array, items: {type: string}}", "{type: array, items: {type: string}, uniqueItems: true}"
        )
        cases.append(RuleCase(.value, "unique-items-added", list, set))
        cases.append(RuleCase(.value, "unique-items-removed", set, list))
        return cases
    }()
}
