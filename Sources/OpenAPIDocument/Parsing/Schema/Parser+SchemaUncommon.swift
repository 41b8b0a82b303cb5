import SourceTree

extension Parser {
    /// Reads a keyword that few schemas have.
    func read(_ keyword: SchemaKeyword.Uncommon, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
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
        }
        parts.rare = rare
    }
}
