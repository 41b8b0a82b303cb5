internal import APIModel

extension BodyCoding {
    /// The fields of a form that do not use the default encoding.
    var fields: [FormField] { if case .form(let fields) = self { fields } else { [] } }

    /// Returns the type argument that a reader needs for a body of a type, or `nil` if it needs none.
    func readType(_ type: TypeReference) -> TypeReference? {
        switch self {
        case .json, .scalar, .coded, .form, .multipart: return type
        case .text, .binary, .parts: return nil
        case .stream:
            if case .stream(_, let element) = type { return element }
            return nil
        }
    }

    /// True if a reader needs a media type that is not the default.
    var readsContentType: Bool {
        switch self {
        case .coded, .multipart, .parts, .stream(.jsonLines): true
        case .json, .text, .scalar, .binary, .form, .stream(.events): false
        }
    }

    /// Returns the media type as an argument, unless it is the default of the coding. A range such as `image/*` is
    /// omitted too, because a body that is sent has a single type.
    func contentTypeArgument(_ type: String) -> StringLiteral? {
        let standard: String
        switch self {
        case .form, .stream(.events): return nil
        case .coded: return StringLiteral(type)
        case .parts: standard = ""
        case .json: standard = "application/json"
        case .text, .scalar: standard = "text/plain"
        case .binary: standard = "application/octet-stream"
        case .multipart: standard = "multipart/form-data"
        case .stream(.jsonLines): standard = "application/jsonl"
        }
        return type == standard || type.contains("*") ? nil : StringLiteral(type)
    }
}

extension Operation {
    /// True if a body needs a coder of the user.
    var hasCoder: Bool {
        body?.coding == .coded || responses.contains { $0.body?.coding == .coded }
    }
}
