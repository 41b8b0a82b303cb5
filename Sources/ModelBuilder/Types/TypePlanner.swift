internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Plans the types of schemas: which types are declared, in which scope and with which contents.
///
/// A schema that something refers to is declared once at the top level. Any other schema that needs a declaration is
/// nested in the type that uses it (docs/modelling.md, 3.9 and 5.3).
final class TypePlanner {
    let resolver: SchemaResolver
    let branchIndex: BranchIndex
    let diagnostics: Diagnostics
    private(set) var types: [PlannedType] = []
    /// The number of types of each owner.
    private var counts = [PlannedType.Owner: Int]()
    /// The budget for nested types of members that several schemas declare. The depth in real documents is at most 2.
    private var joined = MergeBudget(most: 250, deepest: 8)
    /// The types of named schemas.
    private(set) var named = [Pointer: DeclarationID]()
    /// The anonymous schemas that are being planned. Such a schema can contain itself through an `allOf`.
    private var open = [SchemaConjunction.Identity: DeclarationID]()
    /// The types of named schemas whose contents are not planned yet.
    private var waiting: [Waiting] = []
    private var isPlanning = false
    /// The inline types that several types share.
    private var inlineTypes = InlineTypes()
    /// The types of inline schemas at the top level: those of parameters and responses that several operations share.
    private var shared = [SchemaConjunction.Identity: PlannedUse]()
    /// The names of component schemas and of schemas in other files.
    let componentNames: ComponentNames
    let overrides: Overrides

    init(resolver: SchemaResolver, componentNames: ComponentNames, overrides: Overrides, diagnostics: Diagnostics) {
        self.resolver = resolver
        branchIndex = BranchIndex(resolver: resolver)
        self.componentNames = componentNames
        self.overrides = overrides
        self.diagnostics = diagnostics
    }

    subscript(id: DeclarationID) -> PlannedType {
        get { types[Int(id.rawValue)] }
        set { types[Int(id.rawValue)] = newValue }
    }

    /// Returns the type of a schema that is used in a context.
    func use(of parts: SchemaConjunction?, in context: NamingContext) -> PlannedUse {
        guard let parts else { return PlannedUse(type: .scalar(.json), isNullable: false, annotations: Annotations()) }
        if case .topLevel = context.owner, let known = shared[parts.identity] { return known }
        let use = use(of: resolver.resolve(parts), in: context)
        if case .topLevel = context.owner { shared[parts.identity] = use }
        return use
    }

    func use(of resolved: ResolvedSchema, in context: NamingContext) -> PlannedUse {
        var isNullable = resolved.isNullable
        let type: TypeReference
        if let custom = overrides.type(of: resolved.conjunction) {
            return PlannedUse(type: .custom(custom), isNullable: isNullable, annotations: resolved.annotations)
        }
        switch resolved.shape {
        case .any:
            type = .scalar(.json)
            isNullable = false
        case .null:
            type = .scalar(.json)
        case .scalar(let scalar):
            type =
                overrides.type(ofFormat: scalar.format).map { .custom($0) }
                ?? .scalar(ScalarFormats.scalar(for: scalar))
        case .named(let schema):
            type = .named(declare(schema))
        case .map(let values):
            type = .dictionary(use(of: values, in: context.values).presentType)
        case .array(let items):
            type = .array(use(of: items, in: context.items).presentType)
        case .object, .enumeration, .union:
            type = declareInline(resolved, in: context).map { .named($0) } ?? .scalar(.json)
        }
        return PlannedUse(type: type, isNullable: isNullable, annotations: resolved.annotations)
    }

    /// Returns the declaration of a named schema.
    @discardableResult
    func declare(_ schema: Schema) -> DeclarationID {
        let schema = componentNames.canonical(schema)
        if let known = named[schema.pointer] { return known }
        let name = componentNames.name(of: schema)
        let id = add(
            owner: .topLevel, key: name.key, rank: name.rank, tieBreak: resolver.references.sortKey(of: schema.pointer),
            location: schema.location, annotations: Annotations())
        named[schema.pointer] = id
        self[id].pointer = schema.pointer
        self[id].origin = schema.pointer
        waiting.append(
            Waiting(
                id: id, schema: schema,
                context: NamingContext(owner: .topLevel, key: name.key, rank: name.rank + 1)))
        planWaiting()
        return id
    }

    private struct Waiting {
        let id: DeclarationID
        let schema: Schema
        let context: NamingContext
    }

