internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import StableText

extension TypePlanner {
    /// Plans the cases of a union and the choice of a case for a value (docs/modelling.md, 2.1 to 2.11).
    func plan(_ union: UnionShape, id: DeclarationID) -> PlannedUnion {
        var given: [GivenName?] = []
        let mapped = mappedValues(in: union.discriminator)
        let counts = Dictionary(union.branches.map { ($0.source.pointer, 1) }, uniquingKeysWith: +)
        let branches = union.branches.enumerated().map { index, branch in
            given.append(counts[branch.source.pointer] == 1 ? caseName(of: branch) : nil)
            let target = resolver.target(of: branch.source)
            let values =
                target.flatMap { mapped[$0.pointer] ?? inheritedValues(of: $0, for: union.discriminator) } ?? []
            return BranchPlan(
                index: index, branch: branch,
                facts: BranchFacts(of: branch.resolved, in: branchIndex), mappedValues: values,
                nameKeys: (given[index].map { [$0.text] } ?? []) + nameKeys(of: branch, mapped: values))
        }
        let own = SwiftSpelling.type(self[id].key)
        var cases = branches.map { branch in
            // A nested type with the name of the type that contains it would hide it.
            let name = branch.nameKeys[0]
            let key = SwiftSpelling.type(name) == own ? name + "_value" : name
            return PlannedUnion.Case(
                nameKeys: branch.nameKeys,
                use: use(of: branch.branch.resolved, in: NamingContext(owner: .type(id), key: key)),
                given: given[branch.index])
        }
        let chooser = UnionChooser(union: union, branches: branches, planner: self)
        let tags = chooser.tags()
        for (index, tag) in chooser.writtenTags(tags) { cases[index].writtenTag = tag }
        return PlannedUnion(cases: cases, choices: chooser.choices(tags))
    }

    /// Returns the name that the user gives to a case. The branches of a type array share one schema and have no such
    /// name.
    private func caseName(of branch: UnionShape.Branch) -> GivenName? {
        overrides.name(at: branch.source.location, branch.source.extensions, of: .enumerationCase)
    }

    /// Returns the values of a schema in the mapping of a base between the schema and the union. The discriminator of
    /// the base must have the same property.
    private func inheritedValues(of schema: Schema, for discriminator: Discriminator?) -> [String]? {
        guard let key = discriminator?.propertyName else { return nil }
        var visited: Set<Pointer> = []
        var bases = schema.allOf
        while let base = bases.popLast().flatMap(resolver.target) {
            guard visited.insert(base.pointer).inserted, visited.count <= 64 else { continue }
            bases += base.allOf
            guard let own = base.discriminator, own.propertyName == key else { continue }
            if let values = mappedValues(in: own)[schema.pointer] { return values }
        }
        return nil
    }

    /// Returns the values of each schema in a mapping, which refers to the schema or to a component that is a reference
    /// to it.
    private func mappedValues(in discriminator: Discriminator?) -> [Pointer: [String]] {
        var values = [Pointer: [String]]()
        for entry in discriminator?.mapping ?? [] {
            guard let pointer = entry.target else { continue }
            values[pointer, default: []].append(entry.key)
            if let target = componentNames.target(of: pointer), target != pointer {
                values[target, default: []].append(entry.key)
            }
        }
        return values
    }

    /// Returns the discriminator value of a branch that has none in the mapping or in a property: the name of its
    /// schema (OpenAPI 3.1, Discriminator Object). An extension takes precedence: documents of Swagger 2.0 use one,
    /// because they have no mapping.
    func implicitTag(of branch: UnionShape.Branch) -> String? {
        guard branch.source.reference != nil, let target = resolver.target(of: branch.source) else {
            return branch.source.discriminatorValue
        }
        return target.discriminatorValue ?? name(of: target)
    }

    /// Returns the candidates for the name of a case: the only value in the mapping, the name of the referenced schema,
    /// the title, the value of a required property with one value, and the type.
    private func nameKeys(of branch: UnionShape.Branch, mapped: [String]) -> [String] {
        var keys = mapped.count == 1 ? mapped : []
        if case .named(let schema) = branch.resolved.shape {
            keys.append(name(of: schema))
        } else if branch.source.reference != nil, let target = resolver.target(of: branch.source) {
            keys.append(name(of: target))
        }
        if let title = branch.source.title, !title.isEmpty { keys.append(title) }
        if let tag = singleTagValue(of: branch.resolved) { keys.append(tag) }
        keys.append(typeKey(of: branch.resolved))
        return keys
    }

    /// Returns the value of a required member with exactly one value, such as `kind: circle`.
    private func singleTagValue(of resolved: ResolvedSchema) -> String? {
        guard case .object(let object) = resolved.shape else { return nil }
        for member in object.members where member.isRequired {
            guard let parts = member.value, case .enumeration(let values) = resolver.resolve(parts).shape,
                values.values.count == 1
            else { continue }
            return values.values[0].node.text
        }
        return nil
    }

    private func typeKey(of resolved: ResolvedSchema) -> String {
        switch resolved.shape {
        case .any, .null: "any"
        case .scalar(let scalar): scalarKey(scalar)
        case .enumeration: "value"
        case .object: "object"
        case .map: "dictionary"
        case .array(let items): items.map { typeKey(of: resolver.resolve($0)) + "_array" } ?? "array"
        case .union: "choice"
        case .named(let schema): name(of: schema)
        }
    }

    private func scalarKey(_ shape: ScalarShape) -> String {
        switch ScalarFormats.scalar(for: shape) {
        case .dateTime: "date_time"
        case .base64: "data"
        case .double, .decimal, .decimalText: "number"
        case .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: "integer"
        case let other: other.rawValue
        }
    }
}

/// A branch of a union and its properties.
struct BranchPlan {
    let index: Int
    let branch: UnionShape.Branch
    let facts: BranchFacts
    /// The values in the mapping of the discriminator.
    let mappedValues: [String]
    let nameKeys: [String]

    var matchedCase: UnionChoice.MatchedCase {
        UnionChoice.MatchedCase(
            caseIndex: index, members: Array(facts.keys).ordered(by: precedes), isOpen: facts.isOpen)
    }
}
