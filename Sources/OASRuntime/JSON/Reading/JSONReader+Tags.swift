extension JSONReader {
    /// Returns the text of a scalar member of the next object, found by looking ahead, or `nil` if the member is
    /// missing or not a scalar.
    ///
    /// The result is the content of a string, or the text of a number or boolean. A text that proves not to be JSON
    /// fails at once.
    @_documentation(visibility: internal)
    public mutating func tag(_ name: StaticString) -> String? {
        guard let token = tagToken(name) else { return nil }
        return token.hasEscapes ? unescaped(token) : plain(token)
    }

    /// Returns the branch for the discriminator of the next object, found by looking ahead. Returns `nil` if there is
    /// no discriminator, and -1 if its value is unknown.
    @_documentation(visibility: internal)
    public mutating func tag(_ tags: JSONTags) -> Int? {
        guard let token = tagToken(tags.key) else { return nil }
        let index = index(of: token, in: tags.values)
        return index < 0 ? -1 : tags.branches[index]
    }

    /// Returns the range of the text of a scalar member in the next object. Nothing is consumed.
    private mutating func tagToken(_ name: StaticString) -> StringToken? {
        guard kind == .object else { return nil }
        let start = position
        let outerDepth = depth
        defer {
            // A failure is kept: a read of the object would fail in the same way, after another scan of the text.
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

    /// Returns true if the name of a member is the given one.
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

/// The discriminators that determined the branch of the object that is read next.
///
/// Of repeated members the last one is used, but the first discriminator that is found determines the branch. So a
/// repeated discriminator is refused, because its two values would determine two types.
struct JSONTaggedObject {
    /// The offset of the opening brace of the object.
    private var start = -1
    private var names: [StaticString] = []

    /// Adds a discriminator. Those of another object are removed.
    mutating func add(_ name: StaticString, ofObjectAt offset: Int) {
        if start != offset {
            start = offset
            names.removeAll(keepingCapacity: true)
        }
        names.append(name)
    }

    /// Returns the discriminators of an object. Most objects have none.
    func names(ofObjectAt offset: Int) -> [StaticString] { start == offset ? names : [] }
}
