package import APIModel
package import OpenAPIDocument
package import SchemaResolution
internal import SourceTree

/// One of the two documents that are compared, with its model.
package final class DocumentSide {
    let document: Document
    var references: ReferenceIndex { document.references }
    let model: APIModel
    /// The types of named schemas, by their pointers.
    private let types: [Pointer: DeclarationID]
    /// The declarations, by the numbers of their identifiers.
    private var declarations: [Declaration?] = []
    private let resolver: SchemaResolver
    private var values = [SchemaConjunction.Identity: ResolvedValue]()
    /// The names of the components, by the pointers of their schemas.
    private var componentNames = [Pointer: String]()
    private var operations: [(operation: ModelOperation, group: OperationGroup?)] = []
    private var operationsByID = [String: Int]()
    /// The number of schemas that all fingerprints together may still visit.
    private var fingerprintSteps = 1_000_000
    /// Names of operations by location. Paths that share a path item share the first path's name.
    private lazy var operationNames = Dictionary(
        sites.map { ($0.operation.location, $0.id) }, uniquingKeysWith: { first, _ in first })
    private lazy var componentLocations = Dictionary(
        document.components.schemas.map { ($0.name, $0.location) }, uniquingKeysWith: { first, _ in first })
    private lazy var components = Dictionary(
        document.components.schemas.map { ($0.name, $0.object) }, uniquingKeysWith: { first, _ in first })

    /// Creates a side from a loaded document, its model, and the types of its named schemas.
    package init(_ document: Document, model: APIModel, types: [Pointer: DeclarationID], resolver: SchemaResolver) {
        self.document = document
        self.resolver = resolver
        self.model = model
        self.types = types
        for declaration in model.declarations { add(declaration) }
        for group in model.groups {
            for operation in group.operations where !operation.isClientOnly { add(operation, operation.id, group) }
        }
        for operation in model.webhooks?.operations ?? [] { add(operation, "webhook " + operation.id, nil) }
        for component in document.components.schemas {
            // A component that is only a reference has the schema of its target. The first name takes precedence.
            let target = target(of: component.object).pointer
            if componentNames[target] == nil { componentNames[target] = component.name }
            componentNames[component.object.pointer] = component.name
        }
    }

    private func add(_ operation: ModelOperation, _ id: String, _ group: OperationGroup?) {
        for declaration in operation.nested { add(declaration) }
        operationsByID[id] = operations.count
        operations.append((operation, group))
    }

    private func add(_ declaration: Declaration) {
        let number = Int(declaration.head.id.rawValue)
        while declarations.count <= number { declarations.append(nil) }
        declarations[number] = declaration
        for nested in declaration.nested { add(nested) }
    }

    /// Returns the operation of the model. `isReceived` is true for an operation that the API sends.
    func operation(_ id: String, isReceived: Bool) -> ModelOperation? {
        operationsByID[isReceived ? "webhook " + id : id].map { operations[$0].operation }
    }

    func group(of id: String) -> OperationGroup? { operationsByID[id].flatMap { operations[$0].group } }

    func declaration(_ id: DeclarationID) -> Declaration? {
        let number = Int(id.rawValue)
        return declarations.indices.contains(number) ? declarations[number] : nil
    }

    /// Returns the type of a named schema, or `nil` for other schemas.
    func type(of schema: Schema) -> TypeReference? {
        (types[target(of: schema).pointer] ?? types[schema.pointer]).map { .named($0) }
    }

    /// Returns the name of a schema's Swift type, or `nil` if the schema has no name. The name also identifies a schema
    /// that is in another file.
    func typePath(of schema: Schema) -> String? {
        guard case .named(let id) = type(of: schema) else { return nil }
        return model.typePaths[id]?.description
    }

    /// Returns the declaration of a named type. Aliases and `Optional` are followed.
    func declaration(of type: TypeReference?) -> Declaration? {
        var type = type?.unwrapped
        for _ in 0..<16 {
            guard case .named(let id) = type, let declaration = declaration(id) else { return nil }
            guard case .alias(let alias) = declaration else { return declaration }
            type = alias.target.unwrapped
        }
        return nil
    }

    /// Returns the type at the end of a chain of aliases.
    func resolved(_ type: TypeReference) -> TypeReference {
        var type = type
        for _ in 0..<16 {
            guard case .named(let id) = type, case .alias(let alias) = declaration(id) else { return type }
            type = alias.target
        }
        return type
    }

    // MARK: Schemas

    /// Returns the schemas that extend a base with a discriminator, with their names, or none for other schemas.
    func subtypes(of base: Schema) -> [Named<Schema>] {
        resolver.subtypes(of: base).compactMap { schema in
            guard schema.pointer != base.pointer else { return nil }
            let component = componentName(schema)
            return Named(
                name: component ?? references.placeName(of: schema.pointer),
                location: component.flatMap { componentLocations[$0] } ?? schema.location, object: schema)
        }
    }

    /// Takes steps of fingerprints. Returns false if none are left.
    func mayFingerprint(_ count: Int) -> Bool {
        fingerprintSteps -= count
        return fingerprintSteps >= 0
    }

    /// Returns the name of the operation that a link refers to, or the reference as written if the operation is not in
    /// the document.
    func operation(of link: Link) -> String {
        if let id = link.operationID { return id }
        guard let reference = link.operationReference else { return "" }
        guard case .found(let location, _) = references.linkedOperation(reference, of: link) else { return reference }
        return operationNames[location] ?? reference
    }

    /// Returns the schema at the end of a chain of references without other keywords.
    func target(of schema: Schema) -> Schema { references.target(of: schema) }

    /// Returns the schema of a component, with its references resolved.
    func component(named name: String) -> Schema? {
        components[name].map(target)
    }

    func componentName(_ schema: Schema) -> String? { componentNames[schema.pointer] }

    /// Returns the component that contains a schema and the path to the schema, or `nil` if no component contains it.
    func component(around pointer: Pointer) -> (name: String, path: [String])? {
        var tokens = pointer.tokens
        var path: [String] = []
        while true {
            if let name = componentNames[Pointer(file: pointer.file, tokens: tokens)] { return (name, path) }
            guard let last = tokens.popLast() else { return nil }
            path.insert(last, at: 0)
        }
    }

    /// Returns the resolved schema of a value to which all of some schemas apply.
    func value(of schemas: [Schema]) -> ResolvedValue {
        let conjunction = SchemaConjunction(schemas)
        if let known = values[conjunction.identity] { return known }
        let value = ResolvedValue(conjunction, with: resolver)
        values[conjunction.identity] = value
        return value
    }
}
