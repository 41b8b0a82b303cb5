/// A member that may be absent, `null`, or have a value. The three have different meanings in an update: keep the
/// value, clear it, and set it.
///
/// Literals of the wrapped type are allowed (`name: "Gavin"`). There is no `nil` literal, because it would be ambiguous
/// between absent and null.
public enum Presence<Wrapped> {
    /// The member is not sent.
    case absent
    /// The member is sent as `null`.
    case null
    /// The member is sent with a value.
    case value(Wrapped)

    /// Creates a presence with a value, or ``absent`` for `nil`.
    public init(_ value: Wrapped?) {
        if let value { self = .value(value) } else { self = .absent }
    }

    /// The value, or `nil` if the member is absent or null.
    public var value: Wrapped? {
        if case .value(let value) = self { value } else { nil }
    }

    /// A Boolean value that indicates whether the member is absent.
    public var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// A Boolean value that indicates whether the member is an explicit `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Returns the presence of a transformed value.
    public func map<Other, Failure: Error>(_ transform: (Wrapped) throws(Failure) -> Other) throws(Failure) -> Presence<
        Other
    > {
        switch self {
        case .absent: .absent
        case .null: .null
        case .value(let value): .value(try transform(value))
        }
    }

    /// Returns the value, or another value if the member is absent or null.
    public static func ?? (presence: Presence, fallback: @autoclosure () throws -> Wrapped) rethrows -> Wrapped {
        if case .value(let value) = presence { value } else { try fallback() }
    }

    /// Returns the value, or another optional value if the member is absent or null.
    public static func ?? (presence: Presence, fallback: @autoclosure () throws -> Wrapped?) rethrows -> Wrapped? {
        if case .value(let value) = presence { value } else { try fallback() }
    }
}

extension Presence: Sendable where Wrapped: Sendable {}
extension Presence: Equatable where Wrapped: Equatable {}
extension Presence: Hashable where Wrapped: Hashable {}

extension Presence: CustomStringConvertible {
    /// `absent`, `null` or the description of the value.
    public var description: String {
        switch self {
        case .absent: "absent"
        case .null: "null"
        case .value(let value): String(describing: value)
        }
    }
}
