internal import APIModel

/// Determines which types requests and responses contain. Members of the other direction are not followed.
struct Reachability {
    let planner: TypePlanner

    func mark(from roots: [TypeReference], as direction: Directions) {
        var open = roots.flatMap(\.declarations)
        while let id = open.popLast() {
            guard planner[id].directions.isDisjoint(with: direction) else { continue }
            planner[id].directions.formUnion(direction)
            open += planner[id].body.references(in: direction).flatMap(\.declarations)
        }
    }
}

extension TypeReference {
    /// The declared types that this type refers to.
    var declarations: [DeclarationID] {
        switch self {
        case .named(let id): [id]
        case .array(let inner), .dictionary(let inner), .optional(let inner), .presence(let inner),
            .stream(_, let inner):
            inner.declarations
        case .scalar, .custom: []
        }
    }

    /// Returns the type with each declared type in it replaced.
    func replacing(_ replacement: (DeclarationID) -> TypeReference) -> TypeReference {
        switch self {
        case .named(let id): replacement(id)
        case .array(let inner): .array(inner.replacing(replacement))
        case .dictionary(let inner): .dictionary(inner.replacing(replacement))
        case .optional(let inner): .optional(inner.replacing(replacement))
        case .presence(let inner): .presence(inner.replacing(replacement))
        case .stream(let kind, let inner): .stream(kind, inner.replacing(replacement))
        case .scalar, .custom: self
        }
    }
}

extension PlannedType.Body {
    /// Returns the types that values contain when they are sent in a direction.
    func references(in direction: Directions) -> [TypeReference] {
        switch self {
        case .pending, .enumeration: []
        case .structure(let properties, let additional):
            properties.filter { !$0.directions.isDisjoint(with: direction) }.map(\.use.type)
                + (additional.map { [$0] } ?? [])
        case .union(let union): union.cases.map(\.use.type)
        case .alias(let target): [target]
        }
    }
}
