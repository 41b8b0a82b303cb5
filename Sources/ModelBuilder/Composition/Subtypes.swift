internal import OpenAPIDocument

/// The schemas that extend a polymorphic base through `allOf`, and those that its mapping names.
///
/// A base has a `discriminator` and no `oneOf` or `anyOf` (OpenAPI 3.2, Discriminator Object; Swagger 2.0, Schema Object).
/// Where it is used as a type, a value is any of its subtypes (`MODELLING` §3).
struct Subtypes {
    private let loader: DocumentLoader
    private var known = [Pointer: [Schema]]()
    /// Those of them that a mapping alone names.
    private var mappedAlone = [Pointer: Set<Pointer>]()

    init(document: Document, loader: DocumentLoader) {
        self.loader = loader
        let schemas = document.components.schemas.map { component in
            let isMore = component.object.hasKeywordsBesideReference && !component.object.isAnnotatedReference
            return isMore ? component.object : target(of: component.object)
        }
        for schema in schemas { add(schema) }
        for base in schemas where base.isPolymorphicBase { addMapped(of: base) }
        // A base among the subtypes of another one stands for its own, which are there already.
        for (base, subtypes) in known {
            known[base] = subtypes.filter { $0.pointer == base || known[$0.pointer] == nil }
        }
    }

    /// The subtypes of a schema, in the order of the components; empty for whatever is no base.
    func of(_ schema: Schema) -> [Schema] { schema.isPolymorphicBase ? known[schema.pointer] ?? [] : [] }

    /// Whether the subtype of a base is made of it.
    func extends(_ schema: Schema, _ base: Schema) -> Bool {
        mappedAlone[base.pointer]?.contains(schema.pointer) != true
    }

    func contain(_ schema: Schema, of base: Schema) -> Bool { of(base).contains { $0.pointer == schema.pointer } }

    /// Adds a schema to every base that it extends, itself or through others.
    private mutating func add(_ subtype: Schema) {
        var reached: Set<Pointer> = [subtype.pointer]
        var rest = [subtype]
        while let schema = rest.popLast() {
            let branches = schema.reference == nil ? schema.allOf : [schema] + schema.allOf
            for branch in branches {
                let base = target(of: branch)
                if base.pointer != branch.pointer, base.isPolymorphicBase { include(subtype, in: base) }
                if reached.insert(base.pointer).inserted { rest.append(base) }
            }
        }
    }

    private mutating func addMapped(of base: Schema) {
        for entry in base.discriminator?.mapping ?? [] {
            guard let schema = loader.schema(of: entry).map(target) else { continue }
            if include(schema, in: base) { mappedAlone[base.pointer, default: []].insert(schema.pointer) }
        }
    }

    /// Whether it is new there.
    @discardableResult
    private mutating func include(_ subtype: Schema, in base: Schema) -> Bool {
        guard known[base.pointer]?.contains(where: { $0.pointer == subtype.pointer }) != true else { return false }
        known[base.pointer, default: []].append(subtype)
        return true
    }

    private func target(of schema: Schema) -> Schema { schema.reference.flatMap(loader.schema) ?? schema }
}

extension Schema {
    fileprivate var isPolymorphicBase: Bool { discriminator != nil && oneOf.isEmpty && anyOf.isEmpty }
}
