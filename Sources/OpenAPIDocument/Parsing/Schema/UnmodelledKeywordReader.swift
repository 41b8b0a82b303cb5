import SourceTree

/// Reads keywords that do not affect the generated code.
struct UnmodelledKeywordReader {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Reads a keyword that does not affect the generated code. Conditions are reported. Nested schemas are parsed only
    /// if the caller collects all references, for a bundle for example.
    func read(_ keyword: SchemaKeyword.Unmodelled, _ entry: Mapping.Entry, of schemaPlace: NodeContext) {
        let value = schemaPlace.child(entry)
        switch keyword {
        case .ifSchema:
            reportCondition(entry)
            readUnmodelledSchema(value)
        case .dependentSchemas, .dependencies:
            reportCondition(entry)
            for member in value.node.mapping ?? Mapping([]) where member.value.mapping != nil {
                readUnmodelledSchema(value.child(member))
            }
        case .thenSchema, .elseSchema, .unevaluatedItems, .additionalItems: readUnmodelledSchema(value)
        case .dependentRequired, .dialect, .comment, .vocabulary: break
        }
    }

    private func readUnmodelledSchema(_ place: NodeContext) {
        if context.objects.keepsReferences { _ = SchemaParser(reader).schema(place) }
    }

    private func reportCondition(_ entry: Mapping.Entry) {
        diagnostics.warning(
            .unsupportedField, "'\(entry.key)' has no effect: conditions on values are not modelled",
            at: entry.keyLocation)
    }
}
