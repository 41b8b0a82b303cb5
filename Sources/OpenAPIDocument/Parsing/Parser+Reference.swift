import SourceTree

extension Parser {
    /// Parses an object that may be a reference (OpenAPI 3.2, Reference Object).
    func referenceable<Object>(_ place: NodeContext, _ kind: ObjectKind<Object>) -> Referenceable<Object>? {
        if !kind.hasReferenceField, let reference = referenceInstead(of: place) {
            context.objects.request(reference, kind)
            return .reference(reference)
        }
        return kind.parse(self, place).map { .object($0) }
    }

    /// Returns the reference that is used instead of an object, or `nil` if there is none.
    private func referenceInstead(of place: NodeContext) -> Reference? {
        guard let mapping = place.node.mapping, let reference = context.resolver.reference(in: place) else {
            return nil
        }
        for entry in mapping where !Parser.isAllowedBesideReference(entry.key) {
            diagnostics.warning(
                .fieldBesideReference, "'\(entry.key)' has no effect beside '$ref'", at: entry.keyLocation)
        }
        return reference
    }

    /// Returns a function that parses a component object, which references can resolve to.
    func declared<Object>(_ kind: ObjectKind<Object>) -> (NodeContext) -> Referenceable<Object>? {
        { place in
            let object = referenceable(place, kind)
            context.objects.memo[kind, place.pointer] = object
            return object
        }
    }

    static func isAllowedBesideReference(_ key: String) -> Bool {
        key == "$ref" || key == "summary" || key == "description" || key.hasPrefix("x-")
    }
}
