internal import APIModel

/// The lines of a documentation comment, without the slashes.
enum CommentLines {
    static let width = 100

    static func lines(_ documentation: Documentation, notes: [String] = []) -> [String] {
        var result: [String] = []
        if !documentation.summary.isEmpty { result += wrap(documentation.summary) }
        if !documentation.discussion.isEmpty {
            if !result.isEmpty { result.append("") }
            result += discussion(documentation.discussion)
        }
        for note in notes {
            if !result.isEmpty { result.append("") }
            result += wrap(note)
        }
        return result
    }

    private static func discussion(_ text: String) -> [String] {
        var result: [String] = []
        var isInCode = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                isInCode.toggle()
                result.append(clean(line))
            } else if isInCode || bare.isEmpty || bare.hasPrefix("|") {
                result.append(clean(line))
            } else {
                result += wrap(String(line))
            }
        }
        // A fence that nothing closes would take what follows with it.
        if isInCode { result.append("```") }
        return result
    }

    /// Breaks a line at spaces; what a list item continues with is indented under its text.
    static func wrap(_ line: String) -> [String] {
        let text = clean(line[...])
        guard text.utf8.count > width else { return [text] }
        let indent = text.prefix { $0 == " " }
        let body = text.dropFirst(indent.count)
        let isItem = body.hasPrefix("- ") || body.hasPrefix("* ")
        let hanging = indent + (isItem ? "  " : "")
        var lines: [String] = []
        var current = String(indent)
        var isEmpty = true
        for word in body.split(separator: " ") {
            if !isEmpty && current.utf8.count + 1 + word.utf8.count > width {
                lines.append(current)
                current = String(hanging)
                isEmpty = true
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(current)
        return lines
    }

    private static func clean(_ line: Substring) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if scalar == "\t" {
                scalars.append(contentsOf: "    ".unicodeScalars)
            } else if scalar.value >= 0x20 && scalar.value != 0x7F && !(0x2028...0x2029).contains(scalar.value) {
                scalars.append(scalar)
            }
        }
        while let last = scalars.last, last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
