/// An enumeration that keeps unknown values, so that a value that is added to the service breaks no client.
///
/// A conforming type provides the requirements of ``OpenCases``, with raw values of type `String` or `Int`. Everything
/// else has default implementations.
public typealias OpenEnum = OpenCases & RawRepresentable & CaseIterable & Hashable & Sendable & JSONDecodable
    & JSONEncodable & Codable & CustomStringConvertible

/// The requirements of an open enumeration.
///
/// The protocol refines no protocol that has members; ``OpenEnum`` lists those that such a type also conforms to. For
/// each refined protocol the compiler would generate functions for every conforming type. The time to compile a module
/// of models depends on the number of its functions, a third of which were those of open enumerations.
public protocol OpenCases<RawValue>: Sendable {
    associatedtype RawValue
    /// The string or integer of the case, or the value that `unknown` keeps.
    var rawValue: RawValue { get }
    /// Returns an instance for a value that is not documented. A case with this name satisfies the requirement.
    static func unknown(_ value: RawValue) -> Self
    /// The documented cases.
    static var table: OpenEnumTable<Self> { get }
}

extension OpenCases {
    /// The documented cases, in the order of the document.
    public static var allCases: [Self] { OpenEnums.cases() }

    /// The raw value.
    public var description: String { OpenEnums.description(of: self) }
}

extension OpenCases where RawValue: Hashable {
    /// Creates the case of a raw value, or `unknown`. Never fails.
    public init(rawValue: RawValue) { self = OpenEnums.value(of: rawValue) }

    /// A Boolean value that indicates whether the raw value is documented.
    public var isKnown: Bool { OpenEnums.isKnown(self) }

    /// Returns true if the raw values are equal. So an `unknown` with a documented value equals the case of that value.
    public static func == (lhs: Self, rhs: Self) -> Bool { OpenEnums.areEqual(lhs, rhs) }
}

// The standard library has default implementations for `RawRepresentable` types. These are chosen because they have
// more constraints.

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
