/// The position of a model in the object that it decodes.
@_documentation(visibility: internal)
public struct JSONObjectCursor {
    let fields: JSONFields
    /// The offset of the opening brace, at which errors about the whole object are reported.
    let start: Int
    var hasMembers = false
    var expected = 0
    /// The required members that have not been read: a bit for each of the first 64 indices, and the other indices in
    /// an array.
    var missing: UInt64
    var missingHigh: [Int]
    /// The name of the last member that is not among the fields.
    var name: JSONReader.StringToken?
    /// The discriminators that determined this type, and a bit for each that has been read.
    let tags: [StaticString]
    var metTags: UInt64 = 0
}

extension JSONReader {
    /// Opens an object whose members are those of `fields`.
    ///
    /// Any other value is recorded as an error, and the first ``next(_:)`` then returns `nil`.
    @_documentation(visibility: internal)
    public mutating func object(_ fields: JSONFields) -> JSONObjectCursor {
        skipWhitespace()
        let cursor = JSONObjectCursor(
            fields: fields, start: position, missing: fields.required, missingHigh: fields.requiredHigh,
            tags: tagged.names(ofObjectAt: position))
        openObject()
        return cursor
    }

    /// Returns the index of the next member in the fields, -1 for a member that is not among them, and `nil` at the
    /// closing brace or after an error. The reader is then before the value of the member, which must be read or
    /// skipped.
    @_documentation(visibility: internal)
    public mutating func next(_ object: inout JSONObjectCursor) -> Int? {
        guard memberFollows(isFirst: !object.hasMembers) else { return nil }
        object.hasMembers = true
        let field = field(&object)
        guard object.tags.isEmpty || meetsTagOnce(&object, field), colon() else { return nil }
        guard field >= 0 else {
            unrecognisedMembers &+= 1
            return field
        }
        recognisedMembers &+= 1
        if field < 64 {
            object.missing &= ~(1 << UInt64(truncatingIfNeeded: field))
        } else if let position = object.missingHigh.firstIndex(of: field) {
            object.missingHigh.remove(at: position)
        }
        return field
    }

    /// Returns false and fails at the second member with the name of a discriminator; see ``JSONTaggedObject``.
    private mutating func meetsTagOnce(_ object: inout JSONObjectCursor, _ field: Int) -> Bool {
        let index = object.tags.firstIndex { tag in
            field >= 0 ? object.fields.names.hasName(tag, at: field) : object.name.map { matches($0, tag) } ?? false
        }
        guard let index, index < 64 else { return true }
        let bit: UInt64 = 1 << UInt64(index)
        if object.metTags & bit != 0 {
            failAtRepeated(object.tags[index], at: position)
            return false
        }
        object.metTags |= bit
        return true
    }

    /// Returns the discriminators that determined the type of the next object.
    mutating func tagsOfComingObject() -> [StaticString] {
        skipWhitespace()
        return tagged.names(ofObjectAt: position)
    }

    /// Fails and returns true if a repeated name is that of a discriminator.
    mutating func failAtTag(_ name: String, of tags: [StaticString], at offset: Int) -> Bool {
        guard let tag = tags.first(where: { name.hasBytes(of: $0.description) }) else { return false }
        failAtRepeated(tag, at: offset)
        return true
    }

    private mutating func failAtRepeated(_ tag: StaticString, at offset: Int) {
        fail("the member '\(tag)' is repeated, so the type of the object is unclear", at: offset)
    }

    /// Returns true if the object was read without an error and has all its required members. Otherwise the error is
    /// recorded.
    @_documentation(visibility: internal)
    public mutating func end(_ object: borrowing JSONObjectCursor) -> Bool {
        guard failure == nil else { return false }
        if object.missing == 0, object.missingHigh.isEmpty { return true }
        let index = object.missing != 0 ? object.missing.trailingZeroBitCount : object.missingHigh[0]
        fail(.missing(member: object.fields.names.name(at: index)), at: object.start)
        return false
    }

