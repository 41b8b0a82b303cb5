extension JSONReader {
    /// Returns the index of the type that matches the next value best, or `nil` if none can be read from it.
    ///
    /// Every type is tried. The type that recognised the most member names at any depth is chosen, of those the one
    /// with the fewest unknown names, and of those the first. Each type is read at most once at each position of the
    /// text.
    @_documentation(visibility: internal)
    public mutating func bestMatch(_ types: [any JSONDecodable.Type]) -> Int? {
        guard failure == nil else { return nil }
        skipWhitespace()
        let start = position
        if let known = lookahead.choice(of: types, at: start) { return known.index }
        var best: (index: Int, fit: JSONFit)?
        for index in types.indices {
            guard let fit = attempt(types[index]) else { continue }
            if let current = best, fit <= current.fit { continue }
            best = (index, fit)
        }
        lookahead.keep(JSONLookahead.Choice(types: types, index: best?.index), at: start)
        return best?.index
    }

    /// Reads the payload of a union's case if a union is read again, or inside an attempt to read another union.
    @inline(never)
    mutating func decodedOnce<Value: JSONDecodable>() -> Value? {
        skipWhitespace()
        let site = JSONLookahead.Site(offset: position, type: ObjectIdentifier(Value.self))
        defer { if lookahead.attemptDepth == 0 { lookahead.forgetAttempts() } }
        if let known: Value = knownResult(at: site) { return known }
        guard failure == nil else { return nil }
        guard lookahead.attemptDepth > 0 else { return Value(from: &self) }
        let outer = JSONFit(recognised: recognisedMembers, unrecognised: unrecognisedMembers)
        let outerCopies = copies
        recognisedMembers = 0
        unrecognisedMembers = 0
        copies = 1
        let value = Value(from: &self)
        keep(value, at: site)
        recognisedMembers += outer.recognised
        unrecognisedMembers += outer.unrecognised
        copies = max(copies, outerCopies)
        return failure == nil ? value : nil
    }

    /// Returns the value that was read at a site, and advances the reader past it. Sets ``failure`` if reading failed
    /// there.
    mutating func knownResult<Value>(at site: JSONLookahead.Site) -> Value? {
        guard let known = lookahead.attempts[site] else { return nil }
        guard let value = known.value else {
            failure = known.failure
            position = end
            return nil
        }
        position = known.end
        recognisedMembers &+= known.fit.recognised
        unrecognisedMembers &+= known.fit.unrecognised
        copies = max(copies, known.copies)
        // Safe: the site contains the type `Value`, and `keep(_:at:)` creates only boxes of that type.
        return unsafeDowncast(value, to: JSONBox<Value>.self).value
    }

    /// Returns an arbitrary JSON value that has been read at this position before, or `nil`. If no branch matches at
    /// any level of nested unions, each level is such a value and contains that of the next level.
    mutating func knownValue() -> JSONValue? {
        let site = JSONLookahead.Site(offset: position, type: ObjectIdentifier(JSONValue.self))
        guard let known = lookahead.attempts[site], let box = known.value as? JSONBox<JSONValue> else { return nil }
        position = known.end
        return box.value
    }

    /// Returns how well a type matches the next value, or `nil` if it cannot be read. Nothing is consumed.
    private mutating func attempt<Value: JSONDecodable>(_ type: Value.Type) -> JSONFit? {
        let site = JSONLookahead.Site(offset: position, type: ObjectIdentifier(type))
        if let known = lookahead.attempts[site] { return known.value == nil ? nil : known.fit }
        let (start, outerDepth) = (position, depth)
        let outer = JSONFit(recognised: recognisedMembers, unrecognised: unrecognisedMembers)
        let outerCopies = copies
        recognisedMembers = 0
        unrecognisedMembers = 0
        copies = 1
        lookahead.attemptDepth += 1
        let value = Value(from: &self)
        lookahead.attemptDepth -= 1
        let result = keep(value, at: site)
        position = start
        depth = outerDepth
        failure = nil
        recognisedMembers = outer.recognised
        unrecognisedMembers = outer.unrecognised
        copies = outerCopies
        return result.value == nil ? nil : result.fit
    }

    /// Keeps the result of reading from a position up to the current one.
    @discardableResult
    mutating func keep<Value>(_ value: Value?, at site: JSONLookahead.Site)
        -> JSONLookahead.Attempt
    {
        if value == nil, failure == nil { fail("not a valid \(Value.self)", at: site.offset) }
        let result = JSONLookahead.Attempt(
            value: failure == nil ? value.map { JSONBox($0) } : nil, failure: failure, end: position,
            fit: JSONFit(recognised: recognisedMembers, unrecognised: unrecognisedMembers), copies: copies)
        lookahead.attempts[site] = result
        return result
    }
}
