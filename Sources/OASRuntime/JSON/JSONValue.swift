/// Any JSON value, for values that the document does not describe.
public enum JSONValue: Sendable {
    /// The `null` literal.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number without fraction and exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number that `Double` represents with all its digits.
    case number(Double)
    /// The text of a number that neither 64 bits nor `Double` can represent, such as an integer of 30 digits (RFC 8259,
    /// section 6).
    case exactNumber(String)
    /// A string.
    case string(String)
    /// The elements of an array in order.
    case array([JSONValue])
    /// The members of an object in order.
    case object(JSONObject<JSONValue>)
}

extension JSONValue {
    /// The text, if the value is a string.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The value, if it is a boolean.
    public var boolValue: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The value, if it is a whole number that fits `Int`.
    public var intValue: Int? {
        switch self {
        case .integer(let value): Int(exactly: value)
        case .number(let value): Int(exactly: value)
        case .exactNumber(let text): Int(text)
        default: nil
        }
    }

    /// The value, if it is a number. It is rounded if `Double` cannot represent it.
    public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .exactNumber(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }

    /// The elements, if the value is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, if the value is an object.
    public var objectValue: JSONObject<JSONValue>? {
        if case .object(let value) = self { value } else { nil }
    }

    /// A Boolean value that indicates whether the value is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Accesses a member of an object. It is `nil` if there is none, or if the value is not an object.
    public subscript(name: String) -> JSONValue? {
        objectValue?[name]
    }

    /// Accesses an element of an array. It is `nil` out of bounds, or if the value is not an array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }
}

extension JSONValue: Hashable {
    /// Returns true if the values are equal. Numbers are compared by value, so `20` and `20.0` are equal. Numbers that
    /// are kept as text are compared by their text.
    public static func == (lhs: JSONValue, rhs: JSONValue) -> Bool {
        switch (lhs, rhs) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.integer(let left), .number(let right)), (.number(let right), .integer(let left)):
            Int64(exactly: right) == left
        case (.exactNumber(let left), .exactNumber(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .number(let value):
            if let value = Int64(exactly: value) { hasher.combine(value) } else { hasher.combine(value) }
        case .exactNumber(let text): hasher.combine(text)
        case .string(let value): hasher.combine(value)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The JSON text. A number that JSON cannot represent is shown in Swift's notation.
    public var description: String {
        if let text = try? JSON.string(self) { return text }
        switch self {
        case .number(let value): return value.description
        case .exactNumber(let text): return text
        case .array(let values): return values.description
        case .object(let values): return values.description
        default: return "null"
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Creates an object from a literal. Of members with the same name, the last one is used.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements))
    }
}
