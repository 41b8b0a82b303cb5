/// The intermediate form of a parameter value, between its type and its text. Scalars are text, and members are in the
/// order in which they are written.
enum ParameterTree: Equatable {
    case null
    case scalar(String)
    case list([ParameterTree])
    case object([Member])

    struct Member: Equatable {
        let name: String
        let value: ParameterTree
    }

    /// Adds a value. It replaces an empty list and is appended to any other list. Any other tree becomes a list of
    /// itself and the value.
    mutating func add(_ value: ParameterTree) {
        guard case .list(var elements) = self else {
            self = .list([self, value])
            return
        }
        if elements.isEmpty {
            self = value
            return
        }
        // With only one reference, the elements are not copied.
        self = .null
        elements.append(value)
        self = .list(elements)
    }

    /// Creates the tree of a value for a style. For `json` it is the JSON text, for other styles the structure of the
    /// value.
    init(_ value: some JSONEncodable, style: ParameterStyle) throws(ParameterFault) {
        guard style == .json else {
            try self.init(value)
            return
        }
        do {
            self = .scalar(try JSON.string(value))
        } catch {
            throw ParameterFault(error.reason)
        }
    }

    /// Creates the tree of a value from its JSON, or directly for the common scalars.
    init(_ value: some JSONEncodable) throws(ParameterFault) {
        switch value {
        case let text as String: self = .scalar(text)
        case let number as Int: self = .scalar(String(number))
        case let flag as Bool: self = .scalar(flag ? "true" : "false")
        default:
            do {
                self = try JSON.decode(ParameterTree.self, from: JSON.encode(value))
            } catch {
                throw ParameterFault(error.reason)
            }
        }
    }
}

extension ParameterTree: JSONDecodable {
    init?(from json: inout JSONReader) {
        switch json.kind {
        case .object:
            guard let members = json.orderedMembers() else { return nil }
            self = .object(members)
        case .array:
            guard let elements = json.array(ParameterTree.self) else { return nil }
            self = .list(elements)
        case .null:
            guard json.null() else { return nil }
            self = .null
        case .string:
            guard let text = json.string() else { return nil }
            self = .scalar(text)
        case .boolean:
            guard let flag = json.bool() else { return nil }
            self = .scalar(flag ? "true" : "false")
        case .number, .invalid:
            guard let token = json.numberToken(expecting: "a value") else { return nil }
            self = .scalar(json.numberText(token))
        }
    }
}

extension ParameterTree: JSONEncodable {
    func encode(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .scalar(let text): json.string(text)
        case .list(let elements): elements.encode(to: &json)
        case .object(let members):
            json.beginObject()
            for member in members { json.member(named: member.name, member.value) }
            json.endObject()
        }
    }
}

extension JSONReader {
    fileprivate mutating func orderedMembers() -> [ParameterTree.Member]? {
        var members: [ParameterTree.Member] = []
        openObject()
        var isFirst = true
        while memberFollows(isFirst: isFirst) {
            isFirst = false
            guard let name = memberName(), colon(), let value = value(ParameterTree.self) else { return nil }
            members.append(.init(name: name, value: value))
        }
        return failure == nil ? members : nil
    }
}

extension ParameterTree {
    /// Returns the elements as text. Undefined elements are left out (RFC 6570, section 2.3).
    func texts() throws(ParameterFault) -> [String] {
        guard case .list(let elements) = self else { return [] }
        var texts: [String] = []
        for element in elements {
            if let text = try element.text() { texts.append(text) }
        }
        return texts
    }

    /// Returns names and values as text. Undefined values are left out.
    func pairs() throws(ParameterFault) -> [(name: String, value: String)] {
        guard case .object(let members) = self else { return [] }
        var pairs: [(name: String, value: String)] = []
        for member in members {
            if let text = try member.value.text() { pairs.append((member.name, text)) }
        }
        return pairs
    }

    /// Returns the same as ``pairs()``, but one pair for each element of a member that is a list.
    func repeatedPairs() throws(ParameterFault) -> [(name: String, value: String)] {
        guard case .object(let members) = self else { return [] }
        var pairs: [(name: String, value: String)] = []
        for member in members {
            if case .list = member.value {
                for text in try member.value.texts() { pairs.append((member.name, text)) }
            } else if let text = try member.value.text() {
                pairs.append((member.name, text))
            }
        }
        return pairs
    }

    /// Returns the text of a scalar, or `nil` for null.
    private func text() throws(ParameterFault) -> String? {
        switch self {
        case .null: return nil
        case .scalar(let text): return text
        case .list, .object:
            throw ParameterFault("holds nested arrays or objects, for which the style has no form")
        }
    }
}
