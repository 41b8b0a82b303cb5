import OpenAPIVocabulary
import SafeText
import SourceTree

/// Parses the media types of bodies, with their encodings.
struct ContentParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }
    private var schemas: SchemaParser { SchemaParser(reader) }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses the media types of a body, with references (3.2) resolved.
    func content(_ place: NodeContext) -> [MediaTypeEntry]? {
        guard let place = context.inPlace.resolved(place), let mapping = reader.mapping(place, "'content'") else {
            return nil
        }
        return mapping.flatMap { entry -> [MediaTypeEntry] in
            let names = mediaTypeNames(entry)
            guard !names.isEmpty, let referenceable = reader.referenceable(place.child(entry), .mediaType) else {
                return []
            }
            if let reference = referenceable.reference { ReferencedObjects(context).visit(reference, .mediaType) }
            guard let media = context.objects.memo.object(referenceable, .mediaType) else { return [] }
            return names.map { MediaTypeEntry(type: $0, location: entry.keyLocation, media: media) }
        }
    }

    /// Parses a media type (OpenAPI 3.2, Media Type Object).
    func mediaType(_ place: NodeContext) -> MediaType? {
        guard let fields = reader.fields(place, .mediaType) else { return nil }
        return MediaType(
            location: place.node.location,
            schema: fields.object("schema", schemas.schema),
            itemSchema: fields.object("itemSchema", schemas.schema),
            example: fields.node("example"),
            examples: ExampleParser(reader).examples(fields),
            encoding: fields.named("encoding", encoding),
            prefixEncoding: fields.list("prefixEncoding", encoding),
            itemEncoding: fields.object("itemEncoding", encoding),
            extensions: fields.extensions)
    }

    /// Parses an encoding (OpenAPI 3.2, Encoding Object).
    private func encoding(_ place: NodeContext) -> Encoding? {
        guard let fields = reader.fields(place, .encoding) else { return nil }
        return Encoding(
            location: place.node.location,
            contentType: mediaTypeList("contentType", of: fields),
            headers: fields.named("headers") { reader.referenceable($0, .header) },
            style: fields.object("style") { reader.choice($0, "style", among: ParameterStyle.self) },
            explode: fields.bool("explode"),
            allowReserved: fields.flag("allowReserved"),
            encoding: fields.named("encoding", encoding),
            prefixEncoding: fields.list("prefixEncoding", encoding),
            itemEncodings: [fields.object("itemEncoding", encoding)].compactMap(\.self),
            extensions: fields.extensions)
    }

    /// Returns the media type of a key of `content`. In rare documents a key contains several media types, separated by
    /// commas. The result is empty if the key is not a media type, which is reported.
    func mediaTypeNames(_ entry: Mapping.Entry) -> [String] {
        guard !MediaTypeSyntax.isValid(entry.key) else { return [entry.key] }
        if let names = MediaTypeSyntax.list(entry.key) {
            diagnostics.warning(
                .looseValue,
                "'\(entry.key)' is a list of media types; reading it as \(names.count) media types",
                at: entry.keyLocation)
            return names
        }
        reportMediaType(entry.key, at: entry.keyLocation)
        return []
    }

    /// Returns the media types of an encoding, separated by commas. The result is `nil` if one of them is not a media
    /// type, which is reported.
    func mediaTypeList(_ name: String, of fields: Fields) -> String? {
        guard let place = fields(name), let text = reader.text(place, name) else { return nil }
        guard MediaTypeSyntax.list(text) == nil else { return text }
        reportMediaType(text, at: place.node.location)
        return nil
    }

    private func reportMediaType(_ text: String, at location: SourceLocation) {
        let shown = String(text.unicodeScalars.prefix(80))
        let quoted = doubleQuoted(shown) { isPrintable($0) && ($0.isASCII || $0.value > 0xFFFF) }
        let rest = shown.utf8.count < text.utf8.count ? "…" : ""
        diagnostics.error(.invalidMediaType, "\(quoted)\(rest) is not a media type", at: location)
    }
}
