extension JSONValue: JSONDecodable, JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.anyValue() else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .boolean(let value): json.bool(value)
        case .integer(let value): json.integer(value)
        case .number(let value): json.double(value)
        case .exactNumber(let text): json.number(text)
        case .string(let value): json.string(value)
        case .array(let values): values.encode(to: &json)
        case .object(let values):
            json.beginObject()
            json.members(values)
            json.endObject()
        }
    }
}

extension JSONReader {
    /// Reads any value. Containers are read by separate functions, which keeps the stack frames of the recursion small.
    fileprivate mutating func anyValue() -> JSONValue? {
        switch kind {
        case .object: return lookahead.hasAttempts ? knownValue() ?? anyObject() : anyObject()
        case .array: return lookahead.hasAttempts ? knownValue() ?? anyArray() : anyArray()
        case .string: return string().map { .string($0) }
        case .number: return anyNumber()
        case .boolean: return bool().map { .boolean($0) }
        case .null: return null() ? .null : nil
        case .invalid:
            failUnexpected(expecting: "a value")
            return nil
        }
    }

    private mutating func anyObject() -> JSONValue? {
        var members = JSONObject<JSONValue>()
        let tags = tagsOfComingObject()
        openObject()
        var isFirst = true
        while memberFollows(isFirst: isFirst) {
            isFirst = false
            let start = position
            guard let name = memberName(), colon() else { return nil }
            guard tags.isEmpty || members[name] == nil || !failAtTag(name, of: tags, at: start),
                let value = anyValue()
            else { return nil }
            members.set(name, value)
        }
        return failure == nil ? .object(members) : nil
    }

    private mutating func anyArray() -> JSONValue? {
        var elements: [JSONValue] = []
        openArray()
        var isFirst = true
        while elementFollows(isFirst: isFirst) {
            isFirst = false
            guard let value = anyValue() else { return nil }
            elements.append(value)
        }
        return failure == nil ? .array(elements) : nil
    }

    private mutating func anyNumber() -> JSONValue? {
        let isInteger = kind(at: position) == .number(integer: true)
        guard let token = numberToken(expecting: "a number") else { return nil }
        if !isInteger, let value = token.exactDouble { return .number(value) }
        let text = numberText(token)
        if isInteger, let value = Int64(text) { return .integer(value) }
        // The shortest text of a double has the digits of the number, unless the double is another number.
        if let value = Double(text), value.isFinite,
            DecimalDigits(text.utf8).isEqual(to: DecimalDigits(value.description.utf8))
        {
            return .number(value)
        }
        return .exactNumber(text)
    }
}
