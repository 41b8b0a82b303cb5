internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution

/// Makes a named enumeration that differs from another one only by null an alias of it.
///
/// Documents declare `Country` and `CountryOrNull` with the same values. Null belongs to the use of a type, so that both have
/// the same Swift type, and a value can be passed from one to the other. Enumerations that are equal without null stay two
/// types: their values may be the same by chance.
struct EnumerationAliases {
    let planner: TypePlanner

    private struct Values: Hashable {
        let isText: Bool
        let texts: Set<String>
    }

    func run() {
        var originals = [Values: [DeclarationID]]()
        var nullable: [(id: DeclarationID, values: Values)] = []
        for type in planner.types where type.owner == .topLevel && type.given == nil && !type.isClosed {
            guard case .enumeration(let shape) = type.body,
                let schema = type.pointer.flatMap(planner.resolver.references.schema(at:)), schema.extensions.isEmpty
            else { continue }
            let values = Values(
                isText: shape.kind == .string, texts: Set(shape.values.compactMap(\.node.text)))
            if planner.resolver.isNullable(schema) {
                nullable.append((type.id, values))
            } else {
                originals[values, default: []].append(type.id)
            }
        }
        for (id, values) in nullable {
            guard let found = originals[values], found.count == 1, let original = found.first else { continue }
            planner[id].body = .alias(.named(original))
        }
    }
}
