import SourceTree

extension Parser {
    /// Parses an OpenAPI document (OpenAPI 3.2, OpenAPI Object).
    func document(_ place: NodeContext, version: OpenAPIVersion) -> Document? {
        guard let fields = fields(place, .document) else { return nil }
        let info = fields.object("info", info)
        if info == nil, fields.node("info")?.isNull ?? true {
            fields.reportMissing("info", of: "the document")
        }
        let offersAnything = ["paths", "webhooks", "x-webhooks", "components"].contains { name in
            fields.mapping.entry(name) != nil
        }
        if version.minor == 0 ? fields.mapping.entry("paths") == nil : !offersAnything {
            fields.reportMissing("paths", of: "the document")
        }
        let servers = fields.list("servers", server)
        let paths = fields.object("paths", self.paths) ?? []
        let webhooks = self.webhooks(fields)
        let components = fields.object("components", self.components) ?? emptyComponents(at: place.node.location)
        let security = fields("security").map(securityRequirements)
        let tags = fields.list("tags", tag)
        let externalDocumentation = fields.object("externalDocs", self.externalDocumentation)
        return Document(
            version: version,
            fileID: place.pointer.file,
            location: place.node.location,
            selfURI: fields.text("$self"),
            info: info ?? emptyInfo(at: place.node.location),
            servers: servers,
            paths: paths,
            webhooks: webhooks,
            components: components,
            security: security,
            tags: tags,
            externalDocumentation: externalDocumentation,
            extensions: fields.extensions,
            references: ReferencedObjects(context).load())
    }

    /// Parses the webhooks. Many documents of 3.0 have them in `x-webhooks`, with the structure of `webhooks` of 3.1.
    private func webhooks(_ fields: Fields) -> [WebhookEntry] {
        let name = fields.mapping.entry("webhooks") == nil ? "x-webhooks" : "webhooks"
        return fields.object(name) { webhooks($0, name) } ?? []
    }

    /// Parses the webhooks in a mapping. An extension of a tool, such as `x-sdk-exclude: true`, is not a webhook.
    private func webhooks(_ place: NodeContext, _ name: String) -> [WebhookEntry]? {
        guard let place = context.inPlace.resolved(place), let mapping = mapping(place, "'\(name)'") else { return nil }
        return mapping.compactMap { entry in
            guard !entry.key.hasPrefix("x-") || entry.value.mapping != nil else { return nil }
            return pathItem(place.child(entry)).map { item in
                WebhookEntry(name: entry.key, location: entry.keyLocation, item: item)
            }
        }
    }
}
