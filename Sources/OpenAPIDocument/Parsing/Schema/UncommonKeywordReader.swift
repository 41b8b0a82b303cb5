import SourceTree

/// Reads keywords that few schemas have.
struct UncommonKeywordReader {
    private let reader: ObjectReader

    private var schemas: SchemaParser { SchemaParser(reader) }
    private var structures: SchemaStructureReader { SchemaStructureReader(reader) }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Reads a keyword that few schemas have.
    func read(_ keyword: SchemaKeyword.Uncommon, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        let value = parts.place.child(entry)
        var rare = parts.rare ?? RareSchemaKeywords()
        switch keyword {
        case .constant: rare.constant = entry.value
        case .not: rare.not = schemas.schema(value)
        case .discriminator: rare.discriminator = DiscriminatorParser(reader).discriminator(value)
        case .xml: rare.xml = entry.value
        case .patternProperties: rare.patternProperties = structures.properties(value, entry.key)
        case .propertyNames: rare.propertyNames = schemas.schema(value)
        case .unevaluatedProperties: rare.unevaluatedProperties = structures.additionalProperties(value)
        case .prefixItems: rare.prefixItems = structures.branches(value, entry.key)
        case .contains: rare.contains = schemas.schema(value)
        case .definitions, .localDefinitions: rare.definitions += reader.named(value, "'\(entry.key)'", schemas.schema)
        case .contentEncoding: rare.contentEncoding = reader.text(value, entry.key)
        case .contentMediaType: rare.contentMediaType = reader.text(value, entry.key)
        case .contentSchema: rare.contentSchema = schemas.schema(value)
        }
        parts.rare = rare
    }
}
