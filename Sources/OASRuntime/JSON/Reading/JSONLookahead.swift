/// The results of looking ahead, which are kept so that no text is skipped or tried repeatedly.
///
/// Without them, a union inside a union would be read once for each branch of every union around it, and the search for
/// a discriminator after a nested value would scan that value at every level. Both take quadratic time or more in a
/// text that the sender chooses.
struct JSONLookahead {
    /// A position in the text and a type that is read there.
    struct Site: Hashable {
        let offset: Int
        let type: ObjectIdentifier

        // Only few types are read at one offset, so few have the same hash.
        func hash(into hasher: inout Hasher) { hasher.combine(offset) }
    }

    /// The branch that was chosen for a union at an offset.
    struct Choice {
        let types: [any JSONDecodable.Type]
        /// The index of the branch, or `nil` if none could be read.
        let index: Int?
    }

    /// The result of reading a type at a position.
    struct Attempt {
        /// The value in a ``JSONBox``, or `nil` if reading failed.
        let value: AnyObject?
        let failure: JSONFailure?
        let end: Int
        let fit: JSONFit
        /// The largest number of times that the value contains the same part of the text; see ``JSONReader/copies``.
        let copies: Int
    }

    /// The number of attempts around the current position.
    var attemptDepth = 0
    /// The results inside the outermost attempt. The chosen branch is read again after the attempt and uses them, too.
    var attempts: [Site: Attempt] = [:]
    /// The branches chosen inside the outermost attempt, by offset. If several unions are read at one offset, all but
    /// the first choose each time, from attempts that are kept.
    private var choices: [Int: Choice] = [:]
    /// The ends of containers that were skipped in the search for a discriminator, by their starts.
    private var ends: [Int: Int] = [:]

    /// The length in bytes from which skipping a container costs more than finding its end here.
    private static let notableLength = 64
    /// The number of results from which their memory is released.
    private static let notableCount = 4_096

    /// True if there may be results for the values that are read next.
    var hasAttempts: Bool { attemptDepth > 0 || !attempts.isEmpty }

    /// Returns the end of a container that was skipped before.
    func end(ofContainerAt start: Int) -> Int? { ends.isEmpty ? nil : ends[start] }

    /// Keeps the end of a container.
    mutating func passed(from start: Int, to end: Int) {
        if end &- start >= Self.notableLength { ends[start] = end }
    }

    /// Returns the choice between branches at an offset, or `nil` if none has been made yet.
    func choice(of types: [any JSONDecodable.Type], at offset: Int) -> Choice? {
        guard attemptDepth > 0, let known = choices[offset], known.types.count == types.count else { return nil }
        for index in types.indices where types[index] != known.types[index] { return nil }
        return known
    }

    /// Keeps a choice if the union may be read again, which is only possible inside an attempt.
    mutating func keep(_ choice: Choice, at offset: Int) {
        if attemptDepth > 0, choices[offset] == nil { choices[offset] = choice }
    }

    /// Removes the results of attempts once the outermost union has been read.
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
