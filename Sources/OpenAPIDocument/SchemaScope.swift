import SourceTree

/// What the schemas around a place say about the references in it (JSON Schema 2020-12 §8.2).
struct SchemaScope {
    /// The nearest `$id`, else the document's `$self`, as an absolute URI.
    var base: String?
    /// The schema that has the nearest `$id`: `#/$defs/a` starts from there.
    var resource: Pointer?
    /// The nearest schema with each `$dynamicAnchor`.
    var dynamicAnchors = [String: Pointer]()
    /// The nearest schema with `$recursiveAnchor: true` (2019-09).
    var recursiveAnchor: Pointer?

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
