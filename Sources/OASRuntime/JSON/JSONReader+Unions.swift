extension JSONReader {
    /// The text of a scalar member of the coming object, found by looking ahead; `nil` where it is missing or no scalar.
    ///
    /// Strings yield their content, numbers and booleans their text. Of members with one name the first counts here.
    public mutating func tag(_ name: StaticString) -> String? {
        let start = mark()
        defer { reset(to: start) }
        guard kind == .object else { return nil }
        openObject()
        var isFirst = true
        while memberFollows(isFirst: isFirst) {
            isFirst = false
            guard let token = stringTokenBehindQuote(), colon() else { return nil }
            if matches(token, name) { return scalarText() }
            skipValue()
        }
        return nil
    }

    private func matches(_ token: StringToken, _ name: StaticString) -> Bool {
        if token.hasEscapes { return unescaped(token) == name.description }
        let count = name.utf8CodeUnitCount
        guard token.end - token.start == count else { return false }
        let bytes = name.utf8Start
        for index in 0..<count where text[token.start + index] != bytes[index] { return false }
        return true
    }

    private mutating func scalarText() -> String? {
        switch kind {
        case .string: return string()
        case .number: return numberToken(expecting: "a number").map { numberText($0) }
        case .boolean: return bool().map { $0 ? "true" : "false" }
        case .object, .array, .null, .invalid: return nil
        }
    }

    /// The index of the type that fits the coming value best, `nil` where none can be read from it.
    ///
    /// Each is tried. Of those that read, the one that recognised most member names at any depth wins, then the one
    /// that met fewest unknown names, then the first.
    public mutating func bestMatch(_ types: [any JSONDecodable.Type]) -> Int? {
        guard failure == nil else { return nil }
        skipWhitespace()
        let key = UnionChoices.Key(offset: position, types: types.map { ObjectIdentifier($0) })
        if let known = unionChoices[key] { return known }
        var best: (index: Int, recognised: Int, unrecognised: Int)?
        for (index, type) in types.enumerated() {
            guard let (recognised, unrecognised) = attempt(type) else { continue }
            if let current = best {
                guard (recognised, -unrecognised) > (current.recognised, -current.unrecognised) else { continue }
            }
            best = (index, recognised, unrecognised)
        }
        unionChoices[key] = .some(best?.index)
        return best?.index
    }

    private mutating func attempt(_ type: any JSONDecodable.Type) -> (recognised: Int, unrecognised: Int)? {
        let start = mark()
        defer { reset(to: start) }
        recognisedMembers = 0
        unrecognisedMembers = 0
        guard type.init(from: &self) != nil, failure == nil else { return nil }
        return (recognisedMembers, unrecognisedMembers)
    }

    /// What looking ahead has to put back.
    private struct Mark {
        let position: Int
        let depth: Int
        let failure: JSONFailure?
        let recognised: Int
        let unrecognised: Int
    }

    private func mark() -> Mark {
        Mark(
            position: position, depth: depth, failure: failure, recognised: recognisedMembers,
            unrecognised: unrecognisedMembers)
    }

    private mutating func reset(to mark: Mark) {
        position = mark.position
        depth = mark.depth
        failure = mark.failure
        recognisedMembers = mark.recognised
        unrecognisedMembers = mark.unrecognised
    }
}

/// The choices made so far, by place and candidates.
///
/// Without it nested unions would be tried again inside each candidate of the outer one, in time exponential in depth.
struct UnionChoices {
    struct Key: Hashable {
        let offset: Int
        let types: [ObjectIdentifier]
    }

    private var choices: [Key: Int?] = [:]

    subscript(key: Key) -> Int?? {
        get { choices[key] }
        set { choices[key] = newValue }
    }
}
