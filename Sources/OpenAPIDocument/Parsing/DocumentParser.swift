import SourceTree

/// Parses a whole document.
struct DocumentParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var information: InformationParser { InformationParser(reader) }
    private var components: ComponentsParser { ComponentsParser(reader) }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses an OpenAPI document (OpenAPI 3.2, OpenAPI Object).
    func document(_ place: NodeContext, version: OpenAPIVersion) -> Document? {
        guard let fields = reader.fields(place, .document) else { return nil }
        let info = fields.object("info", information.info)
        if info == nil, fields.node("info")?.isNull ?? true {
            fields.reportMissing("info", of: "the document")
        }
        let offersAnything = ["paths", "webhooks", "x-webhooks", "components"].contains { name in
            fields.mapping.entry(name) != nil
        }
        if version.minor == 0 ? fields.mapping.entry("paths") == nil : !offersAnything {
            fields.reportMissing("paths", of: "the document")
        }
        let servers = fields.list("servers", ServerParser(reader).server)
        let paths = fields.object("paths", PathParser(reader).paths) ?? []
        let webhooks = self.webhooks(fields)
        let components =
            fields.object("components", self.components.components)
            ?? self.components.emptyComponents(at: place.node.location)
        let security = fields("security").map(SecurityParser(reader).securityRequirements)
        let tags = fields.list("tags", information.tag)
        let externalDocumentation = fields.object("externalDocs", information.externalDocumentation)
        return Document(
            version: version,
            fileID: place.pointer.file,
            location: place.node.location,
            selfURI: fields.text("$self"),
            info: info ?? information.emptyInfo(at: place.node.location),
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
        guard let place = context.inPlace.resolved(place), let mapping = reader.mapping(place, "'\(name)'") else {
            return nil
        }
        return mapping.compactMap { entry in
            guard !entry.key.hasPrefix("x-") || entry.value.mapping != nil else { return nil }
            return PathParser(reader).pathItem(place.child(entry)).map { item in
                WebhookEntry(name: entry.key, location: entry.keyLocation, item: item)
            }
        }
    }
}
