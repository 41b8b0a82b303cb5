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

extension Parser {
    /// Returns the content of a `$ref` at a place where the specification does not allow one. Most bundlers resolve
    /// such references. Fields beside the `$ref` replace those of the target.
    ///
    /// - Returns: The place itself if it has no `$ref`, or a `$ref` whose value is not a string, which is an ordinary
    ///   name. `nil` if the reference cannot be resolved, which is reported.
    func resolved(_ place: NodeContext) -> NodeContext? {
        guard let reference = reference(in: place) else { return place }
        return loader.placeInstead(of: place, reference)
    }

    /// Returns the content of a reference as ``resolved(_:)`` does, for a text. The target may be a whole file that is
    /// neither YAML nor JSON.
    func resolvedText(_ place: NodeContext) -> NodeContext? {
        guard let mapping = place.node.mapping, let reference = reference(in: place) else { return place }
        let uri = URIReference(reference.text)
        let fileExtension = uri.path.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
        guard uri.fragment == nil, !["", "yaml", "yml", "json"].contains(fileExtension.lowercased()) else {
            return loader.placeInstead(of: place, reference)
        }
        return loader.textInstead(of: place, reference, mapping["$ref"]?.location ?? place.node.location)
    }
}

extension Mapping {
    /// Returns the mapping with an entry that replaces the one with the same key or is added at the end.
    func setting(_ entry: Entry) -> Mapping {
        guard let position = position(of: entry.key) else { return Mapping(entries + [entry]) }
        var entries = entries
        entries[position] = entry
        return Mapping(entries)
    }

    /// Returns the mapping as a node.
    func node(at location: SourceLocation) -> Node { Node(.mapping(self), at: location) }
}

extension DocumentLoader {
    /// The limit for nodes that references expand to. It depends on the size of the files, as for aliases. A value is
    /// assumed to have ten bytes.
    private var mostNodesInPlace: Int {
        guard inPlace.nodeCount > ReadingLimits.freeAliasedNodes else { return limits.maximumAliasedNodes }
        let bytes = loadedFiles.reduce(0) { $0 + files.bytes(of: $1).count }
        return min(
            limits.maximumAliasedNodes, ReadingLimits.freeAliasedNodes + ReadingLimits.aliasFactor * bytes / 10)
    }

    /// Adds the nodes that a reference of Swagger 2.0 expands to, and returns true. Returns false if the limit is
    /// exceeded.
    func mayExpand(_ count: Int) -> Bool {
        guard inPlace.nodeCount + count <= mostNodesInPlace else { return false }
        inPlace.add(nodeCount: count)
        return true
    }

    /// Returns a place with the content of a reference's target, or `nil` if there is none, which is reported.
    fileprivate func placeInstead(of place: NodeContext, _ reference: Reference) -> NodeContext? {
        if let known = inPlace.places[place.pointer] { return known }
        let result = content(of: place, reference)
        if let result {
            inPlace.add(result, for: reference, nodeCount: result.node.count)
        } else {
            inPlace.refuse(at: place.pointer)
        }
        return result
    }

    private func content(of place: NodeContext, _ reference: Reference) -> NodeContext? {
        var targets = place.scope?.value.inPlaceTargets ?? []
        guard !targets.contains(reference.target) else {
            diagnostics.error(
                .referenceCycle, "'\(reference.text)' refers back to itself", at: reference.location)
            return nil
        }
        let most = mostNodesInPlace
        guard targets.count < DocumentLoader.maximumHops, inPlace.nodeCount <= most,
            place.pointer.text.utf8.count <= ReadingLimits.maximumPathLength
        else {
            inPlace.isExhausted = true
            diagnostics.error(
                .limitExceeded,
                "references where OpenAPI does not allow them are nested more than \(DocumentLoader.maximumHops) "
                    + "deep or expand to more than \(most) values",
                at: reference.location)
            return nil
        }
        guard let found = target(of: reference) else { return nil }
        targets.append(reference.target)
        var scope = found.scope?.value ?? SchemaScope()
        scope.inPlaceTargets = targets
        let site = NodeContext(node: found.node, pointer: place.pointer, owner: place.owner, scope: Shared(scope))
        guard let next = Parser(loader: self).reference(in: site) else { return merged(place, with: site, reference) }
        return content(of: site, next).flatMap { merged(place, with: $0, reference) }
    }

    /// Returns the content of the target with the fields beside the reference, which replace those of the target.
    private func merged(_ place: NodeContext, with target: NodeContext, _ reference: Reference) -> NodeContext {
        let own = (place.node.mapping?.entries ?? []).filter { $0.key != "$ref" }
        guard let mapping = target.node.mapping, !own.isEmpty else { return target }
        let node = own.reduce(mapping) { $0.setting($1) }.node(at: target.node.location)
        return NodeContext(node: node, pointer: place.pointer, owner: place.owner, scope: target.scope)
    }

    /// Returns a place with the text of the file that a reference names, or `nil` if the file cannot be read, which is
    /// reported.
    fileprivate func textInstead(of place: NodeContext, _ reference: Reference, _ location: SourceLocation)
        -> NodeContext?
    {
        let target = reference.target
        guard !target.text.hasPrefix("unresolved:") else { return nil }
        if !loadedFiles.contains(target.file) { loadedFiles.append(target.file) }
        let text = String(decoding: files.bytes(of: target.file), as: UTF8.self)
        let node = Node(.scalar(Scalar(text, isPlain: false)), at: location)
        let result = NodeContext(node: node, pointer: place.pointer, owner: place.owner, scope: place.scope)
        inPlace.add(result, for: reference, nodeCount: 1)
        return result
    }
}
