extension ParameterDecoding {
    /// Decodes the text of a header field, which is not percent-encoded.
    ///
    /// An item of a list may be a quoted string (RFC 9110, section 5.6.4), which may contain commas. Empty items of a
    /// list are ignored (section 5.6.1.2). A field that is one string, such as `ETag`, keeps its quotes.
    static func header<Value: JSONDecodable>(
        _ type: Value.Type, text: String, style: ParameterStyle = .simple, explode: Bool
    ) throws(ParameterFault) -> Value {
        if style == .json { return try json(type, text: text) }
        if type == String.self, let text = text as? Value { return text }
        let accepted = AcceptedShapes(of: type)
        var shapes: [ParameterTree] = []
        if accepted.contains(.scalar) { shapes.append(.scalar(String(text[...].withoutBlanks))) }
        if accepted.contains(.list) {
            var elements: [ParameterTree] = []
            QuotedText.forEachItem(of: text[...]) { item in
                if !item.isEmpty { elements.append(.scalar(QuotedText.unquoted(item))) }
            }
            shapes.append(.list(elements))
        }
        if accepted.contains(.object), let members = members(of: text[...], explode: explode) {
            shapes.append(.object(members))
        }
        if shapes.isEmpty { shapes.append(.scalar(text)) }
        return try first(type, shapes)
    }

    private static func members(of text: Substring, explode: Bool) -> [ParameterTree.Member]? {
        if !explode {
            var elements: [String] = []
            QuotedText.forEachItem(of: text) { elements.append(QuotedText.unquoted($0)) }
            return members(alternating: elements)
        }
        var members: [ParameterTree.Member] = []
        var areMembers = true
        QuotedText.forEachItem(of: text) { item in
            guard areMembers, !item.isEmpty else { return }
            if let (name, value) = item.halves(at: UInt8(ascii: "=")) {
                members.append(.init(name: QuotedText.unquoted(name), value: .scalar(QuotedText.unquoted(value))))
            } else {
                areMembers = false
            }
        }
        return areMembers ? members : nil
    }
}

/// Functions for the items of a header field, which may be quoted strings (RFC 9110, sections 5.6.1 and 5.6.4).
enum QuotedText {
    /// Calls a function with each of the items between commas outside of quotes, without the white space around it.
    static func forEachItem(of text: Substring, _ body: (Substring) -> Void) {
        let bytes = Array(text.utf8)
        var start = 0
        var index = 0
        var isQuoted = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Byte.quote {
                isQuoted.toggle()
            } else if byte == Byte.backslash, isQuoted {
                // An escaped quote does not end the quoted string.
                index += 1
            } else if byte == Byte.comma, !isQuoted {
                body(text.utf8Slice(start..<index).withoutBlanks)
                start = index + 1
            }
            index += 1
        }
        // An unclosed quote does not begin a quoted string, so the commas after it separate items.
        let rest = text.utf8Slice(start..<bytes.count)
        if isQuoted {
            rest.forEachPiece(at: Byte.comma) { body($0.withoutBlanks) }
        } else {
            body(rest.withoutBlanks)
        }
    }

    /// Returns the text of an item. An item that is not a quoted string as a whole is returned unchanged, for example
    /// `W/"1"`.
    static func unquoted(_ item: Substring) -> String {
        let item = item.withoutBlanks
        guard item.utf8.first == Byte.quote else { return String(item) }
        var inner = item.utf8.dropFirst()
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

    /// Returns an item as it is written: as a quoted string if it would otherwise be read differently.
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

    /// Returns true for an item that can be written without quotes: it is not empty, and it has no comma outside of
    /// quotes, no open quote, no leading quote and no white space at its ends.
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
