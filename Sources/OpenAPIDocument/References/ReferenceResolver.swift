import SourceTree
import StableText

/// The result of resolving a pointer.
enum Finding {
    /// A node.
    case found(NodeContext)
    /// There is no such node. `last` is the deepest place that exists, and it has no `token`.
    case missing(last: NodeContext, token: String)
    /// The file cannot be read, which is reported.
    case unreadable
}

/// Finds the targets of references and the nodes at JSON pointers.
struct ReferenceResolver {
    let trees: any FileTrees
    /// The record of references that cannot be resolved, or `nil` if they were reported.
    let problems: ReferenceProblems?

    /// The maximum number of references that are resolved along one pointer.
    static let maximumHops = 32

    private var places: SwaggerPlaces { SwaggerPlaces(trees: trees) }

    /// Returns the `$ref` of the mapping at a place, or `nil` if there is none. A `$ref` whose value is not a string is
    /// not a reference.
    func reference(in place: NodeContext) -> Reference? {
        guard let mapping = place.node.mapping, let value = mapping["$ref"], let text = value.scalar,
            text.kind == .string
        else { return nil }
        return Reference(
            text: text.text, location: value.location,
            target: target(of: text.text, at: value.location, in: place.scope?.value),
            summary: mapping["summary"]?.text, description: mapping["description"]?.text)
    }

    /// Returns the place that the text of a reference refers to, in canonical form (OpenAPI 3.2, Relative References in
    /// API Description URIs). The file must exist, but the place in it may not.
    func target(
        of text: String, at location: SourceLocation, in scope: SchemaScope?, severity: Diagnostic.Severity = .error
    ) -> Pointer {
        let target = writtenTarget(of: text, at: location, in: scope, severity: severity)
        return trees.externalComponents.places[target] ?? target
    }

    /// Returns the place in another file that a reference refers to by path, or `nil` if the file cannot be read.
    /// Reports nothing.
    func placeInReadableFile(_ text: String, from file: FileID) -> Pointer? {
        let uri = URIReference(text)
        guard uri.scheme == nil, uri.authority == nil, !uri.path.isEmpty,
            let other = try? trees.referredFile(trees.path(of: uri, from: file))
        else { return nil }
        return place(uri.fragment ?? "", in: Pointer(file: other))
    }

    private func writtenTarget(
        of text: String, at location: SourceLocation, in scope: SchemaScope?, severity: Diagnostic.Severity
    ) -> Pointer {
        let file = trees.file(of: location)
        if scope?.resource == nil, text.hasPrefix("#/"), !text.utf8.contains(UInt8(ascii: "%")) {
            return places.converted(Pointer(file: file, text: text))
        }
        let nowhere = Pointer(file: file, text: "unresolved:" + text)
        let uri = URIReference(text)
        let isSameFile = uri.scheme == nil && uri.authority == nil && uri.path.isEmpty && uri.query.isEmpty
        if isSameFile {
            return place(uri.fragment ?? "", in: resourceWith(uri.fragment ?? "", scope) ?? Pointer(file: file))
        }
        if let base = trees.resource(uri.resolved(against: scope?.base ?? "")) {
            return place(uri.fragment ?? "", in: base)
        }
        let isRemote = uri.scheme == "https" || uri.scheme == "http"
        guard uri.scheme == nil || uri.scheme == "file" || isRemote && trees.sources.allowsRemoteFiles else {
            let advice =
                isRemote
                ? "\(FileReadingError.remote)" : "is a URL, but only files are read; refer to a local copy instead"
            problems?.add(
                ReferenceProblem(
                    cause: text, location: location, severity: severity, code: .remoteReference,
                    message: "'\(text)' \(advice)", notes: []))
            return nowhere
        }
        return other(uri, at: location, in: file, severity: severity) ?? nowhere
    }

    /// Returns a place in another file, or in this file if the reference contains its name.
    private func other(_ uri: URIReference, at location: SourceLocation, in file: FileID, severity: Diagnostic.Severity)
        -> Pointer?
    {
        let path = trees.path(of: uri, from: file)
        do throws(FileReadingError) {
            return place(uri.fragment ?? "", in: Pointer(file: try trees.referredFile(path)))
        } catch {
            let isOutside = error == .outside
            problems?.add(
                ReferenceProblem(
                    cause: path, location: location, severity: isOutside ? .error : severity,
                    code: isOutside ? .outsideReference : .unreadableReference, message: "'\(path)' \(error)", notes: []
                ))
            return nil
        }
    }

    /// Returns the place in a resource that a fragment refers to. The fragment is a JSON pointer or an anchor.
    func place(_ fragment: String, in resource: Pointer) -> Pointer {
        if fragment.isEmpty { return resource }
        if fragment.beginsWithSlash {
            let canonical = Pointer(
                file: resource.file, tokens: Pointer(file: resource.file, text: "#" + fragment).tokens)
            return places.converted(Pointer(file: resource.file, text: resource.text + canonical.text.dropFirst()))
        }
        _ = trees.root(of: resource.file)
        return trees.identifiers(of: resource.file)?.anchors[fragment]
            ?? Pointer(file: resource.file, text: "#" + fragment)
    }

    /// Returns the schema with the nearest `$id` if the fragment exists in it. In most documents with an `$id`,
    /// fragments refer to the whole file nevertheless.
    private func resourceWith(_ fragment: String, _ scope: SchemaScope?) -> Pointer? {
        guard let resource = scope?.resource else { return nil }
        if fragment.isEmpty { return resource }
        guard fragment.beginsWithSlash, case .found = find(place(fragment, in: resource), hops: Self.maximumHops) else {
            return nil
        }
        return resource
    }

    // MARK: Nodes

    /// Returns the node at a pointer.
    ///
    /// A pointer can continue after a `$ref`, as in `#/paths/~1a/get/parameters/0/schema` if the parameter is a
    /// reference. The reference is then resolved, unless `hops` has reached the maximum.
    func find(_ pointer: Pointer, hops: Int = 0) -> Finding {
        let inPlace = trees.inPlace
        let pointer = inPlace.canonical(pointer)
        guard let root = trees.root(of: pointer.file) else { return .unreadable }
        let hasIdentifiers = trees.identifiers(of: pointer.file) != nil
        var place = NodeContext(
            node: root, pointer: Pointer(file: pointer.file),
            scope: trees.outermostScope(of: pointer.file).map(Shared.init))
        guard pointer.text == "#" || pointer.text.hasPrefix("#/") else {
            return .missing(last: place, token: String(pointer.text.dropFirst()))
        }
        let tokens = pointer.tokens
        for (index, token) in tokens.enumerated() {
            if hasIdentifiers, let mapping = place.node.mapping {
                var scope = place.scope?.value ?? SchemaScope()
                scope.enter(mapping, at: place.pointer)
                place = place.with(scope)
            }
            if let child = child(token, of: inPlace.place(at: place.pointer) ?? place) {
                place = child
                continue
            }
            guard hops < Self.maximumHops, let reference = reference(in: place) else {
                return .missing(last: place, token: token)
            }
            let rest = tokens[index...].reduce(reference.target) { $0.appending($1) }
            return find(rest, hops: hops + 1)
        }
        return .found(inPlace.place(at: place.pointer) ?? place)
    }

    private func child(_ token: String, of place: NodeContext) -> NodeContext? {
        switch place.node.content {
        case .scalar: return nil
        case .mapping(let mapping): return mapping.entry(token).map(place.child)
        case .sequence(let elements):
            guard let index = integerValue(of: token), elements.indices.contains(index) else { return nil }
            return place.child(elements[index], at: index)
        }
    }
}
