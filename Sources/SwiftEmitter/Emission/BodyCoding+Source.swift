internal import APIModel

/// The runtime functions that generated code uses for a body.
extension BodyCoding {
    /// The name of the method of writers, and of readers for a required body.
    var methodName: String {
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

    /// The name of the method of readers for an optional body.
    var optionalMethodName: String {
        switch self {
        case .json: "optionalJSON"
        case .stream(.jsonLines): "optionalJSONLines"
        default: "optional" + SwiftIdentifier.capitalised(methodName)
        }
    }

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

    /// Returns the arguments of a writer after the value, or those of a reader.
    func arguments(contentType: String, _ speller: TypeSpeller, isReading: Bool) -> [String] {
        switch self {
        case .form(let fields):
            guard !fields.isEmpty else { return [] }
            return ["[\(fields.map { $0.source(speller) }.joined(separator: ", "))]"]
        case .stream(.events): return []
        case .json, .text, .scalar, .binary: return isReading ? [] : contentTypeArgument(contentType)
        case .coded: return ["contentType: \(SwiftLiteral.string(contentType))"]
        case .multipart, .parts, .stream(.jsonLines): return contentTypeArgument(contentType)
        }
    }

    /// Returns the media type as an argument, unless it is the default of the method. A range such as `image/*` is
    /// omitted too, because a body that is sent has a single type.
    private func contentTypeArgument(_ type: String) -> [String] {
        guard type != defaultContentType, !type.contains("*") else { return [] }
        return ["contentType: \(SwiftLiteral.string(type))"]
    }

    private var defaultContentType: String? {
        switch self {
        case .json: "application/json"
        case .text, .scalar: "text/plain"
        case .binary: "application/octet-stream"
        case .multipart: "multipart/form-data"
        case .stream(.jsonLines): "application/jsonl"
        case .coded, .form, .parts, .stream(.events): nil
        }
    }
}

extension FormField {
    /// The expression for the field, for example `"address": .json`.
    fileprivate func source(_ speller: TypeSpeller) -> String {
        let key = SwiftLiteral.string(key)
        switch coding {
        case .json: return "\(key): .json"
        case .style(let style, let explode, let allowReserved):
            let reserved = allowReserved ? ", allowReserved: true" : ""
            let field = speller.standard("FormField")
            return "\(key): \(field)(style: .\(style.rawValue), explode: \(explode)\(reserved))"
        }
    }
}

extension Operation {
    /// True if a body needs a coder of the user.
    var hasCoder: Bool {
        body?.coding == .coded || responses.contains { $0.body?.coding == .coded }
    }
}
