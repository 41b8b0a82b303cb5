import SourceTree

/// The properties of the enclosing objects that determine the targets of references: the identifiers of schemas (JSON
/// Schema 2020-12, section 8.2) and in-place references.
struct SchemaScope {
    /// The nearest `$id`, else `$self` of the document, as an absolute URI.
    var base: String?
    /// The schema with the nearest `$id`, to which `#/$defs/a` is relative.
    var resource: Pointer?
    /// The nearest schema with each `$dynamicAnchor`.
    var dynamicAnchors = [String: Pointer]()
    /// The nearest schema with `$recursiveAnchor: true` (2019-09).
    var recursiveAnchor: Pointer?

    /// The targets of the in-place references through which the node was reached, the outermost first.
    var inPlaceTargets: [Pointer] = []

    /// Updates the scope with the identifiers of a schema.
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
