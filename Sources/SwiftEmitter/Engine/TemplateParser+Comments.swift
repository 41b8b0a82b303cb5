extension TemplateParser {
    /// True where the beginning of a line makes a comment of the rest: `//`, before which there is nothing but white space
    /// and the tags of sections that are still open behind it.
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
