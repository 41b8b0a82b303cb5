/// The members of a JSON object whose names the document does not define, in their order.
///
/// It is used like a dictionary: `metadata["region"]`, `["region": "eu"]`, `for (key, value) in metadata`. Unlike the
/// keys of a dictionary, names are equal only if their bytes are equal (RFC 8259, section 8.3): an `é` of one Unicode
/// scalar and one of two are two members. So names are compared in time that is linear in their bytes, whatever a
/// sender writes. Two objects are equal if their members are equal, in any order.
public struct JSONObject<Value> {
    /// The names of the members in order, each name once.
    public private(set) var keys: [String] = []
    /// The values of the members in order.
    public private(set) var values: [Value] = []
    /// The positions of the members by name. The table is empty for few members, which are searched faster one by one.
    private var positions = NamePositions()

    /// The number of members from which the table of positions is used.
    private static var tabulatedCount: Int { 9 }

    /// Creates an object without members.
    public init() {}

    /// Creates an object from the members of a dictionary, sorted by the bytes of their names.
    public init(_ dictionary: [String: Value]) {
        self.init(dictionary.sorted { ByteText($0.key) < ByteText($1.key) }.map { ($0.key, $0.value) })
    }

    /// Creates an object from members in order. Of several members with the same name, the last value is used, in the
    /// position of the first.
    public init(_ members: some Sequence<(String, Value)>) {
        for (name, value) in members { set(name, value) }
    }

    /// Accesses the value of a member, which is `nil` if there is none. Setting `nil` removes the member.
    public subscript(name: String) -> Value? {
        get { position(of: name).map { values[$0] } }
        set {
            guard let newValue else {
                removeValue(forKey: name)
                return
            }
            set(name, newValue)
        }
    }

    /// Accesses the value of a member, or a default value if there is none.
    public subscript(name: String, default value: @autoclosure () -> Value) -> Value {
        get { self[name] ?? value() }
        // The value is modified in place: an array is not copied for each element that is appended to it.
        _modify {
            let position: Int
            if let existing = insertPosition(of: name) {
                position = existing
            } else {
                position = keys.count
                append(name, value())
            }
            yield &values[position]
        }
    }

    /// Removes a member and returns its value. Takes time linear in the number of members.
    @discardableResult
    public mutating func removeValue(forKey name: String) -> Value? {
        guard let position = position(of: name) else { return nil }
        keys.remove(at: position)
        let removed = values.remove(at: position)
        tabulate()
        return removed
    }

    /// Returns an object with transformed values under the same names.
    public func mapValues<NewValue, Failure: Error>(
        _ transform: (Value) throws(Failure) -> NewValue
    ) throws(Failure) -> JSONObject<NewValue> {
        var result = JSONObject<NewValue>()
        result.values.reserveCapacity(count)
        for value in values { result.values.append(try transform(value)) }
        result.keys = keys
        result.positions = positions
        return result
    }

    /// Returns an object with the members that satisfy a condition, in their order.
    public func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> JSONObject {
        var result = JSONObject()
        for member in self where try isIncluded(member) { result.set(member.key, member.value) }
        return result
    }

    /// Adds a member, or replaces the value of an existing one.
    mutating func set(_ name: String, _ value: Value) {
        if let position = insertPosition(of: name) {
            values[position] = value
        } else {
            append(name, value)
        }
    }

    /// Adds a member whose name ``insertPosition(of:)`` did not find.
    private mutating func append(_ name: String, _ value: Value) {
        keys.append(name)
        values.append(value)
        if keys.count == Self.tabulatedCount { tabulate() }
    }

    private func position(of name: String) -> Int? {
        guard positions.isEmpty else { return positions.position(of: name, in: keys) }
        let name = ByteText(name)
        return keys.firstIndex { ByteText($0) == name }
    }

    /// Returns the position of the member with a name. If there is none, returns `nil` and inserts the name into the
    /// table, if the table is used, for the member that the caller appends.
    private mutating func insertPosition(of name: String) -> Int? {
        positions.isEmpty ? position(of: name) : positions.insert(name, in: keys)
    }

    private mutating func tabulate() {
        positions = NamePositions(keys.count < Self.tabulatedCount ? [] : keys)
    }
}

extension JSONObject: RandomAccessCollection {
    public typealias Element = (key: String, value: Value)

    public var startIndex: Int { 0 }
    public var endIndex: Int { keys.count }
    public subscript(position: Int) -> Element { (keys[position], values[position]) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object from a literal. Of several members with the same name, the last value is used.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

extension JSONObject: Sendable where Value: Sendable {}

extension JSONObject: Equatable where Value: Equatable {
    public static func == (lhs: JSONObject, rhs: JSONObject) -> Bool {
        lhs.count == rhs.count && lhs.allSatisfy { rhs[$0.key] == $0.value }
    }
}

extension JSONObject: Hashable where Value: Hashable {
    /// Hashes the members independently of their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in self {
            var hasher = Hasher()
            hasher.combine(ByteText(member.key))
            hasher.combine(member.value)
            sum &+= hasher.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: CustomStringConvertible {
    /// The members in the notation of a dictionary, in their order.
    public var description: String {
        if isEmpty { return "[:]" }
        return "["
            + map { "\(String(reflecting: $0.key)): \(String(reflecting: $0.value))" }
            .joined(separator: ", ") + "]"
    }
}

extension Dictionary where Key == String {
    /// Creates a dictionary from the members of an object. Of names that are canonically equivalent but have different
    /// bytes, the last one is used.
    public init(_ object: JSONObject<Value>) {
        self.init(minimumCapacity: object.count)
        for position in object.indices { self[object.keys[position]] = object.values[position] }
    }
}
