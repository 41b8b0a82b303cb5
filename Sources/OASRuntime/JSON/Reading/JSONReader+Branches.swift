/// The state of a union whose branches are being read, each from the same position.
@usableFromInline
struct JSONBranchReading {
    /// The result of a branch that was read.
    fileprivate struct Result {
        let index: Int
        let fit: JSONFit
        let end: Int
        let copies: Int
    }

    fileprivate let start: Int
    fileprivate let depth: Int
    // The counts before the union.
    fileprivate let outerFit: JSONFit
    fileprivate let outerCopies: Int
    fileprivate var results: [Result] = []
    fileprivate var count = 0
}

/// The branches that have all members of an object together.
private struct JSONMatch {
    /// The indices of the branches, in the order of the document.
    let indices: [Int]
    let fit: JSONFit
    /// The largest number of times that a value of them contains the same part of the text; see ``JSONReader/copies``.
    let copies: Int
}

extension JSONReader {
    /// Reads the next value into the case that matches it best. If that case lacks members that other matching cases
    /// have, the value is read into a case that wraps all of them. Nested objects that would be wrapped too often are
    /// kept as unknown values.
    ///
    /// A union inside a branch would be read again for each branch around it. Its result is kept for the next branch
    /// instead.
    @inlinable
    public mutating func readEveryMatch<Union>(
        _ union: inout Union?, _ branches: JSONBranches<Union>, several: ([Union]) -> Union,
        unknown: (JSONValue) -> Union
    ) {
        guard isValid, !readKnownUnion(&union) else { return }
        var reading = beginBranches()
        var values: [Union?] = []
        values.reserveCapacity(branches.reads.count)
        for read in branches.reads {
            var value: Union?
            read(&self, &value)
            values.append(value)
            endBranch(of: &reading, isRead: value != nil)
        }
        let matches = chooseBranches(of: reading, branches.members)
        if matches.count == 1 {
            union = values[matches[0]]
        } else if matches.isEmpty {
            readCase(&union, unknown)
        } else {
            var parts: [Union] = []
            parts.reserveCapacity(matches.count)
            for index in matches {
                if let value = values[index] { parts.append(value) }
            }
            union = several(parts)
        }
        end(reading, union)
    }

    /// Reads a union that was read at this position before, inside another branch. Returns false if it was not.
    @usableFromInline
    mutating func readKnownUnion<Union>(_ union: inout Union?) -> Bool {
        guard lookahead.attemptDepth > 0 else { return false }
        skipWhitespace()
        let site = JSONLookahead.Site(offset: position, type: ObjectIdentifier(Union.self))
        union = knownResult(at: site)
        return union != nil || failure != nil
    }

    /// Keeps the result for the next branch around the union, if there is one.
    @usableFromInline
    mutating func end<Union>(_ reading: JSONBranchReading, _ union: Union?) {
        lookahead.attemptDepth -= 1
        if lookahead.attemptDepth == 0 {
            lookahead.forgetAttempts()
        } else {
            keep(union, at: JSONLookahead.Site(offset: reading.start, type: ObjectIdentifier(Union.self)))
        }
        recognisedMembers &+= reading.outerFit.recognised
        unrecognisedMembers &+= reading.outerFit.unrecognised
        copies = max(copies, reading.outerCopies)
    }

    @usableFromInline
    mutating func beginBranches() -> JSONBranchReading {
        skipWhitespace()
        let reading = JSONBranchReading(
            start: position, depth: depth,
            outerFit: JSONFit(recognised: recognisedMembers, unrecognised: unrecognisedMembers), outerCopies: copies)
        lookahead.attemptDepth += 1
        (recognisedMembers, unrecognisedMembers, copies) = (0, 0, 1)
        return reading
    }

    /// Keeps the result of a branch and returns to the position at which it began.
    @usableFromInline
    mutating func endBranch(of reading: inout JSONBranchReading, isRead: Bool) {
        if isRead, failure == nil {
            let fit = JSONFit(recognised: recognisedMembers, unrecognised: unrecognisedMembers)
            reading.results.append(.init(index: reading.count, fit: fit, end: position, copies: copies))
        }
        reading.count += 1
        (position, depth, failure) = (reading.start, reading.depth, nil)
        (recognisedMembers, unrecognisedMembers, copies) = (0, 0, 1)
    }

    /// Returns the indices of the branches for the value, and advances the reader past it. Returns an empty array and
    /// does not advance if no branch could be read, or if the same part of the text would be contained too often.
    @usableFromInline
    mutating func chooseBranches(of reading: JSONBranchReading, _ branches: [JSONBranchMembers]) -> [Int] {
        guard let best = Self.best(of: reading.results) else { return [] }
        guard let match = everyMatch(of: branches, best, among: reading.results) else {
            (recognisedMembers, unrecognisedMembers) = (best.fit.recognised, best.fit.unrecognised)
            (position, copies) = (best.end, best.copies)
            return [best.index]
        }
        (recognisedMembers, unrecognisedMembers) = (match.fit.recognised, match.fit.unrecognised)
        guard match.copies <= Self.mostCopies else { return [] }
        (position, copies) = (best.end, match.copies)
        return match.indices
    }

    /// The largest value of ``copies``. Comparing, hashing or writing a value takes up to this many times the time that
    /// its text takes.
    private static let mostCopies = 16

    /// Returns the result that matches best, and the first of several that match equally well.
    private static func best(of results: [JSONBranchReading.Result]) -> JSONBranchReading.Result? {
        guard var best = results.first else { return nil }
        for result in results.dropFirst() where best.fit < result.fit { best = result }
        return best
    }

    /// Returns the branches that have the members of the next object together, or `nil` if the best branch has as many
    /// on its own.
    private mutating func everyMatch(
        of branches: [JSONBranchMembers], _ best: JSONBranchReading.Result, among results: [JSONBranchReading.Result]
    ) -> JSONMatch? {
        guard best.fit.unrecognised > 0, !branches[best.index].isOpen, results.count > 1 else { return nil }
        var indices = [best.index]
        var gained = 0
        var copies = best.copies
        let (start, outerDepth) = (position, depth)
        openObject()
        var isFirst = true
        while memberFollows(isFirst: isFirst) {
            isFirst = false
            guard let name = stringTokenBehindQuote(), colon() else { break }
            passValue()
            if isHeld(name, by: indices, of: branches) {
                if index(of: name, in: branches[best.index].names) < 0 { gained &+= 1 }
                continue
            }
            guard let other = results.first(where: { holds(name, branches[$0.index]) }) else { continue }
            indices.append(other.index)
            copies = max(copies, other.copies)
            gained &+= 1
        }
        // The best branch has been read from this text, so it has no error.
        (position, depth, failure) = (start, outerDepth, nil)
        guard indices.count > 1 else { return nil }
        indices.sort()
        let fit = JSONFit(recognised: best.fit.recognised &+ gained, unrecognised: best.fit.unrecognised &- gained)
        return JSONMatch(indices: indices, fit: fit, copies: copies &* indices.count)
    }

    private func isHeld(_ name: StringToken, by indices: [Int], of branches: [JSONBranchMembers]) -> Bool {
        for index in indices where holds(name, branches[index]) { return true }
        return false
    }

    private func holds(_ name: StringToken, _ branch: JSONBranchMembers) -> Bool {
        branch.isOpen || index(of: name, in: branch.names) >= 0
    }
}
