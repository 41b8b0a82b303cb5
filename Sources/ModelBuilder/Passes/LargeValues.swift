internal import APIModel

/// Moves large values that lie inside others to the heap.
///
/// Swift copies a struct member by member, those of its members included, and the compiler writes that code out for
/// every type that holds one in place. Documents nest large objects several levels deep, so most of the machine code of
/// their types would be copying. Measured on a payment API of 250 schemas: boxing what is large makes a third of the
/// machine code go away.
struct LargeValues {
    let planner: TypePlanner
    private var weights = [DeclarationID: Int]()

    /// The heaviest value that lies inside another, in members that are counted references.
    static let limit = 4

    init(planner: TypePlanner) { self.planner = planner }

    /// Boxes properties and makes unions indirect. Runs after cycles are broken.
    mutating func run() {
        for id in planner.types.map(\.id) { _ = weight(of: id) }
    }

    /// Whether a value of this type is better kept on the heap where something holds it.
    mutating func isLarge(_ type: TypeReference) -> Bool { weight(of: type) > Self.limit }

    /// How many counted references lie in a value itself, as opposed to what they point to.
    private mutating func weight(of type: TypeReference) -> Int {
        switch type {
        case .array, .dictionary, .stream: 1
        case .optional(let inner), .presence(let inner): weight(of: inner)
        case .named(let id): weight(of: id)
        case .custom: 1
        case .scalar(let scalar): Self.weight(of: scalar)
        }
    }

    private static func weight(of scalar: ScalarType) -> Int {
        switch scalar {
        case .string, .decimalText, .url, .body, .json, .base64, .parts: 1
        case .file: 4
        default: 0
        }
    }

    /// The weight of a declared type, whose own large parts are boxed on the way. What it holds is weighed first, with a
    /// stack of its own: types hold one another in chains as long as the document.
    private mutating func weight(of root: DeclarationID) -> Int {
        if let known = weights[root] { return known }
        var open = [(id: root, held: held(by: root)[...])]
        // A cycle refers back to an open type only through a boxed one.
        weights[root] = 1
        while let (id, held) = open.last {
            if let next = held.first {
                open[open.count - 1].held = held.dropFirst()
                guard weights[next] == nil else { continue }
                weights[next] = 1
                open.append((next, self.held(by: next)[...]))
            } else {
                open.removeLast()
                weights[id] = ownWeight(of: id)
            }
        }
        return weights[root] ?? 1
    }

    /// The declared types that a value holds in place.
    private func held(by id: DeclarationID) -> [DeclarationID] {
        switch planner[id].body {
        case .pending, .enumeration: []
        case .alias(let target): target.storedDeclaration.map { [$0] } ?? []
        case .structure(let properties, _):
            properties.filter { !$0.isIndirect }.compactMap(\.use.type.storedDeclaration)
        case .union(let union): union.cases.compactMap(\.use.type.storedDeclaration)
        }
    }

    /// The weight of a declared type, those that it holds known.
    private mutating func ownWeight(of id: DeclarationID) -> Int {
        switch planner[id].body {
        case .pending: return 0
        case .enumeration: return 1
        case .alias(let target): return weight(of: target)
        case .structure(var properties, let additional):
            let weight = box(&properties) + (additional == nil ? 0 : 1)
            planner[id].body = .structure(properties, additional: additional)
            return weight
        case .union(var union):
            // The value that fits no case counts too.
            let total = union.cases.reduce(1) { $0 + self.weight(of: $1.use.type) }
            if total > Self.limit { union.isIndirect = true }
            planner[id].body = .union(union)
            return union.isIndirect ? 1 : total
        }
    }

    private mutating func box(_ properties: inout [PlannedProperty]) -> Int {
        // A wrapper of one value is as large as it.
        guard properties.count > 1 else {
            return properties.first.map { $0.isIndirect ? 1 : weight(of: $0.use.type) } ?? 0
        }
        var total = 0
        for index in properties.indices where !properties[index].isIndirect {
            let weight = weight(of: properties[index].use.type)
            // The header fields of a part are read and written as what they are.
            if weight > Self.limit, properties[index].partKey == nil {
                properties[index].isIndirect = true
            } else {
                total += weight
            }
        }
        return total + properties.count { $0.isIndirect }
    }
}
