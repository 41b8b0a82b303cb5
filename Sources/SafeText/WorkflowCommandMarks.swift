/// Finds workflow commands, which a build service executes when they are printed to its log.
///
/// `##[set-output name=x]y` is a command anywhere in a line, with or without a name before the bracket (`##vso[…]`,
/// `##teamcity[…]`). `::set-output name=x::y` is a command at the beginning of a line, after optional white space (the
/// runner of GitHub Actions, `ActionCommand.TryParse` and `TryParseV2`).
package enum WorkflowCommandMarks {
    /// The maximum number of letters between `##` and the bracket that are examined.
    private static let longestWord = 32

    /// Returns true if a command with `##` begins at `index` of a UTF-8 text.
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

    /// Returns the positions of the second `#` of each command that can be anywhere in a line.
    package static func positions(in bytes: [UInt8]) -> [Int] {
        var positions: [Int] = []
        for index in bytes.indices where bytes[index] == UInt8(ascii: "#") && isCommand(at: index, of: bytes) {
            positions.append(index + 1)
        }
        return positions
    }

    /// Returns the text with one character of each command replaced by an escape, so that the text contains no command.
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

    /// Returns the positions of each `::` at the beginning of a line, after optional white space.
    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var positions: [Int] = []
        for line in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: "\n") }) {
            guard let start = firstVisible(of: bytes[line]), start + 1 < line.endIndex else { continue }
            if bytes[start] == UInt8(ascii: ":"), bytes[start + 1] == UInt8(ascii: ":") { positions.append(start) }
        }
        return positions
    }

    /// Returns the position of the first character that is not white space.
    private static func firstVisible(of line: ArraySlice<UInt8>) -> Int? {
        // Fast path: most lines do not begin with white space. The UTF-8 bytes of other white space are at least 0x80.
        guard let first = line.first, first == 0x20 || first == 0x09 || first >= 0x80 else { return line.indices.first }
        var position = line.startIndex
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
            guard scalar.properties.isWhitespace else { break }
            position += UTF8.width(scalar)
        }
        return position < line.endIndex ? position : nil
    }
}

/// Returns true if a text contains a workflow command, for example `##[group]` anywhere in a line or `::group::` at the
/// beginning of a line.
package func hasWorkflowCommand(_ text: String) -> Bool {
    WorkflowCommandMarks.neutralised(text) != text
}
