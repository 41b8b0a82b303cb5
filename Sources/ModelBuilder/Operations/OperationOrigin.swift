internal import SourceTree

/// Who sends an operation's request, and where the document says so.
enum OperationOrigin {
    /// The API's users call it by its path.
    case call
    /// The API sends it when something happened. `isAlone`: the webhook has no other method.
    case webhook(name: String, isAlone: Bool)
    /// Who answers an operation sends it in the course of that. `isAlone`: the callback has no other path or method.
    indirect case callback(name: String, owner: OperationOrigin, ownerKey: String, isAlone: Bool)

    /// Whether the API's users answer the request.
    var isReceived: Bool { if case .call = self { false } else { true } }

    /// Whether the API's users send the request, as they do with calls and with callbacks of what the API sends.
    var isSentByUsers: Bool {
        switch self {
        case .call: true
        case .webhook: false
        case .callback(_, let owner, _, _): !owner.isSentByUsers
        }
    }

    /// How many callbacks stand inside of one another.
    var depth: Int {
        if case .callback(_, let owner, _, _) = self { owner.depth + 1 } else { 0 }
    }

    /// What the names of callbacks begin with: the names of those that they are within, then their own.
    func callbackKey(_ key: String) -> String {
        switch self {
        case .call: key
        case .webhook(let name, _): name
        case .callback(let name, let owner, let ownerKey, _): "\(owner.callbackKey(ownerKey)) \(name)"
        }
    }

    /// The names that a webhook or a callback would have, best first; nil for calls.
    func ladder(_ operation: LocatedOperation) -> [String]? {
        let words: [String]
        switch self {
        case .call: return nil
        case .webhook(let name, let isAlone):
            words = (isAlone ? [name] : []) + ["\(operation.method) \(name)"]
        case .callback(_, _, _, let isAlone):
            let key = callbackKey(operation.key)
            words = isAlone ? [key] : ["\(key) \(operation.key)"]
        }
        let names = (words + [operation.key]).compactMap(SwiftSpelling.member).map(ReservedNames.escapedMethod)
        return names.isEmpty ? ["event"] : names
    }
}
