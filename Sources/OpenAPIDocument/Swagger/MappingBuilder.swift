import SourceTree

/// Collects the entries of a mapping that is not in any file. Each entry has the source location of the entry that it
/// was made from.
struct MappingBuilder {
    private(set) var entries: [Mapping.Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Adds a value under a key. The source location is that of the node with the same meaning.
    mutating func add(_ key: String, _ value: Node, at location: SourceLocation) {
        entries.append(Mapping.Entry(key: key, keyLocation: location, value: value))
    }

    /// Adds an entry unchanged, under another key or with another value.
    mutating func add(_ entry: Mapping.Entry, as key: String? = nil, value: Node? = nil) {
        entries.append(
            Mapping.Entry(key: key ?? entry.key, keyLocation: entry.keyLocation, value: value ?? entry.value))
    }

    /// Adds a mapping under a key, unless the mapping is empty.
    mutating func add(_ key: String, _ content: MappingBuilder) {
        guard let first = content.entries.first else { return }
        add(key, content.node(at: first.keyLocation), at: first.keyLocation)
    }

    /// Returns the mapping.
    func node(at location: SourceLocation) -> Node {
        Node(.mapping(Mapping(entries)), at: location)
    }
}

extension Node {
    /// Returns a text node that is not in any file.
    static func text(_ text: String, at location: SourceLocation) -> Node {
        Node(.scalar(Scalar(text)), at: location)
    }

    /// Returns a Boolean node that is not in any file.
    static func bool(_ bool: Bool, at location: SourceLocation) -> Node {
        Node(.scalar(Scalar(bool ? "true" : "false", isPlain: true)), at: location)
    }

    /// True if the node is a reference, which objects other than schemas can be (Swagger 2.0, Reference Object).
    var isReference: Bool {
        mapping?["$ref"]?.string != nil
    }

    /// Returns the mapping with its values transformed, without those for which the result is `nil`. Any other node is
    /// returned unchanged. `x-…` entries are not changed if they are extensions and not names.
    func mapValues(hasExtensions: Bool = false, _ transform: (Node) -> Node?) -> Node {
        guard let mapping else { return self }
        let entries = mapping.compactMap { entry -> Mapping.Entry? in
            if hasExtensions, entry.key.hasPrefix("x-") { return entry }
            return transform(entry.value).map {
                Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: $0)
            }
        }
        return Node(.mapping(Mapping(entries)), at: location)
    }
}
