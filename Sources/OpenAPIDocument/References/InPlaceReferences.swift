internal import SourceTree
import StableText

/// References at places where the specification does not allow them. Each of them is replaced by its target.
///
/// For example, `paths: {$ref: paths.yaml}` is such a reference, because OpenAPI allows only references to path items
/// there. The content of the target is part of the document at the place of the reference, as if it were written there.
struct InPlaceReferences {
    /// The places with the contents of their targets, by the pointer of the mapping with the reference. The value is
    /// `nil` for references that were reported.
    private(set) var places = [Pointer: NodeContext?]()
    /// The nodes that replace references, by the source location of the text of the reference.
    private(set) var nodes = [SourceLocation: Node]()
    /// The first place in the document that has the content of each target.
    private var sites = [Pointer: Pointer]()
    private var targetFiles: Set<FileID> = []
    /// The number of nodes that all references expand to.
    private(set) var nodeCount = 0
    /// True if the references expand to more than the limit. Nothing must then be expanded.
    var isExhausted = false

    /// Returns the place with the content of a reference's target, or `nil` if it is not a known in-place reference.
    func place(at pointer: Pointer) -> NodeContext? {
        places[pointer] ?? nil
    }

    /// Returns the place in the document that has the content of a place in another file. The result is the pointer
    /// itself if no in-place reference refers to that place.
    func canonical(_ pointer: Pointer) -> Pointer {
        guard targetFiles.contains(pointer.file) else { return pointer }
        if let site = sites[pointer] { return site }
        var text = pointer.text[...]
        while let slash = text.lastSlash {
            text = text[..<slash]
            guard let site = sites[Pointer(file: pointer.file, text: String(text))] else { continue }
            return Pointer(file: site.file, text: site.text + pointer.text[slash...])
        }
        return pointer
    }

    /// Returns a node in which in-place references are replaced by their targets.
    func expanded(_ node: Node) -> Node {
        if nodes.isEmpty { return node }
        switch node.content {
        case .scalar: return node
        case .sequence(let elements): return Node(.sequence(elements.map(expanded)), at: node.location)
        case .mapping(let mapping):
            if let reference = mapping["$ref"], let target = nodes[reference.location] { return expanded(target) }
            let entries = mapping.entries.map {
                Mapping.Entry(key: $0.key, keyLocation: $0.keyLocation, value: expanded($0.value))
            }
            return Node(.mapping(Mapping(entries)), at: node.location)
        }
    }

    /// Records that a reference has no replacement.
    mutating func refuse(at pointer: Pointer) {
        places.updateValue(nil, forKey: pointer)
    }

    /// Records the replacement of a reference.
    mutating func add(_ place: NodeContext, for reference: Reference, nodeCount: Int) {
        places[place.pointer] = place
        nodes[reference.location] = place.node
        self.nodeCount += nodeCount
        noteSite(place.pointer, of: reference.target)
    }

    /// Records the place in the document that has the content of a target. The first place is kept.
    mutating func noteSite(_ site: Pointer, of target: Pointer) {
        guard target != site, sites[target] == nil else { return }
        sites[target] = site
        targetFiles.insert(target.file)
    }

    /// Adds nodes that a reference expands to.
    mutating func add(nodeCount: Int) { self.nodeCount += nodeCount }
}
