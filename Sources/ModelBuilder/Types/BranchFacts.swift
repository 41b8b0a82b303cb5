internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// What tells a branch of a union from its siblings, references followed.
struct BranchFacts {
    /// The kinds of JSON value that the branch's type decodes.
    private(set) var kinds: Set<UnionChoice.Kind> = []
    /// For objects: every declared member.
    private(set) var keys: Set<String> = []
    private(set) var requiredKeys: Set<String> = []
    /// For objects: whether other members than the declared ones are kept.
    private(set) var isOpen = false
    /// For objects: members with a list of values.
    private(set) var tags = [String: Tag]()
    /// For arrays: the kinds of an item.
    private(set) var elementKinds: Set<UnionChoice.Kind> = []
    /// For strings: whether a text must have a format.
    private(set) var isFormattedString = false

    struct Tag {
        let values: [String]
        let isRequired: Bool
    }

    init(of composed: ComposedSchema, with composer: Composer) {
        guard case .named(let schema) = composed.shape else {
            self.init(ofOne: composed, with: composer)
            return
        }
        self = composer.unions.facts[ObjectIdentifier(schema)] ?? BranchFacts(ofOne: composed, with: composer)
        composer.unions.facts[ObjectIdentifier(schema)] = self
    }

    /// Whether objects of the other branch may have members that this one does not keep.
    func lacksMembers(of other: BranchFacts) -> Bool { !isOpen && (other.isOpen || !other.keys.isSubset(of: keys)) }

    /// Whether no object is of both: a member that both demand has other values in each.
    func excludes(_ other: BranchFacts) -> Bool {
        tags.contains { key, tag in
            guard tag.isRequired, let values = other.tags[key], values.isRequired else { return false }
            return Set(tag.values).isDisjoint(with: values.values)
        }
    }

    private init(ofOne composed: ComposedSchema, with composer: Composer) {
        kinds = composer.kinds(of: composed)
        switch composer.followed(composed).shape {
        case .scalar(let scalar): isFormattedString = scalar.isText && !ScalarFormats.isPlainText(scalar)
        case .object(let object): fill(from: object, with: composer)
        case .map, .any: isOpen = true
        case .union(let union): fill(from: union, with: composer)
        case .array(let items?): elementKinds = composer.kinds(of: composer.compose(items))
        default: break
        }
    }

    private mutating func fill(from object: ObjectShape, with composer: Composer) {
        if case .none = object.additional {} else { isOpen = true }
        for member in object.members {
            keys.insert(member.key)
            if member.isRequired { requiredKeys.insert(member.key) }
            guard let parts = member.value, let values = BranchFacts.values(of: composer.compose(parts), with: composer)
            else { continue }
            tags[member.key] = Tag(values: values, isRequired: member.isRequired)
        }
    }

    /// The tag of a union, which it writes itself, and what its branches declare.
    private mutating func fill(from union: UnionShape, with composer: Composer) {
        if let discriminator = union.discriminator { keys.insert(discriminator.propertyName) }
        guard !composer.unions.isFillingUnion else { return }
        composer.unions.isFillingUnion = true
        defer { composer.unions.isFillingUnion = false }
        for branch in union.branches { keys.formUnion(BranchFacts(ofOne: branch.composed, with: composer).keys) }
    }

    /// The values of an enumeration, a named one too.
    private static func values(of composed: ComposedSchema, with composer: Composer) -> [String]? {
        var composed = composed
        for _ in 0..<8 {
            switch composed.shape {
            case .enumeration(let enumeration): return enumeration.values.compactMap(\.node.text)
            case .named(let schema):
                if let known = composer.unions.values[ObjectIdentifier(schema)] { return known }
                composed = composer.compose(schema)
                guard case .enumeration(let enumeration) = composed.shape else { continue }
                let values = enumeration.values.compactMap(\.node.text)
                composer.unions.values[ObjectIdentifier(schema)] = values
                return values
            default: return nil
            }
        }
        return nil
    }
}

extension Composer {
    /// The kinds of JSON value that a shape decodes, names followed.
    func kinds(of composed: ComposedSchema) -> Set<UnionChoice.Kind> {
        var kinds = unions.kinds
        unions.kinds = BranchKinds()
        defer { unions.kinds = kinds }
        return kinds.kinds(of: composed, with: self)
    }

    /// Follows references until a schema that is not one. Returns a reference if they form a cycle.
    fileprivate func followed(_ composed: ComposedSchema) -> ComposedSchema {
        var result = composed
        var visited: Set<ObjectIdentifier> = []
        while case .named(let schema) = result.shape, visited.insert(ObjectIdentifier(schema)).inserted {
            result = unions.ends[ObjectIdentifier(schema)] ?? compose(schema)
        }
        for schema in visited { unions.ends[schema] = result }
        return result
    }
}

extension ScalarShape {
    fileprivate var isText: Bool { BranchKinds.kind(of: self) == .string }
}
