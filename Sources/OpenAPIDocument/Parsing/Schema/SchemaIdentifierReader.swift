import SourceTree

/// Reads the keywords that identify schemas.
struct SchemaIdentifierReader {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Reads a keyword that identifies the schema, or a reference that is resolved by such identifiers.
    func read(_ keyword: SchemaKeyword.Identifier, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        let value = parts.place.child(entry)
        var rare = parts.rare ?? RareSchemaKeywords()
        switch keyword {
        case .identifier: rare.id = reader.text(value, entry.key)
        case .anchor: rare.anchor = reader.text(value, entry.key)
        case .dynamicAnchor: rare.dynamicAnchor = reader.text(value, entry.key)
        case .recursiveAnchor: rare.isRecursiveAnchor = reader.bool(value, entry.key) ?? false
        case .dynamicReference, .recursiveReference:
            rare.dynamicReference = dynamicReference(value, entry.key)
            parts.reference = parts.reference ?? rare.dynamicReference
        }
        parts.rare = rare
    }

    /// Resolves `$dynamicRef` (JSON Schema 2020-12, section 8.2.3.2) and `$recursiveRef` (2019-09, section 8.2.4.2) in
    /// the lexical scope, because a generator has no dynamic scope.
    private func dynamicReference(_ place: NodeContext, _ name: String) -> Reference? {
        guard let text = reader.text(place, name) else { return nil }
        let location = place.node.location
        let scope = place.scope?.value
        let enclosing = text == "#" ? scope?.recursiveAnchor : scope?.dynamicAnchors[String(text.dropFirst())]
        if text == "#", enclosing == nil, scope?.resource == nil,
            context.trees.file(of: location) == context.trees.entry
        {
            diagnostics.error(
                .unresolvedReference,
                "no schema that contains this '\(name)' has '$recursiveAnchor: true'", at: location)
            return nil
        }
        let target = enclosing ?? context.resolver.target(of: text, at: location, in: scope)
        let reference = Reference(text: text, location: location, target: target, summary: nil, description: nil)
        context.objects.requestSchema(reference)
        return reference
    }
}
