/// A value on the heap, so that a struct can contain itself.
///
/// It keeps value semantics: a copy shares the box until one of the two is changed.
@propertyWrapper
public struct Indirect<Value> {
    private var box: Box<Value>

    /// Boxes the value.
    public init(wrappedValue: Value) {
        box = Box(wrappedValue)
    }

    /// The value. Changing it copies a box that is shared.
    public var wrappedValue: Value {
        get { box.value }
        set { box = Box(newValue) }
    }
}

/// Holds a value that never changes; a new one takes a new box.
private final class Box<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
}

extension Box: Sendable where Value: Sendable {}
extension Indirect: Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
    public static func == (lhs: Indirect, rhs: Indirect) -> Bool {
        lhs.box === rhs.box || lhs.wrappedValue == rhs.wrappedValue
    }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Indirect: JSONDecodable where Value: JSONDecodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.value(Value.self) else { return nil }
        self.init(wrappedValue: value)
    }
}

extension Indirect: JSONEncodable where Value: JSONEncodable {
    public func encode(to json: inout JSONWriter) { wrappedValue.encode(to: &json) }
}

extension Indirect: CustomStringConvertible {
    /// The value's description: the box is no part of it.
    public var description: String { String(describing: wrappedValue) }
}
