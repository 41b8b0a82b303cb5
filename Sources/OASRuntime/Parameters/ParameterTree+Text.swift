// The formats of OpenAPI 3.1, "Style Examples". Nothing is sent for `nil` and empty results.

extension ParameterTree {
    /// Returns the text for a path, percent-encoded.
    func path(_ name: String, style: ParameterStyle, explode: Bool) throws(ParameterFault) -> String {
        switch style {
        case .label: try label(explode: explode)
        case .matrix: try matrix(name, explode: explode)
        default: try joined(",", explode: explode, escape: PercentEncoding.unreserved) ?? ""
        }
    }

    /// Returns the text for a header field, which is not percent-encoded. An item of a list or object with a comma or a
    /// quote is written as a quoted string (RFC 9110, section 5.6.4).
    func header(explode: Bool) throws(ParameterFault) -> String? {
        switch self {
        case .null: return nil
        case .scalar(let text): return text
        case .list(let elements) where elements.isEmpty: return nil
        case .list: return try texts().map(QuotedText.quoted).joined(separator: ",")
        case .object:
            let pairs = try pairs()
            guard explode else {
                return pairs.flatMap { [QuotedText.quoted($0.name), QuotedText.quoted($0.value)] }
                    .joined(separator: ",")
            }
            for pair in pairs where pair.name.utf8.contains(where: { ",=\"".utf8.contains($0) }) {
                throw ParameterFault("has a member '\(pair.name.shown())', whose name the style has no form for")
            }
            return pairs.map { "\($0.name)=\(QuotedText.quoted($0.value))" }.joined(separator: ",")
        }
    }

    /// Returns the items of a query, percent-encoded, for example `color=blue`.
    func query(
        _ name: String, style: ParameterStyle, explode: Bool, allowReserved: Bool
    ) throws(ParameterFault) -> [String] {
        let escape = allowReserved ? PercentEncoding.reserved : PercentEncoding.unreserved
        switch style {
        case .deepObject: return try deepItems(PercentEncoding.unreserved(name), escape: escape)
        case .spaceDelimited where !explode: return try delimited(name, by: "%20", escape: escape)
        case .pipeDelimited where !explode: return try delimited(name, by: "%7C", escape: escape)
        default: return try items(name, explode: explode, escape: escape)
        }
    }

    /// Returns the items of a `Cookie` field. Style `cookie` does not encode the text.
    func cookie(_ name: String, style: ParameterStyle, explode: Bool) throws(ParameterFault) -> [String] {
        guard style == .cookie else { return try items(name, explode: explode, escape: PercentEncoding.unreserved) }
        let items = try items(name, explode: explode) { $0 }
        guard items.allSatisfy({ item in item.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") } })
        else { throw ParameterFault("has characters that a cookie cannot hold") }
        return items
    }

    /// Returns the text in style `simple`, which is part of the other styles.
    private func joined(
        _ separator: String, explode: Bool, escape: (String) -> String
    ) throws(ParameterFault) -> String? {
        switch self {
        case .null: nil
        case .scalar(let text): escape(text)
        case .list(let elements) where elements.isEmpty: nil
        case .list: try texts().map(escape).joined(separator: separator)
        case .object:
            try pairs().map { escape($0.name) + (explode ? "=" : separator) + escape($0.value) }
                .joined(separator: separator)
        }
    }

    private func label(explode: Bool) throws(ParameterFault) -> String {
        let separator = explode ? "." : ","
        return "." + (try joined(separator, explode: explode, escape: PercentEncoding.unreserved) ?? "")
    }

    private func matrix(_ name: String, explode: Bool) throws(ParameterFault) -> String {
        let escape = PercentEncoding.unreserved
        switch self {
        case .list where explode: return try texts().map { ";\(escape(name))=\(escape($0))" }.joined()
        case .object where explode: return try pairs().map { ";\(escape($0.name))=\(escape($0.value))" }.joined()
        default:
            let text = try joined(",", explode: false, escape: escape) ?? ""
            return text.isEmpty ? ";\(escape(name))" : ";\(escape(name))=\(text)"
        }
    }

    /// Returns the items in style `form`.
    private func items(_ name: String, explode: Bool, escape: (String) -> String) throws(ParameterFault) -> [String] {
        let label = PercentEncoding.unreserved(name)
        switch self {
        case .list where explode: return try texts().map { "\(label)=\(escape($0))" }
        case .object where explode:
            return try repeatedPairs().map { "\(PercentEncoding.unreserved($0.name))=\(escape($0.value))" }
        default:
            guard let text = try joined(",", explode: false, escape: escape) else { return [] }
            return ["\(label)=\(text)"]
        }
    }

    private func delimited(
        _ name: String, by separator: String, escape: (String) -> String
    ) throws(ParameterFault) -> [String] {
        guard let text = try joined(separator, explode: false, escape: escape) else { return [] }
        return ["\(PercentEncoding.unreserved(name))=\(text)"]
    }

    /// Returns the items in style `deepObject`. The specification does not define nested values. They are written in
    /// the format that most servers accept: `a[b][c]=` for objects, `a[]=` for scalars in arrays, and `a[0][b]=` for
    /// objects in arrays.
    private func deepItems(_ prefix: String, escape: (String) -> String) throws(ParameterFault) -> [String] {
        switch self {
        case .null: return []
        case .scalar(let text): return ["\(prefix)=\(escape(text))"]
        case .object(let members):
            var items: [String] = []
            for member in members {
                guard member.name.utf8.firstRange(of: "][".utf8) == nil else {
                    throw ParameterFault("has a member '\(member.name.shown())', whose name the style has no form for")
                }
                items += try member.value.deepItems(
                    "\(prefix)%5B\(PercentEncoding.unreserved(member.name))%5D", escape: escape)
            }
            return items
        case .list(let elements):
            var items: [String] = []
            for (index, element) in elements.enumerated() {
                let isScalar = if case .scalar = element { true } else { false }
                items += try element.deepItems(isScalar ? "\(prefix)%5B%5D" : "\(prefix)%5B\(index)%5D", escape: escape)
            }
            return items
        }
    }
}
