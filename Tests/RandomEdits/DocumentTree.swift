internal import SourceTree

/// The values of a document in their order, which are written as JSON.
indirect enum DocumentTree: Sendable {
    /// A scalar in the notation of JSON.
    case scalar(String)
    case list([DocumentTree])
    case map([(key: String, value: DocumentTree)])

    init(_ node: Node) {
        if let mapping = node.mapping {
            self = .map(mapping.map { ($0.key, Self($0.value)) })
        } else if let items = node.sequence {
            self = .list(items.map { Self($0) })
        } else if node.isNull {
            self = .scalar("null")
        } else if let text = node.string {
            self = .scalar(Self.quoted(text))
        } else {
            self = .scalar(node.text ?? "null")
        }
    }

    /// The value of a key of a mapping.
    subscript(key: String) -> DocumentTree? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    var isEmpty: Bool {
        switch self {
        case .scalar: true
        case .list(let items): items.isEmpty
        case .map(let entries): entries.isEmpty
        }
    }

    /// Changes the value at a path of positions in lists and mappings.
    mutating func change(at place: ArraySlice<Int>, _ body: (inout DocumentTree) -> Void) {
        guard let index = place.first else { return body(&self) }
        switch self {
        case .scalar: break
        case .list(var items):
            items[index].change(at: place.dropFirst(), body)
            self = .list(items)
        case .map(var entries):
            entries[index].value.change(at: place.dropFirst(), body)
            self = .map(entries)
        }
    }

    // MARK: Text

    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .scalar(let scalar): text += scalar
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                item.write(to: &text)
            }
            text += "]"
        case .map(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += ",\n" }
                text += Self.quoted(entry.key) + ": "
                entry.value.write(to: &text)
            }
            text += "}"
        }
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
