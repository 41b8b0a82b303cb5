import Suggestions

/// A schema keyword that the parser knows, in any version of OpenAPI (OpenAPI 3.2, Schema Object; JSON Schema 2020-12).
///
/// Each keyword belongs to one group, and every switch over a group is exhaustive: the compiler points at each place that
/// a new keyword must be added to.
enum SchemaKeyword: Hashable {
    case reference
    case typing(Typing)
    case annotation(Annotation)
    case structure(Structure)
    case constraint(Constraint)
    case identifier(Identifier)
    case uncommon(Uncommon)
    case unmodelled(Unmodelled)

    /// Keywords that nearly every schema has.
    enum Typing: String, CaseIterable {
        case type, format, nullable, deprecated, readOnly, writeOnly
    }

    /// Keywords that describe the value.
    enum Annotation: String, CaseIterable {
        case title, description, example, examples, externalDocs
        case defaultValue = "default"
    }

    /// Keywords that apply schemas to parts of the value, or list its values.
    enum Structure: String, CaseIterable {
        case properties, required, additionalProperties, items, allOf, oneOf, anyOf
        case enumeration = "enum"
    }

    /// Keywords that restrict the value and do not change its type.
    enum Constraint: String, CaseIterable {
        case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern
        case minItems, maxItems, uniqueItems, minProperties, maxProperties, minContains, maxContains
    }

    /// Keywords that name schemas, and references that are resolved by such names.
    enum Identifier: String, CaseIterable {
        case identifier = "$id"
        case anchor = "$anchor"
        case dynamicAnchor = "$dynamicAnchor"
        case recursiveAnchor = "$recursiveAnchor"
        case dynamicReference = "$dynamicRef"
        case recursiveReference = "$recursiveRef"
    }

    /// Keywords that few schemas have.
    enum Uncommon: String, CaseIterable {
        case constant = "const"
        case not, discriminator, xml, patternProperties, propertyNames, unevaluatedProperties, prefixItems, contains
        case definitions, contentEncoding, contentMediaType, contentSchema
        case localDefinitions = "$defs"
    }

    /// Keywords that do not affect the generated code.
    enum Unmodelled: String, CaseIterable {
        case ifSchema = "if"
        case thenSchema = "then"
        case elseSchema = "else"
        case dependentSchemas, dependentRequired, dependencies, unevaluatedItems, additionalItems
        case dialect = "$schema"
        case comment = "$comment"
        case vocabulary = "$vocabulary"
    }
}

extension SchemaKeyword {
    /// Creates the keyword with a name. The result is `nil` if there is none.
    init?(name: String) {
        guard let keyword = Self.byName[name] else { return nil }
        self = keyword
    }

    /// True if the keyword can be used beside `$ref` without changing which values the schema accepts.
    var isAnnotationOfReference: Bool {
        switch self {
        case .reference: true
        case .annotation(let keyword): keyword == .description
        case .identifier(let keyword): keyword == .dynamicReference || keyword == .recursiveReference
        case .unmodelled(let keyword): keyword == .comment
        case .typing, .structure, .constraint, .uncommon: false
        }
    }

    /// True if the keyword determines the Swift type.
    var isShape: Bool {
        switch self {
        case .reference: true
        case .typing(let keyword): keyword == .type
        case .structure(let keyword): keyword != .required
        case .uncommon(let keyword): keyword == .patternProperties || keyword == .constant
        case .annotation, .constraint, .identifier, .unmodelled: false
        }
    }

    /// True if the keyword was added in OpenAPI 3.1, which adopted JSON Schema 2020-12. `nullable`, which 3.1 removed,
    /// is read in any version.
    var isLater: Bool {
        switch self {
        case .reference, .typing, .structure: false
        case .annotation(let keyword): keyword == .examples
        case .constraint(let keyword): keyword == .minContains || keyword == .maxContains
        case .identifier(let keyword): keyword != .recursiveAnchor && keyword != .recursiveReference
        case .uncommon(let keyword): keyword != .not && keyword != .discriminator && keyword != .xml
        case .unmodelled(let keyword):
            keyword != .dependencies && keyword != .additionalItems && keyword != .vocabulary
        }
    }
}

extension SchemaKeyword {
    /// The names of all keywords, by group.
    static let names = all.map(\.name)
    /// The names, prepared for suggestions in diagnostics.
    static let candidates = MatchCandidates(names)

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    private static let all: [SchemaKeyword] =
        [.reference] + Typing.allCases.map(Self.typing) + Annotation.allCases.map(Self.annotation)
        + Structure.allCases.map(Self.structure) + Constraint.allCases.map(Self.constraint)
        + Identifier.allCases.map(Self.identifier) + Uncommon.allCases.map(Self.uncommon)
        + Unmodelled.allCases.map(Self.unmodelled)

    private var name: String {
        switch self {
        case .reference: "$ref"
        case .typing(let keyword): keyword.rawValue
        case .annotation(let keyword): keyword.rawValue
        case .structure(let keyword): keyword.rawValue
        case .constraint(let keyword): keyword.rawValue
        case .identifier(let keyword): keyword.rawValue
        case .uncommon(let keyword): keyword.rawValue
        case .unmodelled(let keyword): keyword.rawValue
        }
    }
}
