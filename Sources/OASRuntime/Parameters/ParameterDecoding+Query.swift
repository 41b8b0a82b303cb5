/// The name and the value of an item of a query or a `Cookie` field. The value is still encoded.
struct RawParameter: Sendable {
    let name: ByteText
    let value: Substring

    init(name: ByteText, value: Substring) {
        self.name = name
        self.value = value
    }

    /// Creates an item from `name=value`. The name is decoded.
    private init(_ item: Substring, plusIsSpace: Bool) {
        let (name, value) = item.halves(at: UInt8(ascii: "=")) ?? (item, "")
        let decoded = try? PercentEncoding.decode(name, plusIsSpace: plusIsSpace)
        self.init(name: ByteText(decoded ?? String(name)), value: value)
    }

    /// Returns the items of a query (without `?`). Names that are not UTF-8 stay encoded, so they match no parameter.
    static func query(_ text: Substring) -> [RawParameter] {
        var items: [RawParameter] = []
        text.forEachPiece(at: UInt8(ascii: "&"), omitsEmpty: true) { item in
            items.append(RawParameter(item, plusIsSpace: true))
        }
        return items
    }

    /// Returns the items of a `Cookie` field (RFC 6265, section 5.4). Names are decoded like those of a query, because
    /// they are written percent-encoded.
    static func cookies(_ text: String) -> [RawParameter] {
        var items: [RawParameter] = []
        text[...].forEachPiece(at: UInt8(ascii: ";"), omitsEmpty: true) { item in
            items.append(RawParameter(Substring(item.utf8.drop { $0 == Byte.space }), plusIsSpace: false))
        }
        return items
    }
}

extension ParameterDecoding {
    /// Decodes a query parameter. Returns `nil` if the query does not have it.
    static func query<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], style: ParameterStyle, explode: Bool
    ) throws(ParameterFault) -> Value? {
        let decode: Decode = { (text: Substring) throws(ParameterFault) -> String in
            try PercentEncoding.decode(text, plusIsSpace: true)
        }
        switch style {
        case .deepObject: return try deepObject(type, name: name, in: items, decode: decode)
        case .spaceDelimited where !explode:
            return try delimited(type, name: name, in: items, by: Byte.space, decode: decode)
        case .pipeDelimited where !explode:
            return try delimited(type, name: name, in: items, by: UInt8(ascii: "|"), decode: decode)
        default: return try form(type, name: name, in: items, style: style, explode: explode, decode: decode)
        }
    }

    /// Decodes the whole query as one value: a form, JSON text or the text of a scalar.
    static func querystring<Value: JSONDecodable>(
        _ type: Value.Type, text: Substring, style: ParameterStyle, _ fields: FormFields
    ) throws(ParameterFault) -> Value {
        switch style {
        case .form:
            do {
                return try fields.decode(type, from: Array(text.utf8))
            } catch {
                throw ParameterFault(error.description)
            }
        case .json: return try json(type, text: PercentEncoding.decode(text))
        default: return try first(type, [.scalar(PercentEncoding.decode(text))])
        }
    }

    /// Decodes a cookie. Returns `nil` if the field does not have it.
    static func cookie<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], style: ParameterStyle, explode: Bool
    ) throws(ParameterFault) -> Value? {
        let verbatim: Decode = { (text: Substring) throws(ParameterFault) -> String in String(text) }
        let decode = style == .cookie ? verbatim : percentDecoded
        return try form(type, name: name, in: items, style: style, explode: explode, decode: decode)
    }

    private static func form<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], style: ParameterStyle, explode: Bool, decode: Decode
    ) throws(ParameterFault) -> Value? {
        let key = ByteText(name)
        let values = items.filter { $0.name == key }.map(\.value)
        guard !values.isEmpty else {
            return explode ? try exploded(type, in: items, decode: decode) : nil
        }
        if style == .json { return try json(type, text: decode(values[0])) }
        guard explode else {
            guard values.count == 1 else { throw ParameterFault("is given \(values.count) times") }
            return try first(type, shapes(of: values[0], separator: Byte.comma, explode: false, decode: decode))
        }
        var elements: [ParameterTree] = []
        for value in values { elements.append(.scalar(try decode(value))) }
        guard elements.count == 1 else { return try first(type, [.list(elements)]) }
        return try first(type, [elements[0], .list(elements)] + (values[0].isEmpty ? [.list([])] : []))
    }

    /// Decodes an object whose members are separate items, `R=100&G=200`. It is present if at least one of its members
    /// is.
    private static func exploded<Value: JSONDecodable>(
        _ type: Value.Type, in items: [RawParameter], decode: Decode
    ) throws(ParameterFault) -> Value? {
        guard !items.isEmpty, AcceptedShapes(of: type).contains(.object) else { return nil }
        let members = SpreadMembers(items, decode: decode)
        do throws(MemberError) {
            let (value, recognised) = try members.decode(type)
            return recognised > 0 || type is any MemberDictionary.Type ? value : nil
        } catch {
            switch error {
            case .unreadable(let name, let fault): throw ParameterFault("\(name.shown()): \(fault)")
            case .json(let error):
                // The parameter is absent: it is not an object, or none of its members are given.
                guard case .member? = error.path.first else { return nil }
                throw ParameterFault("\(error.path.rendered.shown()): \(error.reason)")
            }
        }
    }

    private static func delimited<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], by separator: UInt8, decode: Decode
    ) throws(ParameterFault) -> Value? {
        let key = ByteText(name)
        guard let raw = items.last(where: { $0.name == key })?.value else { return nil }
        return try first(type, shapes(of: raw, delimitedBy: separator, decode: decode))
    }

    /// Returns the shapes of text in style `spaceDelimited` or `pipeDelimited`.
    static func shapes(
        of raw: Substring, delimitedBy separator: UInt8, decode: Decode
    ) throws(ParameterFault) -> [ParameterTree] {
        let text = try decode(raw)
        let elements = text[...].pieces(at: separator).map(String.init)
        var shapes: [ParameterTree] = [.list(elements.map { .scalar($0) })]
        if let members = members(alternating: elements) { shapes.append(.object(members)) }
        return shapes + [.scalar(text)]
    }
}
