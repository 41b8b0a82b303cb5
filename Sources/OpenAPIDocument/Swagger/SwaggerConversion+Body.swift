import SourceTree

extension SwaggerConversion {
    /// Returns the request body of an operation, or `nil` if it has none.
    func requestBody(of parameters: SwaggerParameters, consumes: [Node]) -> Node? {
        if let body = parameters.body {
            return ownBody(body, consumes: consumes)
        }
        return parameters.form.first.map { form(parameters.form, consumes: consumes, at: $0.location) }
    }

    /// Returns the request body for a body parameter. A reference stays a reference, unless the operation has media
    /// types of its own.
    private func ownBody(_ node: Node, consumes: [Node]) -> Node {
        guard node.isReference, effective(consumes) != effective(defaults.consumes), let target = followed(node) else {
            return requestBody(node, consumes: consumes)
        }
        guard target.file == file else {
            reportForeign("consumes", consumes, instead: defaults.consumes, at: node.location)
            return node
        }
        guard mayCopy(target.node.count, at: node.location) else { return node }
        return requestBody(target.node, consumes: consumes)
    }

    /// Reports media types of an operation that do not apply to an object in another file, whose references are
    /// relative to that file. Nothing is reported if the operation has all media types of that object.
    func reportForeign(_ name: String, _ types: [Node], instead others: [Node], at location: SourceLocation) {
        guard !Set(effective(others)).isSubset(of: effective(types)) else { return }
        diagnostics.warning(
            .swaggerMediaTypes, "'\(name)' of the operation does not apply to an object in another file", at: location)
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
            default: addOther(entry, .swaggerBodyParameter, to: &body)
            }
        }
        let schema = bodySchema(mapping, at: node.location)
        let location = schema?.keyLocation ?? node.location
        let content = content(
            mediaTypes(consumes, of: schema?.value, otherwise: "application/json", at: location), schema: schema,
            at: location)
        body.add("content", content, at: location)
        return body.node(at: node.location)
    }

    /// Returns the schema of a body. Fields of other parameters are read as its schema.
    private func bodySchema(_ mapping: Mapping, at location: SourceLocation) -> Mapping.Entry? {
        if let entry = mapping.entry("schema") {
            return Mapping.Entry(key: "schema", keyLocation: entry.keyLocation, value: schema(entry.value))
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
            key: "schema", keyLocation: type.keyLocation, value: self.schema(schema.node(at: type.keyLocation)))
    }

    /// Returns the media types without duplicates, or the default media type if there are none. Each of them has a copy
    /// of `schema`. If the copies exceed the limit for a document, only the first media type is returned.
    func mediaTypes(
        _ listed: [Node], of schema: Node?, otherwise type: String, at location: SourceLocation
    ) -> [Node] {
        var seen: Set<String> = []
        let types = listed.filter { $0.text.map { seen.insert($0).inserted } ?? true }
        guard let first = types.first else { return [.text(type, at: location)] }
        let copies = types.count > 1 ? types.count * (1 + (schema?.count ?? 0)) : 0
        return mayCopy(copies, at: location) ? types : [first]
    }

    /// Returns true if the given number of values can be copied. If not, reports that once.
    func mayCopy(_ count: Int, at location: SourceLocation) -> Bool {
        context.records.mayCopy(count, limit: 50_000 + context.trees.byteCount, at: location)
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
