internal import SourceTree

/// The sender of an operation's request, and the object of the document that declares the operation.
enum OperationOrigin {
    /// An operation of a path, whose request the users of the API send.
    case call
    /// A webhook, whose request the API sends when an event occurs. `isAlone` is true if the webhook has no other
    /// method.
    case webhook(name: String, isAlone: Bool)
    /// A callback, whose request is sent by whoever answers the owner. `isAlone` is true if the callback has no other
    /// path and no other method.
    indirect case callback(name: String, owner: OperationOrigin, ownerKey: String, isAlone: Bool)

    /// True if the users of the API receive the operation: a webhook or a callback.
    var isReceived: Bool { if case .call = self { false } else { true } }

    /// True if the users of the API send the request: an operation of a path, or a callback of an operation that the
    /// API sends.
    var isSentByUsers: Bool {
        switch self {
        case .call: true
        case .webhook: false
        case .callback(_, let owner, _, _): !owner.isSentByUsers
        }
    }

    /// The number of callbacks in which the operation is nested.
    var depth: Int {
        if case .callback(_, let owner, _, _) = self { owner.depth + 1 } else { 0 }
    }

    /// Returns the beginning of a callback's name: the names of the callbacks that contain it, then its own.
    func callbackKey(_ key: String) -> String {
        switch self {
        case .call: key
        case .webhook(let name, _): name
        case .callback(let name, let owner, let ownerKey, _): "\(owner.callbackKey(ownerKey)) \(name)"
        }
    }

    /// Returns the candidates for the name of a webhook or a callback, best first, or `nil` for an operation of a path.
    func candidates(_ operation: LocatedOperation) -> [String]? {
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
