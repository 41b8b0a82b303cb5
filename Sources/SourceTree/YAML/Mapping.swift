/// The entries of a mapping in the order of the document, without duplicate keys.
package struct Mapping: Sendable {
    /// A key and its value.
    package struct Entry: Sendable {
        /// The text of the key without quotes: `200` and `'200'` are both `"200"`.
        package let key: String
        /// The source location of the key.
        package let keyLocation: SourceLocation
        /// The value.
        package let value: Node

        /// Creates an entry.
        package init(key: String, keyLocation: SourceLocation, value: Node) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    /// The entries in the order of the document.
    package let entries: [Entry]
    /// The position of each key, or `nil` for a mapping that is small enough for a linear search.
    private let index: [String: Int]?

    /// The number of entries above which a mapping has an index.
    static let indexThreshold = 12

    /// Creates a mapping. If two entries have the same key, ``subscript(key:)`` returns the value of the first.
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

    /// Creates a mapping with the index that the reader built to find duplicate keys.
    init(_ entries: [Entry], index: [String: Int]?) {
        self.entries = entries
        self.index = index
    }

    /// Returns the entry of a key, or `nil` if there is none.
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

    /// Returns the mapping with new values for some entries, by position.
    package func replacing(_ values: [Int: Node]) -> Mapping {
        var entries = entries
        for (position, value) in values where entries.indices.contains(position) {
            let entry = entries[position]
            entries[position] = Entry(key: entry.key, keyLocation: entry.keyLocation, value: value)
        }
        return Mapping(entries, index: index)
    }

    /// The value of a key, or `nil` if there is none.
    package subscript(key: String) -> Node? {
        entry(key)?.value
    }

    /// The keys in the order of the document.
    package var keys: [String] {
        entries.map(\.key)
    }
}

extension Mapping: RandomAccessCollection {
    /// The position of the first entry.
    package var startIndex: Int { entries.startIndex }
    /// The position after the last entry.
    package var endIndex: Int { entries.endIndex }
    /// Returns the entry at a position.
    package subscript(position: Int) -> Entry { entries[position] }
}
