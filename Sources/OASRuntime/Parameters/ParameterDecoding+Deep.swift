extension ParameterDecoding {
    /// An object in style `deepObject`; `nil` where no item starts with its name.
    ///
    /// Beside `a[b]=` it reads what servers and clients made of deeper values: `a[b][c]=`, `a[b][]=`, `a[b][0]=`, and
    /// an item repeated for an array. Where no array is expected, `a[]=` is a member with an empty name.
    static func deepObject<Value: JSONDecodable>(
        _ type: Value.Type, name: String, in items: [RawParameter], decode: Decode
    ) throws(ParameterFault) -> Value? {
        let shapes = try deepShapes(name, in: items, decode: decode)
        guard !shapes.isEmpty else { return nil }
        return try first(type, shapes, leniency: [.scalars, .singletons])
    }

    /// What the items whose names start with a name may mean; empty where there are none.
    static func deepShapes(
        _ name: String, in items: [RawParameter], decode: Decode
    ) throws(ParameterFault) -> [ParameterTree] {
        var root = DeepNode()
        for item in items {
            guard let keys = try keys(of: item.name.text, below: name) else { continue }
            root.insert(try decode(item.value), at: keys[...])
        }
        guard !root.isEmpty else { return [] }
        // `a[0]` may be an element or a member named 0, and `a[]` an element or a member without a name: the type
        // decides.
        let plain = DeepReading()
        var readings = [plain, DeepReading(indicesAreElements: true)]
        if root.hasEmptyNames {
            readings += readings.map {
                DeepReading(indicesAreElements: $0.indicesAreElements, emptyNamesAreElements: false)
            }
        }
        return readings.map { root.tree($0) }
    }

    /// The most brackets behind a name.
    private static let maximumDepth = 32

    /// `["b", "c"]` for `a[b][c]` below `a`; `nil` for the items of other parameters. A bracket closes where another
    /// opens or the name ends, so that `a[b]c]` is the member `b]c`.
    private static func keys(of item: String, below name: String) throws(ParameterFault) -> [ByteText]? {
        guard let rest = item[...].behind(prefix: name) else { return nil }
        var bytes = rest.utf8
        var keys: [ByteText] = []
        while let first = bytes.popFirst() {
            guard first == Byte.openBracket, let close = Self.close(in: bytes) else { return nil }
            guard keys.count < maximumDepth else {
                throw ParameterFault("is nested deeper than \(maximumDepth) levels")
            }
            keys.append(ByteText(Substring(bytes[..<close])))
            bytes = bytes[bytes.index(after: close)...]
        }
        return keys
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

/// The members and values met below a name in brackets.
private struct DeepNode {
    private var values: [String] = []
    private var names: [ByteText] = []
    private var children: [ByteText: DeepNode] = [:]

    var isEmpty: Bool { values.isEmpty && children.isEmpty }

    /// True if the only name below this node, or below a node further down, is empty.
    var hasEmptyNames: Bool { hasOnlyEmptyName || children.values.contains { $0.hasEmptyNames } }

    private var hasOnlyEmptyName: Bool { names.count == 1 && names[0].text.isEmpty }

    mutating func insert(_ value: String, at keys: ArraySlice<ByteText>) {
        guard let key = keys.first else {
            values.append(value)
            return
        }
        if children[key] == nil { names.append(key) }
        children[key, default: DeepNode()].insert(value, at: keys.dropFirst())
    }

    func tree(_ reading: DeepReading) -> ParameterTree {
        if children.isEmpty {
            return values.count == 1 ? .scalar(values[0]) : .list(values.map { .scalar($0) })
        }
        let subtrees = names.compactMap { name in
            children[name].map { (name: name.text, tree: $0.tree(reading)) }
        }
        if reading.emptyNamesAreElements, hasOnlyEmptyName {
            // `a[]=1&a[]=2` gathered its values below one empty name.
            if case .list = subtrees[0].tree { return subtrees[0].tree }
            return .list([subtrees[0].tree])
        }
        let indices = names.compactMap { UInt16($0.text) }
        if reading.indicesAreElements, indices.count == names.count {
            let ordered = zip(indices, subtrees).sorted { $0.0 < $1.0 }
            return .list(ordered.map(\.1.tree))
        }
        return .object(subtrees.map { .init(name: $0.name, value: $0.tree) })
    }
}
