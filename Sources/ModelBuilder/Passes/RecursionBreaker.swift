internal import APIModel
internal import SourceTree
import TextSupport

/// Breaks cycles of types that hold each other by value, which Swift cannot lay out.
///
/// Unions in a cycle become `indirect`; in a cycle of structures alone, the property that closes it is boxed. An alias
/// that is made of nothing but itself becomes any JSON value.
struct RecursionBreaker {
    let planner: TypePlanner

    func run() {
        breakAliases()
        var finder = CycleFinder(planner: planner, order: order)
        finder.run()
    }

    /// By name, so that the choice of what to box never depends on the document's order.
    private var order: [DeclarationID] {
        planner.types.ordered { a, b in
            a.key != b.key ? precedes(a.key, b.key) : precedes(a.tieBreak, b.tieBreak)
        }.map(\.id)
    }

    private func breakAliases() {
        for id in order {
            guard case .alias(let target) = planner[id].body, reaches(id, from: target) else { continue }
            planner.diagnostics.warning(
                .recursiveAlias,
                "'\(planner[id].key)' is made of nothing but itself; its inner values are any JSON value",
                at: planner[id].location)
            planner[id].body = .alias(
                target.replacing { reaches(id, from: .named($0)) ? .scalar(.json) : .named($0) })
        }
    }

    private func reaches(_ id: DeclarationID, from reference: TypeReference) -> Bool {
        var seen: Set<DeclarationID> = []
        var open = reference.declarations
        while let next = open.popLast() {
            if next == id { return true }
            guard seen.insert(next).inserted, case .alias(let target) = planner[next].body else { continue }
            open += target.declarations
        }
        return false
    }
}

extension TypeReference {
    /// The declared type that a value of this type holds in place; arrays and dictionaries hold theirs elsewhere.
    fileprivate var storedDeclaration: DeclarationID? {
        switch self {
        case .named(let id): id
        case .optional(let inner), .presence(let inner): inner.storedDeclaration
        case .array, .dictionary, .stream, .scalar, .custom: nil
        }
    }
}

/// A depth-first walk over what holds what in place.
private struct CycleFinder {
    let planner: TypePlanner
    let order: [DeclarationID]
    private var done: Set<DeclarationID> = []
    /// The types from the root of the walk to where it is.
    private var path: [DeclarationID] = []

    init(planner: TypePlanner, order: [DeclarationID]) {
        self.planner = planner
        self.order = order
    }

    mutating func run() {
        for id in order { visit(id) }
    }

    private mutating func visit(_ id: DeclarationID) {
        guard !done.contains(id) else { return }
        path.append(id)
        switch planner[id].body {
        case .pending, .enumeration: break
        case .alias(let target):
            if let next = target.storedDeclaration, !path.contains(next) { visit(next) }
        case .union(let union):
            for next in union.cases.compactMap(\.use.type.storedDeclaration) { follow(next, boxing: nil, of: id) }
        case .structure(let properties, _):
            for (index, property) in properties.enumerated() {
                guard let next = property.use.type.storedDeclaration else { continue }
                follow(next, boxing: index, of: id)
            }
        }
        path.removeLast()
        done.insert(id)
    }

    private mutating func follow(_ next: DeclarationID, boxing property: Int?, of owner: DeclarationID) {
        let target = aliasTarget(next)
        guard let start = path.firstIndex(of: target) else {
            visit(target)
            return
        }
        if let union = path[start...].first(where: isUnion) {
            makeIndirect(union)
        } else if let property {
            box(property, of: owner)
        }
    }

    private func aliasTarget(_ id: DeclarationID) -> DeclarationID {
        var id = id
        for _ in 0..<planner.types.count {
            guard case .alias(let target) = planner[id].body, let next = target.storedDeclaration else { return id }
            id = next
        }
        return id
    }

    private func isUnion(_ id: DeclarationID) -> Bool {
        if case .union = planner[id].body { true } else { false }
    }

    private func makeIndirect(_ id: DeclarationID) {
        guard case .union(var union) = planner[id].body else { return }
        union.isIndirect = true
        planner[id].body = .union(union)
    }

    private func box(_ index: Int, of id: DeclarationID) {
        guard case .structure(var properties, let additional) = planner[id].body else { return }
        properties[index].isIndirect = true
        planner[id].body = .structure(properties, additional: additional)
    }
}
