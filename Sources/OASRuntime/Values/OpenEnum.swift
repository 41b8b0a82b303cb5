/// An enumeration that keeps values it does not know, so that a value added to the service breaks no client.
///
/// A type that conforms gives what ``OpenCases`` asks for, with raw values of type `String` or `Int`; the rest follows.
public typealias OpenEnum = OpenCases & RawRepresentable & CaseIterable & Hashable & Sendable & JSONDecodable
    & JSONEncodable & Codable & CustomStringConvertible

/// What an open enumeration states of itself.
///
/// It refines no protocol that has members; ``OpenEnum`` lists those that such a type conforms to as well. For each one
/// that is refined, the compiler writes functions into every conforming type, and what a module of models costs to
/// compile goes with the number of its functions: open enumerations were a third of it.
public protocol OpenCases<RawValue>: Sendable {
    associatedtype RawValue
    /// The text or number of the case, or the one that `unknown` keeps.
    var rawValue: RawValue { get }
    /// A value that no case names; satisfied by a case of that name.
    static func unknown(_ value: RawValue) -> Self
    /// The documented cases.
    static var table: OpenEnumTable<Self> { get }
}

extension OpenCases {
    /// The documented cases, in the document's order.
    public static var allCases: [Self] { OpenEnums.cases() }

    /// The raw value.
    public var description: String { OpenEnums.description(of: self) }
}

extension OpenCases where RawValue: Hashable {
    /// The case of a raw value, or `unknown`. Never fails.
    public init(rawValue: RawValue) { self = OpenEnums.value(of: rawValue) }

    /// Whether a case names this value.
    public var isKnown: Bool { OpenEnums.isKnown(self) }

    /// Equality by raw value: an `unknown` that holds a documented value equals its case.
    public static func == (lhs: Self, rhs: Self) -> Bool { OpenEnums.areEqual(lhs, rhs) }
}

// The standard library offers these to what is `RawRepresentable`. The ones that ask for more are chosen.

extension OpenCases where Self: RawRepresentable & Hashable, RawValue: Hashable {
    public func hash(into hasher: inout Hasher) { OpenEnums.feed(self, to: &hasher) }
}

extension OpenCases where Self: RawRepresentable & Codable & JSONDecodable & JSONEncodable, RawValue == String {
    public init?(from json: inout JSONReader) {
        guard let value: Self = OpenEnums.read(from: &json) else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { OpenEnums.write(self, to: &json) }

    public init(from decoder: any Decoder) throws { self = try OpenEnums.decode(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try OpenEnums.encode(self, to: encoder) }
}

extension OpenCases where Self: RawRepresentable & Codable & JSONDecodable & JSONEncodable, RawValue == Int {
    public init?(from json: inout JSONReader) {
        guard let value: Self = OpenEnums.read(from: &json) else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { OpenEnums.write(self, to: &json) }

    public init(from decoder: any Decoder) throws { self = try OpenEnums.decode(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try OpenEnums.encode(self, to: encoder) }
}
