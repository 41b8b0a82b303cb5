import SourceTree

/// The format of a list in one text (Swagger 2.0, Parameter Object, `collectionFormat`).
private enum CollectionFormat: String, CaseIterable {
    case csv, ssv, tsv, pipes, multi

    /// The style in a query or a form of OpenAPI 3, or `nil` if there is none.
    var style: String? {
        switch self {
        case .csv, .multi: "form"
        case .ssv: "spaceDelimited"
        case .pipes: "pipeDelimited"
        case .tsv: nil
        }
    }

    var separator: String {
        switch self {
        case .csv, .multi: "commas"
        case .ssv: "spaces"
        case .tsv: "tabs"
        case .pipes: "'|'"
        }
    }
}

/// Converts the formats of lists.
struct CollectionFormatConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Adds the style of a list. A list without a style in OpenAPI 3 becomes a string.
    func addStyle(_ mapping: Mapping, in place: SwaggerValuePlace, to value: inout SwaggerValue) {
        let isList = value.schema.entries.contains { $0.key == "type" && $0.value.text == "array" }
        let entry = mapping.entry("collectionFormat")
        guard isList else {
            if let entry {
                diagnostics.warning(
                    .unsupportedField,
                    "'collectionFormat' has no effect: the value is not an array", at: entry.keyLocation)
            }
            return
        }
        let format = format(entry, in: place)
        let location = entry?.value.location ?? value.schemaLocation
        let isDelimited = place == .query || place == .form
        if isDelimited, let style = format.style {
            value.style.add("style", .text(style, at: location), at: location)
            value.style.add("explode", .bool(format == .multi, at: location), at: location)
        } else if format != .csv {
            diagnostics.warning(
                .swaggerCollectionFormat,
                "'\(format.rawValue)' has no equivalent here; the value is a string that contains \(format.separator)",
                at: location)
            makeText(of: &value, at: location)
        }
    }

    /// Returns the format in the document, or `csv` if there is none.
    private func format(_ entry: Mapping.Entry?, in place: SwaggerValuePlace) -> CollectionFormat {
        guard let entry else { return .csv }
        guard let format = entry.value.text.flatMap(CollectionFormat.init) else {
            fields.reportChoice(entry, among: CollectionFormat.allCases.map(\.rawValue), severity: .warning)
            return .csv
        }
        guard format == .multi, place == .path || place == .header else { return format }
        diagnostics.warning(
            .swaggerParameter,
            "'multi' is allowed only in 'query' and 'formData'; reading it as 'csv'", at: entry.value.location
        )
        return .csv
    }

    private func makeText(of value: inout SwaggerValue, at location: SourceLocation) {
        var schema = MappingBuilder()
        schema.add("type", .text("string", at: location), at: location)
        for entry in value.schema.entries where entry.key == "description" || entry.key.hasPrefix("x-") {
            schema.add(entry)
        }
        value.schema = schema
    }
}
