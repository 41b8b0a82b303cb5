internal import APIModel

/// Stores large values on the heap instead of inside other values.
///
/// Swift copies a struct member by member and recursively. The compiler generates this code for each type that contains
/// such a struct inline. Documents nest large objects several levels deep, so most of the machine code of their types
/// would copy values. On a payment API with 250 schemas, boxing of large values removed a third of the machine code.
struct LargeValues {
    let planner: TypePlanner
    private var weights = [DeclarationID: Int]()

    /// The largest weight of a value that is stored inline, as the number of its reference-counted members.
    static let limit = 4

    init(planner: TypePlanner) { self.planner = planner }

    /// Boxes properties and makes unions indirect. It must run after recursion is broken.
    mutating func run() {
        for id in planner.types.map(\.id) { _ = weight(of: id) }
    }

    /// Returns true if a value of the type should be stored on the heap when another value contains it.
    mutating func isLarge(_ type: TypeReference) -> Bool { weight(of: type) > Self.limit }

    /// Returns the number of reference-counted members that a value contains inline.
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

    /// Returns the weight of a declared type and boxes its large properties. The types that it contains are weighed
    /// first. The stack is explicit because the chain of types that contain each other can be as long as the document.
    private mutating func weight(of root: DeclarationID) -> Int {
        if let known = weights[root] { return known }
        var open = [(id: root, held: held(by: root)[...])]
        // A cycle can refer to a type that is not finished only through a box, which weighs 1.
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

    /// Returns the declared types that a value contains inline.
    private func held(by id: DeclarationID) -> [DeclarationID] {
        switch planner[id].body {
        case .pending, .enumeration: []
        case .alias(let target): target.storedDeclaration.map { [$0] } ?? []
        case .structure(let properties, _):
            properties.filter { !$0.isIndirect }.compactMap(\.use.type.storedDeclaration)
        case .union(let union): union.cases.compactMap(\.use.type.storedDeclaration)
        }
    }

    /// Returns the weight of a declared type. The weights of the types that it contains are known.
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
            // The payload of `unknown` counts as 1.
            let total = union.cases.reduce(1) { $0 + self.weight(of: $1.use.type) }
            if total > Self.limit { union.isIndirect = true }
            planner[id].body = .union(union)
            return union.isIndirect ? 1 : total
        }
    }

    private mutating func box(_ properties: inout [PlannedProperty]) -> Int {
        // A structure with one property is as large as the property, so a box inside it has no benefit.
        guard properties.count > 1 else {
            return properties.first.map { $0.isIndirect ? 1 : weight(of: $0.use.type) } ?? 0
        }
        var total = 0
        for index in properties.indices where !properties[index].isIndirect {
            let weight = weight(of: properties[index].use.type)
            // The header fields of a part are read and written without a box.
            if weight > Self.limit, properties[index].partKey == nil {
                properties[index].isIndirect = true
            } else {
                total += weight
            }
        }
        return total + properties.count { $0.isIndirect }
    }
}
