/// Functions that the conformances of open enumerations call, so that no other module gets a copy of them; see
/// ``MemberPairs``.
enum OpenEnums {
    @inline(never)
    static func cases<Enumeration: OpenCases>() -> [Enumeration] { Enumeration.table.cases }

    @inline(never)
    static func description<Enumeration: OpenCases>(of value: Enumeration) -> String {
        String(describing: value.rawValue)
    }

    @inline(never)
    static func value<Enumeration: OpenCases>(of rawValue: Enumeration.RawValue) -> Enumeration
    where Enumeration.RawValue: Hashable {
        Enumeration.table[rawValue] ?? .unknown(rawValue)
    }

    @inline(never)
    static func isKnown<Enumeration: OpenCases>(_ value: Enumeration) -> Bool where Enumeration.RawValue: Hashable {
        Enumeration.table[value.rawValue] != nil
    }

    @inline(never)
    static func areEqual<Enumeration: OpenCases>(_ lhs: Enumeration, _ rhs: Enumeration) -> Bool
    where Enumeration.RawValue: Hashable {
        lhs.rawValue == rhs.rawValue
    }

    @inline(never)
    static func feed<Enumeration: OpenCases>(_ value: Enumeration, to hasher: inout Hasher)
    where Enumeration.RawValue: Hashable {
        hasher.combine(value.rawValue)
    }
}

// JSON
extension OpenEnums {
    @inline(never)
    static func read<Enumeration: OpenCases<String>>(from json: inout JSONReader) -> Enumeration? {
        guard let token = json.stringToken(expecting: "a string") else { return nil }
        let table = Enumeration.table
        let index = table.names.map { json.index(of: token, in: $0) } ?? -1
        json.note(isListed: index >= 0)
        if index >= 0 { return table.cases[index] }
        return .unknown(token.hasEscapes ? json.unescaped(token) : json.plain(token))
    }

    @inline(never)
    static func read<Enumeration: OpenCases<Int>>(from json: inout JSONReader) -> Enumeration? {
        guard let number = json.int() else { return nil }
        let known = Enumeration.table[number]
        json.note(isListed: known != nil)
        return known ?? .unknown(number)
    }

    @inline(never)
    static func write<Enumeration: OpenCases<String>>(_ value: Enumeration, to json: inout JSONWriter) {
        json.string(value.rawValue)
    }

    @inline(never)
    static func write<Enumeration: OpenCases<Int>>(_ value: Enumeration, to json: inout JSONWriter) {
        json.integer(value.rawValue)
    }
}

// `Codable`
extension OpenEnums {
    @inline(never)
    static func decode<Enumeration: OpenCases>(from decoder: any Decoder) throws -> Enumeration
    where Enumeration.RawValue: Hashable & Decodable {
        value(of: try CodableBridge.decode(from: decoder))
    }

    @inline(never)
    static func encode<Enumeration: OpenCases>(_ value: Enumeration, to encoder: any Encoder) throws
    where Enumeration.RawValue: Encodable {
        try CodableBridge.encode(value.rawValue, to: encoder)
    }
}
