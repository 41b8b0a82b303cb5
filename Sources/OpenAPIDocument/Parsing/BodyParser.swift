import SourceTree

/// Parses request bodies and responses.
struct BodyParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }
    private var contents: ContentParser { ContentParser(reader) }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses a request body (OpenAPI 3.2, Request Body Object).
    func requestBody(_ place: NodeContext) -> RequestBody? {
        guard let fields = reader.fields(place, .requestBody) else { return nil }
        let content = fields.object("content", contents.content)
        if fields("content") == nil { fields.reportMissing("content", of: "the request body") }
        if let content, content.isEmpty, let entry = fields.mapping.entry("content") {
            diagnostics.warning(
                .unsupportedField, "the request body has no effect: it has no media type", at: entry.keyLocation)
        }
        return RequestBody(
            location: place.node.location,
            description: fields.text("description"),
            content: content ?? [],
            isRequired: fields.flag("required"),
            extensions: fields.extensions)
    }

    /// Parses a response (OpenAPI 3.2, Response Object). The description is optional since 3.2.
    func response(_ place: NodeContext) -> Response? {
        guard let fields = reader.fields(place, .response) else { return nil }
        if context.version.minor < 2, fields.mapping.entry("description") == nil {
            fields.reportMissing("description", of: "the response")
        }
        return Response(
            location: place.node.location,
            summary: fields.text("summary"),
            description: fields.text("description"),
            headers: fields.named("headers") { reader.referenceable($0, .header) },
            content: fields.object("content", contents.content) ?? [],
            links: fields.named("links") { reader.referenceable($0, .link) },
            extensions: fields.extensions)
    }
}
