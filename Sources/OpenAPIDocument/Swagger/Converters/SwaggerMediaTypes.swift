import SourceTree

/// The media types of bodies, each of which has the whole schema in OpenAPI 3.
struct SwaggerMediaTypes {
    private let source: SwaggerSource

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Returns the object to convert for an operation: the node, or the target of a reference if the operation has other
    /// media types than the file. The node remains a reference if the target is in another file, which is reported, or
    /// if the copies exceed the limit for a document.
    ///
    /// - Parameters:
    ///   - node: A body parameter or a response, or a reference to one.
    ///   - types: The media types of the operation.
    ///   - others: The media types of the file.
    ///   - field: The name of the field with these media types.
    ///   - hasContent: Returns true for a target to which media types apply.
    func object(
        _ node: Node, with types: [Node], instead others: [Node], of field: String,
        where hasContent: (Node) -> Bool = { _ in true }
    ) -> Node {
        guard node.isReference, effective(types) != effective(others), let target = source.references.followed(node),
            hasContent(target.node)
        else { return node }
        guard target.file == source.file else {
            reportForeign(field, types, instead: others, at: node.location)
            return node
        }
        return mayCopy(target.node.count, at: node.location) ? target.node : node
    }

    /// Returns the media types, or the default one if the list is empty.
    func effective(_ types: [Node]) -> [String] {
        types.isEmpty ? ["application/json"] : values(types)
    }

    /// Returns the texts of nodes, so that lists can be compared.
    func values(_ nodes: [Node]) -> [String] {
        nodes.compactMap(\.text)
    }

    /// Reports media types of an operation that do not apply to an object in another file, whose references are
    /// relative to that file. Nothing is reported if the operation has all media types of that object.
    private func reportForeign(_ name: String, _ types: [Node], instead others: [Node], at location: SourceLocation) {
        guard !Set(effective(others)).isSubset(of: effective(types)) else { return }
        source.diagnostics.warning(
            .swaggerMediaTypes, "'\(name)' of the operation does not apply to an object in another file", at: location)
    }

    /// Returns the media types without duplicates, or the default media type if there are none. Each of them has a copy
    /// of `schema`. If the copies exceed the limit for a document, only the first media type is returned.
    func listed(
        _ listed: [Node], of schema: Node?, otherwise type: String, at location: SourceLocation
    ) -> [Node] {
        var seen: Set<String> = []
        let types = listed.filter { $0.text.map { seen.insert($0).inserted } ?? true }
        guard let first = types.first else { return [.text(type, at: location)] }
        let copies = types.count > 1 ? types.count * (1 + (schema?.count ?? 0)) : 0
        return mayCopy(copies, at: location) ? types : [first]
    }

    /// Returns true if the given number of values can be copied. If not, reports that once.
    private func mayCopy(_ count: Int, at location: SourceLocation) -> Bool {
        source.context.records.mayCopy(count, limit: 50_000 + source.context.trees.byteCount, at: location)
    }

    /// Returns the `content` in which each media type has the same schema.
    func content(_ types: [Node], schema: Mapping.Entry?, at location: SourceLocation) -> Node {
        var content = MappingBuilder()
        for type in types {
            var media = MappingBuilder()
            if let schema { media.add(schema) }
            guard let name = type.text else { continue }
            content.add(name, media.node(at: location), at: type.location)
        }
        return content.node(at: location)
    }
}
