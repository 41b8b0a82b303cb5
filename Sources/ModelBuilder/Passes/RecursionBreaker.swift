internal import APIModel
import SafeText
internal import SourceTree
import StableText

/// Breaks cycles of types that contain each other by value, for which Swift has no memory layout.
///
/// A union on a cycle becomes `indirect`. On a cycle of structures alone, the property that closes the cycle is boxed.
/// An alias that consists of itself only has values of the type `JSONValue`.
struct RecursionBreaker {
    let planner: TypePlanner

    func run() {
        breakAliases()
        // An indirect union breaks one cycle through the edge that closes it; the edge can close others, which have no
        // union. The second walk breaks each edge itself, so that none is left.
        for breaksAtUnions in [true, false] {
            var finder = CycleFinder(planner: planner, order: order, breaksAtUnions: breaksAtUnions)
            finder.run()
        }
    }

    /// The types in the order of their names, so that the choice of boxed properties does not depend on the order of
    /// the document.
    private var order: [DeclarationID] {
        planner.types.ordered { a, b in
            a.key != b.key ? precedes(a.key, b.key) : precedes(a.tieBreak, b.tieBreak)
        }.map(\.id)
    }

    /// An alias names one type at most, so the path from each alias has at most one cycle.
    private func breakAliases() {
        let positions = Dictionary(uniqueKeysWithValues: zip(order, 0...))
        var finished: Set<DeclarationID> = []
        for start in order {
            var way: [DeclarationID] = []
            var places = [DeclarationID: Int]()
            var next: DeclarationID? = start
            while let id = next, !finished.contains(id), places[id] == nil {
                places[id] = way.count
                way.append(id)
                next = aliased(by: id)
            }
            finished.formUnion(way)
            guard let next, let first = places[next] else { continue }
            let closing = way[first...].min { positions[$0, default: 0] < positions[$1, default: 0] }
            if let closing { breakAlias(closing) }
        }
    }

    private func aliased(by id: DeclarationID) -> DeclarationID? {
        guard case .alias(let target) = planner[id].body else { return nil }
        return target.declarations.first
    }

    private func breakAlias(_ id: DeclarationID) {
        guard case .alias(let target) = planner[id].body else { return }
        planner.diagnostics.warning(
            .recursiveAlias,
            "'\(planner[id].key)' consists only of itself; its inner values are typed as 'JSONValue'",
            at: planner[id].location)
        planner[id].body = .alias(target.replacing { _ in .scalar(.json) })
    }
}

extension TypeReference {
    /// The declared type that a value of this type contains inline. Arrays and dictionaries store their elements on the
    /// heap.
    var storedDeclaration: DeclarationID? {
        switch self {
        case .named(let id): id
        case .optional(let inner), .presence(let inner): inner.storedDeclaration
        case .array, .dictionary, .stream, .scalar, .custom: nil
        }
    }
}

/// A depth-first search over the types that contain each other inline. The stack is explicit, because the path can be
/// as long as the document.
private struct CycleFinder {
    let planner: TypePlanner
    let order: [DeclarationID]
    /// A Boolean value that indicates whether a cycle is broken at the first union in it, if there is one, rather than at
    /// the edge that closes it.
    let breaksAtUnions: Bool
    private var done: Set<DeclarationID> = []
    /// The types from the root of the search to the current one.
    private var path: [Step] = []
    /// The positions of the types on the path.
    private var positions = [DeclarationID: Int]()
    /// The positions of the unions on the path.
    private var unions: [Int] = []
    /// The types at the end of chains of aliases.
    private var targets = [DeclarationID: DeclarationID]()

    private struct Step {
        let id: DeclarationID
        let held: [Held]
        var next = 0
    }

    /// A type that another one contains inline, as a property or in another way.
    private struct Held {
        let id: DeclarationID
        var property: Int?
    }

    init(planner: TypePlanner, order: [DeclarationID], breaksAtUnions: Bool) {
        self.planner = planner
        self.order = order
        self.breaksAtUnions = breaksAtUnions
    }

    mutating func run() {
        for id in order where !done.contains(id) {
            enter(id)
            while let step = path.last {
                guard step.next < step.held.count else {
                    leave()
                    continue
                }
                path[path.count - 1].next += 1
                follow(step.held[step.next], of: step.id)
            }
        }
    }

    private mutating func enter(_ id: DeclarationID) {
        positions[id] = path.count
        if isUnion(id) { unions.append(path.count) }
        path.append(Step(id: id, held: held(by: id)))
    }

    private mutating func leave() {
        let step = path.removeLast()
        positions[step.id] = nil
        if unions.last == path.count { unions.removeLast() }
        done.insert(step.id)
    }

    private func held(by id: DeclarationID) -> [Held] {
        switch planner[id].body {
        case .pending, .enumeration: []
        case .alias(let target): target.storedDeclaration.map { [Held(id: $0)] } ?? []
        case .union(let union):
            union.isIndirect ? [] : union.cases.compactMap(\.use.type.storedDeclaration).map { Held(id: $0) }
        case .structure(let properties, _):
            properties.enumerated().compactMap { index, property in
                property.isIndirect
                    ? nil : property.use.type.storedDeclaration.map { Held(id: $0, property: index) }
            }
        }
    }

    private mutating func follow(_ held: Held, of owner: DeclarationID) {
        // A cycle cannot be broken at an alias.
        let isAlias = if case .alias = planner[owner].body { true } else { false }
        let target = isAlias ? held.id : aliasTarget(held.id)
        guard let start = positions[target] else {
            if !done.contains(target) { enter(target) }
            return
        }
        if isAlias { return }
        if breaksAtUnions, let union = firstUnion(from: start) {
            makeIndirect(path[union].id)
        } else if let property = held.property {
            box(property, of: owner)
        } else {
            makeIndirect(owner)
        }
    }

    /// Returns the first union on the path at or after a position.
    private func firstUnion(from start: Int) -> Int? {
        var (low, high) = (0, unions.count)
        while low < high {
            let middle = (low + high) / 2
            if unions[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < unions.count ? unions[low] : nil
    }

    private mutating func aliasTarget(_ id: DeclarationID) -> DeclarationID {
        var end = id
        var way: [DeclarationID] = []
        while way.count < planner.types.count, case .alias(let target) = planner[end].body,
            let next = target.storedDeclaration
        {
            if let known = targets[end] {
                end = known
                break
            }
            way.append(end)
            end = next
        }
        for alias in way { targets[alias] = end }
        return end
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
