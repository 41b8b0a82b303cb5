/// A member that may be left out, be `null`, or hold a value: three different orders to an upsert, "leave it", "clear
/// it" and "set it".
///
/// Literals of the wrapped type work (`name: "Gavin"`). There is no `nil` literal, which would not say which of the two
/// empty states it means.
public enum Presence<Wrapped> {
    /// Not sent.
    case absent
    /// Sent as `null`.
    case null
    /// Sent with its value.
    case value(Wrapped)

    /// The value, or ``absent`` for `nil`: what a program does not have, it does not send.
    public init(_ value: Wrapped?) {
        if let value { self = .value(value) } else { self = .absent }
    }

    /// The value, or `nil` where it is absent or null.
    public var value: Wrapped? {
        if case .value(let value) = self { value } else { nil }
    }

    /// Whether nothing is sent at all.
    public var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// Whether an explicit `null` is sent.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The same presence with another value.
    public func map<Other, Failure: Error>(_ transform: (Wrapped) throws(Failure) -> Other) throws(Failure) -> Presence<
        Other
    > {
        switch self {
        case .absent: .absent
        case .null: .null
        case .value(let value): .value(try transform(value))
        }
    }

    /// The value, or another where it is absent or null.
    public static func ?? (presence: Presence, fallback: @autoclosure () throws -> Wrapped) rethrows -> Wrapped {
        if case .value(let value) = presence { value } else { try fallback() }
    }

    /// The value, or another optional where it is absent or null.
    public static func ?? (presence: Presence, fallback: @autoclosure () throws -> Wrapped?) rethrows -> Wrapped? {
        if case .value(let value) = presence { value } else { try fallback() }
    }
}

extension Presence: Sendable where Wrapped: Sendable {}
extension Presence: Equatable where Wrapped: Equatable {}
extension Presence: Hashable where Wrapped: Hashable {}

extension Presence: CustomStringConvertible {
    /// `absent`, `null` or the value.
    public var description: String {
        switch self {
        case .absent: "absent"
        case .null: "null"
        case .value(let value): String(describing: value)
        }
    }
}
