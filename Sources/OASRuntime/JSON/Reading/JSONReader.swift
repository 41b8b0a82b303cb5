/// A cursor over one JSON text (RFC 8259), from which values are decoded.
///
/// A read that fails records the error, moves to the end and returns `nil`, and so does every read after it. The text
/// must be UTF-8, be nested at most ``JSONLimits/maximumDepth`` levels deep, and contain exactly one value. A leading
/// byte order mark is ignored (RFC 8259, section 8.1). An escaped surrogate without its partner is decoded as U+FFFD. A
/// server refuses it (section 8.2), because different texts would be decoded as the same one.
///
/// A reader exists only inside functions that own the text, such as ``JSON/decode(_:from:)-(_,[UInt8])``. It cannot be
/// copied, so its pointer cannot outlive the text.
public struct JSONReader: ~Copyable {
    let text: UnsafePointer<UInt8>
    let end: Int
    var position: Int
    var depth = 0
    var stack = StackGuard()
    var failure: JSONFailure?
    let leniency: JSONLeniency
    /// The numbers of members that the models know and do not know. They rank the branches of a union.
    var recognisedMembers = 0
    var unrecognisedMembers = 0
    /// The largest number of times that a value that was read contains the same part of the text. A union whose case
    /// `several` has two branches with the same member contains that member twice, and the numbers of nested unions
    /// multiply.
    var copies = 1
    var lookahead = JSONLookahead()
    var tagged = JSONTaggedObject()

    /// Creates a reader. The pointer must be valid for the lifetime of the reader, which the scopes in `JSON`
    /// guarantee.
    init(text: UnsafePointer<UInt8>, count: Int, leniency: JSONLeniency = .loneSurrogates) {
        self.text = text
        self.end = count
        self.leniency = leniency
        position = count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
    }

    /// A Boolean value that indicates whether all reads so far have succeeded.
    public var isValid: Bool { failure == nil }

    /// The first error with its place, or `nil`.
    public var error: JSONError? {
        guard let failure else { return nil }
        return JSONError(failure, in: UnsafeBufferPointer(start: text, count: end))
    }

    /// Records that the value at this position is not the expected one. Later errors are ignored.
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

    // Here and below, the optional is returned without being inspected. An inspection needs the metadata of its type,
    // and looking that up takes longer than reading most values.

    /// Reads a value of any type.
    public mutating func value<Value: JSONDecodable>(_ type: Value.Type) -> Value? { decoded() }

    /// Reads a value, or `null` as `nil`. ``isValid`` distinguishes an error from `null`.
    public mutating func optional<Value: JSONDecodable>(_ type: Value.Type) -> Value? {
        if null() { return nil }
        return Value(from: &self)
    }

    /// Reads the value of a member that is present: `.null` or a value. The result is `.absent` only after an error.
    @_documentation(visibility: internal)
    public mutating func presence<Value: JSONDecodable>(_ type: Value.Type) -> Presence<Value> {
        if null() { return .null }
        guard let value = value(type) else { return .absent }
        return .value(value)
    }

    /// Records an error for a type that failed without recording one.
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

    /// A string is accepted in place of a number or boolean.
    static let scalars = JSONLeniency(rawValue: 1)
    /// A single value is accepted in place of an array of such values.
    static let singletons = JSONLeniency(rawValue: 2)
    /// An escaped surrogate without its partner is decoded as U+FFFD.
    static let loneSurrogates = JSONLeniency(rawValue: 4)
}

/// An error before its line and path are determined.
struct JSONFailure {
    /// The reason. Its text is created on demand, because most failures are those of branches of unions of which
    /// another branch matches.
    enum Reason {
        case text(String)
        case unexpected(expected: StaticString, found: String)
        case missing(member: String)
    }

    let offset: Int
    private let kind: Reason
    /// True if the error belongs to the innermost container and not to the member before it.
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

/// Limits that keep malicious texts from exhausting a process.
public enum JSONLimits {
    /// The largest number of arrays and objects around a value.
    public static let maximumDepth = 512
}
