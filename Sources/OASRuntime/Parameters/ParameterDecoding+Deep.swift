extension ParameterDecoding {
    /// An object in style `deepObject`; `nil` where no item starts with its name.
    ///
    /// Beside `a[b]=` it reads what servers and clients made of deeper values: `a[b][c]=`, `a[b][]=`, `a[b][0]=`, and
    /// an item repeated for an array.
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
            guard let keys = try keys(of: item.name, below: name) else { continue }
            root.insert(try decode(item.value), at: keys[...])
        }
        guard !root.isEmpty else { return [] }
        // `a[0]` may be an element or a member named 0: the type decides.
        return [root.tree(indicesAreElements: false), root.tree(indicesAreElements: true)]
    }

    /// `["b", "c"]` for `a[b][c]` below `a`; `nil` for the items of other parameters.
    private static func keys(of item: String, below name: String) throws(ParameterFault) -> [String]? {
        guard item.hasPrefix(name) else { return nil }
        var rest = item.dropFirst(name.count)
        if rest.isEmpty { return [] }
        var keys: [String] = []
        while !rest.isEmpty {
            guard rest.first == "[", let close = rest.firstIndex(of: "]") else { return nil }
            keys.append(String(rest[rest.index(after: rest.startIndex)..<close]))
            rest = rest[rest.index(after: close)...]
            guard keys.count <= 32 else { throw ParameterFault("is nested deeper than 32 levels") }
        }
        return keys
    }
}

/// The members and values met below a name in brackets.
private struct DeepNode {
    private var values: [String] = []
    private var names: [String] = []
    private var children: [String: DeepNode] = [:]

    var isEmpty: Bool { values.isEmpty && children.isEmpty }

    mutating func insert(_ value: String, at keys: ArraySlice<String>) {
        guard let key = keys.first else {
            values.append(value)
            return
        }
        if children[key] == nil { names.append(key) }
        children[key, default: DeepNode()].insert(value, at: keys.dropFirst())
    }

    func tree(indicesAreElements: Bool) -> ParameterTree {
        if children.isEmpty {
            return values.count == 1 ? .scalar(values[0]) : .list(values.map { .scalar($0) })
        }
        let subtrees = names.compactMap { name in
            children[name].map { (name: name, tree: $0.tree(indicesAreElements: indicesAreElements)) }
        }
        if names == [""] {
            // `a[]=1&a[]=2` gathered its values below one empty name.
            if case .list = subtrees[0].tree { return subtrees[0].tree }
            return .list([subtrees[0].tree])
        }
        if indicesAreElements, names.allSatisfy({ UInt16($0) != nil }) {
            let ordered = subtrees.sorted { (UInt16($0.name) ?? 0) < (UInt16($1.name) ?? 0) }
            return .list(ordered.map(\.tree))
        }
        return .object(subtrees.map { .init(name: $0.name, value: $0.tree) })
    }
}
