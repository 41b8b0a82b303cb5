/// The entries of a mapping in written order, without duplicate keys.
package struct Mapping: Sendable {
    /// One `key: value`.
    package struct Entry: Sendable {
        /// The key's text, whatever its quoting: `200` and `'200'` are both `"200"`.
        package let key: String
        /// Where the key is written.
        package let keyLocation: SourceLocation
        /// The value.
        package let value: Node

        /// Makes an entry.
        package init(key: String, keyLocation: SourceLocation, value: Node) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    /// The entries in written order.
    package let entries: [Entry]
    /// Where each key is, kept only for mappings too large for a linear search.
    private let index: [String: Int]?

    /// From how many entries on a search goes through an index.
    static let indexThreshold = 12

    /// Makes a mapping; of two entries with one key the first is found by ``subscript(key:)``.
    package init(_ entries: [Entry]) {
        self.entries = entries
        guard entries.count > Mapping.indexThreshold else {
            self.index = nil
            return
        }
        var index = [String: Int]()
        index.reserveCapacity(entries.count)
        for (position, entry) in entries.enumerated() where index[entry.key] == nil {
            index[entry.key] = position
        }
        self.index = index
    }

    /// Makes a mapping whose index the reader built while it looked for duplicate keys.
    init(_ entries: [Entry], index: [String: Int]?) {
        self.entries = entries
        self.index = index
    }

    /// The entry of a key, `nil` where there is none.
    package func entry(_ key: String) -> Entry? {
        if let index {
            return index[key].map { entries[$0] }
        }
        for entry in entries where entry.key == key {
            return entry
        }
        return nil
    }

    /// Returns the position of a key's entry, or `nil` if there is none.
    package func position(of key: String) -> Int? {
        if let index { return index[key] }
        return entries.firstIndex { $0.key == key }
    }

    /// The mapping with other values under some of its keys, by their positions.
    package func replacing(_ values: [Int: Node]) -> Mapping {
        var entries = entries
        for (position, value) in values where entries.indices.contains(position) {
            let entry = entries[position]
            entries[position] = Entry(key: entry.key, keyLocation: entry.keyLocation, value: value)
        }
        return Mapping(entries, index: index)
    }

    /// The value of a key, `nil` where there is none.
    package subscript(key: String) -> Node? {
        entry(key)?.value
    }

    /// The keys in written order.
    package var keys: [String] {
        entries.map(\.key)
    }
}

extension Mapping: RandomAccessCollection {
    /// The position of the first entry.
    package var startIndex: Int { entries.startIndex }
    /// The position after the last entry.
    package var endIndex: Int { entries.endIndex }
    /// The entry at a position.
    package subscript(position: Int) -> Entry { entries[position] }
}
