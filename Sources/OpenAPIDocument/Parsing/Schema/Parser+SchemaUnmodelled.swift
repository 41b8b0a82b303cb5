import SourceTree

extension Parser {
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
        if context.objects.keepsReferences { _ = schema(place) }
    }

    private func reportCondition(_ entry: Mapping.Entry) {
        diagnostics.warning(
            .unsupportedField, "'\(entry.key)' has no effect: conditions on values are not modelled",
            at: entry.keyLocation)
    }
}