    /// Skips the value of the current member.
    @_documentation(visibility: internal)
    public mutating func skip(_ object: borrowing JSONObjectCursor) {
        skipValue()
    }

    /// Returns the name of the current member if ``next(_:)`` returned -1, and otherwise an empty string.
    @_documentation(visibility: internal)
    public func name(_ object: borrowing JSONObjectCursor) -> String {
        guard let name = object.name else { return "" }
        return name.hasEscapes ? unescaped(name) : plain(name)
    }

    /// Reads an object with members of any name. Of members with the same name, the last one is used.
    public mutating func members<Value: JSONDecodable>(_ type: Value.Type) -> JSONObject<Value>? {
        var result = JSONObject<Value>()
        let tags = tagsOfComingObject()
        openObject()
        var isFirst = true
        while memberFollows(isFirst: isFirst) {
            isFirst = false
            let start = position
            guard let name = memberName(), colon() else { return nil }
            guard tags.isEmpty || result[name] == nil || !failAtTag(name, of: tags, at: start) else { return nil }
            guard let value = Value(from: &self) else { return failUnexplained(type) }
            unrecognisedMembers &+= 1
            result.set(name, value)
        }
        return failure == nil ? result : nil
    }

    mutating func openObject() {
        skipWhitespace()
        guard position < end, text[position] == Byte.openBrace else {
            failUnexpected(expecting: "an object")
            return
        }
        guard descend() else { return }
        position &+= 1
    }

    mutating func descend() -> Bool {
        depth &+= 1
        if depth > JSONLimits.maximumDepth {
            fail("nested deeper than \(JSONLimits.maximumDepth) levels", at: position)
            return false
        }
        if stack.hasRoom(at: depth) { return true }
        fail("nested too deep for the stack of this thread", at: position)
        return false
    }

    /// Advances to the quote of the next member's name, or past the closing brace. Returns true if there is a member.
    mutating func memberFollows(isFirst: Bool) -> Bool {
        skipWhitespace()
        guard position < end else {
            fail("the object is not closed", at: position, isOfContainer: true)
            return false
        }
        let byte = text[position]
        if byte == Byte.closeBrace {
            position &+= 1
            depth &-= 1
            return false
        }
        if !isFirst {
            guard byte == Byte.comma else {
                failUnexpected(expecting: "',' or '}'")
                return false
            }
            position &+= 1
            skipWhitespace()
        }
        guard position < end, text[position] == Byte.quote else {
            failUnexpected(expecting: "a member name")
            return false
        }
        return true
    }

    mutating func memberName() -> String? {
        guard let token = stringTokenBehindQuote() else { return nil }
        return token.hasEscapes ? unescaped(token) : plain(token)
    }

    mutating func colon() -> Bool {
        // Most writers put no white space before a colon.
        if position < end, text[position] == Byte.colon {
            position &+= 1
            return true
        }
        skipWhitespace()
        guard position < end, text[position] == Byte.colon else {
            failUnexpected(expecting: "':'")
            return false
        }
        position &+= 1
        return true
    }

    /// Consumes the name of a member and returns its index in the fields, or -1. The name after the last one is tried
    /// first, because writers keep an order.
    private mutating func field(_ object: inout JSONObjectCursor) -> Int {
        let names = object.fields.names
        let expected = object.expected
        if expected < names.count {
            let length = names.length(of: expected, at: text + (position &+ 1), available: end &- position &- 1)
            if length >= 0 {
                position &+= length &+ 2
                object.expected = expected &+ 1
                return expected
            }
        }
        guard let token = stringTokenBehindQuote() else { return -1 }
        let found = index(of: token, in: names)
        if found >= 0 {
            object.expected = found &+ 1
        } else {
            object.name = token
        }
        return found
    }

    /// Returns the index of a string among names, or -1.
    func index(of token: StringToken, in names: NameTable) -> Int {
        guard token.hasEscapes else { return names.index(of: text + token.start, length: token.end &- token.start) }
        return names.index(of: unescaped(token))
    }
}
