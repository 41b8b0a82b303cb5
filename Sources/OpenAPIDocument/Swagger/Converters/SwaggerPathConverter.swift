import SourceTree

/// Converts path items and operations.
struct SwaggerPathConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }
    private var references: SwaggerReferences { source.references }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch"]

    /// Converts a path item (Swagger 2.0, Path Item Object). Each operation gets the body or form of the path.
    func pathItem(_ node: Node) -> Node {
        guard let mapping = node.mapping else { return node }
        let shared = SwaggerParameterConverter(source).parameters(mapping.entry("parameters"))
        var item = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "$ref": item.add(entry)
            case "parameters": add(shared, to: &item)
            case _ where Self.methods.contains(entry.key):
                item.add(entry, value: operation(references.inPlace(entry).value, shared: shared))
            case "trace":
                fields.reportLater("'trace'", at: entry.keyLocation)
                item.add(entry, value: operation(references.inPlace(entry).value, shared: shared))
            default: fields.addOther(entry, .swaggerPathItem, to: &item)
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
        let consumes = fields.texts(mapping.entry("consumes")) ?? source.defaults.consumes
        let produces = fields.texts(mapping.entry("produces")) ?? source.defaults.produces
        let own = SwaggerParameterConverter(source).parameters(mapping.entry("parameters"))
        var operation = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security":
                operation.add(entry)
            case "consumes", "produces": break
            case "schemes": addServers(entry, to: &operation)
            case "parameters": add(own, to: &operation)
            case "responses":
                operation.add(
                    entry,
                    value: SwaggerResponseConverter(source).responses(
                        references.inPlace(entry).value, produces: produces))
            default: fields.addOther(entry, .swaggerOperation, to: &operation)
            }
        }
        if let body = SwaggerBodyConverter(source).requestBody(of: own.inheriting(shared), consumes: consumes) {
            operation.add("requestBody", body, at: body.location)
        }
        return operation.node(at: node.location)
    }

    /// Adds servers to an operation whose schemes differ from those of the document.
    private func addServers(_ entry: Mapping.Entry, to operation: inout MappingBuilder) {
        guard let schemes = fields.texts(entry),
            SwaggerMediaTypes(source).values(schemes) != SwaggerMediaTypes(source).values(source.defaults.schemes)
        else { return }
        guard source.defaults.host != nil,
            let servers = SwaggerServerConverter(source).servers(schemes: schemes, at: entry.value.location)
        else {
            diagnostics.warning(
                .swaggerServer, "'schemes' has no effect: the document has no 'host'", at: entry.keyLocation)
            return
        }
        operation.add("servers", servers, at: entry.keyLocation)
    }
}
