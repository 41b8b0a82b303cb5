import SourceTree

/// The places of a file that have a name of their own: `$id`, `$anchor`, `$dynamicAnchor` and `$self`.
struct FileIdentifiers {
    /// Schemas by their `$id`, and the document by its `$self`, as absolute URIs.
    private(set) var resources = [String: Pointer]()
    /// Schemas by their anchor. Two resources of a file that use one name share it: the first has it.
    private(set) var anchors = [String: Pointer]()

    private static let keys = ["$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$self"]

    /// Whether a file can have any; most have none, and then need no walk.
    static func mayOccur(in file: FileID, of files: SourceFiles) -> Bool {
        keys.contains { files.contains("\"\($0)\"", in: file) || files.contains("\($0):", in: file) }
    }

    /// Walks a whole file.
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
