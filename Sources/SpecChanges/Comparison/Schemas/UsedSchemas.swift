internal import OpenAPIDocument

extension DocumentSide {
    /// Returns the pointers of the schemas that operations use.
    func usedSchemas() -> Set<Pointer> {
        var walk = UsedSchemas(side: self)
        for site in sites { walk.add(site) }
        for webhook in webhooks { walk.add(webhook) }
        return walk.visited
    }
}

/// A traversal that finds the schemas that operations use.
private struct UsedSchemas {
    let side: DocumentSide
    private(set) var visited: Set<Pointer> = []

    init(side: DocumentSide) {
        self.side = side
    }

    mutating func add(_ site: OperationSite) {
        for parameter in site.parameters(with: side.references) { add(parameter.schema, parameter.content) }
        if let body = site.operation.requestBody.flatMap({ side.references.requestBody($0) }) { add(body.content) }
        for entry in site.operation.responses {
            guard let response = side.references.response(entry.response) else { continue }
            add(response.content)
            add(response.headers)
        }
        for callback in side.callbacks(of: site) { add(callback) }
    }

    private mutating func add(_ headers: [Named<Referenceable<Header>>]) {
        for named in headers {
            if let header = side.references.header(named.object) { add(header.schema, header.content) }
        }
    }

    private mutating func add(_ schema: Schema?, _ content: [MediaTypeEntry]) {
        if let schema { add(schema) }
        add(content)
    }

    private mutating func add(_ content: [MediaTypeEntry]) {
        for entry in content {
            let media = entry.media
            if let schema = media.schema { add(schema) }
            if let schema = media.itemSchema { add(schema) }
            for named in media.encoding { add(named.object.headers) }
            for encoding in media.prefixEncoding { add(encoding.headers) }
            if let encoding = media.itemEncoding { add(encoding.headers) }
        }
    }

    private mutating func add(_ schemas: [Schema]) {
        for schema in schemas { add(schema) }
    }

    private mutating func add(_ schema: Schema) {
        guard visited.insert(schema.pointer).inserted else { return }
        if let reference = schema.reference, let target = side.references.schema(reference) {
            add(target)
        }
        for property in schema.properties { add(property.schema) }
        add(schema.allOf)
        add(schema.oneOf)
        add(schema.anyOf)
        if let items = schema.items { add(items) }
        if case .schema(let value) = schema.additionalProperties { add(value) }
        if schema.hasRareKeywords { addRare(schema) }
    }

    /// Adds the schemas of keywords that few schemas have.
    private mutating func addRare(_ schema: Schema) {
        for property in schema.patternProperties { add(property.schema) }
        add(schema.prefixItems)
        if case .schema(let value) = schema.unevaluatedProperties { add(value) }
        for inner in [schema.propertyNames, schema.contains, schema.not, schema.contentSchema] {
            if let inner { add(inner) }
        }
        for entry in schema.discriminator?.mapping ?? [] {
            if let target = side.references.schema(of: entry) { add(target) }
        }
        // A value of a base with a discriminator is a value of one of the schemas that extend it.
        for subtype in side.subtypes(of: schema) { add(subtype.object) }
    }
}
