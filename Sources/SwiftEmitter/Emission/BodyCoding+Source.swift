internal import APIModel

/// How generated code calls the runtime for a body.
extension BodyCoding {
    /// The method of writers, and of readers where there must be a body.
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

    /// The method of readers where there may be no body.
    var optionalMethodName: String {
        switch self {
        case .json: "optionalJSON"
        case .stream(.jsonLines): "optionalJSONLines"
        default: "optional" + SwiftIdentifier.capitalised(methodName)
        }
    }

    /// The type that a reader has to be told to read a body of this one.
    func readType(_ type: TypeReference) -> TypeReference? {
        switch self {
        case .json, .scalar, .coded, .form, .multipart: return type
        case .text, .binary, .parts: return nil
        case .stream:
            if case .stream(_, let element) = type { return element }
            return nil
        }
    }

    /// The arguments of a writer behind the value, and of a reader that must know more than a type.
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

    /// The media type as an argument, unless it is the one that the method has by default. What is sent has one type:
    /// of a range such as `image/*` it is the default.
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
    /// `"address": .json`
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
    /// Whether a body is one for which the user has a coder.
    var hasCoder: Bool {
        body?.coding == .coded || responses.contains { $0.body?.coding == .coded }
    }
}
