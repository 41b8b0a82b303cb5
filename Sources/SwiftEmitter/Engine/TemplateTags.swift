/// One `{{…}}` of a template.
struct TemplateTag {
    enum Kind { case variable, section, inverted, close, partial, comment, directive }
    let kind: Kind
    let name: String
    let line: Int
}

/// Finds the tags of a Mustache text, with their lines; the engine itself keeps none.
enum TemplateTags {
    static func scan(_ text: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        let bytes = Array(text.utf8)
        var index = 0
        var line = 1
        let brace = UInt8(ascii: "{")
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            guard bytes[index] == brace, bytes[index + 1] == brace else {
                index += 1
                continue
            }
            let start = index + 2
            guard let end = closing(in: bytes, from: start) else { break }
            tags.append(tag(String(decoding: bytes[start..<end], as: UTF8.self), line: line))
            line += bytes[start..<end].count { $0 == UInt8(ascii: "\n") }
            index = end + 2
        }
        return tags
    }

    private static func closing(in bytes: [UInt8], from start: Int) -> Int? {
        let brace = UInt8(ascii: "}")
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == brace && bytes[index + 1] == brace { return index }
            index += 1
        }
        return nil
    }

    private static func tag(_ inner: String, line: Int) -> TemplateTag {
        let kinds: [Character: TemplateTag.Kind] = [
            "#": .section, "^": .inverted, "/": .close, ">": .partial, "!": .comment, "%": .directive, "&": .variable,
        ]
        let trimmed = inner.drop { $0 == " " }
        guard let first = trimmed.first, let kind = kinds[first] else {
            return TemplateTag(kind: .variable, name: name(trimmed[...]), line: line)
        }
        return TemplateTag(kind: kind, name: name(trimmed.dropFirst()), line: line)
    }

    private static func name(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
