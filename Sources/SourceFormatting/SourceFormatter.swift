/// Formats Swift source whose lines are neither indented nor broken.
///
/// Lines are indented by the brackets that are open before them, with one level for each line that opens brackets.
/// `case` and `default` have the indentation of their `switch`. Lines of more than 120 characters are broken
/// (``LineWrapper``). Blank lines at the beginning and end of blocks are removed, and consecutive ones are merged. The
/// content of multiline string literals is unchanged.
package struct SourceFormatter: ~Copyable {
    /// A bracket that is open at the start of a line.
    private struct Opener {
        /// The indentation of the line with the bracket.
        let level: Int
        let isSwitch: Bool
    }

    private let text: UnsafePointer<UInt8>
    private var output: TextBuffer
    private var open: [Opener] = []
    private var scanner = SourceScanner()
    private var hasPendingBlank = false
    /// True at the start of a block or of the file, where blank lines are removed.
    private var isAtBlockStart = true

    /// Returns the formatted text.
    package static func format(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return "" }
            var formatter = SourceFormatter(text: start, capacity: bytes.count + bytes.count / 2)
            formatter.addLines(count: bytes.count)
            return formatter.output.text
        }
    }

    private init(text: UnsafePointer<UInt8>, capacity: Int) {
        self.text = text
        output = TextBuffer(capacity: capacity)
    }

    private mutating func addLines(count: Int) {
        var start = 0
        while start < count {
            var end = start
            while end < count, text[end] != UInt8(ascii: "\n") { end &+= 1 }
            if scanner.openLiteral == nil { add(start, end) } else { addLiteral(start, end) }
            start = end &+ 1
        }
    }

    /// Adds a line inside a multiline string literal.
    private mutating func addLiteral(_ start: Int, _ end: Int) {
        output.append(text + start, count: end &- start)
        output.append(UInt8(ascii: "\n"))
        track(start, end, level: open.last.map { $0.level } ?? 0)
    }

    private mutating func add(_ lineStart: Int, _ lineEnd: Int) {
        var start = lineStart
        var end = lineEnd
        while start < end, Self.isBlank(text[start]) { start &+= 1 }
        while end > start, Self.isBlank(text[end &- 1]) { end &-= 1 }
        guard start < end else {
            hasPendingBlank = true
            return
        }
        let firstIsClosing = SourceScanner.bracket(text[start]) == .close
        if hasPendingBlank, !isAtBlockStart, !firstIsClosing { output.append(UInt8(ascii: "\n")) }
        hasPendingBlank = false
        if Self.starts(text, start, end, with: "//") {
            write(start, end, level: innerLevel)
            isAtBlockStart = false
            return
        }
        let code = closeLeading(start, end)
        let level = code.level ?? levelOfStatement(start, end)
        write(start, end, level: level)
        track(code.position, end, level: level)
        isAtBlockStart = SourceScanner.bracket(text[end &- 1]) == .open
    }

    private var innerLevel: Int { open.last.map { $0.level &+ 1 } ?? 0 }

    private func levelOfStatement(_ start: Int, _ end: Int) -> Int {
        guard let last = open.last else { return 0 }
        let isLabel =
            last.isSwitch
            && (Self.starts(text, start, end, with: "case ") || Self.starts(text, start, end, with: "default:"))
        return isLabel ? last.level : last.level &+ 1
    }

    /// Closes the brackets at the start of the line. The line then has the indentation of the line that opened the last
    /// of them.
    private mutating func closeLeading(_ start: Int, _ end: Int) -> (position: Int, level: Int?) {
        var position = start
        var level: Int?
        while position < end, SourceScanner.bracket(text[position]) == .close {
            if let opener = open.popLast() { level = opener.level }
            position &+= 1
        }
        return (position, level)
    }

    /// Updates the open brackets for the rest of the line.
    private mutating func track(_ start: Int, _ end: Int, level: Int) {
        scanner.scan(text, from: start, to: end) { [text] bracket, byte in
            switch bracket {
            case .open:
                let isSwitch = byte == UInt8(ascii: "{") && Self.hasSwitch(text, start, end)
                open.append(Opener(level: level, isSwitch: isSwitch))
            case .close: _ = open.popLast()
            }
        }
    }

    private mutating func write(_ start: Int, _ end: Int, level: Int) {
        if level &* 4 &+ (end &- start) >= LineWrapper.limit {
            let line = String(decoding: UnsafeBufferPointer(start: text + start, count: end - start), as: UTF8.self)
            for wrapped in LineWrapper.wrap(line, level: level) {
                output.append(UInt8(ascii: " "), repeated: wrapped.level * 4)
                var text = wrapped.text
                text.withUTF8 { bytes in
                    if let start = bytes.baseAddress { output.append(start, count: bytes.count) }
                }
                output.append(UInt8(ascii: "\n"))
            }
            return
        }
        output.append(UInt8(ascii: " "), repeated: level &* 4)
        output.append(text + start, count: end &- start)
        output.append(UInt8(ascii: "\n"))
    }

    // MARK: Text

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    private static func starts(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, with word: StaticString
    ) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end &- start >= length else { return false }
        var offset = 0
        while offset < length {
            if text[start &+ offset] != word.utf8Start[offset] { return false }
            offset &+= 1
        }
        return true
    }

    /// Returns true if the line contains `switch`, at its start or after a space.
    private static func hasSwitch(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var position = start
        while position &+ 7 <= end {
            if text[position] == UInt8(ascii: "s"), starts(text, position, end, with: "switch "),
                position == start || text[position &- 1] == UInt8(ascii: " ")
            {
                return true
            }
            position &+= 1
        }
        return false
    }
}
