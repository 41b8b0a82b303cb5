import SourceTree

/// Texts that try to become code. Each has ``marker`` at the place of the code.
enum HostileTexts {
    /// A text that no generated name contains.
    static let marker = "stranger(was)here"

    static let all: [String] = [
        lineEnds.map { "a\($0)\(marker)\($0)/// */\($0)}" }.joined(),
        "*/ \(marker) /* \(marker) */ \(marker) //",
        "\"; \(marker); let x = \"\"\"\n\(marker)\n\"\"\" #\"\(marker)\"# \\(\(marker)) \\u{22} \(marker) \"",
        "\\(\(marker))\\",
        "a\n#if true\n#error(\"\(marker)\")\n#endif\n#sourceLocation(file: \"a\", line: 1)\n\(marker)\n#else",
        "a\u{0}\(marker)\u{7}\u{1B}[31m\u{7F}\u{9B}\u{202E}\(marker)\u{2066}\u{200F}\u{61C}\u{FEFF}\u{FFFE}",
        "`\(marker)` ``\(marker)\n```\n\(marker)\n~~~\n@Comment { \(marker) }\n- Returns: \(marker)\n    \(marker)",
        "<img src=x onerror=\(marker)> <!-- ![\(marker)](javascript:\(marker)) [a]: data:\(marker)\n<script>\(marker)",
        "{{name}} {{>structure}} {{{\(marker)}}} {{=<% %>=}} \(marker)",
        "👩‍👩‍👧 e\u{301}\u{316} \(marker) " + String(repeating: "long \(marker) ", count: 300),
        "\(marker)" + String(repeating: "x", count: 3_000) + "\n\(marker)",
        "application/pdf`.\n/// */\n\(marker)\n/// As `application/pdf", "https://{a}.example.com\r\(marker)/{b",
        "$response.body#/\(marker)\r\n\(marker)", "/a/{\(marker)}\n\(marker)/{b}",
        "#/components/schemas/\(marker)\r\(marker)",
    ]

    private static let lineEnds = ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]

    /// A place in a document: a scalar, or the key of a member.
    struct Place {
        /// The kind of the place, without the names in its path: `paths.*.*.parameters[].name`.
        let kind: String
        /// The path to it, as the indices of members and elements.
        let path: [Int]
        let isKey: Bool
    }

    /// Returns every scalar and every key of a document.
    static func places(in node: Node) -> [Place] {
        var places: [Place] = []
        visit(node, kind: "", path: [], into: &places)
        return places
    }

    /// Members whose names the document's author chooses.
    private static let free: Set<String> = [
        "paths", "schemas", "properties", "responses", "parameters", "headers", "content", "examples", "requestBodies",
        "securitySchemes", "links", "callbacks", "pathItems", "webhooks", "variables", "mapping", "encoding", "scopes",
        "patternProperties", "$defs", "definitions", "dependentSchemas", "mediaTypes", "default", "example", "const",
    ]

    private static func visit(_ node: Node, kind: String, path: [Int], into places: inout [Place]) {
        switch node.content {
        case .scalar: places.append(Place(kind: kind, path: path, isKey: false))
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                visit(element, kind: kind + "[]", path: path + [index], into: &places)
            }
        case .mapping(let mapping):
            let isFree = free.contains(String(kind.split(separator: ".").last ?? ""))
            for (index, entry) in mapping.entries.enumerated() {
                let inner = kind + "." + (isFree ? "*" : entry.key)
                places.append(Place(kind: inner, path: path + [index], isKey: true))
                visit(entry.value, kind: inner, path: path + [index], into: &places)
            }
        }
    }

    /// Returns the document with a text at one place.
    static func document(_ node: Node, with text: String, at place: Place) -> Node {
        replace(node, place.path[...], place.isKey, text)
    }

    private static func replace(_ node: Node, _ path: ArraySlice<Int>, _ isKey: Bool, _ text: String) -> Node {
        guard let index = path.first else { return Node(.scalar(Scalar(text)), at: node.location) }
        switch node.content {
        case .scalar: return node
        case .sequence(var elements):
            elements[index] = replace(elements[index], path.dropFirst(), isKey, text)
            return Node(.sequence(elements), at: node.location)
        case .mapping(let mapping):
            var entries = mapping.entries
            let old = entries[index]
            let isHere = isKey && path.count == 1
            entries[index] = Mapping.Entry(
                key: isHere ? text : old.key, keyLocation: old.keyLocation,
                value: isHere ? old.value : replace(old.value, path.dropFirst(), isKey, text))
            return Node(.mapping(Mapping(entries)), at: node.location)
        }
    }
}
