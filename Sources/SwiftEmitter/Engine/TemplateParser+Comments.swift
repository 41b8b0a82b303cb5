extension TemplateParser {
    /// Returns true if a line with this beginning is a comment from here on. Only white space and the opening tags of
    /// sections that stay open may precede the `//`.
    static func isComment(_ beginning: ArraySlice<UInt8>) -> Bool {
        var rest = beginning
        var opened: [ArraySlice<UInt8>] = []
        while true {
            rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard rest.starts(with: "{{#".utf8) || rest.starts(with: "{{^".utf8),
                let end = rest.firstIndex(of: UInt8(ascii: "}"))
            else { break }
            opened.append(rest[(rest.startIndex + 3)..<end])
            rest = rest[end...].drop { $0 == UInt8(ascii: "}") }
        }
        guard rest.starts(with: "//".utf8) else { return false }
        return !opened.contains { contains(rest, closing: $0) }
    }

    private static func contains(_ text: ArraySlice<UInt8>, closing name: ArraySlice<UInt8>) -> Bool {
        let tag = Array("{{/".utf8) + name
        return text.indices.contains { text[$0...].starts(with: tag) }
    }
}
