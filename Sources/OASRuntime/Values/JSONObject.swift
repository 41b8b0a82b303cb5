/// The members of a JSON object whose names the document leaves open, in their order.
///
/// It is used like a dictionary: `metadata["region"]`, `["region": "eu"]`, `for (key, value) in metadata`. Unlike the keys
/// of a dictionary, names are equal only where their bytes are (RFC 8259, section 8.3): an `é` of one character and
/// one of two are two members, and comparing names takes time that is linear in their bytes whatever a sender puts
/// there. Two objects are equal where their members are, in whatever order.
public struct JSONObject<Value> {
    /// The members, each name once.
    private var members: [Element] = []
    /// The positions of the members by name; empty for few members, among which looking at each is quicker.
    private var positions: [ByteText: Int] = [:]

    /// The number of members from which there is a table of their positions.
    private static var tabulatedCount: Int { 9 }

    /// An object without members.
    public init() {}

    /// The members of a dictionary, sorted by the bytes of their names.
    public init(_ dictionary: [String: Value]) {
        self.init(dictionary.sorted { ByteText($0.key) < ByteText($1.key) }.map { ($0.key, $0.value) })
    }

    /// Members in order. Of several with one name the last counts, in the place of the first.
    public init(_ members: some Sequence<(String, Value)>) {
        for (name, value) in members { self[name] = value }
    }

    /// The value of a member, `nil` where there is none. Setting `nil` removes the member.
    public subscript(name: String) -> Value? {
        get { position(of: name).map { members[$0].value } }
        set {
            guard let newValue else {
                removeValue(forKey: name)
                return
            }
            if let position = position(of: name) {
                members[position].value = newValue
            } else {
                append(name, newValue)
            }
        }
    }

    /// The value of a member, or the default where there is none.
    public subscript(name: String, default value: @autoclosure () -> Value) -> Value {
        get { self[name] ?? value() }
        set { self[name] = newValue }
    }

    /// The names of the members in order.
    public var keys: [String] { members.map(\.key) }

    /// The values of the members in order.
    public var values: [Value] { members.map(\.value) }

    /// Removes a member and returns its value. Takes time in the number of members.
    @discardableResult
    public mutating func removeValue(forKey name: String) -> Value? {
        guard let position = position(of: name) else { return nil }
        let removed = members.remove(at: position)
        tabulate()
        return removed.value
    }

    /// The object with other values under the same names.
    public func mapValues<NewValue, Failure: Error>(
        _ transform: (Value) throws(Failure) -> NewValue
    ) throws(Failure) -> JSONObject<NewValue> {
        var result = JSONObject<NewValue>()
        for member in members { result.append(member.key, try transform(member.value)) }
        return result
    }

    /// The members that satisfy a condition, in their order.
    public func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> JSONObject {
        var result = JSONObject()
        for member in members where try isIncluded(member) { result.append(member.key, member.value) }
        return result
    }

    private func position(of name: String) -> Int? {
        let name = ByteText(name)
        if positions.isEmpty { return members.firstIndex { ByteText($0.key) == name } }
        return positions[name]
    }

    private mutating func append(_ name: String, _ value: Value) {
        members.append((name, value))
        if !positions.isEmpty {
            positions[ByteText(name)] = members.count - 1
        } else if members.count == Self.tabulatedCount {
            tabulate()
        }
    }

    private mutating func tabulate() {
        positions.removeAll(keepingCapacity: true)
        guard members.count >= Self.tabulatedCount else { return }
        for (position, member) in members.enumerated() { positions[ByteText(member.key)] = position }
    }
}

extension JSONObject: RandomAccessCollection {
    public typealias Element = (key: String, value: Value)

    public var startIndex: Int { 0 }
    public var endIndex: Int { members.count }
    public subscript(position: Int) -> Element { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Of several members with one name the last counts.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

extension JSONObject: Sendable where Value: Sendable {}

extension JSONObject: Equatable where Value: Equatable {
    public static func == (lhs: JSONObject, rhs: JSONObject) -> Bool {
        lhs.count == rhs.count && lhs.members.allSatisfy { rhs[$0.key] == $0.value }
    }
}

extension JSONObject: Hashable where Value: Hashable {
    /// Takes the members in whatever order they stand.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var hasher = Hasher()
            hasher.combine(ByteText(member.key))
            hasher.combine(member.value)
            sum &+= hasher.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: CustomStringConvertible {
    /// The members as a dictionary shows them, in their order.
    public var description: String {
        if members.isEmpty { return "[:]" }
        return "["
            + members.map { "\(String(reflecting: $0.key)): \(String(reflecting: $0.value))" }
            .joined(separator: ", ") + "]"
    }
}

extension Dictionary where Key == String {
    /// The members of an object. Of names that are the same text in other bytes the last counts.
    public init(_ object: JSONObject<Value>) {
        self.init(object.map { ($0.key, $0.value) }) { _, last in last }
    }
}
