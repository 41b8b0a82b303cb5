#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// A writer of one JSON text (RFC 8259), to which values are encoded.
///
/// The runtime creates it, for example in ``JSON/encode(_:pretty:)``. It owns its buffer, so it cannot be copied.
public struct JSONWriter: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    private var needsComma = false
    private(set) var depth = 0
    private var stack = StackGuard()
    private let isPretty: Bool
    private(set) var failure: JSONFailure?
    /// The discriminator with which the next object starts, and the one with which the current object has started.
    var awaitedTag: JSONTag?
    var writtenTag: JSONTag?

    init(pretty: Bool = false, capacity: Int = 512) {
        isPretty = pretty
        self.capacity = capacity
        bytes = Self.memory(of: capacity, inPlaceOf: nil)
    }

    /// Creates a writer of a text that is copied into that of another writer, at its depth.
    init(inside other: borrowing JSONWriter) {
        self.init(pretty: other.isPretty)
        depth = other.depth - 1
        stack = other.stack
    }

    deinit {
        free(bytes)
    }

    /// Returns the text. Throws the first error with its place in the text.
    consuming func finish() throws(JSONError) -> [UInt8] {
        let text = UnsafeBufferPointer(start: UnsafePointer(bytes), count: count)
        if let failure { throw JSONError(failure, in: text) }
        return Array(text)
    }

    /// Records that a value cannot be written. `null` is written in its place, so that the text stays well-formed.
    public mutating func fail(_ reason: String) {
        if failure == nil { failure = JSONFailure(offset: count, .text(reason)) }
        null()
    }

    // MARK: Structure

    /// Opens an object.
    public mutating func beginObject() {
        open(Byte.openBrace)
        if awaitedTag != nil { writeAwaitedTag() }
    }

    /// Closes the innermost object.
    public mutating func endObject() { close(Byte.closeBrace) }

    /// Opens an array. Each of its elements follows a call of ``beginElement()``.
    public mutating func beginArray() {
        open(Byte.openBracket)
        // The discriminator is not for objects inside the array.
        if awaitedTag != nil { fail("an array cannot hold the member that a union needs") }
    }

    /// Begins the next element of an array.
    public mutating func beginElement() { separate() }

    /// Closes the innermost array.
    public mutating func endArray() { close(Byte.closeBracket) }

    /// True if no error has been recorded. Nested values are not written after an error, which ends deep recursion.
    var isValid: Bool { failure == nil }

    private mutating func open(_ bracket: UInt8) {
        if !stack.hasRoom(at: depth), failure == nil {
            failure = JSONFailure(offset: count, .text("nested too deep for the stack of this thread"))
        }
        append(bracket)
        depth &+= 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth &-= 1
        if isPretty, needsComma { newLine() }
        append(bracket)
        needsComma = true
    }

    @inline(__always)
    mutating func separate() {
        if needsComma { append(Byte.comma) }
        needsComma = true
        if isPretty { newLine() }
    }

    mutating func appendColon() {
        append(Byte.colon)
        if isPretty { append(Byte.space) }
    }

    private mutating func newLine() {
        append(Byte.lineFeed)
        var column = 0
        while column < depth &* 2 {
            append(Byte.space)
            column &+= 1
        }
    }

    // MARK: Bytes

    /// Reserves room for at least `additional` bytes and returns its address. ``commit(_:)`` records the number of
    /// bytes written.
    @inline(__always)
    mutating func reserve(_ additional: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity &- count < additional { grow(by: additional) }
        return bytes + count
    }

    @inline(__always)
    mutating func commit(_ written: Int) {
        count &+= written
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1).pointee = byte
        count &+= 1
    }

    mutating func append(_ source: UnsafePointer<UInt8>, count length: Int) {
        reserve(length).update(from: source, count: length)
        count &+= length
    }

    @inline(never)
    private mutating func grow(by additional: Int) {
        capacity = max(capacity * 2, count + additional)
        bytes = Self.memory(of: capacity, inPlaceOf: bytes)
    }

    /// Returns memory from `realloc`, which can enlarge a long text without copying it. This doubles the speed of
    /// encoding.
    private static func memory(
        of capacity: Int, inPlaceOf old: UnsafeMutablePointer<UInt8>?
    ) -> UnsafeMutablePointer<UInt8> {
        guard let memory = realloc(old, capacity) else {
            // A process without memory cannot continue. Swift's own allocation does the same.
            fatalError("out of memory")
        }
        return memory.bindMemory(to: UInt8.self, capacity: capacity)
    }
}
