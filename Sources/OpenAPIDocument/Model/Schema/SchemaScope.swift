import SourceTree

/// What encloses a place and decides where the references in it lead: schemas with names (JSON Schema 2020-12 §8.2), and
/// references in place.
struct SchemaScope {
    /// The nearest `$id`, else the document's `$self`, as an absolute URI.
    var base: String?
    /// The schema that has the nearest `$id`: `#/$defs/a` starts from there.
    var resource: Pointer?
    /// The nearest schema with each `$dynamicAnchor`.
    var dynamicAnchors = [String: Pointer]()
    /// The nearest schema with `$recursiveAnchor: true` (2019-09).
    var recursiveAnchor: Pointer?

    /// The targets of the references in place that the node came by, the outermost first.
    var inPlaceTargets: [Pointer] = []

    /// Takes in what a schema says.
    mutating func enter(_ mapping: Mapping, at pointer: Pointer) {
        if let id = mapping["$id"]?.string {
            base = URIReference(id).resolved(against: base ?? "")
            resource = pointer
        }
        if let anchor = mapping["$dynamicAnchor"]?.string {
            dynamicAnchors[anchor] = pointer
        }
        if mapping["$recursiveAnchor"]?.bool == true {
            recursiveAnchor = pointer
        }
    }
}
