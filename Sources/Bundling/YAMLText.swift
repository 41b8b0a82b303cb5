internal import SourceTree

/// Writes a tree as YAML that parsers of YAML 1.2 and YAML 1.1 read in the same way: one member per line, an
/// indentation of two spaces, and literal block scalars for multi-line strings.
struct YAMLText {
    private var text = ""

    /// Returns the document of a node, with a final line break.
    static func document(_ node: Node) -> String {
        var writer = YAMLText()
        switch node.content {
        case .mapping(let mapping) where !mapping.isEmpty: writer.writeMembers(of: mapping, indent: 0)
        case .sequence(let elements) where !elements.isEmpty: writer.writeElements(elements, indent: 0)
        default: writer.writeInline(node, indent: 0)
        }
        return writer.text
    }

    /// Writes each member on its own line. If `isBegun` is true, the first member continues the current line.
    private mutating func writeMembers(of mapping: Mapping, indent: Int, isBegun: Bool = false) {
        for (position, entry) in mapping.enumerated() {
            if position > 0 || !isBegun { writeIndent(indent) }
            writeKey(entry.key, indent: indent)
            switch entry.value.content {
            case .mapping(let mapping) where !mapping.isEmpty:
                text += "\n"
                writeMembers(of: mapping, indent: indent + 2)
            case .sequence(let elements) where !elements.isEmpty:
                text += "\n"
                writeElements(elements, indent: indent + 2)
            default: writeInline(entry.value, indent: indent, after: " ")
            }
        }
    }

    /// Writes a key. A key of more than 1024 characters needs an explicit indicator (YAML 1.2.2 §7.4.2).
    private mutating func writeKey(_ key: String, indent: Int) {
        let written = YAMLScalarText.key(key)
        guard written.utf8.count > 1000 else { return text += written + ":" }
        text += "? " + written + "\n"
        writeIndent(indent)
        text += ":"
    }

    private mutating func writeElements(_ elements: [Node], indent: Int, isBegun: Bool = false) {
        for (position, element) in elements.enumerated() {
            if position > 0 || !isBegun { writeIndent(indent) }
            text += "-"
            switch element.content {
            case .mapping(let mapping) where !mapping.isEmpty:
                text += " "
                writeMembers(of: mapping, indent: indent + 2, isBegun: true)
            case .sequence(let elements) where !elements.isEmpty:
                text += " "
                writeElements(elements, indent: indent + 2, isBegun: true)
            default: writeInline(element, indent: indent, after: " ")
            }
        }
    }

    /// Writes a scalar or an empty collection on the line of its key or dash, and a line break. Writes `space` only
    /// before a non-empty text.
    private mutating func writeInline(_ node: Node, indent: Int, after space: String = "") {
        let value =
            switch node.content {
            case .mapping: "{}"
            case .sequence: "[]"
            case .scalar(let scalar): YAMLScalarText.value(scalar, indent: indent)
            }
        if !value.isEmpty { text += space + value }
        text += "\n"
    }

    private mutating func writeIndent(_ indent: Int) {
        for _ in 0..<indent { text += " " }
    }
}
