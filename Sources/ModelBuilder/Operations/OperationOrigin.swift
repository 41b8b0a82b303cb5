internal import SourceTree

/// Who sends an operation's request, and where the document says so.
enum OperationOrigin {
    /// The API's users call it by its path.
    case call
    /// The API sends it when something happened. `isAlone`: the webhook has no other method.
    case webhook(name: String, isAlone: Bool)
    /// The API sends it in the course of an operation. `isAlone`: the callback has no other path or method.
    case callback(name: String, owner: String, isAlone: Bool)

    /// Whether the API's users answer the request.
    var isReceived: Bool { if case .call = self { false } else { true } }

    /// The names that a webhook or a callback would have, best first; nil for calls.
    func ladder(_ operation: LocatedOperation) -> [String]? {
        let words: [String]
        switch self {
        case .call: return nil
        case .webhook(let name, let isAlone):
            words = (isAlone ? [name] : []) + ["\(operation.method) \(name)"]
        case .callback(let name, let owner, let isAlone):
            words = isAlone ? ["\(owner) \(name)"] : ["\(owner) \(name) \(operation.key)"]
        }
        let names = (words + [operation.key]).compactMap(SwiftSpelling.member).map(ReservedNames.escapedMethod)
        return names.isEmpty ? ["event"] : names
    }
}
