import SourceTree

extension PathItem {
    /// The methods that are fixed fields (`query` since 3.2).
    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
}

extension Parser {
    /// OpenAPI 3.2, Paths Object.
    func paths(_ place: Place) -> [PathEntry]? {
        guard let mapping = mapping(place, "'paths'") else { return nil }
        return mapping.compactMap { entry in
            guard !entry.key.hasPrefix("x-") else { return nil }
            var path = entry.key
            if !path.hasPrefix("/") {
                path = "/" + path
                diagnostics.warning(
                    .invalidPath, "'\(entry.key)' does not begin with '/'; it is read as '\(path)'",
                    at: entry.keyLocation)
            }
            return pathItem(place.child(entry)).map {
                PathEntry(path: path, location: entry.keyLocation, item: $0)
            }
        }
    }

    /// OpenAPI 3.2, Path Item Object.
    func pathItem(_ place: Place) -> PathItem? {
        guard let fields = fields(place, .pathItem) else { return nil }
        let reference = reference(in: fields.mapping)
        if let reference { loader.request(reference, .pathItem) }
        return PathItem(
            location: place.node.location,
            reference: reference,
            summary: fields.text("summary"),
            description: fields.text("description"),
            parameters: fields.list("parameters") { referenceable($0, .parameter) },
            servers: fields.list("servers", server),
            operations: operations(fields),
            extensions: fields.extensions)
    }

    /// The operations in written order, those of `additionalOperations` (3.2) where that is written.
    private func operations(_ fields: Fields) -> [OperationEntry] {
        fields.mapping.flatMap { entry -> [OperationEntry] in
            if entry.key == "additionalOperations" {
                return fields.named("additionalOperations", operation).map { named in
                    OperationEntry(method: named.name, location: named.location, operation: named.object)
                }
            }
            guard PathItem.methods.contains(entry.key) else { return [] }
            return operation(fields.place.child(entry)).map {
                [OperationEntry(method: entry.key, location: entry.keyLocation, operation: $0)]
            } ?? []
        }
    }
}
