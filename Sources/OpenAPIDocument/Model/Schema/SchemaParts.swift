import SourceTree

/// A schema while its keywords are read.
struct SchemaParts {
    let place: Place
    var typing = SchemaTyping()
    var reference: Reference?
    var annotations = SchemaAnnotations()
    var hasAnnotations = false
    var structure = SchemaStructure()
    var hasStructure = false
    /// Optional, unlike the groups above, because it is large and seldom needed.
    var constraints: SchemaConstraints?
    var rare: RareSchemaKeywords?
    /// Whether one of the four bounds of numbers is written.
    var hasNumericBounds = false

    init(place: Place) {
        self.place = place
    }

    /// The finished schema.
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
