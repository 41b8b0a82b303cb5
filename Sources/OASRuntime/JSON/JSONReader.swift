/// A cursor over one JSON text (RFC 8259), which values read themselves from.
///
/// A read that fails records the error, moves to the end and returns `nil`; so does every read after it. The text must
/// be UTF-8, nest no deeper than ``JSONLimits/maximumDepth`` and hold exactly one value. A byte order mark in front is
/// ignored (RFC 8259, section 8.1). An escaped surrogate without its partner reads as U+FFFD, but is refused in what a
/// server reads (section 8.2): texts that differ would become one.
///
/// The reader only exists inside ``JSON/decode(_:from:)-(_,[UInt8])``; it cannot be copied, so the pointer it holds
/// cannot outlive the text.
public struct JSONReader: ~Copyable {
    let text: UnsafePointer<UInt8>
    let end: Int
    var position: Int
    var depth = 0
    var stack = StackGuard()
    var failure: JSONFailure?
    let leniency: JSONLeniency
    /// Members that the models asked for and members they did not, which rank the branches of a union.
    var recognisedMembers = 0
    var unrecognisedMembers = 0
    /// How often a value that was read holds one and the same part of the text at most: a union whose case `several` has
    /// two branches that hold a member both has it twice, and such unions in one another multiply.
    var copies = 1
    var lookahead = JSONLookahead()
    var tagged = JSONTaggedObject()

    /// The pointer must stay valid for the reader's lifetime; `JSON` guarantees it by its scope.
    init(text: UnsafePointer<UInt8>, count: Int, leniency: JSONLeniency = .loneSurrogates) {
        self.text = text
        self.end = count
        self.leniency = leniency
        position = count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
    }

    /// Whether nothing failed so far.
    public var isValid: Bool { failure == nil }

    /// The first failure with its place, or `nil`.
    public var error: JSONError? {
        guard let failure else { return nil }
        return JSONError(failure, in: UnsafeBufferPointer(start: text, count: end))
    }

    /// Records that the value at this position is not what is wanted; later failures are ignored.
    public mutating func fail(_ message: String) {
        skipWhitespace()
        fail(message, at: position)
    }

    @inline(never)
    mutating func fail(_ reason: String, at offset: Int, isOfContainer: Bool = false) {
        fail(.text(reason), at: offset, isOfContainer: isOfContainer)
    }

    mutating func fail(_ reason: JSONFailure.Reason, at offset: Int, isOfContainer: Bool = false) {
        guard failure == nil else { return }
        failure = JSONFailure(offset: offset, reason, isOfContainer: isOfContainer)
        position = end
    }

    // Here and below the optional is passed on without being looked at: that would need its type's metadata, and
    // finding it takes longer than reading most values.

    /// Reads any readable type.
    public mutating func value<Value: JSONDecodable>(_ type: Value.Type) -> Value? { decoded() }

    /// Reads a value, or `null` as `nil`. Tell an error from `null` by ``end(_:)`` or ``isValid``.
    public mutating func optional<Value: JSONDecodable>(_ type: Value.Type) -> Value? {
        if null() { return nil }
        return Value(from: &self)
    }

    /// Reads a member that is there: `.null` or its value; `.absent` only after a failure.
    public mutating func presence<Value: JSONDecodable>(_ type: Value.Type) -> Presence<Value> {
        if null() { return .null }
        guard let value = value(type) else { return .absent }
        return .value(value)
    }

    /// Makes up for a type that failed without saying why.
    @inline(never)
    mutating func failUnexplained<Value, Result>(_ type: Value.Type) -> Result? {
        fail("not a valid \(type)")
        return nil
    }

    /// Checks that only white space follows the value.
    mutating func expectEnd() {
        skipWhitespace()
        if position < end { fail("unexpected text after the value", at: position) }
    }
}

/// The deviations that a reader accepts.
struct JSONLeniency: OptionSet {
    let rawValue: UInt8

    /// A string is read where a number or boolean is expected.
    static let scalars = JSONLeniency(rawValue: 1)
    /// A value is read where an array of such values is expected.
    static let singletons = JSONLeniency(rawValue: 2)
    /// An escaped surrogate without its partner is read as U+FFFD.
    static let loneSurrogates = JSONLeniency(rawValue: 4)
}

/// A fault before its line and path are worked out.
struct JSONFailure {
    /// What is wrong. Its text is made when it is asked for: most failures are those of branches of unions, of which
    /// another one fits.
    enum Reason {
        case text(String)
        case unexpected(expected: StaticString, found: String)
        case missing(member: String)
    }

    let offset: Int
    private let kind: Reason
    /// True where the fault is the innermost container's, not that of the member in front of it.
    let isOfContainer: Bool

    init(offset: Int, _ kind: Reason, isOfContainer: Bool = false) {
        self.offset = offset
        self.kind = kind
        self.isOfContainer = isOfContainer
    }

    /// The text of the reason, for example `expected a string, found null`.
    var reason: String {
        switch kind {
        case .text(let text): text
        case .unexpected(let expected, let found): "expected \(expected), found \(found)"
        case .missing(let member): "the required member '\(member)' is missing"
        }
    }
}

/// Bounds that keep hostile texts from exhausting a process.
public enum JSONLimits {
    /// How many arrays and objects may enclose a value.
    public static let maximumDepth = 512
}
