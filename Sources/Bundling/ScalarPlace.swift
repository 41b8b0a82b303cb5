internal import OpenAPIDocument
internal import SourceTree

/// The meaning of a scalar at its location in the document, which determines how it may be written.
///
/// Readers of YAML disagree about the meaning of `012`, `0x1F` or `1e3`. If the meaning is known, a bundle writes such
/// scalars in a form that all readers agree on.
enum ScalarPlace {
    /// A number or Boolean of the specification.
    case field
    /// A string, regardless of its form, for example in `operationId: 0x1F`.
    case text
    /// A value of a schema that allows the given types, or `nil` if they are unknown.
    case value(of: Set<String>?)

    /// Returns the scalar in the form in which it is written here.
    func spelt(_ scalar: Scalar) -> Scalar {
        guard scalar.kind != .string, scalar.kind != .null else { return scalar }
        switch self {
        case .field: return scalar.canonical
        case .text: return Scalar(scalar.text)
        case .value(let types?) where types.isSubset(of: ["string", "null"]): return Scalar(scalar.text)
        case .value(let types?) where !types.contains("string"): return scalar.canonical
        // The types are unknown. A plain scalar keeps its form, so that each reader interprets it as in the original.
        case .value: return scalar.isPlain && scalar.tag == .none ? scalar : scalar.canonical
        }
    }

    /// Returns the place of the elements of a sequence. The elements inside a value have types of their own.
    func element(of key: String?) -> ScalarPlace {
        switch self {
        case .value where key != "enum" && key != "examples": .value(of: nil)
        // The names of the required properties of a schema. The `required` field of a parameter is a Boolean.
        case .field where key == "required": .text
        case .field, .text, .value: self
        }
    }
}

extension ScalarPlace {
    /// The keywords of a schema that contain values of its types, and those of other objects with a schema.
    private static let values: Set<String> = ["const", "default", "enum", "example", "examples", "value"]
    /// The fields of the specification that are strings, or sequences or maps of strings.
    private static let texts: Set<String> = [
        "$anchor", "$comment", "$dynamicAnchor", "$id", "$schema", "authorizationUrl", "bearerFormat",
        "contentEncoding", "contentMediaType", "contentType", "description", "email", "format", "host", "identifier",
        "in", "mapping", "name", "namespace", "openIdConnectUrl", "openapi", "operationId", "operationRef", "pattern",
        "prefix", "propertyName", "refreshUrl", "scheme", "scopes", "style", "summary", "swagger", "tags",
        "termsOfService", "title", "tokenUrl", "type", "url", "version",
    ]
    /// The fields that are maps with arbitrary keys.
    private static let freeNames: Set<String> = [
        "$defs", "callbacks", "definitions", "dependentSchemas", "encoding", "headers", "links", "pathItems",
        "patternProperties", "parameters", "properties", "requestBodies", "responses", "schemas",
        "securitySchemes", "variables",
    ]

    /// Returns the place of a field's value.
    ///
    /// - Parameters:
    ///   - key: The name of the field.
    ///   - tokens: The path of the object that has the field.
    ///   - types: Returns the types of the object if it is, or has, a schema.
    func child(_ key: String, of tokens: [String], types: () -> Set<String>?) -> ScalarPlace {
        switch self {
        // Values in maps of strings. A sequence of objects with this name is handled below.
        case .text where tokens.last == "mapping" || tokens.last == "scopes": return .text
        case .value: return .value(of: nil)
        case .field, .text: break
        }
        if key.hasPrefix("x-") { return .value(of: nil) }
        if let owner = tokens.last, Self.freeNames.contains(owner) { return .field }
        if Self.values.contains(key) {
            // The values of a server variable are strings (OpenAPI 3.1.2, Server Variable Object).
            return tokens.dropLast().last == "variables" ? .text : .value(of: types())
        }
        return Self.texts.contains(key) ? .text : .field
    }
}

extension Scalar {
    /// The number or Boolean in a form on which all readers agree, or the scalar itself if there is none.
    fileprivate var canonical: Scalar {
        switch kind {
        case .boolean: bool.map { Scalar($0 ? "true" : "false", isPlain: true) } ?? self
        case .integer, .number: plainNumber.map { Scalar($0, isPlain: true) } ?? self
        case .null, .string: self
        }
    }
}
