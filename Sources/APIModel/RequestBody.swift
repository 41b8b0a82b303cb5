package import OpenAPIVocabulary

/// The coding of a body.
package enum BodyCoding: Sendable, Hashable {
    /// JSON, by the runtime's reader and writer.
    case json
    /// UTF-8 text.
    case text
    /// The text of a single value that is not a string, such as a number or a date.
    case scalar
    /// The unchanged bytes, as a stream.
    case binary
    /// A coder that the user of the generated code provides for the media type.
    case coded
    /// The fields of a form (`application/x-www-form-urlencoded`). The associated value contains those that do not use
    /// the default encoding.
    case form([FormField])
    /// Typed parts of a structure whose `coding` is `multipart`.
    case multipart
    /// Parts that the document does not describe.
    case parts
    /// A sequence of values.
    case stream(StreamKind)

    /// The name, which is also that of the runtime's methods.
    package var name: String {
        switch self {
        case .json: "json"
        case .text: "text"
        case .scalar: "scalar"
        case .binary: "binary"
        case .coded: "coded"
        case .form: "form"
        case .multipart: "multipart"
        case .parts: "parts"
        case .stream(let kind): kind.rawValue
        }
    }
}

/// The encoding of an object's member as a field of a form (OpenAPI, Encoding Object).
package struct FormField: Sendable, Hashable {
    package enum Coding: Sendable, Hashable {
        case json
        case style(ParameterStyle, explode: Bool, allowReserved: Bool)
    }

    /// The name of the member.
    package var key: String
    package var coding: Coding

    package init(key: String, coding: Coding) {
        self.key = key
        self.coding = coding
    }
}

package struct RequestBody: Sendable {
    /// The name `body`, unless a parameter has that name.
    package var name: MemberName
    package var contentType: String
    package var coding: BodyCoding
    package var type: TypeReference
    package var isRequired: Bool
    /// True if the value is boxed, because it is large.
    package var isIndirect: Bool
    package var documentation: Documentation

    package init(
        name: MemberName, contentType: String, coding: BodyCoding, type: TypeReference, isRequired: Bool,
        isIndirect: Bool = false, documentation: Documentation = .init()
    ) {
        self.name = name
        self.contentType = contentType
        self.coding = coding
        self.type = type
        self.isRequired = isRequired
        self.isIndirect = isIndirect
        self.documentation = documentation
    }
}
