/// A mapping or sequence that is still being read.
struct OpenCollection {
    /// A key whose value is read next.
    struct Key {
        let text: String
        let location: SourceLocation
        /// True for a plain `<<`, which merges the entries of its value.
        let isMerge: Bool
    }

    let start: SourceLocation
    let anchor: String?
    /// The number of nodes before the collection.
    let nodesBefore: Int
    let isMapping: Bool
    /// The length of the collection's path in bytes: keys and positions, with a separator before each.
    let pathLength: Int
    /// The key whose value is being read.
    var key: Key?
    private var elements: [Node] = []
    private var entries = MappingEntries()

    init(start: SourceLocation, anchor: String?, nodesBefore: Int, isMapping: Bool, pathLength: Int) {
        self.start = start
        self.anchor = anchor
        self.nodesBefore = nodesBefore
        self.isMapping = isMapping
        self.pathLength = pathLength
    }

    /// The number of bytes that the current key or position adds to the path.
    var stepLength: Int { 1 + (key.map { $0.text.utf8.count } ?? String(elements.count).utf8.count) }

    /// A Boolean value that indicates whether a key is read next.
    var awaitsKey: Bool { isMapping && key == nil }

    /// Adds the next element, or the value of the current key. Returns a problem if the key is already present.
    mutating func add(_ node: Node) -> Diagnostic? {
        guard let key else {
            elements.append(node)
            return nil
        }
        self.key = nil
        if key.isMerge, entries.merge(node) { return nil }
        let entry = Mapping.Entry(key: key.text, keyLocation: key.location, value: node)
        guard let first = entries.append(entry) else { return nil }
        return Diagnostic(
            .error, .duplicateKey,
            first.key.utf8.elementsEqual(key.text.utf8)
                ? "key '\(key.text)' is written twice"
                : "key '\(key.text)' equals an earlier key under Unicode normalization", at: key.location,
            notes: [.init("first written here", at: first.keyLocation)])
    }

    /// Returns the finished node.
    func node() -> Node {
        Node(isMapping ? .mapping(entries.mapping()) : .sequence(elements), at: start)
    }
}
