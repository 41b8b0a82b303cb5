/// A value on the heap, so that a struct can contain itself and a large value is quick to copy.
///
/// It has value semantics, because the value in a box never changes. Generated structs keep boxes in private storage,
/// behind a property of the value's own type.
@_documentation(visibility: internal)
public struct Indirect<Value> {
    private let box: Box<Value>

    /// Creates a box with a value.
    public init(_ value: Value) {
        box = Box(value)
    }

    /// Creates a box with a value, or returns `nil` for `nil`.
    public init?(_ value: Value?) {
        guard let value else { return nil }
        self.init(value)
    }

    /// The value in the box.
    public var value: Value { box.value }
}

extension Presence {
    /// Creates the presence of a boxed value from the presence of the value.
    @_documentation(visibility: internal)
    public init<Value>(boxing presence: Presence<Value>) where Wrapped == Indirect<Value> {
        self = presence.map { Indirect($0) }
    }

    /// Returns the presence of the value in the box.
    @_documentation(visibility: internal)
    public func unboxed<Value>() -> Presence<Value> where Wrapped == Indirect<Value> {
        map(\.value)
    }
}

/// A reference to a value that never changes. A new value is stored in a new box.
private final class Box<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
}

extension Box: Sendable where Value: Sendable {}
extension Indirect: Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
    public static func == (lhs: Indirect, rhs: Indirect) -> Bool {
        lhs.box === rhs.box || NonInlined.isEqual(lhs.value, rhs.value)
    }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { NonInlined.feed(value, to: &hasher) }
}

extension Indirect: JSONDecodable where Value: JSONDecodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.value(Value.self) else { return nil }
        self.init(value)
    }
}

extension Indirect: JSONEncodable where Value: JSONEncodable {
    public func encode(to json: inout JSONWriter) { value.encode(to: &json) }
}

extension Indirect: MultipartDecodable where Value: MultipartDecodable {
    public init?(from parts: inout MultipartReader) {
        guard let value = Value(from: &parts) else { return nil }
        self.init(value)
    }
}

extension Indirect: MultipartEncodable where Value: MultipartEncodable {
    public func encode(to parts: inout MultipartWriter) { value.encode(to: &parts) }
}

extension Indirect: CustomStringConvertible {
    /// The description of the value, without the box.
    public var description: String { String(describing: value) }
}
