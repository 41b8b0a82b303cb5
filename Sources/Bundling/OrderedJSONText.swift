import SafeText
internal import SourceTree

/// Writes a tree as JSON with the members in their order, one per line, and an indentation of two spaces.
struct OrderedJSONText {
    private var text = ""

    /// Returns the document of a node, with a final line break.
    static func document(_ node: Node) -> String {
        var writer = OrderedJSONText()
        writer.write(node, indent: "")
        return writer.text + "\n"
    }

    private mutating func write(_ node: Node, indent: String) {
        let inner = indent + "  "
        switch node.content {
        case .scalar(let scalar):
            text += Self.value(scalar)
        case .sequence(let elements):
            guard !elements.isEmpty else { return text += "[]" }
            var separator = "[\n"
            for element in elements {
                text += separator + inner
                write(element, indent: inner)
                separator = ",\n"
            }
            text += "\n\(indent)]"
        case .mapping(let mapping):
            guard !mapping.isEmpty else { return text += "{}" }
            var separator = "{\n"
            for entry in mapping {
                text += separator + inner + doubleQuoted(entry.key) + ": "
                write(entry.value, indent: inner)
                separator = ",\n"
            }
            text += "\n\(indent)}"
        }
    }

    /// Returns a scalar as JSON. Numbers that JSON does not have, such as `.inf`, become strings.
    private static func value(_ scalar: Scalar) -> String {
        switch scalar.kind {
        case .null: return "null"
        case .boolean: if let bool = scalar.bool { return bool ? "true" : "false" }
        case .integer, .number: if let number = scalar.plainNumber { return number }
        case .string: break
        }
        return doubleQuoted(scalar.text)
    }
}
