/// The entries of a mapping that is being read. Finds duplicate keys and applies merge keys.
struct MappingEntries {
    private var entries: [Mapping.Entry] = []
    /// The position of each key, or `nil` while there are few entries.
    private var index: [String: Int]?
    /// The keys of entries that come from a merge key. An entry that is written in the mapping itself replaces such an
    /// entry.
    private var mergedKeys: Set<String> = []

    /// Adds an entry. If the key is already present, returns the first entry, which is kept.
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

    /// Adds the entries from the value of a merge key `<<` whose keys are not present yet (YAML merge key, 2005).
    ///
    /// The value is a mapping, or a sequence of mappings of which earlier ones take precedence. Returns false for any
    /// other value.
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

    /// Returns the finished mapping.
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
