internal import APIModel

/// Marks every type that a request can hold: there an optional member that may be null tells the two apart.
struct Reachability {
    let planner: TypePlanner

    func markRequests(from roots: [TypeReference]) {
        var open = roots.flatMap(\.declarations)
        while let id = open.popLast() {
            guard !planner[id].isInRequest else { continue }
            planner[id].isInRequest = true
            open += planner[id].body.references.flatMap(\.declarations)
        }
    }
}

extension TypeReference {
    /// The declared types that this use names.
    var declarations: [DeclarationID] {
        switch self {
        case .named(let id): [id]
        case .array(let inner), .dictionary(let inner), .optional(let inner), .presence(let inner),
            .stream(_, let inner):
            inner.declarations
        case .scalar, .custom: []
        }
    }
}

extension PlannedType.Body {
    /// The types that values of this one hold.
    var references: [TypeReference] {
        switch self {
        case .pending, .enumeration: []
        case .structure(let properties, let additional): properties.map(\.use.type) + (additional.map { [$0] } ?? [])
        case .union(let union): union.cases.map(\.use.type)
        case .alias(let target): [target]
        }
    }
}
