import SourceTree

/// Converts responses.
struct SwaggerResponseConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }
    private var references: SwaggerReferences { source.references }
    private var mediaTypes: SwaggerMediaTypes { SwaggerMediaTypes(source) }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Converts the responses of an operation (Swagger 2.0, Responses Object).
    func responses(_ node: Node, produces: [Node]) -> Node {
        node.mapValues(hasExtensions: true) { ownResponse($0, produces: produces) }
    }

    /// Converts a response of an operation. A reference stays a reference, unless the operation has media types of its
    /// own.
    private func ownResponse(_ node: Node, produces: [Node]) -> Node {
        // A response without a schema has no media types.
        let object = mediaTypes.object(node, with: produces, instead: source.defaults.produces, of: "produces") {
            $0.mapping?["schema"] != nil
        }
        return response(object, produces: produces)
    }

    /// Converts a response (Swagger 2.0, Response Object).
    func response(_ node: Node, produces: [Node]) -> Node {
        guard let mapping = node.mapping, !node.isReference else { return node }
        var response = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "description": response.add(entry)
            case "headers":
                response.add(
                    entry, value: references.inPlace(entry).value.mapValues(SwaggerParameterConverter(source).header))
            case "schema", "examples": break
            default: fields.addOther(entry, .swaggerResponse, to: &response)
            }
        }
        let examples = examples(mapping)
        if let schema = mapping.entry("schema") {
            response.add(
                "content", content(schema, produces: produces, examples: examples), at: schema.keyLocation)
        } else if let first = examples.first {
            response.add("content", exampleContent(examples), at: first.keyLocation)
        }
        return response.node(at: node.location)
    }

    /// Returns the examples of a response by media type (Swagger 2.0, Example Object).
    private func examples(_ response: Mapping) -> [Mapping.Entry] {
        guard let entry = response.entry("examples"), !entry.value.isNull, let examples = fields.mapping(entry) else {
            return []
        }
        return examples.filter { example in
            if example.key.hasPrefix("x-") { return false }
            if example.key.contains("/") { return true }
            diagnostics.warning(
                .swaggerExample,
                "'\(example.key)' is not a media type; the example is left out", at: example.keyLocation)
            return false
        }
    }

    private func content(_ schema: Mapping.Entry, produces: [Node], examples: [Mapping.Entry]) -> Node {
        let isFile = schema.value.mapping?.isFile == true
        let converted =
            isFile
            ? schema.value.mapping.map { SwaggerSchemaConverter(source).fileSchema($0, at: schema.value.location) }
                ?? schema.value
            : SwaggerSchemaConverter(source).schema(schema.value)
        let types =
            isFile
            ? mediaTypes.listed(
                produces.filter { !isJSON($0) }, of: converted, otherwise: "*/*", at: schema.keyLocation)
            : mediaTypes.listed(produces, of: converted, otherwise: "application/json", at: schema.keyLocation)
        let names = Set(mediaTypes.values(types))
        let byType = Dictionary(grouping: examples, by: \.key)
        for example in examples where !names.contains(example.key) {
            diagnostics.warning(
                .swaggerExample, "the response has no media type '\(example.key)'; the example is left out",
                at: example.keyLocation)
        }
        var content = MappingBuilder()
        for type in types {
            var media = MappingBuilder()
            media.add(schema, value: converted)
            for example in byType[type.text ?? ""] ?? [] { media.add(example, as: "example") }
            content.add(type.text ?? "", media.node(at: schema.value.location), at: type.location)
        }
        return content.node(at: schema.value.location)
    }

    /// Returns true if a media type is JSON, which cannot represent a file.
    private func isJSON(_ type: Node) -> Bool {
        let name = type.text?.lowercased().split(separator: ";").first ?? ""
        return name.hasSuffix("/json") || name.hasSuffix("+json")
    }

    /// Returns the content of a response that has examples and no schema. It allows any value.
    private func exampleContent(_ examples: [Mapping.Entry]) -> Node {
        let location = examples[0].keyLocation
        diagnostics.warning(
            .swaggerExample, "the response has an example, but no 'schema'; any value is allowed", at: location)
        var content = MappingBuilder()
        for example in examples {
            var media = MappingBuilder()
            media.add(example, as: "example")
            content.add(example, value: media.node(at: example.value.location))
        }
        return content.node(at: location)
    }
}
