extension Presence: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByUnicodeScalarLiteral {
    public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
        self = .value(Wrapped(unicodeScalarLiteral: value))
    }
}

extension Presence: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
    public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
        self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
    }
}

extension Presence: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
    public init(stringLiteral value: Wrapped.StringLiteralType) {
        self = .value(Wrapped(stringLiteral: value))
    }
}

extension Presence: ExpressibleByStringInterpolation where Wrapped: ExpressibleByStringInterpolation {
    public init(stringInterpolation: Wrapped.StringInterpolation) {
        self = .value(Wrapped(stringInterpolation: stringInterpolation))
    }
}

extension Presence: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Wrapped.IntegerLiteralType) {
        self = .value(Wrapped(integerLiteral: value))
    }
}

extension Presence: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Wrapped.FloatLiteralType) {
        self = .value(Wrapped(floatLiteral: value))
    }
}

extension Presence: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Wrapped.BooleanLiteralType) {
        self = .value(Wrapped(booleanLiteral: value))
    }
}

// Swift cannot pass the elements of a literal to another variadic initialiser, so arrays and dictionaries are
// initialised through the protocols that they share.

extension Presence: ExpressibleByArrayLiteral where Wrapped: RangeReplaceableCollection {
    public init(arrayLiteral elements: Wrapped.Element...) {
        self = .value(Wrapped(elements))
    }
}

extension Presence: ExpressibleByDictionaryLiteral where Wrapped: PresenceDictionary {
    /// Creates a value from a dictionary literal. Of elements with the same key, the last one is used.
    public init(dictionaryLiteral elements: (Wrapped.Key, Wrapped.Value)...) {
        self = .value(Wrapped(presenceElements: elements))
    }
}

/// A type that a dictionary literal of a ``Presence`` can create: `Dictionary`, ``JSONObject`` or ``JSONValue``.
@_documentation(visibility: internal)
public protocol PresenceDictionary {
    associatedtype Key
    associatedtype Value
    /// Creates a dictionary. Of elements with the same key, the last one is used.
    init(presenceElements: [(Key, Value)])
}

extension Dictionary: PresenceDictionary {
    @_documentation(visibility: internal)
    public init(presenceElements: [(Key, Value)]) {
        self.init(presenceElements) { _, last in last }
    }
}

extension JSONObject: PresenceDictionary {
    @_documentation(visibility: internal)
    public init(presenceElements: [(String, Value)]) { self.init(presenceElements) }
}

extension JSONValue: PresenceDictionary {
    @_documentation(visibility: internal)
    public init(presenceElements: [(String, JSONValue)]) {
        self = .object(JSONObject(presenceElements))
    }
}
