/// A lexer of Swift literals and comments that shares no code with the generator.
///
/// It finds the code outside of literals and comments, and checks that all literals, comments and brackets are closed.
struct SwiftLexer {
    /// The code outside of literals and comments, each of which is replaced by one space.
    private(set) var code: [UInt8] = []
    /// The first problem, such as an unclosed literal or bracket, or `nil` if there is none.
    private(set) var fault: String?
    private let bytes: [UInt8]
    private var index = 0
    private var brackets: [UInt8] = []

    static func lex(_ text: String) -> SwiftLexer {
        var lexer = SwiftLexer(bytes: Array(text.utf8))
        lexer.lexCode(insideInterpolation: false)
        if lexer.fault == nil, !lexer.brackets.isEmpty { lexer.fault = "an open bracket" }
        return lexer
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func lexCode(insideInterpolation: Bool) {
        let depth = brackets.count
        while index < bytes.count, fault == nil {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "/") where starts("//"): lineComment()
            case UInt8(ascii: "/") where starts("/*"): blockComment()
            case UInt8(ascii: "\""): text(hashes: 0)
            case UInt8(ascii: "#") where hashesBeforeQuote != nil:
                let hashes = hashesBeforeQuote ?? 0
                index += hashes
                text(hashes: hashes)
            case UInt8(ascii: "`"): identifier()
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets.append(byte)
                take()
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if insideInterpolation, brackets.count == depth { return }
                guard let open = brackets.popLast(), byte == open + (open == UInt8(ascii: "(") ? 1 : 2) else {
                    fault = "a bracket that closes nothing at byte \(index)"
                    return
                }
                take()
            default: take()
            }
        }
    }

    private mutating func take() {
        code.append(bytes[index])
        index += 1
    }

    private var hashesBeforeQuote: Int? {
        let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
        return index + hashes < bytes.count && bytes[index + hashes] == UInt8(ascii: "\"") ? hashes : nil
    }

    /// Skips a comment up to a line feed or carriage return, as the compiler does.
    private mutating func lineComment() {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            if bytes[index] == 0 { fault = "NUL in a comment" }
            index += 1
        }
        code.append(0x20)
    }

    private mutating func blockComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                index += 2
            } else if starts("*/") {
                depth -= 1
                index += 2
            } else {
                index += 1
            }
        } while depth > 0 && index < bytes.count
        if depth > 0 { fault = "an open comment" }
        code.append(0x20)
    }

    private mutating func identifier() {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "`"), bytes[index] != 0x0A { take() }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "`") else {
            fault = "an open identifier"
            return
        }
        index += 1
    }

    private mutating func text(hashes: Int) {
        let isLong = starts("\"\"\"")
        let quotes = isLong ? 3 : 1
        index += quotes
        let ending = Array(String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)).map(
            String.init
        ).joined()
        let escape = "\\" + String(repeating: "#", count: hashes)
        code.append(0x20)
        while index < bytes.count, fault == nil {
            if starts(ending) {
                index += ending.utf8.count
                return
            }
            if starts(escape + "(") {
                index += escape.utf8.count + 1
                code.append(0x20)
                lexCode(insideInterpolation: true)
                index += 1
            } else if starts(escape) {
                index += escape.utf8.count + 1
            } else if !isLong, bytes[index] == 0x0A || bytes[index] == 0x0D {
                break
            } else {
                index += 1
            }
        }
        if fault == nil { fault = "an open text before byte \(index)" }
    }
}
