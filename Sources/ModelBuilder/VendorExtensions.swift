internal import APIModel
internal import OpenAPIDocument
internal import SafeText
internal import SourceTree

extension VendorExtension {
    /// Returns the extensions of the document. If several have one name, the first is used.
    static func list(_ extensions: [Extension]) -> [VendorExtension] {
        guard !extensions.isEmpty else { return [] }
        var result: [VendorExtension] = []
        for written in extensions where !result.contains(where: { $0.name == written.name }) {
            result.append(VendorExtension(written))
        }
        return result
    }

    private init(_ written: Extension) {
        let node = written.value
        var items: [String] = []
        var isSet = !node.isNull && node.bool != false
        if let elements = node.sequence {
            for element in elements { items.append(Self.text(element)) }
            isSet = !elements.isEmpty
        } else if node.mapping == nil, !node.isNull {
            items = [Self.text(node)]
        }
        self.init(name: written.name, text: Self.text(node), json: Self.json(node), items: items, isSet: isSet)
    }

    private static func text(_ node: Node) -> String {
        if node.isNull { return "" }
        return node.text ?? json(node)
    }

    private static func json(_ node: Node) -> String {
        switch node.content {
        case .mapping(let mapping):
            var members: [String] = []
            for entry in mapping { members.append("\(doubleQuoted(entry.key)): \(json(entry.value))") }
            return "{\(members.joined(separator: ", "))}"
        case .sequence(let elements):
            var texts: [String] = []
            for element in elements { texts.append(json(element)) }
            return "[\(texts.joined(separator: ", "))]"
        case .scalar(let scalar):
            if node.isNull { return "null" }
            if let flag = node.bool { return flag ? "true" : "false" }
            if let number = node.int { return String(number) }
            if let number = node.double, number.isFinite { return "\(number)" }
            return doubleQuoted(scalar.text)
        }
    }
}
