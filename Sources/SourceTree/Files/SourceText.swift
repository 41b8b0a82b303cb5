import CLibYAML

/// The text of a file as it is passed to libyaml, and the conversion of libyaml's strings and positions to those of the
/// file.
struct SourceText {
    /// The input of libyaml, UTF-8 without a byte order mark.
    let bytes: [UInt8]
    /// The replacements in ``bytes`` for characters that libyaml does not read as the standards require.
    private let standIns: YAMLPlaceholders?
    /// The insertions of ``adaptedJSON()``.
    private let insertions: JSONAdaptation.Insertions

    /// Creates the text from the content of a file. Reports an encoding other than UTF-8 if the first bytes reveal one.
    init?(_ content: [UInt8], file: FileID, diagnostics: Diagnostics) {
        if let encoding = SourceText.foreignEncoding(content) {
            diagnostics.error(
                .encoding, "the file is encoded in \(encoding); it must be UTF-8",
                at: SourceLocation(file: file, line: 1, column: 1))
            return nil
        }
        let hasMark = content.starts(with: [0xEF, 0xBB, 0xBF])
        (bytes, standIns) = YAMLPlaceholders.applied(to: hasMark ? Array(content.dropFirst(3)) : content)
        insertions = JSONAdaptation.Insertions()
    }

    private init(bytes: [UInt8], standIns: YAMLPlaceholders?, insertions: JSONAdaptation.Insertions) {
        self.bytes = bytes
        self.standIns = standIns
        self.insertions = insertions
    }

    /// Returns a JSON text with the parts rewritten that libyaml rejects, or `nil` for a text that is not JSON.
    func adaptedJSON() -> SourceText? {
        guard let adaptation = JSONAdaptation(of: bytes) else { return nil }
        return SourceText(bytes: adaptation.bytes, standIns: standIns, insertions: adaptation.insertions)
    }

    /// Returns a string of libyaml with the original characters of the file. `reportLone` receives each unpaired
    /// surrogate.
    func string(
        _ start: UnsafePointer<UInt8>, count: Int, isDoubleQuoted: Bool, reportLone: (String) -> Void
    ) -> String {
        let string = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        guard let standIns else { return string }
        return standIns.restored(string, decodesEscapes: isDoubleQuoted, reportLone: reportLone)
    }

    /// Returns a location in the file for libyaml's positions, which count from 0.
    func location(_ start: yaml_mark_t, to end: yaml_mark_t, in file: FileID) -> SourceLocation {
        var column = start.column
        var length = start.line == end.line && end.column > start.column ? end.column - start.column : 1
        if !insertions.isEmpty {
            column = insertions.originalColumn(line: start.line, column: start.column)
            if length > 1 { length = insertions.originalColumn(line: end.line, column: end.column) - column }
        }
        return SourceLocation(
            file: file,
            line: Int32(truncatingIfNeeded: start.line + 1),
            column: Int32(truncatingIfNeeded: column + 1),
            length: Int32(truncatingIfNeeded: length))
    }

    /// Returns the location of a byte of ``bytes``.
    private func location(ofByte offset: Int, in file: FileID) -> SourceLocation {
        var line: Int32 = 1
        var column: Int32 = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourceLocation(file: file, line: line, column: column)
    }

    /// Returns the error for a problem that libyaml reported.
    func failure(_ problem: YAMLEvents.Problem, in file: FileID) -> ReadingFailure {
        if let offset = problem.byteOffset {
            let location = location(ofByte: offset, in: file)
            if problem.message.contains("control characters") {
                return ReadingFailure(
                    diagnostic: Diagnostic(.error, .syntax, "a control character is not allowed here", at: location))
            }
            return ReadingFailure(
                diagnostic: Diagnostic(.error, .encoding, "the file is not valid UTF-8 from here on", at: location))
        }
        let location = location(problem.mark, to: problem.mark, in: file)
        var notes: [Diagnostic.Note] = []
        if let context = problem.context, context.mark.index != problem.mark.index {
            notes.append(.init(context.message, at: self.location(context.mark, to: context.mark, in: file)))
        }
        let isTab = character(at: problem.mark) == UInt8(ascii: "\t")
        let message = isTab ? "a tab is not allowed here; YAML is indented with spaces" : problem.message
        return ReadingFailure(
            diagnostic: Diagnostic(.error, .syntax, message, at: location, notes: notes), isSyntax: true)
    }

    /// Returns the first byte of the character at a position, which counts characters.
    private func character(at mark: yaml_mark_t) -> UInt8? {
        var index = 0
        for byte in bytes where byte & 0xC0 != 0x80 {
            if index == mark.index { return byte }
            index += 1
        }
        return nil
    }

    /// The first line, counted from 1, that exceeds the limit of directives, or `nil` if there is none. Directives
    /// precede the document.
    var excessiveDirective: Int? {
        var (line, count, isLineStart) = (1, 0, true)
        for byte in bytes {
            if isLineStart, byte == UInt8(ascii: "%") {
                count += 1
                if count > ReadingLimits.maximumDirectives { return line }
            } else if isLineStart, !SourceText.mayPrecedeDirectives(byte) {
                return nil
            }
            isLineStart = byte == UInt8(ascii: "\n")
            if isLineStart { line += 1 }
        }
        return nil
    }

    /// Returns true if a line that begins with this byte may precede a directive, as a comment or blank line may.
    private static func mayPrecedeDirectives(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }

    /// Returns the name of an encoding other than UTF-8 if the first bytes reveal one (YAML 1.2.2 §5.2).
    private static func foreignEncoding(_ bytes: [UInt8]) -> String? {
        let first = Array(bytes.prefix(4))
        if first.starts(with: [0xFF, 0xFE, 0, 0]) || first.starts(with: [0, 0]) { return "UTF-32" }
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard first.count >= 2, first[0] == 0 || first[1] == 0 else { return nil }
        return first.count == 4 && first[1] == 0 && first[2] == 0 && first[3] == 0 ? "UTF-32" : "UTF-16"
    }
}
