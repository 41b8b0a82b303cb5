/// Indents what the templates write flush-left, and drops the blank lines they leave at the ends of blocks.
///
/// Lines are indented by the brackets open before them. `case` and `default` of a `switch` stand under the `switch`
/// itself. Text inside strings and comments counts for nothing.
struct Tidy {
    private var output: [UInt8] = []
    /// The brackets open at the start of a line; true for a `switch`'s brace.
    private var open: [Bool] = []
    private var pendingBlank = false
    private var previousOpens = true

    static func tidy(_ text: String) -> String {
        var tidy = Tidy()
        let bytes = Array(text.utf8)
        tidy.output.reserveCapacity(bytes.count + bytes.count / 4)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count && bytes[end] != 0x0A { end += 1 }
            tidy.add(bytes[start..<end])
            start = end + 1
        }
        return String(decoding: tidy.output, as: UTF8.self)
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        let isComment = Self.isComment(line)
        // Spaces that a template writes itself are kept, on top of the indentation: continued lines.
        var body = line
        while let last = body.last, last == 0x20 { body = body.dropLast() }
        guard let first = body.first else {
            pendingBlank = true
            return
        }
        let closes = first == UInt8(ascii: "}") || first == UInt8(ascii: ")") || first == UInt8(ascii: "]")
        if pendingBlank && !previousOpens && !closes { output.append(0x0A) }
        pendingBlank = false
        var depth = open.count - (closes ? Self.leadingClosers(body) : 0)
        // The statements of a case are one deeper than the case.
        if !closes, let isSwitch = open.last, isSwitch, Self.isCase(body) { depth -= 1 }
        indent(by: max(0, depth))
        output.append(contentsOf: body)
        output.append(0x0A)
        if !isComment { track(body) }
        previousOpens = !isComment && Self.endsOpen(body)
    }

    private mutating func indent(by levels: Int) {
        for _ in 0..<(levels * 4) { output.append(0x20) }
    }

    /// Opens and closes what the line's brackets do.
    private mutating func track(_ line: ArraySlice<UInt8>) {
        let isSwitch = Self.starts(line, with: "switch ") || Self.contains(line, " switch ")
        var isInString = false
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if isInString {
                if byte == UInt8(ascii: "\\") { index += 1 }
                if byte == UInt8(ascii: "\"") { isInString = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"): open.append(isSwitch)
                case UInt8(ascii: "("), UInt8(ascii: "["): open.append(false)
                case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): _ = open.popLast()
                case UInt8(ascii: "/") where index + 1 < line.endIndex && line[index + 1] == byte: return
                default: break
                }
            }
            index += 1
        }
    }

    private static func endsOpen(_ line: ArraySlice<UInt8>) -> Bool {
        line.last == UInt8(ascii: "{") || line.last == UInt8(ascii: "[") || line.last == UInt8(ascii: "(")
    }

    private static func leadingClosers(_ line: ArraySlice<UInt8>) -> Int {
        line.prefix { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }.count
    }

    private static func isCase(_ line: ArraySlice<UInt8>) -> Bool {
        starts(line, with: "case ") || starts(line, with: "default:")
    }

    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool { starts(line, with: "//") }

    private static func starts(_ line: ArraySlice<UInt8>, with text: StaticString) -> Bool {
        guard line.count >= text.utf8CodeUnitCount else { return false }
        for offset in 0..<text.utf8CodeUnitCount where line[line.startIndex + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    private static func contains(_ line: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
        guard line.count >= text.utf8CodeUnitCount else { return false }
        for start in line.startIndex...(line.endIndex - text.utf8CodeUnitCount) where starts(line[start...], with: text)
        {
            return true
        }
        return false
    }
}
