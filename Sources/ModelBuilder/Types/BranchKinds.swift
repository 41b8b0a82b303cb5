internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution

/// The kinds of JSON value that named schemas decode. They are determined once for each schema.
///
/// The kinds of a union are those of its branches, which may be unions themselves and refer back to it.
struct BranchKinds {
    /// The kinds of a schema without its references, and those references.
    private struct Own {
        var kinds: Set<UnionChoice.Kind> = []
        var names: [Schema] = []
    }

    private var components = SchemaComponents()
    /// The kinds, by the number of the strongly connected component.
    private var kinds: [Set<UnionChoice.Kind>] = []

    /// Returns the kinds of a shape, with its references resolved.
    mutating func kinds(of resolved: ResolvedSchema, with resolver: SchemaResolver) -> Set<UnionChoice.Kind> {
        var own = Own()
        Self.gather(resolved, into: &own)
        return own.names.reduce(into: own.kinds) { $0.formUnion(kinds(of: $1, with: resolver)) }
    }

    private mutating func kinds(of schema: Schema, with resolver: SchemaResolver) -> Set<UnionChoice.Kind> {
        var owns = [ObjectIdentifier: Own]()
        let number = components.component(of: schema) { schema in
            var own = Own()
            Self.gather(resolver.resolve(schema), into: &own)
            owns[ObjectIdentifier(schema)] = own
            return own.names
        }
        // The components that a component refers to have lower numbers.
        while kinds.count < components.members.count {
            var all: Set<UnionChoice.Kind> = []
            for member in components.members[kinds.count] {
                guard let own = owns[ObjectIdentifier(member)] else { continue }
                all.formUnion(own.kinds)
                for name in own.names {
                    if let number = components.known(name), number < kinds.count { all.formUnion(kinds[number]) }
                }
            }
            kinds.append(all)
        }
        return kinds[number]
    }

    private static func gather(_ resolved: ResolvedSchema, into own: inout Own) {
        switch resolved.shape {
        case .any: own.kinds = Set(UnionChoice.Kind.allCases)
        case .null: break
        case .scalar(let scalar): own.kinds.insert(kind(of: scalar))
        case .enumeration(let enumeration): own.kinds.insert(enumeration.kind == .string ? .string : .integer)
        case .map, .object: own.kinds.insert(.object)
        case .array: own.kinds.insert(.array)
        case .union(let union): for branch in union.branches { gather(branch.resolved, into: &own) }
        case .named(let schema): own.names.append(schema)
        }
    }

    static func kind(of scalar: ScalarShape) -> UnionChoice.Kind {
        switch scalar.type {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .object: .object
        case .array: .array
        }
    }
}
