internal import OpenAPIDocument

/// The schemas that extend a polymorphic base through `allOf`, and those that its mapping names.
///
/// A base has a `discriminator` and no `oneOf` or `anyOf` (OpenAPI 3.2, Discriminator Object; Swagger 2.0, Schema
/// Object). If it is used as a type, a value is one of its subtypes (docs/modelling.md, 3.6).
struct Subtypes {
    /// The schemas that extend one base.
    private struct Extensions {
        var schemas: [Schema] = []
        var pointers: Set<Pointer> = []
        /// The schemas that do not extend the base by `allOf`. Only the mapping names them.
        var mappedAlone: Set<Pointer> = []

        /// Adds a schema. Returns false if it is there already.
        mutating func add(_ schema: Schema) -> Bool {
            guard pointers.insert(schema.pointer).inserted else { return false }
            schemas.append(schema)
            return true
        }
    }

    private let references: ReferenceIndex
    private let expansion: ExpansionBudget
    private var known = [Pointer: Extensions]()
    /// The component schemas that may extend a base, until they have been added.
    private var components: [Schema] = []
    /// The bases whose mappings have been added.
    private var mappedBases: Set<Pointer> = []

    init(document: Document, expansion: ExpansionBudget) {
        references = document.references
        self.expansion = expansion
        let schemas = document.components.schemas.map { component in
            let isMore = component.object.hasKeywordsBesideReference && !component.object.isAnnotatedReference
            return isMore ? component.object : target(of: component.object)
        }
        components = schemas
        guard schemas.contains(where: \.isPolymorphicBase) else { return }
        addComponents()
        for base in schemas where base.isPolymorphicBase { addMapped(of: base) }
        // A base that is a subtype of another base is replaced by its own subtypes, which are in the list already.
        for (base, extensions) in known {
            var own = Extensions()
            own.mappedAlone = extensions.mappedAlone
            for schema in extensions.schemas where schema.pointer == base || known[schema.pointer] == nil {
                _ = own.add(schema)
            }
            known[base] = own
        }
    }

    /// Returns the subtypes of a schema in the order of the components, or an empty list if the schema is not a base.
    /// The subtypes of a base in another file may be other schemas than components; its mapping names them.
    mutating func of(_ schema: Schema) -> [Schema] {
        guard schema.isPolymorphicBase else { return [] }
        if !mappedBases.contains(schema.pointer) {
            addComponents()
            for entry in schema.discriminator?.mapping ?? [] {
                if let subtype = references.schema(of: entry).map(target) { add(subtype) }
            }
            addMapped(of: schema)
        }
        return known[schema.pointer]?.schemas ?? []
    }

    /// Returns true if the subtype extends the base by `allOf`.
    func extends(_ schema: Schema, _ base: Schema) -> Bool {
        known[base.pointer]?.mappedAlone.contains(schema.pointer) != true
    }

    func contain(_ schema: Schema, of base: Schema) -> Bool {
        base.isPolymorphicBase && known[base.pointer]?.pointers.contains(schema.pointer) == true
    }

    private mutating func addComponents() {
        let schemas = components
        components = []
        for schema in schemas { add(schema) }
    }

    /// Adds a schema to every base that it extends directly or through other schemas.
    private mutating func add(_ subtype: Schema) {
        var reached: Set<Pointer> = [subtype.pointer]
        var rest = [subtype]
        while let schema = rest.popLast() {
            let branches = schema.reference == nil ? schema.allOf : [schema] + schema.allOf
            for branch in branches {
                let base = target(of: branch)
                guard expansion.spend(1, at: subtype.location) else { return }
                if base.pointer != branch.pointer, base.isPolymorphicBase {
                    _ = known[base.pointer, default: Extensions()].add(subtype)
                }
                if reached.insert(base.pointer).inserted { rest.append(base) }
            }
        }
    }

    private mutating func addMapped(of base: Schema) {
        mappedBases.insert(base.pointer)
        for entry in base.discriminator?.mapping ?? [] {
            guard let schema = references.schema(of: entry).map(target) else { continue }
            if known[base.pointer, default: Extensions()].add(schema) {
                known[base.pointer]?.mappedAlone.insert(schema.pointer)
            }
        }
    }

    private func target(of schema: Schema) -> Schema { schema.reference.flatMap(references.schema) ?? schema }
}

extension Schema {
    fileprivate var isPolymorphicBase: Bool { discriminator != nil && oneOf.isEmpty && anyOf.isEmpty }
}
