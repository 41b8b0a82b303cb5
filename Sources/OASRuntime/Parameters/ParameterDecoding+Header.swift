extension ParameterDecoding {
    /// A header's text, which is not percent-encoded.
    ///
    /// An item of a list may be a quoted string (RFC 9110, section 5.6.4), which can hold commas. Empty items of a list
    /// are ignored (section 5.6.1.2). A header that is one text, such as `ETag`, keeps its quotes.
    static func header<Value: JSONDecodable>(
        _ type: Value.Type, text: String, style: ParameterStyle = .simple, explode: Bool
    ) throws(ParameterFault) -> Value {
        if style == .json { return try json(type, text: text) }
        if type == String.self, let text = text as? Value { return text }
        let items = QuotedText.items(of: text[...])
        let elements = items.map(QuotedText.unquoted)
        var shapes: [ParameterTree] = [.scalar(String(text[...].withoutBlanks))]
        shapes.append(.list(zip(items, elements).filter { !$0.0.isEmpty }.map { .scalar($0.1) }))
        let decode: Decode = { (text: Substring) throws(ParameterFault) -> String in QuotedText.unquoted(text) }
        if explode {
            if let members = try members(of: items, decode: decode) { shapes.append(.object(members)) }
        } else if let members = members(alternating: elements) {
            shapes.append(.object(members))
        }
        return try first(type, shapes)
    }
}

/// Items of a header, which may be quoted strings (RFC 9110, sections 5.6.1 and 5.6.4).
enum QuotedText {
    /// The items between commas that are not in quotes, without the white space around them.
    static func items(of text: Substring) -> [Substring] {
        let bytes = text.utf8
        var items: [Substring] = []
        var start = bytes.startIndex
        var index = start
        var isQuoted = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == Byte.quote {
                isQuoted.toggle()
            } else if byte == Byte.backslash, isQuoted {
                // An escaped quote does not end the quoted string.
                index = bytes.index(after: index)
                guard index < bytes.endIndex else { break }
            } else if byte == Byte.comma, !isQuoted {
                items.append(Substring(bytes[start..<index]).withoutBlanks)
                start = bytes.index(after: index)
            }
            index = bytes.index(after: index)
        }
        // A quote that is never closed does not begin a quoted string, so the commas behind it separate items.
        let rest = Substring(bytes[start...])
        if isQuoted { return items + rest.pieces(at: Byte.comma).map(\.withoutBlanks) }
        return items + [rest.withoutBlanks]
    }

    /// The text of an item; one that is not a quoted string as a whole stands for itself, for example `W/"1"`.
    static func unquoted(_ item: Substring) -> String {
        let item = item.withoutBlanks
        guard let text = item.behind(prefix: "\""), var inner = Optional(text.utf8) else { return String(item) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(inner.count)
        while let byte = inner.popFirst() {
            if byte == Byte.quote {
                guard inner.isEmpty else { return String(item) }
                return String(decoding: bytes, as: UTF8.self)
            }
            bytes.append(byte == Byte.backslash ? inner.popFirst() ?? byte : byte)
        }
        return String(item)
    }

    /// An item as it is written: a quoted string where it would be read as something else.
    static func quoted(_ item: String) -> String {
        guard !standsForItself(item) else { return item }
        var bytes = [Byte.quote]
        for byte in item.utf8 {
            if byte == Byte.quote || byte == Byte.backslash { bytes.append(Byte.backslash) }
            bytes.append(byte)
        }
        bytes.append(Byte.quote)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns true for an item that can be written without quotes: it has no comma outside of quotes, no open quote,
    /// no quote in front and no white space at its ends.
    private static func standsForItself(_ item: String) -> Bool {
        guard let first = item.utf8.first, first != Byte.quote, item[...].withoutBlanks.utf8.count == item.utf8.count
        else { return false }
        var isQuoted = false
        var isEscaped = false
        for byte in item.utf8 {
            switch byte {
            case _ where isEscaped: isEscaped = false
            case Byte.quote: isQuoted.toggle()
            case Byte.backslash where isQuoted: isEscaped = true
            case Byte.comma where !isQuoted: return false
            default: break
            }
        }
        return !isQuoted
    }
}
