internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution

/// The types of inline schemas, by the type that they are nested in.
///
/// An inline schema of a base is declared once, in the type of the base, and the types that extend the base refer to it, so
/// that a value can be passed from one to the other.
struct InlineTypes {
    struct Place: Hashable {
        let owner: PlannedType.Owner
        let identity: SchemaConjunction.Identity
    }

    private var types = [Place: DeclarationID]()

    /// The type of an inline schema. Only types that are nested in another type are kept.
    subscript(place: Place) -> DeclarationID? {
        get { types[place] }
        set { if case .type = place.owner { types[place] = newValue } }
    }
}

extension SchemaConjunction {
    /// True if members of the object can be those of other schemas.
    var hasBases: Bool {
        guard parts.count == 1, let schema = first else { return true }
        return schema.reference != nil || !schema.allOf.isEmpty
    }
}

extension TypePlanner {
    /// Returns the type that a member's inline types are nested in: the type of the base that declares the member, or the
    /// type itself.
    func declaringType(of member: ObjectShape.Member, in id: DeclarationID) -> DeclarationID {
        guard let value = member.value, value.parts.count == 1, let schema = value.first, schema.reference == nil,
            let base = base(declaring: schema), componentNames.canonical(base).pointer != self[id].pointer,
            case .object(let object) = resolver.resolve(base).shape,
            object.members.contains(where: { $0.key == member.key && $0.value?.identity == value.identity })
        else { return id }
        return declare(base)
    }

    /// Returns the schema with a name of its own that declares a member, itself or in a branch of its `allOf`.
    private func base(declaring member: Schema) -> Schema? {
        var tokens = member.pointer.tokens
        guard tokens.count >= 2, tokens[tokens.count - 2] == "properties" else { return nil }
        tokens.removeLast(2)
        while tokens.count >= 2, tokens[tokens.count - 2] == "allOf" { tokens.removeLast(2) }
        let pointer = Pointer(file: member.pointer.file, tokens: tokens)
        guard let schema = resolver.references.schema(at: pointer),
            pointer.componentName != nil || resolver.references.isReferred(schema)
        else { return nil }
        return schema
    }
}
