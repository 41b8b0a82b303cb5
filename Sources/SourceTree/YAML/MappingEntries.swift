/// The entries of a mapping while it is read: looks for duplicate keys and applies merge keys.
struct MappingEntries {
    private var entries: [Mapping.Entry] = []
    /// Where each key is, once there are many.
    private var index: [String: Int]?
    /// The entries that came from a merge; a key that is written itself replaces such an entry.
    private var mergedKeys: Set<String> = []

    /// Adds an entry; where its key is there already, gives the first and keeps that.
    mutating func append(_ entry: Mapping.Entry) -> Mapping.Entry? {
        if let position = position(of: entry.key) {
            if mergedKeys.remove(entry.key) != nil {
                entries[position] = entry
                return nil
            }
            return entries[position]
        }
        add(entry)
        return nil
    }

    /// Adds the entries of the value of a merge key `<<` that are not there yet (YAML merge key, 2005): a mapping,
    /// or a sequence of mappings of which the earlier win. `false` where the value is neither.
    mutating func merge(_ value: Node) -> Bool {
        switch value.content {
        case .mapping(let mapping):
            for entry in mapping where position(of: entry.key) == nil {
                mergedKeys.insert(entry.key)
                add(entry)
            }
            return true
        case .sequence(let elements):
            guard elements.allSatisfy({ $0.mapping != nil }) else { return false }
            return elements.allSatisfy { merge($0) }
        case .scalar:
            return false
        }
    }

    /// The finished mapping.
    func mapping() -> Mapping {
        Mapping(entries, index: index)
    }

    private mutating func add(_ entry: Mapping.Entry) {
        index?[entry.key] = entries.count
        entries.append(entry)
        if index == nil, entries.count > Mapping.indexThreshold {
            var index = [String: Int]()
            for (position, entry) in entries.enumerated() { index[entry.key] = position }
            self.index = index
        }
    }

    private func position(of key: String) -> Int? {
        if let index { return index[key] }
        var position = 0
        while position < entries.count {
            if entries[position].key == key { return position }
            position += 1
        }
        return nil
    }
}
