import SourceTree

/// Parses examples.
struct ExampleParser {
    private let reader: ObjectReader

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses the `examples` of an object.
    func examples(_ fields: Fields) -> [Named<Referenceable<Example>>] {
        fields.named("examples") { reader.referenceable($0, .example) }
    }

    /// Parses an example (OpenAPI 3.2, Example Object).
    func example(_ place: NodeContext) -> Example? {
        guard let fields = reader.fields(place, .example) else { return nil }
        return Example(
            location: place.node.location,
            summary: fields.text("summary"),
            description: fields.text("description"),
            value: fields.node("value") ?? fields.node("dataValue"),
            serializedValue: fields.text("serializedValue"),
            externalValue: fields.text("externalValue"),
            extensions: fields.extensions)
    }
}
