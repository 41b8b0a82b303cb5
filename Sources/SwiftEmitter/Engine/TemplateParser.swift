/// A parser of Mustache templates with variables, sections, inverted sections, partials, comments and the content type
/// pragma, which has no effect.
///
/// As in Mustache, a line with only a section, comment, partial or pragma tag produces no output. Unsupported features
/// (delimiters, lambdas, inheritance) are errors and never become text.
struct TemplateParser {
    private let path: String
    private let text: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var view: (name: String, line: Int)?
    /// The open sections, outermost first. The first is the template itself.
    private var open: [OpenSection] = [OpenSection()]

    private struct OpenSection {
        var tag: TemplateTag?
        var isInverted = false
        var nodes: [TemplateNode] = []
    }

    static func parse(name: String, path: String, text: String) throws(TemplateError) -> ParsedTemplate {
        var parser = TemplateParser(path: path, text: Array(text.utf8))
        try parser.parse()
        guard let view = parser.view else {
            throw parser.error(1, "the first line must name the view, such as '{{! view: StructureView }}'")
        }
        return ParsedTemplate(
            name: name, path: path, viewName: view.name, viewLine: view.line, nodes: parser.open[0].nodes)
    }

    private init(path: String, text: [UInt8]) {
        self.path = path
        self.text = text
    }

    private mutating func parse() throws(TemplateError) {
        var textStart = 0
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "\n") {
                position += 1
                line += 1
                lineStart = position
            } else if byte == UInt8(ascii: "{"), position + 1 < text.count, text[position + 1] == byte {
                let tagStart = position
                let tag = try readTag()
                var textEnd = tagStart
                var isInline = true
                if tag.kind.mayStandAlone, let lines = standaloneLine(from: tagStart, to: position) {
                    textEnd = lines.start
                    position = lines.end
                    isInline = false
                }
                append(textStart..<max(textStart, textEnd))
                countLines(from: tagStart)
                textStart = position
                try handle(tag, isInline: isInline)
            } else {
                position += 1
            }
        }
        append(textStart..<text.count)
        if let tag = open.last?.tag { throw error(tag, "'\(tag.text)' is never closed") }
    }

    // MARK: Tags

    private enum Kind {
        case variable, section, inverted, close, partial, comment, pragma
        var mayStandAlone: Bool { self != .variable }
    }

    private struct ReadTag {
        let kind: Kind
        let tag: TemplateTag
    }

    private mutating func readTag() throws(TemplateError) -> ReadTag {
        let start = position
        let isTriple = start + 2 < text.count && text[start + 2] == UInt8(ascii: "{")
        let closing = [UInt8](repeating: UInt8(ascii: "}"), count: isTriple ? 3 : 2)
        var end = start + closing.count
        while end + closing.count <= text.count, !text[end...].starts(with: closing) { end += 1 }
        guard end + closing.count <= text.count else {
            throw error(line, "a tag is opened here and never closed")
        }
        position = end + closing.count
        let content = text[(start + closing.count)..<end]
        let written = String(decoding: text[start..<position], as: UTF8.self)
        let kind = try kind(of: content, isTriple: isTriple, written)
        let isSigned = kind != .variable || content.first == UInt8(ascii: "&")
        let name = Self.trimmed(isSigned ? content.dropFirst() : content)
        let tag = TemplateTag(
            name: name, text: written, line: line, isInComment: Self.isComment(text[lineStart..<start]))
        guard kind == .comment || kind == .pragma || Self.isName(name) else {
            throw error(tag, "'\(written)' is no tag")
        }
        return ReadTag(kind: kind, tag: tag)
    }

    private func kind(
        of content: ArraySlice<UInt8>, isTriple: Bool, _ written: String
    ) throws(TemplateError) -> Kind {
        if isTriple { return .variable }
        switch content.first {
        case UInt8(ascii: "#"): return .section
        case UInt8(ascii: "^"): return .inverted
        case UInt8(ascii: "/"): return .close
        case UInt8(ascii: ">"): return .partial
        case UInt8(ascii: "!"): return .comment
        case UInt8(ascii: "%"): return .pragma
        case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"):
            throw error(
                TemplateTag(name: "", text: written, line: line), "tags such as '\(written)' are not supported")
        default: return .variable
        }
    }

    private mutating func handle(_ read: ReadTag, isInline: Bool) throws(TemplateError) {
        let tag = read.tag
        switch read.kind {
        case .variable: open[open.count - 1].nodes.append(.variable(tag))
        case .partial: open[open.count - 1].nodes.append(.partial(tag, isInline: isInline))
        case .section: open.append(OpenSection(tag: tag))
        case .inverted: open.append(OpenSection(tag: tag, isInverted: true))
        case .close: try close(tag)
        case .comment: try readView(tag)
        case .pragma:
            guard tag.name.filter({ $0 != " " }) == "CONTENT_TYPE:TEXT" else {
                throw error(tag, "only the content type TEXT is known")
            }
        }
    }

    /// Reads the view and the optional version of the views from a comment, for example
    /// `view: StructureView, version 2`.
    private mutating func readView(_ tag: TemplateTag) throws(TemplateError) {
        guard view == nil, tag.name.hasPrefix("view:") else { return }
        let words = tag.name.dropFirst(5).split { $0 == " " || $0 == "\n" || $0 == "," }
        guard let name = words.first else { return }
        view = (String(name), tag.line)
        guard words.count > 1 else { return }
        let version = "\(TemplateSet.viewsVersion)"
        guard words.count == 3, words[1] == "version", words[2] == version else {
            throw error(
                tag,
                "the views are of version \(version), and '\(tag.text)' names another; docs/views.md says what changed")
        }
    }

    private mutating func close(_ tag: TemplateTag) throws(TemplateError) {
        guard open.count > 1, let opening = open.last?.tag, opening.name == tag.name, let section = open.popLast()
        else {
            throw error(tag, "'\(tag.text)' closes nothing that is open here")
        }
        open[open.count - 1].nodes.append(
            section.isInverted ? .inverted(opening, section.nodes) : .section(opening, section.nodes))
    }

    // MARK: Text

    private mutating func append(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        open[open.count - 1].nodes.append(.text(String(decoding: text[range], as: UTF8.self)))
    }

    /// Returns the range of the whole line, including its line feed, if the line contains only the tag.
    private func standaloneLine(from start: Int, to end: Int) -> (start: Int, end: Int)? {
        var first = start
        while first > lineStart {
            guard Self.isBlank(text[first - 1]) else { return nil }
            first -= 1
        }
        var last = end
        while last < text.count, Self.isBlank(text[last]) || text[last] == UInt8(ascii: "\r") { last += 1 }
        guard last < text.count else { return (first, last) }
        return text[last] == UInt8(ascii: "\n") ? (first, last + 1) : nil
    }

    private mutating func countLines(from start: Int) {
        for index in start..<position where text[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
    }

    private func error(_ line: Int, _ message: String) -> TemplateError {
        TemplateError(path: path, line: line, message: message)
    }

    private func error(_ tag: TemplateTag, _ message: String) -> TemplateError {
        TemplateError(path: path, line: tag.line, tag: tag.text, message: message)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes.drop { isBlank($0) || $0 == UInt8(ascii: "\n") }
        while let last = bytes.last, isBlank(last) || last == UInt8(ascii: "\n") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
    }
}
