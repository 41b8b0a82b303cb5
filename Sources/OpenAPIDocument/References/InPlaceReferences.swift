internal import SourceTree
import StableText

/// The references at places where the specification has none, each of which stands for its target in place.
///
/// For example `paths: {$ref: paths.yaml}`, where OpenAPI has references only to path items. What the target holds is
/// part of the document at the place of the reference, as if it were written there.
struct InPlaceReferences {
    /// The places with their targets' content, by the pointer of the reference's mapping; nil for references that are
    /// reported.
    private(set) var places = [Pointer: Place?]()
    /// What takes the place of a reference's mapping, by the location of the reference's text.
    private(set) var nodes = [SourceLocation: Node]()
    /// Where the content of a target is first in the document.
    private var sites = [Pointer: Pointer]()
    private var targetFiles: Set<FileID> = []
    /// The number of nodes that the references stand for.
    private(set) var nodeCount = 0
    /// Whether the references stand for more than is allowed. Nothing is to be expanded then.
    var isExhausted = false

    /// The place that a reference stands for; nil where it is not known to be a reference in place.
    func place(at pointer: Pointer) -> Place? {
        places[pointer] ?? nil
    }

    /// The pointer to where the document has the content of a place of another file; the pointer itself for what no
    /// reference in place leads to.
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

    /// A node in which the targets of references in place are written where the references were.
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

    /// Notes that nothing takes the place of a reference.
    mutating func refuse(at pointer: Pointer) {
        places.updateValue(nil, forKey: pointer)
    }

    /// Notes what takes the place of a reference.
    mutating func add(_ place: Place, for reference: Reference, nodeCount: Int) {
        places[place.pointer] = place
        nodes[reference.location] = place.node
        self.nodeCount += nodeCount
        noteSite(place.pointer, of: reference.target)
    }

    /// Notes where the document has the content of a target; the first place counts.
    mutating func noteSite(_ site: Pointer, of target: Pointer) {
        guard target != site, sites[target] == nil else { return }
        sites[target] = site
        targetFiles.insert(target.file)
    }

    /// Adds nodes that a reference stands for.
    mutating func add(nodeCount: Int) { self.nodeCount += nodeCount }
}

extension Parser {
    /// The place that a `$ref` stands for, at a place where the specification has no references: what most bundlers do.
    /// Fields beside the `$ref` take precedence over the target's.
    ///
    /// - Returns: The place itself if it has no `$ref`, or one whose value is no string, which is a name like any other;
    ///   nil if the reference cannot be followed, which is reported.
    func resolved(_ place: Place) -> Place? {
        guard let reference = reference(in: place) else { return place }
        return loader.placeInstead(of: place, reference)
    }

    /// As ``resolved(_:)`` for a text, which may be a whole file that is neither YAML nor JSON.
    func resolvedText(_ place: Place) -> Place? {
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
    /// The mapping with an entry in place of the one with the same key, or at the end.
    func setting(_ entry: Entry) -> Mapping {
        guard let position = position(of: entry.key) else { return Mapping(entries + [entry]) }
        var entries = entries
        entries[position] = entry
        return Mapping(entries)
    }

    /// The mapping as a node.
    func node(at location: SourceLocation) -> Node { Node(.mapping(self), at: location) }
}

extension DocumentLoader {
    /// The number of nodes that references may stand for, by the size of the files, as aliases may. A value takes ten bytes
    /// or more.
    private var mostNodesInPlace: Int {
        guard inPlace.nodeCount > ReadingLimits.freeAliasedNodes else { return limits.maximumAliasedNodes }
        let bytes = loadedFiles.reduce(0) { $0 + files.bytes(of: $1).count }
        return min(
            limits.maximumAliasedNodes, ReadingLimits.freeAliasedNodes + ReadingLimits.aliasFactor * bytes / 10)
    }

    /// Counts nodes that a reference of Swagger 2.0 stands for, unless all of them together are too many.
    func mayExpand(_ count: Int) -> Bool {
        guard inPlace.nodeCount + count <= mostNodesInPlace else { return false }
        inPlace.add(nodeCount: count)
        return true
    }

    /// The place with the content of a reference's target; nil if there is none, which is reported.
    fileprivate func placeInstead(of place: Place, _ reference: Reference) -> Place? {
        if let known = inPlace.places[place.pointer] { return known }
        let result = content(of: place, reference)
        if let result {
            inPlace.add(result, for: reference, nodeCount: result.node.count)
        } else {
            inPlace.refuse(at: place.pointer)
        }
        return result
    }

    private func content(of place: Place, _ reference: Reference) -> Place? {
        var targets = place.scope?.value.inPlaceTargets ?? []
        guard !targets.contains(reference.target) else {
            diagnostics.error(
                .referenceCycle, "'\(reference.text)' leads back to itself", at: reference.location)
            return nil
        }
        let most = mostNodesInPlace
        guard targets.count < DocumentLoader.maximumHops, inPlace.nodeCount <= most,
            place.pointer.text.utf8.count <= ReadingLimits.maximumPathLength
        else {
            inPlace.isExhausted = true
            diagnostics.error(
                .limitExceeded,
                "references in place of other things than schemas, parameters and so on stand for too much; at most "
                    + "\(DocumentLoader.maximumHops) may be in one another, and all may stand for "
                    + "\(most) values",
                at: reference.location)
            return nil
        }
        guard let found = target(of: reference) else { return nil }
        targets.append(reference.target)
        var scope = found.scope?.value ?? SchemaScope()
        scope.inPlaceTargets = targets
        let site = Place(node: found.node, pointer: place.pointer, owner: place.owner, scope: Shared(scope))
        guard let next = Parser(loader: self).reference(in: site) else { return merged(place, with: site, reference) }
        return content(of: site, next).flatMap { merged(place, with: $0, reference) }
    }

    /// The target's content, with what stands beside the reference in place of what the target has under the same names.
    private func merged(_ place: Place, with target: Place, _ reference: Reference) -> Place {
        let own = (place.node.mapping?.entries ?? []).filter { $0.key != "$ref" }
        guard let mapping = target.node.mapping, !own.isEmpty else { return target }
        let node = own.reduce(mapping) { $0.setting($1) }.node(at: target.node.location)
        return Place(node: node, pointer: place.pointer, owner: place.owner, scope: target.scope)
    }

    /// A place with the text of the file that a reference names; nil if it cannot be read, which is reported.
    fileprivate func textInstead(of place: Place, _ reference: Reference, _ location: SourceLocation) -> Place? {
        let target = reference.target
        guard !target.text.hasPrefix("unresolved:") else { return nil }
        if !loadedFiles.contains(target.file) { loadedFiles.append(target.file) }
        let text = String(decoding: files.bytes(of: target.file), as: UTF8.self)
        let node = Node(.scalar(Scalar(text, isPlain: false)), at: location)
        let result = Place(node: node, pointer: place.pointer, owner: place.owner, scope: place.scope)
        inPlace.add(result, for: reference, nodeCount: 1)
        return result
    }
}
