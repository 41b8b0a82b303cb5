/// Finds workflow commands, which a service that runs builds executes where they are printed to its log.
///
/// `##[set-output name=x]y` is a command anywhere in a line, with or without a word before the bracket (`##vso[…]`,
/// `##teamcity[…]`). `::set-output name=x::y` is a command at the beginning of a line, white space aside (the runner of
/// GitHub Actions, `ActionCommand.TryParse` and `TryParseV2`).
package enum WorkflowCommandMarks {
    /// The most letters between `##` and the bracket that are looked at.
    private static let longestWord = 32

    /// Returns true where a command with `##` begins at `index` of a text in UTF-8.
    static func isCommand(at index: Int, of bytes: [UInt8]) -> Bool {
        guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "#"), bytes[index + 1] == UInt8(ascii: "#") else {
            return false
        }
        let end = min(bytes.count, index + 3 + longestWord)
        for byte in bytes[(index + 2)..<end] {
            if byte == UInt8(ascii: "[") { return true }
            guard byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") else { return false }
        }
        return false
    }

    /// The positions of the second `#` of every command that a text has somewhere in a line.
    package static func positions(in bytes: [UInt8]) -> [Int] {
        var positions: [Int] = []
        for index in bytes.indices where bytes[index] == UInt8(ascii: "#") && isCommand(at: index, of: bytes) {
            positions.append(index + 1)
        }
        return positions
    }

    /// The text with a character of every command replaced by an escape, so that it has no command.
    static func neutralised(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":") }) else { return text }
        let bytes = Array(text.utf8)
        let replaced = Set(positions(in: bytes) + lineStarts(in: bytes))
        guard !replaced.isEmpty else { return text }
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if replaced.contains(index) {
                result += Array((byte == UInt8(ascii: "#") ? "\\u{23}" : "\\u{3A}").utf8)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The positions of `::` that a line begins with, apart from white space.
    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var positions: [Int] = []
        for line in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: "\n") }) {
            guard let start = firstVisible(of: bytes[line]), start + 1 < line.endIndex else { continue }
            if bytes[start] == UInt8(ascii: ":"), bytes[start + 1] == UInt8(ascii: ":") { positions.append(start) }
        }
        return positions
    }

    /// The position of the first character that is not white space.
    private static func firstVisible(of line: ArraySlice<UInt8>) -> Int? {
        // The white space beyond ASCII has at most three bytes a character; a line without any is the usual one.
        guard let first = line.first, first == 0x20 || first == 0x09 || first >= 0x80 else { return line.indices.first }
        var position = line.startIndex
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
            guard scalar.properties.isWhitespace else { break }
            position += UTF8.width(scalar)
        }
        return position < line.endIndex ? position : nil
    }
}

/// Returns true for a text with a workflow command, for example `##[group]` anywhere in a line, or `::group::` at the
/// beginning of one.
package func hasWorkflowCommand(_ text: String) -> Bool {
    WorkflowCommandMarks.neutralised(text) != text
}
