import SourceTree

extension Parser {
    /// The keywords of ``RareSchemaKeywords``.
    func readRare(_ keyword: SchemaKeyword, _ entry: Mapping.Entry, into parts: inout SchemaParts) {
        let value = parts.place.child(entry)
        var rare = parts.rare ?? RareSchemaKeywords()
        switch keyword {
        case .constant: rare.constant = entry.value
        case .not: rare.not = schema(value)
        case .discriminator: rare.discriminator = discriminator(value)
        case .xml: rare.xml = entry.value
        case .patternProperties: rare.patternProperties = properties(value, entry.key)
        case .propertyNames: rare.propertyNames = schema(value)
        case .unevaluatedProperties: rare.unevaluatedProperties = additionalProperties(value)
        case .prefixItems: rare.prefixItems = branches(value, entry.key)
        case .contains: rare.contains = schema(value)
        case .definitions, .localDefinitions: rare.definitions += named(value, "'\(entry.key)'", schema)
        case .contentEncoding: rare.contentEncoding = text(value, entry.key)
        case .contentMediaType: rare.contentMediaType = text(value, entry.key)
        case .contentSchema: rare.contentSchema = schema(value)
        case .identifier: rare.id = text(value, entry.key)
        case .anchor: rare.anchor = text(value, entry.key)
        case .dynamicAnchor: rare.dynamicAnchor = text(value, entry.key)
        case .recursiveAnchor: rare.isRecursiveAnchor = bool(value, entry.key) ?? false
        case .dynamicReference, .recursiveReference:
            rare.dynamicReference = dynamicReference(value, entry.key)
            parts.reference = parts.reference ?? rare.dynamicReference
        case .ifSchema, .dependentSchemas, .dependencies:
            diagnostics.warning(
                .unsupportedField, "'\(entry.key)' has no effect: what depends on a value is not modelled",
                at: entry.keyLocation)
            readUnmodelled(keyword, value)
            return
        default:
            readUnmodelled(keyword, value)
            return
        }
        parts.rare = rare
    }

    /// Keywords that say nothing to a generator hold schemas all the same, whose references matter to who asked for
    /// all of them.
    private func readUnmodelled(_ keyword: SchemaKeyword, _ place: Place) {
        guard loader.keepsReferences else { return }
        switch keyword {
        case .ifSchema, .thenSchema, .elseSchema, .unevaluatedItems, .additionalItems:
            _ = schema(place)
        case .dependentSchemas, .dependencies:
            for entry in place.node.mapping ?? Mapping([]) where entry.value.mapping != nil {
                _ = schema(place.child(entry))
            }
        default: return
        }
    }

    /// `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2) and `$recursiveRef` (2019-09 §8.2.4.2), resolved by where they
    /// are written, as a generator knows no other scope.
    private func dynamicReference(_ place: Place, _ name: String) -> Reference? {
        guard let text = text(place, name) else { return nil }
        let location = place.node.location
        let scope = place.scope?.value
        let enclosing = text == "#" ? scope?.recursiveAnchor : scope?.dynamicAnchors[String(text.dropFirst())]
        if text == "#", enclosing == nil, scope?.resource == nil, loader.file(of: location) == loader.loadedFiles.first
        {
            diagnostics.error(
                .unresolvedReference, "no schema around this '\(name)' has '$recursiveAnchor: true'", at: location)
            return nil
        }
        let target = enclosing ?? loader.target(of: text, at: location, in: scope)
        let reference = Reference(text: text, location: location, target: target, summary: nil, description: nil)
        loader.requestSchema(reference)
        return reference
    }
}
