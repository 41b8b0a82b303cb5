import SourceTree

extension SwaggerConversion {
    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch"]

    /// Converts a path item (Swagger 2.0, Path Item Object). Each operation gets the body or form of the path.
    func pathItem(_ node: Node) -> Node {
        guard let mapping = node.mapping else { return node }
        let shared = parameters(mapping.entry("parameters"))
        var item = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "$ref": item.add(entry)
            case "parameters": add(shared, to: &item)
            case _ where SwaggerConversion.methods.contains(entry.key):
                item.add(entry, value: operation(inPlace(entry).value, shared: shared))
            case "trace":
                reportLater("'trace'", at: entry.keyLocation)
                item.add(entry, value: operation(inPlace(entry).value, shared: shared))
            default: addOther(entry, .swaggerPathItem, to: &item)
            }
        }
        return item.node(at: node.location)
    }

    private func add(_ parameters: SwaggerParameters, to object: inout MappingBuilder) {
        guard let entry = parameters.entry else { return }
        object.add(entry, value: Node(.sequence(parameters.others), at: entry.value.location))
    }

    /// Converts an operation (Swagger 2.0, Operation Object).
    private func operation(_ node: Node, shared: SwaggerParameters) -> Node {
        guard let mapping = node.mapping else { return node }
        let consumes = texts(mapping.entry("consumes")) ?? defaults.consumes
        let produces = texts(mapping.entry("produces")) ?? defaults.produces
        let own = parameters(mapping.entry("parameters"))
        var operation = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security":
                operation.add(entry)
            case "consumes", "produces": break
            case "schemes": addServers(entry, to: &operation)
            case "parameters": add(own, to: &operation)
            case "responses": operation.add(entry, value: responses(inPlace(entry).value, produces: produces))
            default: addOther(entry, .swaggerOperation, to: &operation)
            }
        }
        if let body = requestBody(of: own.inheriting(shared), consumes: consumes) {
            operation.add("requestBody", body, at: body.location)
        }
        return operation.node(at: node.location)
    }

    /// Adds servers to an operation whose schemes differ from those of the document.
    private func addServers(_ entry: Mapping.Entry, to operation: inout MappingBuilder) {
        guard let schemes = texts(entry), values(schemes) != values(defaults.schemes) else { return }
        guard defaults.host != nil, let servers = servers(schemes: schemes, at: entry.value.location) else {
            diagnostics.warning(
                .swaggerServer, "'schemes' has no effect: the document has no 'host'", at: entry.keyLocation)
            return
        }
        operation.add("servers", servers, at: entry.keyLocation)
    }
}
