import OpenAPIVocabulary
import SourceTree

extension Parser {
    /// Parses a request body (OpenAPI 3.2, Request Body Object).
    func requestBody(_ place: NodeContext) -> RequestBody? {
        guard let fields = fields(place, .requestBody) else { return nil }
        let content = fields.object("content", content)
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
        guard let fields = fields(place, .response) else { return nil }
        if context.version.minor < 2, fields.mapping.entry("description") == nil {
            fields.reportMissing("description", of: "the response")
        }
        return Response(
            location: place.node.location,
            summary: fields.text("summary"),
            description: fields.text("description"),
            headers: fields.named("headers") { referenceable($0, .header) },
            content: fields.object("content", content) ?? [],
            links: fields.named("links") { referenceable($0, .link) },
            extensions: fields.extensions)
    }

    /// Parses the media types of a body, with references (3.2) resolved.
    func content(_ place: NodeContext) -> [MediaTypeEntry]? {
        guard let place = context.inPlace.resolved(place), let mapping = mapping(place, "'content'") else { return nil }
        return mapping.flatMap { entry -> [MediaTypeEntry] in
            let names = mediaTypeNames(entry)
            guard !names.isEmpty, let referenceable = referenceable(place.child(entry), .mediaType) else { return [] }
            if let reference = referenceable.reference { ReferencedObjects(context).visit(reference, .mediaType) }
            guard let media = context.objects.memo.object(referenceable, .mediaType) else { return [] }
            return names.map { MediaTypeEntry(type: $0, location: entry.keyLocation, media: media) }
        }
    }

    /// Parses a media type (OpenAPI 3.2, Media Type Object).
    func mediaType(_ place: NodeContext) -> MediaType? {
        guard let fields = fields(place, .mediaType) else { return nil }
        return MediaType(
            location: place.node.location,
            schema: fields.object("schema", schema),
            itemSchema: fields.object("itemSchema", schema),
            example: fields.node("example"),
            examples: examples(fields),
            encoding: fields.named("encoding", encoding),
            prefixEncoding: fields.list("prefixEncoding", encoding),
            itemEncoding: fields.object("itemEncoding", encoding),
            extensions: fields.extensions)
    }

    /// Parses an encoding (OpenAPI 3.2, Encoding Object).
    private func encoding(_ place: NodeContext) -> Encoding? {
        guard let fields = fields(place, .encoding) else { return nil }
        return Encoding(
            location: place.node.location,
            contentType: mediaTypeList("contentType", of: fields),
            headers: fields.named("headers") { referenceable($0, .header) },
            style: fields.object("style") { choice($0, "style", among: ParameterStyle.self) },
            explode: fields.bool("explode"),
            allowReserved: fields.flag("allowReserved"),
            encoding: fields.named("encoding", encoding),
            prefixEncoding: fields.list("prefixEncoding", encoding),
            itemEncodings: [fields.object("itemEncoding", encoding)].compactMap(\.self),
            extensions: fields.extensions)
    }

    /// Parses the `examples` of an object.
    func examples(_ fields: Fields) -> [Named<Referenceable<Example>>] {
        fields.named("examples") { referenceable($0, .example) }
    }

    /// Parses an example (OpenAPI 3.2, Example Object).
    func example(_ place: NodeContext) -> Example? {
        guard let fields = fields(place, .example) else { return nil }
        return Example(
            location: place.node.location,
            summary: fields.text("summary"),
            description: fields.text("description"),
            value: fields.node("value") ?? fields.node("dataValue"),
            serializedValue: fields.text("serializedValue"),
            externalValue: fields.text("externalValue"),
            extensions: fields.extensions)
    }

    /// Parses a link (OpenAPI 3.2, Link Object).
    func link(_ place: NodeContext) -> Link? {
        guard let fields = fields(place, .link) else { return nil }
        fields("operationRef").map(keepOperationReference)
        return Link(
            location: place.node.location,
            operationReference: fields.text("operationRef"),
            operationID: fields.text("operationId"),
            operationLocation: (fields.node("operationId") ?? fields.node("operationRef"))?.location,
            parameters: fields.named("parameters") { $0.node },
            requestBody: fields.node("requestBody"),
            description: fields.text("description"),
            server: fields.object("server", server),
            extensions: fields.extensions)
    }

    /// Records the reference to an operation if the caller collects all references. The operation itself is not parsed
    /// for a link.
    private func keepOperationReference(_ place: NodeContext) {
        guard context.objects.keepsReferences, let text = place.node.string else { return }
        let target = context.resolver.target(
            of: text, at: place.node.location, in: place.scope?.value, severity: .warning)
        let reference = Reference(
            text: text, location: place.node.location, target: target, summary: nil, description: nil)
        context.objects.keep(reference, section: FollowedReference.operations)
    }
}
