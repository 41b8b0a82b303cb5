extension JSONReader {
    /// The text of a scalar member of the coming object, found by looking ahead; `nil` where it is missing or no scalar.
    ///
    /// Strings yield their content, numbers and booleans their text. A text that turns out not to be JSON fails at once.
    public mutating func tag(_ name: StaticString) -> String? {
        guard let token = tagToken(name) else { return nil }
        return token.hasEscapes ? unescaped(token) : plain(token)
    }

    /// The branch whose values the tag of the coming object has, found by looking ahead: `nil` where it has none, -1
    /// where its value is none of them.
    public mutating func tag(_ tags: JSONTags) -> Int? {
        guard let token = tagToken(tags.key) else { return nil }
        let index = index(of: token, in: tags.values)
        return index < 0 ? -1 : tags.branches[index]
    }

    /// The place of a scalar member's text in the coming object. Nothing is consumed.
    private mutating func tagToken(_ name: StaticString) -> StringToken? {
        guard kind == .object else { return nil }
        let start = position
        let outerDepth = depth
        defer {
            // A failure stays: whatever reads the object would meet it too, and would pass all of the text again.
            if failure == nil {
                position = start
                depth = outerDepth
            }
        }
        openObject()
        var isFirst = true
        while memberFollows(isFirst: isFirst) {
            isFirst = false
            guard let token = stringTokenBehindQuote(), colon() else { return nil }
            guard matches(token, name) else {
                passValue()
                continue
            }
            guard let value = scalarToken() else { return nil }
            tagged.add(name, ofObjectAt: start)
            return value
        }
        return nil
    }

    /// Compares a member's name with the given one.
    func matches(_ token: StringToken, _ name: StaticString) -> Bool {
        if token.hasEscapes { return unescaped(token).utf8.elementsEqual(name.description.utf8) }
        let content = content(token)
        guard content.count == name.utf8CodeUnitCount else { return false }
        return content.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    private mutating func scalarToken() -> StringToken? {
        switch kind {
        case .string: return stringTokenBehindQuote()
        case .number:
            return numberToken(expecting: "a number").map { .init(start: $0.start, end: $0.end, hasEscapes: false) }
        case .boolean:
            let start = position
            return bool().map { _ in .init(start: start, end: position, hasEscapes: false) }
        case .object, .array, .null, .invalid: return nil
        }
    }
}

/// The tags that have chosen the branch of the object that is read next.
///
/// Of repeated members the last counts, but the first tag that is found chooses the branch: a repeated tag is refused,
/// since the two values would stand for two types.
struct JSONTaggedObject {
    /// The offset of the object's brace.
    private var start = -1
    private var names: [StaticString] = []

    /// Adds a tag; those of another object are forgotten.
    mutating func add(_ name: StaticString, ofObjectAt offset: Int) {
        if start != offset {
            start = offset
            names.removeAll(keepingCapacity: true)
        }
        names.append(name)
    }

    /// The tags of an object, none for almost all of them.
    func names(ofObjectAt offset: Int) -> [StaticString] { start == offset ? names : [] }
}
