internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// The properties that distinguish a branch of a union from the others, with its references resolved.
struct BranchFacts {
    /// The kinds of JSON value that the type of the branch decodes.
    private(set) var kinds: Set<UnionChoice.Kind> = []
    /// The declared members of an object.
    private(set) var keys: Set<String> = []
    private(set) var requiredKeys: Set<String> = []
    /// True if an object keeps members that are not declared.
    private(set) var isOpen = false
    /// The members of an object that have a list of values.
    private(set) var tags = [String: Tag]()
    /// The kinds of JSON value of an array's items.
    private(set) var elementKinds: Set<UnionChoice.Kind> = []
    /// True if a string must have a format.
    private(set) var isFormattedString = false

    struct Tag {
        let values: [String]
        let isRequired: Bool
    }

    init(of resolved: ResolvedSchema, in index: BranchIndex) {
        guard case .named(let schema) = resolved.shape else {
            self.init(ofOne: resolved, in: index)
            return
        }
        self = index.facts[ObjectIdentifier(schema)] ?? BranchFacts(ofOne: resolved, in: index)
        index.facts[ObjectIdentifier(schema)] = self
    }

    /// Returns true if objects of the other branch may have members that this branch does not keep.
    func lacksMembers(of other: BranchFacts) -> Bool { !isOpen && (other.isOpen || !other.keys.isSubset(of: keys)) }

    /// Returns true if no object matches both branches, because both require a member and its lists of values are
    /// disjoint.
    func excludes(_ other: BranchFacts) -> Bool {
        tags.contains { key, tag in
            guard tag.isRequired, let values = other.tags[key], values.isRequired else { return false }
            return Set(tag.values).isDisjoint(with: values.values)
        }
    }

    private init(ofOne resolved: ResolvedSchema, in index: BranchIndex) {
        kinds = index.kinds(of: resolved)
        switch index.followed(resolved).shape {
        case .scalar(let scalar): isFormattedString = scalar.textFormat != nil
        case .object(let object): fill(from: object, in: index)
        case .map, .any: isOpen = true
        case .union(let union): fill(from: union, in: index)
        case .array(let items?): elementKinds = index.kinds(of: index.resolver.resolve(items))
        default: break
        }
    }

    private mutating func fill(from object: ObjectShape, in index: BranchIndex) {
        if case .none = object.additional {} else { isOpen = true }
        for member in object.members {
            keys.insert(member.key)
            if member.isRequired { requiredKeys.insert(member.key) }
            guard let parts = member.value,
                let values = BranchFacts.values(of: index.resolver.resolve(parts), in: index)
            else { continue }
            tags[member.key] = Tag(values: values, isRequired: member.isRequired)
        }
    }

    /// Adds the discriminator of a union, which the union writes itself, and the members that its branches declare.
    private mutating func fill(from union: UnionShape, in index: BranchIndex) {
        if let discriminator = union.discriminator { keys.insert(discriminator.propertyName) }
        guard !index.isFillingUnion else { return }
        index.isFillingUnion = true
        defer { index.isFillingUnion = false }
        for branch in union.branches { keys.formUnion(BranchFacts(ofOne: branch.resolved, in: index).keys) }
    }

    /// Returns the values of an enumeration, which may be a named one.
    private static func values(of resolved: ResolvedSchema, in index: BranchIndex) -> [String]? {
        var resolved = resolved
        for _ in 0..<8 {
            switch resolved.shape {
            case .enumeration(let enumeration): return enumeration.values.compactMap(\.node.text)
            case .named(let schema):
                if let known = index.values[ObjectIdentifier(schema)] { return known }
                resolved = index.resolver.resolve(schema)
                guard case .enumeration(let enumeration) = resolved.shape else { continue }
                let values = enumeration.values.compactMap(\.node.text)
                index.values[ObjectIdentifier(schema)] = values
                return values
            default: return nil
            }
        }
        return nil
    }
}
