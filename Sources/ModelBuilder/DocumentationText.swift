internal import APIModel
internal import SchemaResolution

extension Documentation {
    /// Creates a documentation comment. The summary is that of the document, or else the first paragraph of the
    /// description.
    init(summary: String?, description: String?) {
        let body = description.map(Self.tidied) ?? ""
        if let summary = summary.map(Self.tidied), !summary.isEmpty {
            self.init(summary: Self.oneLine(summary), discussion: body == summary ? "" : body)
            return
        }
        let (first, rest) = Self.firstParagraph(of: body)
        self.init(summary: Self.oneLine(first), discussion: rest)
    }

    init(_ annotations: Annotations) {
        self.init(summary: nil, description: annotations.description ?? annotations.title)
    }

    /// Adds a paragraph of the generator to the text of the document.
    mutating func add(_ note: String) { discussion += discussion.isEmpty ? note : "\n\n" + note }

    /// Returns the text without white space at both ends, and with each line ending as one newline.
    private static func tidied(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
        guard scalars.contains("\r") else { return String(scalars) }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in scalars {
            if scalar == "\r" {
                result.append("\n")
            } else if !(scalar == "\n" && previous == "\r") {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { line in
            var line = line
            while line.first == " " { line = line.dropFirst() }
            while line.last == " " { line = line.dropLast() }
            return String(line)
        }.joined(separator: " ")
    }

    /// Splits a text after its first paragraph, which ends at an empty line or where a list, a heading, a table or a
    /// code block begins.
    private static func firstParagraph(of text: String) -> (first: String, rest: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var end = 0
        while end < lines.count, !isBlank(lines[end]), end == 0 || !startsBlock(lines[end]) { end += 1 }
        guard end < lines.count else { return (text, "") }
        if let first = lines.first, startsBlock(first) { return ("", text) }
        return (lines[..<end].joined(separator: "\n"), tidied(lines[end...].joined(separator: "\n")))
    }

    private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

    private static func startsBlock(_ line: Substring) -> Bool {
        let bare = line.drop { $0 == " " }
        return ["- ", "* ", "+ ", "#", "```", "|", ">", "~~~", "1. "].contains { bare.hasPrefix($0) }
    }
}

extension Deprecation {
    /// Creates a deprecation if the document has one. It has no reason, because OpenAPI has no field for it.
    init?(_ isDeprecated: Bool) {
        guard isDeprecated else { return nil }
        self.init()
    }
}
