import SourceTree

/// Converts request bodies.
struct SwaggerBodyConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }
    private var references: SwaggerReferences { source.references }
    private var mediaTypes: SwaggerMediaTypes { SwaggerMediaTypes(source) }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Returns the request body of an operation, or `nil` if it has none.
    func requestBody(of parameters: SwaggerParameters, consumes: [Node]) -> Node? {
        if let body = parameters.body {
            return ownBody(body, consumes: consumes)
        }
        return parameters.form.first.map {
            SwaggerFormConverter(source).form(parameters.form, consumes: consumes, at: $0.location)
        }
    }

    /// Returns the request body for a body parameter. A reference stays a reference, unless the operation has media
    /// types of its own.
    private func ownBody(_ node: Node, consumes: [Node]) -> Node {
        requestBody(
            mediaTypes.object(node, with: consumes, instead: source.defaults.consumes, of: "consumes"),
            consumes: consumes)
    }

    /// Converts a body parameter (Swagger 2.0, Parameter Object).
    func requestBody(_ node: Node, consumes: [Node]) -> Node {
        guard let mapping = node.mapping, !node.isReference else { return node }
        var body = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "name", "in", "schema": break
            case "description", "required": body.add(entry)
            case _ where mapping["schema"] == nil && FieldTable.swaggerValueKeywords.contains(entry.key): break
            default: fields.addOther(entry, .swaggerBodyParameter, to: &body)
            }
        }
        let schema = bodySchema(mapping, at: node.location)
        let location = schema?.keyLocation ?? node.location
        let content = mediaTypes.content(
            mediaTypes.listed(consumes, of: schema?.value, otherwise: "application/json", at: location), schema: schema,
            at: location)
        body.add("content", content, at: location)
        return body.node(at: node.location)
    }

    /// Returns the schema of a body. Fields of other parameters are read as its schema.
    private func bodySchema(_ mapping: Mapping, at location: SourceLocation) -> Mapping.Entry? {
        if let entry = mapping.entry("schema") {
            return Mapping.Entry(
                key: "schema", keyLocation: entry.keyLocation, value: SwaggerSchemaConverter(source).schema(entry.value)
            )
        }
        guard let type = mapping.entry("type") else {
            diagnostics.warning(.missingField, "the body has no 'schema'; any value is allowed", at: location)
            return nil
        }
        diagnostics.warning(
            .swaggerParameter, "'\(type.key)' of a body belongs in its 'schema'", at: type.keyLocation)
        var schema = MappingBuilder()
        for entry in mapping where FieldTable.swaggerValueKeywords.contains(entry.key) { schema.add(entry) }
        return Mapping.Entry(
            key: "schema", keyLocation: type.keyLocation,
            value: SwaggerSchemaConverter(source).schema(schema.node(at: type.keyLocation)))
    }
}
