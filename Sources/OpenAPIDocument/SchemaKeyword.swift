import TextSupport

/// The keywords of a schema that mean something here, in any version.
enum SchemaKeyword: String, CaseIterable {
    // What nearly every schema has.
    case reference = "$ref"
    case type, format, nullable, deprecated, readOnly, writeOnly

    // What says something about the value.
    case title, description, example, examples, externalDocs
    case defaultValue = "default"

    // What applies schemas to parts of the value, or lists values.
    case properties, required, additionalProperties, items, allOf, oneOf, anyOf
    case enumeration = "enum"

    // Bounds.
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern
    case minItems, maxItems, uniqueItems, minProperties, maxProperties, minContains, maxContains

    // What few schemas have.
    case constant = "const"
    case not, discriminator, xml, patternProperties, propertyNames, unevaluatedProperties, prefixItems, contains
    case definitions, contentEncoding, contentMediaType, contentSchema
    case localDefinitions = "$defs"
    case identifier = "$id"
    case anchor = "$anchor"
    case dynamicAnchor = "$dynamicAnchor"
    case recursiveAnchor = "$recursiveAnchor"
    case dynamicReference = "$dynamicRef"
    case recursiveReference = "$recursiveRef"

    // What restricts values further, and changes no type.
    case ifSchema = "if"
    case thenSchema = "then"
    case elseSchema = "else"
    case dependentSchemas, dependentRequired, dependencies, unevaluatedItems, additionalItems
    case dialect = "$schema"
    case comment = "$comment"
    case vocabulary = "$vocabulary"

    /// Whether it may stand beside a `$ref` without making more of it than the reference.
    var isAnnotationOfReference: Bool {
        switch self {
        case .reference, .dynamicReference, .recursiveReference, .description, .comment: true
        default: false
        }
    }

    /// Whether it says what a value is, or which members it has.
    var isShape: Bool {
        switch self {
        case .reference, .type, .properties, .additionalProperties, .patternProperties, .items, .allOf, .oneOf, .anyOf,
            .enumeration, .constant:
            true
        default: false
        }
    }

    /// Whether it came with 3.1, which took over all of JSON Schema. `nullable`, which went, is read in any version.
    var isLater: Bool {
        switch self {
        case .constant, .examples, .localDefinitions, .definitions, .prefixItems, .patternProperties, .propertyNames,
            .contains, .minContains, .maxContains, .ifSchema, .thenSchema, .elseSchema, .dependentSchemas,
            .dependentRequired, .unevaluatedProperties, .unevaluatedItems, .contentEncoding, .contentMediaType,
            .contentSchema, .identifier, .anchor, .dynamicAnchor, .dynamicReference, .dialect, .comment:
            true
        default: false
        }
    }

    /// All of them, for "did you mean".
    static let names = allCases.map(\.rawValue)
    /// The same, prepared to look for a misspelt one.
    static let candidates = MatchCandidates(names)
}
