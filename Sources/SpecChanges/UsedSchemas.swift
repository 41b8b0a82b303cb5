internal import OpenAPIDocument

extension DocumentSide {
    /// The schemas that some operation has to do with.
    func usedSchemas() -> Set<Pointer> {
        var walk = UsedSchemas(side: self)
        for call in calls {
            walk.add(call)
            for callback in callbacks(of: call) { walk.add(callback) }
        }
        for webhook in webhooks { walk.add(webhook) }
        return walk.visited
    }
}

/// Finds the schemas that operations lead to.
private struct UsedSchemas {
    let side: DocumentSide
    private(set) var visited: Set<Pointer> = []

    init(side: DocumentSide) {
        self.side = side
    }

    mutating func add(_ call: Call) {
        for parameter in call.parameters(with: side.loader) { add(parameter.schemas) }
        if let body = call.operation.requestBody.flatMap({ side.loader.requestBody($0) }) { add(body.content) }
        for entry in call.operation.responses {
            guard let response = side.loader.response(entry.response) else { continue }
            add(response.content)
            for named in response.headers {
                guard let header = side.loader.header(named.object) else { continue }
                if let schema = header.schema { add([schema]) }
                add(header.content)
            }
        }
    }

    private mutating func add(_ content: [MediaTypeEntry]) {
        for entry in content {
            if let schema = entry.media.schema { add([schema]) }
            if let schema = entry.media.itemSchema { add([schema]) }
        }
    }

    private mutating func add(_ schemas: [Schema]) {
        for schema in schemas { add(schema) }
    }

    private mutating func add(_ schema: Schema) {
        guard visited.insert(schema.pointer).inserted else { return }
        if let reference = schema.reference ?? schema.dynamicReference, let target = side.loader.schema(reference) {
            add(target)
        }
        for property in schema.properties { add(property.schema) }
        for property in schema.patternProperties { add(property.schema) }
        add(schema.allOf)
        add(schema.oneOf)
        add(schema.anyOf)
        add(schema.prefixItems)
        if let items = schema.items { add(items) }
        if case .schema(let value) = schema.additionalProperties { add(value) }
        for entry in schema.discriminator?.mapping ?? [] {
            if let target = side.loader.schema(of: entry) { add(target) }
        }
    }
}
