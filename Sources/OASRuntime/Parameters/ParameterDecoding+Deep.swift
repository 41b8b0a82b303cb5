extension ParameterDecoding {
    /// Decodes an object in style `deepObject`. Returns `nil` if no item starts with its name.
    ///
    /// In addition to `a[b]=` it accepts the formats that servers and clients use for nested values: `a[b][c]=`,
    /// `a[b][]=`, `a[b][0]=`, and a repeated item for an array. If the type is not an array, `a[]=` is a member with an
    /// empty name.
    static func deepObject<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], decode: Decode
    ) throws(ParameterFault) -> Value? {
        let shapes = try deepShapes(name, in: items, decode: decode)
        guard !shapes.isEmpty else { return nil }
        return try first(type, shapes, leniency: [.scalars, .singletons])
    }

    /// Returns the shapes of the items whose names start with a name, or an empty array if there are none.
    static func deepShapes(
        _ name: String, in items: [RawParameter], decode: Decode
    ) throws(ParameterFault) -> [ParameterTree] {
        var root = DeepNode()
        var keys: [String] = []
        for item in items where try readKeys(of: item.name.text, below: name, into: &keys) {
            root.insert(try decode(item.value), at: keys[...])
        }
        guard !root.isEmpty else { return [] }
        // `a[0]` may be an element or a member named 0, and `a[]` an element or a member without a name. The type
        // decides.
        var readings = [DeepReading()]
        if root.hasIndices { readings.append(DeepReading(indicesAreElements: true)) }
        if root.hasEmptyNames {
            readings += readings.map {
                DeepReading(indicesAreElements: $0.indicesAreElements, emptyNamesAreElements: false)
            }
        }
        return readings.map { root.tree($0) }
    }

    /// The largest number of bracketed keys after a name.
    private static let maximumDepth = 32

    /// Reads the keys `["b", "c"]` of `a[b][c]` below `a`. Returns false for the items of other parameters. A bracket
    /// closes only before another bracket or at the end of the name, so that `a[b]c]` is the member `b]c`.
    private static func readKeys(
        of item: String, below name: String, into keys: inout [String]
    ) throws(ParameterFault) -> Bool {
        guard let rest = item[...].behind(prefix: name) else { return false }
        keys.removeAll(keepingCapacity: true)
        var bytes = rest.utf8
        while let first = bytes.popFirst() {
            guard first == Byte.openBracket, let close = Self.close(in: bytes) else { return false }
            guard keys.count < maximumDepth else {
                throw ParameterFault("is nested deeper than \(maximumDepth) levels")
            }
            keys.append(String(Substring(bytes[..<close])))
            bytes = bytes[bytes.index(after: close)...]
        }
        return true
    }

    private static func close(in bytes: Substring.UTF8View) -> Substring.UTF8View.Index? {
        var index = bytes.startIndex
        while let found = bytes[index...].firstIndex(of: Byte.closeBracket) {
            index = bytes.index(after: found)
            if index == bytes.endIndex || bytes[index] == Byte.openBracket { return found }
        }
        return nil
    }
}

/// The interpretation of names in brackets.
private struct DeepReading {
    var indicesAreElements = false
    var emptyNamesAreElements = true
}

/// The members and values below a name in brackets.
private struct DeepNode {
    private var values: [String] = []
    private var children = JSONObject<DeepNode>()

    var isEmpty: Bool { values.isEmpty && children.isEmpty }

    /// True if the only name below this node, or below one of its descendants, is empty.
    var hasEmptyNames: Bool { hasOnlyEmptyName || children.values.contains { $0.hasEmptyNames } }

    private var hasOnlyEmptyName: Bool { children.count == 1 && children.keys[0].isEmpty }

    /// True if all names below this node, or below one of its descendants, are indices of elements.
    var hasIndices: Bool { hasOnlyIndices || children.values.contains { $0.hasIndices } }

    private var hasOnlyIndices: Bool { !children.isEmpty && children.keys.allSatisfy { UInt16($0) != nil } }

    mutating func insert(_ value: String, at keys: ArraySlice<String>) {
        if let key = keys.first {
            children[key, default: DeepNode()].insert(value, at: keys.dropFirst())
        } else {
            values.append(value)
        }
    }

    func tree(_ reading: DeepReading) -> ParameterTree {
        if children.isEmpty {
            return values.count == 1 ? .scalar(values[0]) : .list(values.map { .scalar($0) })
        }
        let subtrees = children.values.map { $0.tree(reading) }
        if reading.emptyNamesAreElements, hasOnlyEmptyName {
            // `a[]=1&a[]=2` collects its values below one empty name.
            if case .list = subtrees[0] { return subtrees[0] }
            return .list(subtrees)
        }
        if reading.indicesAreElements, hasOnlyIndices {
            let indices = children.keys.compactMap { UInt16($0) }
            return .list(zip(indices, subtrees).sorted { $0.0 < $1.0 }.map(\.1))
        }
        return .object(zip(children.keys, subtrees).map { .init(name: $0, value: $1) })
    }
}
