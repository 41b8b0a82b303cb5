import SourceTree

/// The places of a file that are identified by `$id`, `$anchor`, `$dynamicAnchor` or `$self`.
struct FileIdentifiers {
    /// The schemas by their `$id`, and the document by its `$self`, as absolute URIs.
    private(set) var resources = [String: Pointer]()
    /// The schemas by their anchor. If two resources of a file have the same anchor, the first one is used.
    private(set) var anchors = [String: Pointer]()

    private static let keys = ["$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$self"]

    /// Returns false if a file has no identifiers. Most files have none and need not be searched.
    static func mayOccur(in file: FileID, of files: SourceFiles) -> Bool {
        keys.contains { files.contains("\"\($0)\"", in: file) || files.contains("\($0):", in: file) }
    }

    /// Finds the identifiers of a whole file.
    init(of root: Node, file: FileID) {
        let base = root.mapping?["$self"]?.string
        if let base { resources[base] = Pointer(file: file) }
        walk(root, at: Pointer(file: file), base: base ?? "")
    }

    private mutating func walk(_ node: Node, at pointer: Pointer, base: String) {
        switch node.content {
        case .scalar: return
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                walk(element, at: pointer.appending(index), base: base)
            }
        case .mapping(let mapping):
            var base = base
            if let id = mapping["$id"]?.string {
                base = URIReference(id).resolved(against: base)
                add(pointer, to: &resources, as: base)
            }
            for key in ["$anchor", "$dynamicAnchor"] {
                if let anchor = mapping[key]?.string { add(pointer, to: &anchors, as: anchor) }
            }
            for entry in mapping {
                walk(entry.value, at: pointer.appending(entry.key), base: base)
            }
        }
    }

    private func add(_ pointer: Pointer, to names: inout [String: Pointer], as name: String) {
        if names[name] == nil { names[name] = pointer }
    }
}
