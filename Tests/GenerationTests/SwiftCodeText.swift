/// The code of a Swift file by the lexical structure of the language: without comments, and with every literal as two
/// quotes. It is independent of the generator's own scanners.
struct SwiftCodeText {
    private(set) var code = ""
    /// The faults of the file: a literal that does not end in its line, an interpolation, a literal of another kind, a
    /// control character or a bidirectional mark, and a line end other than a line feed.
    private(set) var problems: [String] = []

    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        while let scalar = next {
            checkVisible(scalar)
            switch scalar {
            case "/" where following == "/": skipLine()
            case "/" where following == "*": skipBlock()
            case "\"": skipLiteral()
            default:
                code.unicodeScalars.append(scalar)
                position += 1
            }
        }
        // A directive or a raw literal; generated code has neither.
        if code.contains("#") { problems.append("'#' in code") }
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    private var following: Unicode.Scalar? { position + 1 < scalars.count ? scalars[position + 1] : nil }

    private mutating func checkVisible(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0A, 0x20..<0x7F: break
        case 0..<0xA0, 0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            problems.append("U+\(String(scalar.value, radix: 16)) at \(position)")
        default: break
        }
    }

    /// Skips a comment, which ends before a line feed or a carriage return.
    private mutating func skipLine() {
        while let scalar = next, scalar != "\n", scalar != "\r" {
            checkVisible(scalar)
            position += 1
        }
    }

    /// Skips a block comment, which may contain others.
    private mutating func skipBlock() {
        var depth = 0
        repeat {
            if next == "/", following == "*" {
                depth += 1
                position += 2
            } else if next == "*", following == "/" {
                depth -= 1
                position += 2
            } else {
                position += 1
            }
        } while depth > 0 && position < scalars.count
        if depth > 0 { problems.append("a comment without an end") }
    }

    private mutating func skipLiteral() {
        position += 1
        code += "\"\""
        if next == "\"", following == "\"" { problems.append("a literal of several lines") }
        while let scalar = next, scalar != "\n", scalar != "\r" {
            checkVisible(scalar)
            position += 1
            if scalar == "\"" { return }
            guard scalar == "\\", let escaped = next else { continue }
            position += 1
            if !"\"\\nrtu0'".unicodeScalars.contains(escaped) { problems.append("'\\\(escaped)' in a literal") }
        }
        problems.append("a literal without an end")
    }
}
