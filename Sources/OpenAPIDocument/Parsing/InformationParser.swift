import SourceTree

/// Parses what describes the API: its information, tags and external documentation.
struct InformationParser {
    private let reader: ObjectReader

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses `info` (OpenAPI 3.2, Info Object).
    func info(_ place: NodeContext) -> Info? {
        guard let fields = reader.fields(place, .info) else { return nil }
        return Info(
            location: place.node.location,
            title: fields.requiredText("title", of: "'info'"),
            version: fields.requiredText("version", of: "'info'"),
            summary: fields.text("summary"),
            description: fields.text("description"),
            termsOfService: fields.text("termsOfService"),
            contact: fields.object("contact", contact),
            license: fields.object("license", license),
            extensions: fields.extensions)
    }

    /// Returns the `info` of a document without any.
    func emptyInfo(at location: SourceLocation) -> Info {
        Info(
            location: location, title: nil, version: nil, summary: nil, description: nil, termsOfService: nil,
            contact: nil, license: nil, extensions: [])
    }

    /// Parses a contact (OpenAPI 3.2, Contact Object).
    private func contact(_ place: NodeContext) -> Contact? {
        guard let fields = reader.fields(place, .contact) else { return nil }
        return Contact(
            location: place.node.location,
            name: fields.text("name"),
            url: fields.text("url"),
            email: fields.text("email"),
            extensions: fields.extensions)
    }

    /// Parses a license (OpenAPI 3.2, License Object).
    private func license(_ place: NodeContext) -> License? {
        guard let fields = reader.fields(place, .license) else { return nil }
        return License(
            location: place.node.location,
            name: fields.requiredText("name", of: "the license"),
            identifier: fields.text("identifier"),
            url: fields.text("url"),
            extensions: fields.extensions)
    }

    /// Parses external documentation (OpenAPI 3.2, External Documentation Object).
    func externalDocumentation(_ place: NodeContext) -> ExternalDocumentation? {
        guard let fields = reader.fields(place, .externalDocumentation) else { return nil }
        return ExternalDocumentation(
            location: place.node.location,
            description: fields.text("description"),
            url: fields.requiredText("url", of: "'externalDocs'"),
            extensions: fields.extensions)
    }

    /// Parses a tag (OpenAPI 3.2, Tag Object).
    func tag(_ place: NodeContext) -> Tag? {
        guard let fields = reader.fields(place, .tag), let name = fields.requiredText("name", of: "the tag") else {
            return nil
        }
        return Tag(
            location: place.node.location,
            name: name,
            summary: fields.text("summary"),
            description: fields.text("description"),
            parent: fields.text("parent"),
            kind: fields.text("kind"),
            externalDocumentation: fields.object("externalDocs", externalDocumentation),
            extensions: fields.extensions)
    }
}
