/// An independent validator of JSON texts (RFC 8259) with the runtime's documented limits: UTF-8, a maximum depth of
/// 512, and an optional byte order mark at the beginning.
struct ReferenceJSON {
    private let bytes: [UInt8]
    private var index = 0
    private static let maximumDepth = 512

    /// Returns true if a text is a single JSON value.
    static func accepts(_ bytes: [UInt8]) -> Bool {
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        var judge = ReferenceJSON(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        guard judge.value() else { return false }
        judge.space()
        return judge.index == judge.bytes.count
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[index...].starts(with: text.utf8) else { return false }
        index += text.utf8.count
        return true
    }

    private mutating func space() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    /// Reads one value without recursion.
    private mutating func value() -> Bool {
        var open: [UInt8] = []
        while true {
            space()
            switch next {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                let opening = bytes[index]
                index += 1
                open.append(opening)
                if open.count > Self.maximumDepth { return false }
                space()
                if take(opening == UInt8(ascii: "[") ? "]" : "}") {
                    open.removeLast()
                } else {
                    if opening == UInt8(ascii: "{"), !name() { return false }
                    continue
                }
            case UInt8(ascii: "\""): if !string() { return false }
            case UInt8(ascii: "t"): if !take("true") { return false }
            case UInt8(ascii: "f"): if !take("false") { return false }
            case UInt8(ascii: "n"): if !take("null") { return false }
            default: if !number() { return false }
            }
            // After a value: close the containers that end here, or continue with the next member.
            var isComplete = true
            while let container = open.last {
                space()
                if take(",") {
                    if container == UInt8(ascii: "{"), !name() { return false }
                    isComplete = false
                    break
                }
                guard take(container == UInt8(ascii: "[") ? "]" : "}") else { return false }
                open.removeLast()
            }
            if isComplete { return true }
        }
    }

    private mutating func name() -> Bool {
        space()
        guard string() else { return false }
        space()
        return take(":")
    }

    private mutating func string() -> Bool {
        guard take("\"") else { return false }
        while let byte = next {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return true
            case 0..<0x20: return false
            case UInt8(ascii: "\\"): if !escape() { return false }
            default: break
            }
        }
        return false
    }

    private mutating func escape() -> Bool {
        guard let byte = next else { return false }
        index += 1
        guard byte == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(byte) }
        for _ in 0..<4 {
            guard let digit = next, Character(UnicodeScalar(digit)).isHexDigit else { return false }
            index += 1
        }
        return true
    }

    private mutating func number() -> Bool {
        _ = take("-")
        if !take("0"), !digits() { return false }
        if take("."), !digits() { return false }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            return digits()
        }
        return true
    }

    private mutating func digits() -> Bool {
        let start = index
        while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { index += 1 }
        return index > start
    }
}
