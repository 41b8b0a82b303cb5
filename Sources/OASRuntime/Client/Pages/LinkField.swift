import HTTPTypes

/// A reader for the header field `Link` (RFC 8288, section 3).
enum LinkField {
    private static let name = HTTPField.Name("Link")

    /// Returns the target of the first link with a relation, which may be relative to the URL of the request.
    ///
    /// Links with an `anchor` are about another resource and are left out. Text that is not a link ends the list; the
    /// work is linear in the bytes.
    static func target(of relation: String, in fields: HTTPFields) -> String? {
        guard let name else { return nil }
        for value in fields[values: name] {
            var parser = LinkParser(value)
            while let link = parser.next() {
                if link.hasRelation(relation) { return link.target }
            }
        }
        return nil
    }
}

/// A link of a `Link` field.
private struct Link {
    let target: String
    private(set) var relations: String?
    private(set) var hasAnchor = false

    init(target: String) { self.target = target }

    mutating func add(_ name: String, _ value: String) {
        switch name.lowercased() {
        // Only the first `rel` counts (RFC 8288, section 3.3).
        case "rel": if relations == nil { relations = value }
        case "anchor": hasAnchor = true
        default: break
        }
    }

    func hasRelation(_ relation: String) -> Bool {
        guard !hasAnchor, let relations else { return false }
        return relations.split(separator: " ").contains { $0.lowercased() == relation }
    }
}

/// A parser for the value of a `Link` field: `<target>; name=value; name="value", …`.
private struct LinkParser {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    mutating func next() -> Link? {
        skip { isSpace($0) || $0 == UInt8(ascii: ",") }
        guard take("<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        var link = Link(target: Self.text(rest[..<end]))
        rest = rest[rest.index(after: end)...]
        while true {
            skip(isSpace)
            guard take(";") else { return link }
            skip(isSpace)
            let name = token()
            skip(isSpace)
            guard take("=") else {
                link.add(name, "")
                continue
            }
            skip(isSpace)
            guard let value = take("\"") ? quoted() : token() else { return nil }
            link.add(name, value)
        }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skip(_ isSkipped: (UInt8) -> Bool) { rest = rest.drop(while: isSkipped) }

    private mutating func token() -> String {
        let token = rest.prefix { !isSpace($0) && !";,=".utf8.contains($0) }
        rest = rest[token.endIndex...]
        return Self.text(token)
    }

    /// Reads a quoted string after its first quote (RFC 9110, section 5.6.4). Returns `nil` if it has no end.
    private mutating func quoted() -> String? {
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = rest.popFirst() else { return nil }
                bytes.append(escaped)
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }

    private static func text(_ bytes: Substring.UTF8View) -> String { String(decoding: bytes, as: UTF8.self) }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
