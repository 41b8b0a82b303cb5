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

    /// The weight of a declared type, whose own large parts are boxed on the way.
    private mutating func weight(of id: DeclarationID) -> Int {
        if let known = weights[id] { return known }
        // A cycle leads back here only through what is boxed.
        weights[id] = 1
        let weight: Int
        switch planner[id].body {
        case .pending: weight = 0
        case .enumeration: weight = 1
        case .alias(let target): weight = self.weight(of: target)
        case .structure(var properties, let additional):
            weight = box(&properties) + (additional == nil ? 0 : 1)
            planner[id].body = .structure(properties, additional: additional)
        case .union(var union):
            // The value that fits no case counts too.
            let total = union.cases.reduce(1) { $0 + self.weight(of: $1.use.type) }
            if total > Self.limit { union.isIndirect = true }
            weight = union.isIndirect ? 1 : total
            planner[id].body = .union(union)
        }
        weights[id] = weight
        return weight
    }

    private mutating func box(_ properties: inout [PlannedProperty]) -> Int {
        // A wrapper of one value is as large as it.
        guard properties.count > 1 else {
            return properties.first.map { $0.isIndirect ? 1 : weight(of: $0.use.type) } ?? 0
        }
        var total = 0
        for index in properties.indices where !properties[index].isIndirect {
            let weight = weight(of: properties[index].use.type)
            if weight > Self.limit { properties[index].isIndirect = true } else { total += weight }
        }
        return total + properties.count { $0.isIndirect }
    }
}
