import OpenAPIVocabulary
import SourceTree

/// Parses parameters and headers.
struct ParameterParser {
    private let reader: ObjectReader

    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses a parameter (OpenAPI 3.2, Parameter Object).
    func parameter(_ place: NodeContext) -> Parameter? {
        guard let fields = reader.fields(place, .parameter) else { return nil }
        guard let name = fields.requiredText("name", of: "the parameter", severity: .error) else { return nil }
        guard let placeField = fields("in") else {
            fields.reportMissing("in", of: "the parameter '\(name)'", severity: .error)
            return nil
        }
        guard let kind = reader.choice(placeField, "in", among: ParameterLocation.self) else { return nil }
        if kind == .querystring { reader.reportLater("'in: querystring'", since: 2, at: placeField.node.location) }
        let isRequired = fields.bool("required")
        let isReported = isRequired == nil && (fields("required") != nil || fields.isMisspelt("required"))
        if kind == .path, isRequired != true, !isReported {
            diagnostics.warning(
                .missingField, "the path parameter '\(name)' must have 'required: true'", at: place.owner)
        }
        let schema = fields.object("schema", SchemaParser(reader).schema)
        let content = fields.object("content", ContentParser(reader).content) ?? []
        reportShape(of: "the parameter '\(name)'", hasSchema: fields("schema") != nil, content, fields)
        return Parameter(
            location: place.node.location,
            name: name,
            nameLocation: fields.node("name")?.location ?? place.node.location,
            place: kind,
            style: fields.object("style") { reader.choice($0, "style", among: ParameterStyle.self) },
            explode: fields.bool("explode"),
            isRequired: kind == .path || isRequired == true,
            isDeprecated: fields.flag("deprecated"),
            allowReserved: fields.flag("allowReserved"),
            allowEmptyValue: fields.flag("allowEmptyValue"),
            description: fields.text("description"),
            schema: schema,
            content: content,
            example: fields.node("example"),
            examples: ExampleParser(reader).examples(fields),
            extensions: fields.extensions)
    }

    /// Parses a header (OpenAPI 3.2, Header Object).
    func header(_ place: NodeContext) -> Header? {
        guard let fields = reader.fields(place, .header) else { return nil }
        let schema = fields.object("schema", SchemaParser(reader).schema)
        let content = fields.object("content", ContentParser(reader).content) ?? []
        reportShape(of: "the header", hasSchema: fields("schema") != nil, content, fields)
        return Header(
            location: place.node.location,
            description: fields.text("description"),
            isRequired: fields.flag("required"),
            isDeprecated: fields.flag("deprecated"),
            style: fields.object("style") { reader.choice($0, "style", among: ParameterStyle.self) },
            explode: fields.bool("explode"),
            schema: schema,
            content: content,
            example: fields.node("example"),
            examples: ExampleParser(reader).examples(fields),
            extensions: fields.extensions)
    }

    /// Reports a value that has not exactly one of `schema` and a media type.
    private func reportShape(of object: String, hasSchema: Bool, _ content: [MediaTypeEntry], _ fields: Fields) {
        if !hasSchema, content.isEmpty {
            if fields.isMisspelt("schema") || fields.isMisspelt("content") { return }
            diagnostics.warning(
                .missingField, "\(object) has neither 'schema' nor 'content'", at: fields.place.owner)
        } else if hasSchema, !content.isEmpty, let entry = fields.mapping.entry("content") {
            diagnostics.warning(
                .invalidValue, "\(object) has 'schema' and 'content'; 'schema' is used", at: entry.keyLocation)
        } else if content.count > 1 {
            diagnostics.warning(
                .invalidValue, "\(object) has \(content.count) media types; the first is used",
                at: content[1].location)
        }
    }
}
