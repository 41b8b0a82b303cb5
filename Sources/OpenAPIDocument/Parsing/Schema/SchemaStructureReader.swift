import SourceTree

/// Reads the keywords that contain schemas.
struct SchemaStructureReader {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }
    private var schemas: SchemaParser { SchemaParser(reader) }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Reads a keyword of ``SchemaStructure``.
    func read(_ keyword: SchemaKeyword.Structure, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        parts.hasStructure = true
        let value = parts.place.child(entry)
        switch keyword {
        case .properties: parts.structure.properties = properties(value, entry.key)
        case .required: parts.structure.required = requiredNames(value)
        case .additionalProperties: parts.structure.additionalProperties = additionalProperties(value)
        case .items: readItems(value, into: &parts)
        case .allOf: parts.structure.allOf = branches(value, entry.key)
        case .oneOf: parts.structure.oneOf = branches(value, entry.key)
        case .anyOf: parts.structure.anyOf = branches(value, entry.key)
        case .enumeration:
            parts.structure.enumeration = EnumerationReader(reader).enumeration(value)
            parts.structure.enumLocation = entry.keyLocation
        }
    }

    /// Parses `properties` and `patternProperties`. A property may be named `$ref`.
    func properties(_ place: NodeContext, _ name: String) -> [SchemaProperty] {
        guard let place = context.inPlace.resolved(place), let mapping = reader.mapping(place, "'\(name)'") else {
            return []
        }
        var properties: [SchemaProperty] = []
        properties.reserveCapacity(mapping.count)
        for entry in mapping.entries {
            guard let schema = schemas.schema(place.child(entry)) else { continue }
            properties.append(SchemaProperty(name: entry.key, location: entry.keyLocation, schema: schema))
        }
        return properties
    }

    private func requiredNames(_ place: NodeContext) -> [RequiredName] {
        if place.node.bool != nil {
            diagnostics.warning(
                .wrongKind,
                "'required' must be a list of names in the schema that declares the properties; it is left out",
                at: place.node.location)
            return []
        }
        guard let elements = reader.elements(place, "'required'") else { return [] }
        var names: [RequiredName] = []
        var written = [String: SourceLocation]()
        for element in elements {
            guard let name = element.node.text else {
                reader.reportKind(element, "an element of 'required'", "text")
                continue
            }
            if let first = written.updateValue(element.node.location, forKey: name) {
                written[name] = first
                diagnostics.warning(
                    .looseValue, "'\(name)' is required twice; the second name is ignored", at: element.node.location,
                    notes: [.init("first written here", at: first)])
                continue
            }
            names.append(RequiredName(name: name, location: element.node.location))
        }
        return names
    }

    func additionalProperties(_ place: NodeContext) -> AdditionalProperties {
        if let bool = place.node.bool { return .allowed(bool, location: place.node.location) }
        return schemas.schema(place).map { .schema($0) } ?? .unspecified
    }

    /// Reads `items`. A list, which describes tuples in older drafts, is read as `prefixItems`.
    private func readItems(_ place: NodeContext, into parts: inout SchemaBuilder) {
        guard place.node.sequence != nil else {
            parts.structure.items = schemas.schema(place)
            return
        }
        diagnostics.warning(
            .looseValue, "'items' is a list; reading it as 'prefixItems'", at: place.owner)
        var rare = parts.rare ?? RareSchemaKeywords()
        rare.prefixItems = branches(place, "items")
        parts.rare = rare
    }

    /// Parses the schemas of `allOf`, `oneOf`, `anyOf` and `prefixItems`.
    func branches(_ place: NodeContext, _ name: String) -> [Schema] {
        reader.elements(place, "'\(name)'")?.compactMap(schemas.schema) ?? []
    }
}
