/// The type of the next value in the text.
public enum JSONKind: Sendable, Hashable {
    case object
    case array
    case string
    /// A number. `integer` is true for a token without fraction and exponent, such as `20` but not `20.0`.
    case number(integer: Bool)
    case boolean
    case null
    /// No value starts here: the text is invalid, or the reader has failed before.
    case invalid
}

extension JSONReader {
    @inline(__always)
    mutating func skipWhitespace() {
        while position < end {
            let byte = text[position]
            if byte > Byte.space { return }
            guard byte == Byte.space || byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.tab
            else { return }
            position &+= 1
        }
    }

    /// The type of the next value. Only white space is consumed.
    public var kind: JSONKind {
        mutating get {
            skipWhitespace()
            return kind(at: position)
        }
    }

    /// The type of the first element of the next array, or `nil` if it is empty or the next value is not an array.
    @_documentation(visibility: internal)
    public var firstElementKind: JSONKind? {
        mutating get {
            skipWhitespace()
            guard position < end, text[position] == Byte.openBracket else { return nil }
            let start = position
            position &+= 1
            skipWhitespace()
            let element = position
            position = start
            guard element < end, text[element] != Byte.closeBracket else { return nil }
            return kind(at: element)
        }
    }

    func kind(at offset: Int) -> JSONKind {
        guard offset < end else { return .invalid }
        switch text[offset] {
        case Byte.openBrace: return .object
        case Byte.openBracket: return .array
        case Byte.quote: return .string
        case Byte.t, Byte.f: return .boolean
        case Byte.n: return .null
        case Byte.minus, Byte.zero...Byte.nine: return .number(integer: isIntegerToken(at: offset))
        default: return .invalid
        }
    }

    private func isIntegerToken(at offset: Int) -> Bool {
        var index = offset + 1
        while index < end {
            switch text[index] {
            case Byte.zero...Byte.nine: index += 1
            case Byte.point, Byte.e, UInt8(ascii: "E"): return false
            default: return true
            }
        }
        return true
    }

    /// Consumes `null` if it is the next value. Returns true if it is.
    mutating func null() -> Bool {
        skipWhitespace()
        guard position < end, text[position] == Byte.n else { return false }
        guard literal("null") else {
            failUnexpected(expecting: "null")
            return false
        }
        return true
    }

    /// Reads `true` or `false`.
    public mutating func bool() -> Bool? {
        skipWhitespace()
        guard position < end else { return failAtEnd(expecting: "a boolean") }
        switch text[position] {
        case Byte.t where literal("true"): return true
        case Byte.f where literal("false"): return false
        case Byte.quote where leniency.contains(.scalars):
            if literal("\"true\"") { return true }
            if literal("\"false\"") { return false }
            fallthrough
        default:
            failUnexpected(expecting: "a boolean")
            return nil
        }
    }

    /// Consumes the letters if they come next. The caller checks the text after them.
    mutating func literal(_ word: StaticString) -> Bool {
        guard stands(word) else { return false }
        position &+= word.utf8CodeUnitCount
        return true
    }

    private func stands(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end &- position >= count else { return false }
        let letters = word.utf8Start
        var index = 0
        while index < count {
            if text[position &+ index] != letters[index] { return false }
            index &+= 1
        }
        return true
    }

    /// Records an error such as `expected a string, found null`.
    @inline(never)
    mutating func failUnexpected(expecting expected: StaticString) {
        guard failure == nil else { return }
        fail(.unexpected(expected: expected, found: foundDescription), at: position)
    }

    @inline(never)
    mutating func failAtEnd<Value>(expecting expected: StaticString) -> Value? {
        fail(.unexpected(expected: expected, found: "the end of the text"), at: position)
        return nil
    }

    private var foundDescription: String {
        switch kind(at: position) {
        case .object: return "an object"
        case .array: return "an array"
        case .string: return "a string"
        case .number: return "a number"
        case .boolean where stands("true") || stands("false"): return "a boolean"
        case .null where stands("null"): return "null"
        case .boolean, .null, .invalid:
            guard position < end else { return "the end of the text" }
            let byte = text[position]
            guard byte > Byte.space, byte < 0x7F else { return "byte 0x\(String(byte, radix: 16, uppercase: true))" }
            return "'\(Unicode.Scalar(byte))'"
        }
    }
}
