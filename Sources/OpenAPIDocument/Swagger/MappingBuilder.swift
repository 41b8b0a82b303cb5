import SourceTree

/// Collects the entries of a mapping that is in no file; each keeps the place of what it was made from.
struct MappingBuilder {
    private(set) var entries: [Mapping.Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Adds a value under a key that is meant by what is at a location.
    mutating func add(_ key: String, _ value: Node, at location: SourceLocation) {
        entries.append(Mapping.Entry(key: key, keyLocation: location, value: value))
    }

    /// Adds an entry as it is, or under another key or with another value.
    mutating func add(_ entry: Mapping.Entry, as key: String? = nil, value: Node? = nil) {
        entries.append(
            Mapping.Entry(key: key ?? entry.key, keyLocation: entry.keyLocation, value: value ?? entry.value))
    }

    /// Adds a mapping under a key, unless nothing is in it.
    mutating func add(_ key: String, _ content: MappingBuilder) {
        guard let first = content.entries.first else { return }
        add(key, content.node(at: first.keyLocation), at: first.keyLocation)
    }

    /// The mapping.
    func node(at location: SourceLocation) -> Node {
        Node(.mapping(Mapping(entries)), at: location)
    }
}

extension Node {
    /// A text that is in no file.
    static func text(_ text: String, at location: SourceLocation) -> Node {
        Node(.scalar(Scalar(text)), at: location)
    }

    /// A boolean that is in no file.
    static func bool(_ bool: Bool, at location: SourceLocation) -> Node {
        Node(.scalar(Scalar(bool ? "true" : "false", isPlain: true)), at: location)
    }

    /// Whether it is a reference, as objects other than schemas may be (Swagger 2.0, Reference Object).
    var isReference: Bool {
        mapping?["$ref"]?.string != nil
    }

    /// The same mapping with other values, without those that are `nil`; any other node as it is. `x-…` entries stay
    /// where they are extensions and no names.
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
