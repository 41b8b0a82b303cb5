/// Restricts a line of CommonMark of the document to text, code and links to the web.
///
/// HTML and comments become text, because the `<` at their beginning is escaped (CommonMark, sections 6.6 and 4.6).
/// Images become links, and only links to `http`, `https`, `mailto` and relative addresses are kept. Code spans are
/// unchanged. A run of backticks that is not closed in the line is escaped, so that a code span never continues in
/// another line. All CommonMark parsers therefore agree on what is code, regardless of the surrounding lines.
struct MarkdownEscapes {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var result: [UInt8] = []
    private var closers: BacktickRuns
    /// False once an unclosed run of backticks was found.
    private var isBalanced = true

    /// Returns the line with escapes.
    ///
    /// - Parameter hasCells: True if the line may be a row of a table, in which `|` ends a cell and any code span in
    ///   it.
    static func escaped(_ line: [UInt8], hasCells: Bool = false) -> [UInt8] {
        guard line.contains(where: isSpecial) else { return line }
        guard hasCells, line.contains(UInt8(ascii: "|")) else {
            var escapes = MarkdownEscapes(line[...])
            escapes.run()
            return escapes.result
        }
        var result: [UInt8] = []
        for cell in cells(of: line) {
            var escapes = MarkdownEscapes(cell)
            escapes.run()
            result += escapes.result
        }
        return result
    }

    /// Returns true if the line has no unclosed run of backticks.
    static func isBalanced(_ line: [UInt8]) -> Bool {
        guard line.contains(backtick) else { return true }
        var escapes = MarkdownEscapes(line[...])
        escapes.run()
        return escapes.isBalanced
    }

    private static let backtick = UInt8(ascii: "`")
    private static let backslash = UInt8(ascii: "\\")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"): true
        default: false
        }
    }

    /// Returns the cells of a table row, each with the `|` that ends it. A backslash escapes `|`, even in code.
    private static func cells(of line: [UInt8]) -> [ArraySlice<UInt8>] {
        var cells: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < line.count {
            if line[index] == backslash {
                index += 2
                continue
            }
            index += 1
            if line[index - 1] == UInt8(ascii: "|") {
                cells.append(line[start..<index])
                start = index
            }
        }
        cells.append(line[start...])
        return cells
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
        closers = BacktickRuns(bytes)
        result.reserveCapacity(bytes.count + 16)
    }

    private func byte(at index: Int) -> UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func run() {
        while let byte = byte(at: position) {
            switch byte {
            case Self.backslash: escape()
            case Self.backtick: code()
            case UInt8(ascii: "<"): angle()
            case UInt8(ascii: "!"): put(byte, escaping: self.byte(at: position + 1) == UInt8(ascii: "["))
            case UInt8(ascii: "]"): put(byte, escaping: leadsAstray)
            case UInt8(ascii: "~"): tildes()
            default: put(byte, escaping: false)
            }
        }
    }

    private mutating func put(_ byte: UInt8, escaping: Bool) {
        if escaping { result.append(Self.backslash) }
        result.append(byte)
        position += 1
    }

    /// Copies a backslash and the punctuation character that it escapes.
    private mutating func escape() {
        put(Self.backslash, escaping: false)
        if let next = byte(at: position), next < 0x80, next > 0x20, !Self.isLetterOrDigit(next) {
            put(next, escaping: false)
        }
    }

    /// Copies a code span, or escapes backticks that are text. A span with two backticks would be a symbol link in
    /// DocC.
    private mutating func code() {
        let start = position
        while byte(at: position) == Self.backtick { position += 1 }
        let length = position - start
        guard let closer = closers.next(of: length, from: position) else {
            isBalanced = false
            for _ in 0..<length { result += [Self.backslash, Self.backtick] }
            return
        }
        let content = bytes[position..<closer]
        let delimiter = [UInt8](repeating: Self.backtick, count: length == 2 ? Self.delimiter(around: content) : length)
        result += delimiter
        result += content
        result += delimiter
        position = closer + length
    }

    /// Returns the number of backticks for a code span that had two: one if its content has no backticks, and otherwise
    /// at least three and more than the longest run in the content.
    private static func delimiter(around content: ArraySlice<UInt8>) -> Int {
        var longest = 0
        var length = 0
        for byte in content {
            length = byte == backtick ? length + 1 : 0
            longest = max(longest, length)
        }
        return longest == 0 ? 1 : max(3, longest + 1)
    }

    /// Copies a `<` that begins a web address (CommonMark, section 6.5), and escapes any other that would begin HTML.
    private mutating func angle() {
        let next = byte(at: position + 1) ?? 0
        if let end = endOfAddress() {
            result += bytes[position..<end]
            position = end
        } else {
            put(UInt8(ascii: "<"), escaping: Self.isLetter(next) || "/!?".utf8.contains(next))
        }
    }

    private func endOfAddress() -> Int? {
        let rest = bytes[(position + 1)...]
        guard ["http:", "https:", "mailto:"].contains(where: { rest.starts(with: $0.utf8) }) else { return nil }
        for index in rest.indices {
            switch rest[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "<"), 0...0x20, 0x7F: return nil
            default: continue
            }
        }
        return nil
    }

    /// Escapes three or more tildes, which could begin a code block after a list marker.
    private mutating func tildes() {
        let start = position
        while byte(at: position) == UInt8(ascii: "~") { position += 1 }
        if position - start >= 3 { result.append(Self.backslash) }
        result += bytes[start..<position]
    }

    // MARK: Links

    /// True if `]` ends the text or the label of a link (CommonMark, sections 6.3 and 4.7) with a destination outside
    /// of the web.
    private var leadsAstray: Bool {
        guard let sign = byte(at: position + 1), sign == UInt8(ascii: "(") || sign == UInt8(ascii: ":") else {
            return false
        }
        var rest = bytes[(position + 2)...]
        while rest.first == 0x20 { rest = rest.dropFirst() }
        if rest.first == UInt8(ascii: "<") { rest = rest.dropFirst() }
        // The destination may be on the next line.
        guard !rest.isEmpty else { return true }
        let end = rest.firstIndex { "/?#)> \"".utf8.contains($0) } ?? rest.endIndex
        let head = rest[..<end]
        // An entity or an escape could represent a colon.
        if head.contains(UInt8(ascii: "&")) || head.contains(Self.backslash) { return true }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = String(decoding: head[..<colon], as: UTF8.self).lowercased()
        return !["http", "https", "mailto"].contains(scheme)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// The runs of backticks in a line, for finding the one that closes a code span (CommonMark, section 6.1). All searches
/// together read each run once.
private struct BacktickRuns {
    /// The positions of the runs of each length, in reverse order.
    private var starts: [Int: [Int]] = [:]

    init(_ bytes: ArraySlice<UInt8>) {
        let backtick = UInt8(ascii: "`")
        guard bytes.contains(backtick) else { return }
        var runs: [(start: Int, length: Int)] = []
        for index in bytes.indices where bytes[index] == backtick {
            if let last = runs.last, last.start + last.length == index {
                runs[runs.count - 1].length += 1
            } else {
                runs.append((index, 1))
            }
        }
        for run in runs.reversed() { starts[run.length, default: []].append(run.start) }
    }

    /// Returns the first run of exactly this length at or after a position. Positions must not decrease between calls.
    mutating func next(of length: Int, from position: Int) -> Int? {
        while let start = starts[length]?.last {
            if start >= position { return start }
            starts[length]?.removeLast()
        }
        return nil
    }
}
