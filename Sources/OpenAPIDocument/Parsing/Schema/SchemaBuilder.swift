import SourceTree

/// The keywords of a schema that is being parsed.
struct SchemaBuilder {
    let place: NodeContext
    var typing = SchemaTyping()
    var reference: Reference?
    var annotations = SchemaAnnotations()
    var hasAnnotations = false
    var structure = SchemaStructure()
    var hasStructure = false
    /// The constraints, which are optional, unlike the groups above, because they are large and rarely needed.
    var constraints: SchemaConstraints?
    var rare: RareSchemaKeywords?
    /// True if the schema has one of the four bounds of numbers.
    var hasNumericBounds = false

    init(place: NodeContext) {
        self.place = place
    }

    /// Returns the schema.
    func schema() -> Schema {
        Schema(
            pointer: place.pointer,
            location: place.node.location,
            typing: typing,
            reference: reference,
            annotations: hasAnnotations ? Shared(annotations) : nil,
            structure: hasStructure ? Shared(structure) : nil,
            limits: constraints.map(Shared.init),
            rare: rare.map(Shared.init))
    }
}
