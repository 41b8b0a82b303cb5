/// The results of looking ahead, kept so that no text is passed or tried again and again.
///
/// A union inside a union would otherwise be read once for each branch of every union around it, and a tag behind a
/// nested value would be searched through that value at every level: both are quadratic or worse in a text that its
/// sender chooses.
struct JSONLookahead {
    /// A place in the text and a type that is read there.
    struct Site: Hashable {
        let offset: Int
        let type: ObjectIdentifier

        // Of the few types at an offset few have one hash.
        func hash(into hasher: inout Hasher) { hasher.combine(offset) }
    }

    /// The branch that was chosen for a union at an offset.
    struct Choice {
        let types: [any JSONDecodable.Type]
        /// The index of the branch, or nil if none could be read.
        let index: Int?
    }

    /// The result of reading a type at a place.
    struct Attempt {
        /// The value in a ``JSONBox``, `nil` where reading failed.
        let value: AnyObject?
        let failure: JSONFailure?
        let end: Int
        let fit: JSONFit
        /// How often the value holds what is deepest in it; see ``JSONReader/copies``.
        let copies: Int
    }

    /// The number of attempts that reading is inside of.
    var attemptDepth = 0
    /// The results inside the outermost attempt. It also holds what the chosen branch reads once more afterwards.
    var attempts: [Site: Attempt] = [:]
    /// The branches chosen inside the outermost attempt, by offset. If several unions are read at one offset, those after
    /// the first choose each time, from attempts that are kept.
    private var choices: [Int: Choice] = [:]
    /// The ends of containers that were passed while looking for a tag, by their starts.
    private var ends: [Int: Int] = [:]

    /// The length in bytes from which passing a container costs more than finding its end here.
    private static let notableLength = 64
    /// The number of results from which their memory is given back.
    private static let notableCount = 4_096

    /// True where results may have been kept for what is read next.
    var hasAttempts: Bool { attemptDepth > 0 || !attempts.isEmpty }

    /// The end of a container that was passed before.
    func end(ofContainerAt start: Int) -> Int? { ends.isEmpty ? nil : ends[start] }

    /// Keeps the end of a container.
    mutating func passed(from start: Int, to end: Int) {
        if end &- start >= Self.notableLength { ends[start] = end }
    }

    /// The choice between branches at an offset, or nil if it was not made yet.
    func choice(of types: [any JSONDecodable.Type], at offset: Int) -> Choice? {
        guard attemptDepth > 0, let known = choices[offset], known.types.count == types.count else { return nil }
        for index in types.indices where types[index] != known.types[index] { return nil }
        return known
    }

    /// Keeps a choice if the union can be read again, which is only possible inside an attempt.
    mutating func keep(_ choice: Choice, at offset: Int) {
        if attemptDepth > 0, choices[offset] == nil { choices[offset] = choice }
    }

    /// Forgets the results of attempts once the outermost union has been read.
    mutating func forgetAttempts() {
        attempts.removeAll(keepingCapacity: attempts.count < Self.notableCount)
        choices.removeAll(keepingCapacity: choices.count < Self.notableCount)
    }
}

/// A value that an attempt has read.
final class JSONBox<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
}
