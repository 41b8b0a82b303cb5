import SourceTree

/// Parses discriminators.
struct DiscriminatorParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses a discriminator (OpenAPI 3.2, Discriminator Object).
    func discriminator(_ place: NodeContext) -> Discriminator? {
        if let name = place.node.string {
            reader.reportLoose(place, "discriminator", "its 'propertyName'")
            return Discriminator(
                location: place.node.location, propertyName: name, mapping: [], defaultMapping: nil,
                defaultTarget: nil, extensions: [])
        }
        guard let fields = reader.fields(place, .discriminator),
            let propertyName = fields.requiredText("propertyName", of: "the discriminator", severity: .error)
        else { return nil }
        let mapping = fields.named("mapping") { value in
            reader.text(value, "mapping").map {
                (text: $0, target: mappingTarget($0, at: value.node.location, in: place))
            }
        }
        let defaultMapping = fields.text("defaultMapping")
        return Discriminator(
            location: place.node.location,
            propertyName: propertyName,
            mapping: mapping.map { entry in
                Discriminator.Entry(
                    key: entry.name, value: entry.object.text, location: entry.location, target: entry.object.target)
            },
            defaultMapping: defaultMapping,
            defaultTarget: defaultMapping.flatMap { text in
                fields.node("defaultMapping").flatMap { mappingTarget(text, at: $0.location, in: place) }
            },
            extensions: fields.extensions)
    }

    /// Returns the schema that a value of a mapping refers to: a component with that name, else the target of a
    /// reference (OpenAPI 3.2, Options for Mapping Values to Schemas).
    private func mappingTarget(_ text: String, at location: SourceLocation, in place: NodeContext) -> Pointer? {
        let file = context.trees.file(of: location)
        var target = context.names.componentSchema(named: text, nearest: file)
        if target == nil {
            guard text.contains("/") || text.contains("#") || text.contains(".") else {
                let near = context.names.closestSchemaName(to: text, nearest: file)
                let advice = near.map { "; did you mean '\($0)'?" } ?? ""
                diagnostics.warning(
                    .unknownMapping, "there is no schema '\(text)'\(advice)", at: location)
                return nil
            }
            target = context.resolver.target(of: text, at: location, in: place.scope?.value, severity: .warning)
        }
        guard let target else { return nil }
        let reference = Reference(text: text, location: location, target: target, summary: nil, description: nil)
        context.objects.requestSchema(reference, severity: .warning)
        return target
    }
}
