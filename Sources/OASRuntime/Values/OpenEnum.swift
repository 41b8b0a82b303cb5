/// An enumeration that keeps values it does not know, so that a value added to the service breaks no client.
///
/// Conform through ``OpenStringEnum`` or ``OpenIntegerEnum``.
public protocol OpenEnum: RawRepresentable, CaseIterable, Hashable, Sendable, JSONDecodable, JSONEncodable, Codable,
    CustomStringConvertible
where RawValue: Hashable & Sendable {
    /// Never fails: what no case names is kept as `unknown`.
    init(rawValue: RawValue)
    /// A value that no case names; satisfied by a case of that name.
    static func unknown(_ value: RawValue) -> Self
    /// The cases by raw value, built once.
    static var table: OpenEnumTable<Self> { get }
}

extension OpenEnum {
    /// The case of a raw value, or `unknown`.
    public init(rawValue: RawValue) {
        self = Self.table[rawValue] ?? .unknown(rawValue)
    }

    /// Whether a case names this value.
    public var isKnown: Bool { Self.table[rawValue] != nil }

    /// Equality by raw value: an `unknown` that holds a documented value equals its case.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        Opaque.isEqual(lhs.rawValue, rhs.rawValue)
    }

    public func hash(into hasher: inout Hasher) { Opaque.feed(rawValue, to: &hasher) }

    /// The raw value.
    public var description: String { Opaque.description(of: rawValue) }
}

/// An open enumeration of strings.
public protocol OpenStringEnum: OpenEnum where RawValue == String {}

extension OpenStringEnum {
    public init?(from json: inout JSONReader) {
        guard let token = json.stringToken(expecting: "a string") else { return nil }
        let table = Self.table
        let index = table.names.map { json.index(of: token, in: $0) } ?? -1
        if index >= 0 {
            self = table.cases[index]
        } else {
            self = .unknown(token.hasEscapes ? json.unescaped(token) : json.plain(token))
        }
    }

    public func encode(to json: inout JSONWriter) { json.string(rawValue) }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try CodableBridge.decode(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws { try CodableBridge.encode(rawValue, to: encoder) }
}

/// An open enumeration of integers.
public protocol OpenIntegerEnum: OpenEnum where RawValue == Int {}

extension OpenIntegerEnum {
    public init?(from json: inout JSONReader) {
        guard let value = json.int() else { return nil }
        self.init(rawValue: value)
    }

    public func encode(to json: inout JSONWriter) { json.integer(rawValue) }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try CodableBridge.decode(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws { try CodableBridge.encode(rawValue, to: encoder) }
}

/// The cases of an open enumeration by raw value.
///
/// A generated enumeration holds one in a static constant.
public final class OpenEnumTable<Enumeration: RawRepresentable & CaseIterable & Sendable>: Sendable
where Enumeration.RawValue: Hashable & Sendable {
    let cases: [Enumeration]
    private let indices: [Enumeration.RawValue: Int]
    /// The raw values of an enumeration of strings, for looking them up in a text.
    let names: NameTable?

    /// Built from `allCases`.
    public init() {
        cases = Array(Enumeration.allCases)
        let rawValues = cases.map(\.rawValue)
        indices = Dictionary(zip(rawValues, rawValues.indices)) { first, _ in first }
        names = (rawValues as? [String]).map { NameTable($0) }
    }

    subscript(rawValue: Enumeration.RawValue) -> Enumeration? {
        indices[rawValue].map { cases[$0] }
    }
}
