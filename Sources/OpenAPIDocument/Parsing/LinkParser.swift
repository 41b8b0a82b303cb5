import SourceTree

/// Parses links.
struct LinkParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses a link (OpenAPI 3.2, Link Object).
    func link(_ place: NodeContext) -> Link? {
        guard let fields = reader.fields(place, .link) else { return nil }
        fields("operationRef").map(keepOperationReference)
        return Link(
            location: place.node.location,
            operationReference: fields.text("operationRef"),
            operationID: fields.text("operationId"),
            operationLocation: (fields.node("operationId") ?? fields.node("operationRef"))?.location,
            parameters: fields.named("parameters") { $0.node },
            requestBody: fields.node("requestBody"),
            description: fields.text("description"),
            server: fields.object("server", ServerParser(reader).server),
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
