/// A line of CommonMark as bytes.
struct CommentText {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Splitting

    /// Returns the lines of a text with any line endings, without control characters and without trailing spaces. A tab
    /// becomes four spaces.
    static func lines(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var previous: UInt8 = 0
        let text = text.utf8.contains { $0 >= 0x80 } ? visible(text) : text
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case 0x0A...0x0D:
                lines.append(trimmed(line))
                line.removeAll(keepingCapacity: true)
            case UInt8(ascii: "\t"): line += [UInt8](repeating: space, count: 4)
            case 0..<space, 0x7F: break
            default: line.append(byte)
            }
            previous = byte
        }
        lines.append(trimmed(line))
        return lines
    }

    /// Returns the text without characters that change the direction of text. Line separators become line feeds.
    private static func visible(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x80, HiddenCharacters.endsLine(scalar) {
                result.append("\n")
            } else if scalar.isASCII || !HiddenCharacters.isControl(scalar) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static let space = UInt8(ascii: " ")

    private static func trimmed(_ line: [UInt8]) -> [UInt8] {
        var end = line.count
        while end > 0, line[end - 1] == space { end -= 1 }
        return end == line.count ? line : Array(line[..<end])
    }

    // MARK: Kinds of lines

    /// The beginning of a fenced code block.
    struct Fence {
        let indent: Int
        let byte: UInt8
        let length: Int
        /// The delimiter that closes the block.
        var text: String { String(repeating: Character(UnicodeScalar(byte)), count: length) }
    }

    var isBlank: Bool { indent == bytes.count }

    var indent: Int { bytes.firstIndex { $0 != Self.space } ?? bytes.count }

    private func run(of byte: UInt8, at start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == byte { end += 1 }
        return end - start
    }

    var fence: Fence? {
        let indent = indent
        guard indent < bytes.count else { return nil }
        let byte = bytes[indent]
        guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
        let length = run(of: byte, at: indent)
        // Three backticks that occur again in the line are a code span and do not begin a block.
        guard length >= 3, byte == UInt8(ascii: "~") || !bytes[(indent + length)...].contains(byte) else { return nil }
        return Fence(indent: indent, byte: byte, length: length)
    }

    /// Returns true for the delimiter that closes a code block. A line with more than three additional spaces is part
    /// of the code.
    func closes(_ fence: Fence) -> Bool {
        let indent = indent
        guard indent <= fence.indent + 3 else { return false }
        let length = run(of: fence.byte, at: indent)
        return length >= fence.length && indent + length == bytes.count
    }

    var isTableRow: Bool { bytes.dropFirst(indent).first == UInt8(ascii: "|") }

    var isHeading: Bool { bytes.dropFirst(indent).first == UInt8(ascii: "#") }

    /// True if the line may be the delimiter row of a table, such as `|---|:-:|`, including in a list or quotation.
    var mayDelimitTable: Bool {
        bytes.contains(UInt8(ascii: "|")) && bytes.contains(UInt8(ascii: "-"))
            && bytes.allSatisfy { "|-: >*+.)0123456789".utf8.contains($0) }
    }

    /// True if the line can only continue the paragraph before it.
    var goesOnWithParagraph: Bool {
        let indent = indent
        guard indent < bytes.count, indent < 4, marker(at: indent) == 0 else { return false }
        return !Self.startsBlock(bytes[indent...].prefix { $0 != Self.space })
    }

    /// Returns the length of the list or quotation marker at a position, including the space after it, or 0 if there is
    /// none.
    private func marker(at start: Int) -> Int {
        guard start < bytes.count else { return 0 }
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
            return start + 1 < bytes.count && bytes[start + 1] == Self.space ? 2 : 0
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var end = start
            while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
            guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
                bytes[end + 1] == Self.space
            else { return 0 }
            return end + 2 - start
        default: return 0
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    // MARK: DocC

    /// The words for which DocC renders a list item as a section.
    private static let sections: Set<String> = ["parameter", "parameters", "returns", "throws", "keyword"]

    /// Escapes directives (`@Name`), list items such as `- Returns:`, and everything that ``MarkdownEscapes`` escapes.
    ///
    /// - Parameter hasCells: True if the line may be a row of a table.
    mutating func makePlain(hasCells: Bool = false) {
        let (start, isItem) = content
        if start < bytes.count, bytes[start] == UInt8(ascii: "@") { bytes.insert(UInt8(ascii: "\\"), at: start) }
        if isItem, let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) {
            let word = Self.text(Array(bytes[start..<colon])).split(separator: " ").first ?? ""
            if Self.sections.contains(word.lowercased()) {
                bytes.insert(contentsOf: "**".utf8, at: colon)
                bytes.insert(contentsOf: "**".utf8, at: start)
            }
        }
        escape(hasCells: hasCells)
    }

    /// Escapes everything that ``MarkdownEscapes`` escapes. The beginning of the line keeps its meaning.
    mutating func escape(hasCells: Bool = false) { bytes = MarkdownEscapes.escaped(bytes, hasCells: hasCells) }

    /// The offset of the text after list and quotation markers. `isItem` is true if there are any.
    private var content: (start: Int, isItem: Bool) {
        var start = indent
        var isItem = false
        while case let length = marker(at: start), length > 0 {
            isItem = true
            start += length
            while start < bytes.count, bytes[start] == Self.space { start += 1 }
        }
        return (start, isItem)
    }

    // MARK: Breaking

    /// Returns the line in pieces of at most `width` characters. Further lines of a list item are indented to its text.
    func wrapped(_ width: Int) -> [String] {
        guard bytes.count > width else { return [Self.text(bytes)] }
        let indent = indent
        let marker = marker(at: indent)
        let isQuotation = marker == 2 && bytes[indent] == UInt8(ascii: ">")
        let hanging =
            Array(bytes[..<indent]) + (isQuotation ? Array("> ".utf8) : [UInt8](repeating: Self.space, count: marker))
        var lines: [String] = []
        var line = Array(bytes[..<(indent + marker)])
        var length = line.count
        var isEmpty = true
        for word in bytes[(indent + marker)...].split(separator: Self.space) {
            let wordLength = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            if !isEmpty, length + 1 + wordLength > width, !Self.startsBlock(word) {
                lines.append(Self.text(line))
                line = hanging
                length = hanging.count
                isEmpty = true
            }
            if !isEmpty { line.append(Self.space) }
            line += word
            length += wordLength + (isEmpty ? 0 : 1)
            isEmpty = false
        }
        lines.append(Self.text(line))
        return lines
    }

    /// Returns true if a line that begins with this word would not continue the paragraph.
    private static func startsBlock(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, let last = word.last else { return false }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "#"),
            UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "@"), UInt8(ascii: "~"), UInt8(ascii: "_"),
            UInt8(ascii: ":"):
            return true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
        default: return word.starts(with: "```".utf8)
        }
    }
}
