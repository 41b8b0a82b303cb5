import SourceTree

/// Replaces references at places where the specification does not allow them.
struct InPlaceResolver {
    private let trees: LoadingTrees
    private let resolver: ReferenceResolver
    private let targets: ReferenceTargets

    private var diagnostics: Diagnostics { trees.files.diagnostics }

    init(_ trees: LoadingTrees, targets: ReferenceTargets) {
        self.trees = trees
        self.targets = targets
        resolver = trees.resolver
    }

    /// Returns the content of a `$ref` at a place where the specification does not allow one. Most bundlers resolve
    /// such references. Fields beside the `$ref` replace those of the target.
    ///
    /// - Returns: The place itself if it has no `$ref`, or a `$ref` whose value is not a string, which is an ordinary
    ///   name. `nil` if the reference cannot be resolved, which is reported.
    func resolved(_ place: NodeContext) -> NodeContext? {
        guard let reference = resolver.reference(in: place) else { return place }
        return placeInstead(of: place, reference)
    }

    /// Returns the content of a reference as ``resolved(_:)`` does, for a text. The target may be a whole file that is
    /// neither YAML nor JSON.
    func resolvedText(_ place: NodeContext) -> NodeContext? {
        guard let mapping = place.node.mapping, let reference = resolver.reference(in: place) else { return place }
        let uri = URIReference(reference.text)
        let fileExtension = uri.path.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
        guard uri.fragment == nil, !["", "yaml", "yml", "json"].contains(fileExtension.lowercased()) else {
            return placeInstead(of: place, reference)
        }
        return textInstead(of: place, reference, mapping["$ref"]?.location ?? place.node.location)
    }

    /// Returns a place with the content of a reference's target, or `nil` if there is none, which is reported.
    private func placeInstead(of place: NodeContext, _ reference: Reference) -> NodeContext? {
        if let known = trees.inPlace.places[place.pointer] { return known }
        let result = content(of: place, reference)
        if let result {
            trees.inPlace.add(result, for: reference, nodeCount: result.node.count)
        } else {
            trees.inPlace.refuse(at: place.pointer)
        }
        return result
    }

    private func content(of place: NodeContext, _ reference: Reference) -> NodeContext? {
        var visited = place.scope?.value.inPlaceTargets ?? []
        guard !visited.contains(reference.target) else {
            diagnostics.error(.referenceCycle, "'\(reference.text)' refers back to itself", at: reference.location)
            return nil
        }
        let most = trees.mostNodesInPlace
        guard visited.count < ReferenceResolver.maximumHops, trees.inPlace.nodeCount <= most,
            place.pointer.text.utf8.count <= ReadingLimits.maximumPathLength
        else {
            trees.inPlace.isExhausted = true
            diagnostics.error(
                .limitExceeded,
                "references where OpenAPI does not allow them are nested more than \(ReferenceResolver.maximumHops) "
                    + "deep or expand to more than \(most) values", at: reference.location)
            return nil
        }
        guard let found = targets.target(of: reference) else { return nil }
        visited.append(reference.target)
        var scope = found.scope?.value ?? SchemaScope()
        scope.inPlaceTargets = visited
        let site = NodeContext(node: found.node, pointer: place.pointer, owner: place.owner, scope: Shared(scope))
        guard let next = resolver.reference(in: site) else { return merged(place, with: site, reference) }
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
    private func textInstead(of place: NodeContext, _ reference: Reference, _ location: SourceLocation) -> NodeContext?
    {
        let target = reference.target
        guard !target.text.hasPrefix("unresolved:") else { return nil }
        let node = Node(.scalar(Scalar(trees.files.text(of: target.file), isPlain: false)), at: location)
        let result = NodeContext(node: node, pointer: place.pointer, owner: place.owner, scope: place.scope)
        trees.inPlace.add(result, for: reference, nodeCount: 1)
        return result
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
