internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import StableText

extension TypePlanner {
    /// Plans the cases of a union and how a value chooses among them (`MODELLING` §2).
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
            // A type inside another of its name would hide it.
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

    /// The name that the user gives a case, at its branch. The branches of a list of types are one schema, which is no
    /// branch.
    private func caseName(of branch: UnionShape.Branch) -> GivenName? {
        overrides.name(at: branch.source.location, branch.source.extensions, of: .enumerationCase)
    }

    /// The values that a base between a schema and the union gives it, by a mapping of its own for the same member.
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

    /// The values that a mapping gives to each schema, itself or through a component that is a reference to it.
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

    /// The tag of a branch that neither mapping nor member gives one: the name of its schema (OpenAPI §4.8.25), unless an
    /// extension says another one, as documents of Swagger 2.0 do, which have no mapping.
    func implicitTag(of branch: UnionShape.Branch) -> String? {
        guard branch.source.reference != nil, let target = resolver.target(of: branch.source) else {
            return branch.source.discriminatorValue
        }
        return target.discriminatorValue ?? name(of: target)
    }

    /// The names a branch may go by: the one value that the mapping gives it, its reference, its title, its tag's value,
    /// its type.
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

    /// The value of a member that a branch's objects all share, `kind: circle`.
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

/// A branch with what is known of it.
struct BranchPlan {
    let index: Int
    let branch: UnionShape.Branch
    let facts: BranchFacts
    /// The values that the discriminator's mapping gives it.
    let mappedValues: [String]
    let nameKeys: [String]

    var matchedCase: UnionChoice.MatchedCase {
        UnionChoice.MatchedCase(
            caseIndex: index, members: Array(facts.keys).ordered(by: precedes), isOpen: facts.isOpen)
    }
}
