/// A case of a union that an object may fit beside others, with the names of the members that it holds.
public struct JSONBranch<Union: Sendable>: Sendable {
    let type: any (JSONDecodable & Sendable).Type
    let members: NameTable
    let isOpen: Bool
    let read: @Sendable (inout JSONReader, inout Union?) -> Void

    /// A branch by what wraps its payload. One that is open holds members of any name.
    public init<Payload: JSONDecodable & Sendable>(
        _ wrap: @escaping @Sendable (Payload) -> Union, _ members: [StaticString], isOpen: Bool = false
    ) {
        type = Payload.self
        self.members = NameTable(members.map(\.description))
        self.isOpen = isOpen
        read = { json, union in json.readCase(&union, wrap) }
    }
}

/// The cases of a union that an object may fit several of, as `anyOf` allows (JSON Schema 2020-12, §10.2.1.2).
///
/// A generated union holds them in a static constant.
public final class JSONBranches<Union: Sendable>: Sendable {
    let branches: [JSONBranch<Union>]
    let types: [any (JSONDecodable & Sendable).Type]

    /// The branches in the order of the document.
    public init(_ branches: JSONBranch<Union>...) {
        self.branches = branches
        types = branches.map(\.type)
    }
}

extension JSONReader {
    /// The most that ``copies`` may be. Comparing, hashing or writing a value takes so many times the time of its text.
    private static let mostCopies = 16

    /// Reads the coming object into the case that fits it best or, where that lacks members which others that fit hold,
    /// into one that wraps them all. Objects in one another that would be wrapped too often are kept as they are.
    public mutating func readEveryMatch<Union>(
        _ union: inout Union?, _ branches: JSONBranches<Union>, several: ([Union]) -> Union,
        unknown: (JSONValue) -> Union
    ) {
        guard let best = bestMatch(branches.types) else {
            readCase(&union, unknown)
            return
        }
        guard let match = everyMatch(of: branches.branches, best: best), match.indices.count > 1 else {
            branches.branches[best].read(&self, &union)
            return
        }
        let outer = JSONFit(recognised: recognisedMembers, unrecognised: unrecognisedMembers)
        let outerCopies = copies
        // Keeps the results of the attempts until the last of them has been used.
        lookahead.attemptDepth += 1
        if match.copies <= Self.mostCopies {
            read(match.indices, of: branches).map { union = several($0) }
            copies = max(outerCopies, match.copies)
        } else {
            readCase(&union, unknown)
            copies = outerCopies
        }
        lookahead.attemptDepth -= 1
        if lookahead.attemptDepth == 0 { lookahead.forgetAttempts() }
        recognisedMembers = outer.recognised &+ match.fit.recognised
        unrecognisedMembers = outer.unrecognised &+ match.fit.unrecognised
    }

    /// Reads the coming object once for each of some branches.
    private mutating func read<Union>(_ indices: [Int], of branches: JSONBranches<Union>) -> [Union]? {
        let (start, outerDepth) = (position, depth)
        var values: [Union] = []
        for index in indices.sorted() {
            (position, depth) = (start, outerDepth)
            var value: Union?
            branches.branches[index].read(&self, &value)
            guard let value else { return nil }
            values.append(value)
        }
        return values
    }

    /// The branches that hold a member which those before them lack, the best first, how well they fit together, and how
    /// often they hold the same.
    private mutating func everyMatch<Union>(
        of branches: [JSONBranch<Union>], best: Int
    ) -> (indices: [Int], fit: JSONFit, copies: Int)? {
        guard let first = successfulAttempt(branches[best].type), first.fit.unrecognised > 0, !branches[best].isOpen
        else { return nil }
        let others = branches.indices.filter { $0 != best && successfulAttempt(branches[$0].type) != nil }
        guard !others.isEmpty else { return nil }
        var indices = [best]
        var gained = 0
        let (start, outerDepth) = (position, depth)
        openObject()
        var isFirst = true
        while memberFollows(isFirst: isFirst) {
            isFirst = false
            guard let name = stringTokenBehindQuote(), colon() else { break }
            passValue()
            if index(of: name, in: branches[best].members) >= 0 { continue }
            if !indices.contains(where: { holds(name, branches[$0]) }) {
                guard let other = others.first(where: { holds(name, branches[$0]) }) else { continue }
                indices.append(other)
            }
            gained &+= 1
        }
        // The best branch has been read from this text, so that it has no error.
        (position, depth, failure) = (start, outerDepth, nil)
        let copies = indices.compactMap { successfulAttempt(branches[$0].type)?.copies }.max() ?? 1
        let fit = JSONFit(
            recognised: first.fit.recognised &+ gained, unrecognised: first.fit.unrecognised &- gained)
        return (indices, fit, copies &* indices.count)
    }

    private func holds<Union>(_ name: StringToken, _ branch: JSONBranch<Union>) -> Bool {
        branch.isOpen || index(of: name, in: branch.members) >= 0
    }
}

extension JSONWriter {
    /// Writes the members of several objects as one; of members with one name the first.
    public mutating func merged<Value: JSONEncodable>(_ values: [Value]) {
        guard !values.isEmpty else {
            fail("an object of several branches has at least one")
            return
        }
        beginObject()
        var names: Set<String> = []
        for value in values {
            guard isValid else { break }
            addMembers(of: value, besides: &names)
        }
        endObject()
    }

    private mutating func addMembers(of value: some JSONEncodable, besides names: inout Set<String>) {
        var inner = JSONWriter(inside: self)
        value.encode(to: &inner)
        let text: [UInt8]
        do {
            text = try inner.finish()
        } catch {
            fail(error.reason)
            return
        }
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
            var reader = JSONReader(text: base, count: bytes.count)
            guard reader.kind == .object else {
                fail("only objects can be of several branches")
                return
            }
            reader.openObject()
            var isFirst = true
            while reader.memberFollows(isFirst: isFirst) {
                isFirst = false
                guard let name = reader.memberName(), reader.colon() else { return }
                reader.skipWhitespace()
                let start = reader.position
                reader.skipValue()
                if names.insert(name).inserted {
                    member(named: name, JSONRawText(bytes: bytes[start..<reader.position]))
                }
            }
        }
    }
}

/// A value that has been written already.
private struct JSONRawText: JSONEncodable {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>

    func encode(to json: inout JSONWriter) {
        guard let start = bytes.base.baseAddress, !bytes.isEmpty else { return }
        // The slice lies within its base.
        json.append(start + bytes.startIndex, count: bytes.count)
    }
}