    /// Plans the contents of the waiting types and of the types that they refer to. The loop is iterative, because a
    /// chain of schemas can be as long as the document.
    private func planWaiting() {
        guard !isPlanning else { return }
        isPlanning = true
        let subject = diagnostics.subject
        defer {
            isPlanning = false
            diagnostics.subject = subject
        }
        while let next = waiting.popLast() {
            diagnostics.subject = .type(Int(next.id.rawValue))
            let resolved = resolver.resolve(next.schema)
            self[next.id].annotations = resolved.annotations
            self[next.id].given = overrides.typeName(of: resolved.conjunction)
            fill(next.id, with: resolved, context: next.context)
        }
    }

    /// Returns the declaration of a schema without a name, or `nil` if the budget for them is exceeded.
    private func declareInline(_ resolved: ResolvedSchema, in context: NamingContext) -> DeclarationID? {
        let identity = resolved.conjunction.identity
        if let known = open[identity] { return known }
        let place = InlineTypes.Place(owner: context.owner, identity: identity)
        if let known = inlineTypes[place] { return known }
        // A nested schema that something refers to has one type.
        if resolved.conjunction.parts.count == 1, let part = resolved.conjunction.parts.first, !part.isOpened,
            part.distributed.isEmpty, part.schema.reference == nil, resolver.references.isReferred(part.schema)
        {
            return declare(part.schema)
        }
        let isJoined = resolved.conjunction.parts.count > 1
        if isJoined, !joined.enter(reporting: resolved.conjunction.location, to: diagnostics) { return nil }
        defer { if isJoined { joined.leave() } }
        let id = add(
            owner: context.owner, key: context.key, rank: context.rank,
            tieBreak: (resolved.conjunction.first?.pointer.description ?? "")
                + ordinal(in: context.owner),
            location: resolved.conjunction.location, annotations: resolved.annotations)
        self[id].given = overrides.typeName(of: resolved.conjunction)
        self[id].origin = resolved.conjunction.first?.pointer
        inlineTypes[place] = id
        open[identity] = id
        fill(id, with: resolved, context: context)
        open[identity] = nil
        return id
    }

    /// Returns a text that distinguishes the next type of an owner from those before it.
    func ordinal(in owner: PlannedType.Owner) -> String { "#\(counts[owner, default: 0])" }

    /// Adds a type, whose body is planned afterwards.
    @discardableResult
    func add(
        owner: PlannedType.Owner, key: String, rank: Int, tieBreak: String, location: SourceLocation?,
        annotations: Annotations
    ) -> DeclarationID {
        let id = DeclarationID(Int32(types.count))
        counts[owner, default: 0] += 1
        types.append(
            PlannedType(
                id: id, owner: owner, key: key, rank: rank, tieBreak: tieBreak, location: location,
                annotations: annotations))
        return id
    }

    private func fill(_ id: DeclarationID, with resolved: ResolvedSchema, context: NamingContext) {
        if let custom = overrides.type(of: resolved.conjunction) {
            self[id].body = .alias(.custom(custom))
            return
        }
        guard resolver.expansion.spend(resolved.size, at: resolved.conjunction.location) else {
            self[id].body = .alias(.scalar(.json))
            return
        }
        switch resolved.shape {
        case .object(let object):
            self[id].body = structure(object, of: resolved.conjunction, id: id)
        case .enumeration(let enumeration):
            self[id].body = .enumeration(enumeration)
            self[id].isClosed = overrides.isClosed(resolved.conjunction)
        case .union(let union):
            self[id].body = .union(plan(union, id: id))
        case .any, .null, .scalar, .named, .map, .array:
            self[id].body = .alias(use(of: resolved, in: context).type)
        }
    }

    private func structure(
        _ object: ObjectShape, of conjunction: SchemaConjunction, id: DeclarationID
    ) -> PlannedType.Body {
        let hasBases = conjunction.hasBases
        let properties = object.members.map { member in
            let given = member.value.flatMap { overrides.name(of: $0, as: .property) }
            let owner = hasBases ? declaringType(of: member, in: id) : id
            let context = NamingContext(owner: .type(owner), key: given?.text ?? member.key)
            var use = use(of: member.value, in: context)
            if member.value == nil { use.isNullable = false }
            var property = PlannedProperty(
                key: member.key, location: member.location, pointer: member.value?.first?.pointer, use: use,
                isRequired: member.isRequired, directions: directions(of: member), given: given)
            if use.isNullable, !member.isRequired { property.isPresence = member.value.flatMap(overrides.presence) }
            return property
        }
        switch object.additional {
        case .none:
            guard overrides.keepsUnknownMembers(conjunction) else { return .structure(properties, additional: nil) }
            self[id].keepsUnknownMembers = true
            return .structure(properties, additional: .scalar(.json))
        case .any: return .structure(properties, additional: .scalar(.json))
        case .values(let parts):
            let context = NamingContext(owner: .type(id), key: "additional_property")
            return .structure(properties, additional: use(of: parts, in: context).presentType)
        }
    }
}
