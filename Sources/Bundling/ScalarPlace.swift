internal import OpenAPIDocument
internal import SourceTree

/// What a scalar stands for at its place, which says how it may be spelt. Readers of YAML do not agree on what `012`,
/// `0x1F` or `1e3` is, so that a bundle spells them as all read them, where it is known what they are.
enum ScalarPlace {
    /// A number or boolean of the specification.
    case field
    /// A text, whatever it looks like: `operationId: 0x1F`.
    case text
    /// A value of a schema that allows these types; nil where they are not known.
    case value(of: Set<String>?)

    /// The scalar as it may be spelt here.
    func spelt(_ scalar: Scalar) -> Scalar {
        guard scalar.kind != .string, scalar.kind != .null else { return scalar }
        switch self {
        case .field: return scalar.canonical
        case .text: return Scalar(scalar.text)
        case .value(let types?) where types.isSubset(of: ["string", "null"]): return Scalar(scalar.text)
        case .value(let types?) where !types.contains("string"): return scalar.canonical
        // Whoever reads the original the wrong way reads this as wrong, and nobody else does.
        case .value: return scalar.isPlain && scalar.tag == .none ? scalar : scalar.canonical
        }
    }

    /// The place of a list's elements. What a value has inside has types of its own.
    func element(of key: String?) -> ScalarPlace {
        switch self {
        case .value where key != "enum" && key != "examples": .value(of: nil)
        // The names that a schema demands; of a parameter it is true or false.
        case .field where key == "required": .text
        case .field, .text, .value: self
        }
    }
}

extension ScalarPlace {
    /// The keywords of a schema that hold values of it, and those of other objects that hold values of theirs.
    private static let values: Set<String> = ["const", "default", "enum", "example", "examples", "value"]
    /// Fields of the specification that are texts, or lists or maps of texts.
    private static let texts: Set<String> = [
        "$anchor", "$comment", "$dynamicAnchor", "$id", "$schema", "authorizationUrl", "bearerFormat",
        "contentEncoding", "contentMediaType", "contentType", "description", "email", "format", "host", "identifier",
        "in", "mapping", "name", "namespace", "openIdConnectUrl", "openapi", "operationId", "operationRef", "pattern",
        "prefix", "propertyName", "refreshUrl", "scheme", "scopes", "style", "summary", "swagger", "tags",
        "termsOfService", "title", "tokenUrl", "type", "url", "version",
    ]
    /// Fields whose names are free.
    private static let freeNames: Set<String> = [
        "$defs", "callbacks", "definitions", "dependentSchemas", "encoding", "headers", "links", "pathItems",
        "patternProperties", "parameters", "properties", "requestBodies", "responses", "schemas",
        "securitySchemes", "variables",
    ]

    /// The place of what a field holds.
    ///
    /// - Parameters:
    ///   - key: The field's name.
    ///   - tokens: The path of the object that has it.
    ///   - types: Asked for the types of the object, where it is a schema or has one.
    func child(_ key: String, of tokens: [String], types: () -> Set<String>?) -> ScalarPlace {
        switch self {
        // Of maps of texts; a list of objects is another thing.
        case .text where tokens.last == "mapping" || tokens.last == "scopes": return .text
        case .value: return .value(of: nil)
        case .field, .text: break
        }
        if key.hasPrefix("x-") { return .value(of: nil) }
        if let owner = tokens.last, Self.freeNames.contains(owner) { return .field }
        if Self.values.contains(key) {
            // The values of a server's variable are texts (OpenAPI 3.1.2, Server Variable Object).
            return tokens.dropLast().last == "variables" ? .text : .value(of: types())
        }
        return Self.texts.contains(key) ? .text : .field
    }
}

extension Scalar {
    /// The number or boolean as every reader takes it; what no number can be, as it is.
    fileprivate var canonical: Scalar {
        switch kind {
        case .boolean: bool.map { Scalar($0 ? "true" : "false", isPlain: true) } ?? self
        case .integer, .number: plainNumber.map { Scalar($0, isPlain: true) } ?? self
        case .null, .string: self
        }
    }
}
