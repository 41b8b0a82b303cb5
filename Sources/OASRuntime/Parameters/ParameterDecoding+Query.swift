/// A name and a value of a query or a cookie header, the value still encoded.
struct RawParameter: Equatable, Sendable {
    let name: String
    let value: Substring

    /// The items of a query (without `?`); names that are not UTF-8 stay encoded and so fit no parameter.
    static func query(_ text: Substring) -> [RawParameter] {
        text.split(separator: "&").map { item in
            let (name, value) = halves(item)
            return RawParameter(
                name: (try? PercentEncoding.decode(name, plusIsSpace: true)) ?? String(name), value: value)
        }
    }

    /// The items of a cookie header (RFC 6265, section 5.4).
    static func cookies(_ text: String) -> [RawParameter] {
        text.split(separator: ";").map { item in
            let (name, value) = halves(item.drop { $0 == " " })
            return RawParameter(name: String(name), value: value)
        }
    }

    private static func halves(_ item: Substring) -> (Substring, Substring) {
        guard let equals = item.firstIndex(of: "=") else { return (item, "") }
        return (item[..<equals], item[item.index(after: equals)...])
    }
}

extension ParameterDecoding {
    /// A query parameter; `nil` where the query does not have it.
    static func query<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], style: ParameterStyle, explode: Bool
    ) throws(ParameterFault) -> Value? {
        let decode: Decode = { (text: Substring) throws(ParameterFault) -> String in
            try PercentEncoding.decode(text, plusIsSpace: true)
        }
        switch style {
        case .deepObject: return try deepObject(type, name: name, in: items, decode: decode)
        case .spaceDelimited where !explode: return try delimited(type, name: name, in: items, by: " ", decode: decode)
        case .pipeDelimited where !explode: return try delimited(type, name: name, in: items, by: "|", decode: decode)
        default: return try form(type, name: name, in: items, style: style, explode: explode, decode: decode)
        }
    }

    /// The whole query as one value: a form, JSON text or a scalar's.
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

    /// A cookie; `nil` where the header does not have it.
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
        let values = items.filter { $0.name == name }.map(\.value)
        guard !values.isEmpty else {
            return explode ? try exploded(type, in: items, decode: decode) : nil
        }
        if style == .json { return try json(type, text: decode(values[0])) }
        guard explode else {
            guard values.count == 1 else { throw ParameterFault("is given \(values.count) times") }
            return try first(type, shapes(of: values[0], separator: ",", explode: false, decode: decode))
        }
        var elements: [ParameterTree] = []
        for value in values { elements.append(.scalar(try decode(value))) }
        guard elements.count == 1 else { return try first(type, [.list(elements)]) }
        return try first(type, [elements[0], .list(elements)] + (values[0].isEmpty ? [.list([])] : []))
    }

    /// An object whose members are items of their own, `R=100&G=200`. It is there if at least one of its members is.
    private static func exploded<Value: JSONDecodable>(
        _ type: Value.Type, in items: [RawParameter], decode: Decode
    ) throws(ParameterFault) -> Value? {
        guard !items.isEmpty else { return nil }
        let members = try spread(items, decode: decode)
        do {
            let bytes = try JSON.encode(members)
            let (value, recognised) = try JSON.decode(type, from: bytes, leniency: [.scalars, .singletons])
            return recognised > 0 || type is any MemberDictionary.Type ? value : nil
        } catch {
            // Not an object at all, or the parameter's members are not there: it is absent.
            guard case .member? = error.path.first else { return nil }
            throw ParameterFault("\(error.path.rendered): \(error.reason)")
        }
    }

    /// All items as the members of one object.
    static func spread(_ items: [RawParameter], decode: Decode) throws(ParameterFault) -> ParameterTree {
        var names: [String] = []
        var values: [String: [ParameterTree]] = [:]
        for item in items {
            if values[item.name] == nil { names.append(item.name) }
            values[item.name, default: []].append(.scalar(try decode(item.value)))
        }
        return .object(
            names.map { name in
                let own = values[name] ?? []
                return .init(name: name, value: own.count == 1 ? own[0] : .list(own))
            })
    }

    private static func delimited<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], by separator: Character, decode: Decode
    ) throws(ParameterFault) -> Value? {
        guard let raw = items.last(where: { $0.name == name })?.value else { return nil }
        return try first(type, shapes(of: raw, delimitedBy: separator, decode: decode))
    }

    /// What text in style `spaceDelimited` or `pipeDelimited` may mean.
    static func shapes(
        of raw: Substring, delimitedBy separator: Character, decode: Decode
    ) throws(ParameterFault) -> [ParameterTree] {
        let text = try decode(raw)
        let elements = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        var shapes: [ParameterTree] = [.list(elements.map { .scalar($0) })]
        if let members = members(alternating: elements) { shapes.append(.object(members)) }
        return shapes + [.scalar(text)]
    }
}

/// A dictionary takes whatever members there are, so none is unknown to it.
private protocol MemberDictionary {}

extension Dictionary: MemberDictionary where Key == String {}
extension JSONObject: MemberDictionary {}
