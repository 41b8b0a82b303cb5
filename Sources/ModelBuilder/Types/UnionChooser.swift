internal import APIModel
internal import OpenAPIDocument
import SafeText
internal import SchemaResolution
internal import SourceTree
import StableText

/// Determines the choice of a case for a value: by the kind of JSON value first, then by the discriminator, then by the
/// best match.
struct UnionChooser {
    let union: UnionShape
    let branches: [BranchPlan]
    let planner: TypePlanner

    /// The member that distinguishes objects, and its values for each case.
    struct Tags {
        let key: String
        /// The values by the index of the case, in the order of the document.
        let values: [Int: [String]]
        /// The only case that does not require the member, if there is exactly one.
        let absent: Int?
    }

    func choices(_ tags: Tags?) -> [UnionChoice] {
        UnionChoice.Kind.allCases.compactMap { kind in
            let candidates = candidates(for: kind)
            guard let first = candidates.first else { return nil }
            // A base may have subtypes that the document does not contain, so its only known subtype is chosen by the
            // discriminator.
            if candidates.count == 1, branches.count > 1 || tags == nil {
                return UnionChoice(kind: kind, rule: .only(first.index))
            }
            return UnionChoice(kind: kind, rule: rule(for: kind, among: candidates, tags: tags))
        }
    }

    /// Returns the branches for a kind. Every integer is also a number, so a branch for numbers is tried if there is
    /// none for integers, or if the integer is too large for it.
    private func candidates(for kind: UnionChoice.Kind) -> [BranchPlan] {
        let exact = branches.filter { $0.facts.kinds.contains(kind) }
        guard kind == .integer else { return exact }
        return exact + branches.filter { $0.facts.kinds.contains(.number) && !$0.facts.kinds.contains(.integer) }
    }

    private func rule(for kind: UnionChoice.Kind, among candidates: [BranchPlan], tags: Tags?) -> UnionChoice.Rule {
        switch kind {
        case .object: return objectRule(candidates, tags: tags)
        case .array: return arrayRule(candidates)
        case .string:
            let ordered =
                candidates.filter(\.facts.isFormattedString) + candidates.filter { !$0.facts.isFormattedString }
            return .firstMatch(ordered.map(\.index))
        case .integer, .number, .boolean:
            return .firstMatch(candidates.map(\.index))
        }
    }

    private func objectRule(_ candidates: [BranchPlan], tags: Tags?) -> UnionChoice.Rule {
        let indices = candidates.map(\.index)
        guard let tags else {
            warnIfAmbiguous(candidates)
            return union.allowsSeveral && mayLoseMembers(candidates)
                ? .everyMatch(candidates.map(\.matchedCase)) : .bestMatch(indices)
        }
        let untagged = candidates.filter { tags.values[$0.index] == nil }.map(\.index)
        let cases = taggedCases(candidates, tags)
        let otherwise: UnionChoice.Rule = untagged.isEmpty ? .unknown : .bestMatch(untagged)
        let absent: UnionChoice.Rule = tags.absent.map { .only($0) } ?? .bestMatch(indices)
        return .tag(key: tags.key, cases: cases, otherwise: otherwise, absent: absent)
    }

    /// Returns the cases by their values. A value of several cases has an entry with all of them.
    private func taggedCases(_ candidates: [BranchPlan], _ tags: Tags) -> [UnionChoice.TaggedCase] {
        var owners = [String: [Int]]()
        for branch in candidates {
            for value in tags.values[branch.index] ?? [] { owners[value, default: []].append(branch.index) }
        }
        var cases: [UnionChoice.TaggedCase] = []
        var positions = [[Int]: Int]()
        for branch in candidates {
            for value in tags.values[branch.index] ?? [] {
                guard let indices = owners[value], indices.first == branch.index else { continue }
                if let position = positions[indices] {
                    cases[position].values.append(value)
                } else {
                    positions[indices] = cases.count
                    cases.append(UnionChoice.TaggedCase(values: [value], caseIndices: indices))
                }
            }
        }
        return cases
    }

    /// Returns true if one object may match two branches of which the first does not keep a member that the second
    /// declares.
    private func mayLoseMembers(_ candidates: [BranchPlan]) -> Bool {
        candidates.contains { one in
            candidates.contains { other in
                one.index != other.index && one.facts.lacksMembers(of: other.facts)
                    && !one.facts.keys.isSubset(of: other.facts.keys) && !one.facts.excludes(other.facts)
            }
        }
    }

    private func arrayRule(_ candidates: [BranchPlan]) -> UnionChoice.Rule {
        var elements: [UnionChoice.ElementChoice] = []
        var seen: Set<UnionChoice.Kind> = []
        for branch in candidates {
            for kind in UnionChoice.Kind.allCases where branch.facts.elementKinds.contains(kind) {
                // The first number of an array may be an integer although others are not.
                let isAmbiguous =
                    kind == .number && seen.contains(.integer) || kind == .integer && seen.contains(.number)
                guard seen.insert(kind).inserted, !isAmbiguous else { return .bestMatch(candidates.map(\.index)) }
                elements.append(UnionChoice.ElementChoice(kind: kind, caseIndex: branch.index))
            }
        }
        return .element(elements, empty: candidates[0].index)
    }

    /// Reports branches with the same members and the same required members. Their objects are decoded as the first of
    /// them, which may not be intended.
    private func warnIfAmbiguous(_ candidates: [BranchPlan]) {
        struct Members: Hashable {
            let keys: Set<String>
            let required: Set<String>
        }
        let groups = Dictionary(grouping: candidates) { Members(keys: $0.facts.keys, required: $0.facts.requiredKeys) }
        let alike = groups.values.filter { $0.count > 1 }.min { $0[0].index < $1[0].index }
        guard let alike else { return }
        let (a, b) = (alike[0].nameKeys[0], alike[1].nameKeys[0])
        planner.diagnostics.warning(
            .ambiguousUnion,
            "'\(a)' and '\(b)' have the same members; a value that matches both is decoded as '\(a)'",
            at: union.location)
    }

    // MARK: Tags

    func tags() -> Tags? {
        let objects = branches.filter { $0.facts.kinds.contains(.object) }
        guard objects.count > 1 else { return explicitTags(objects) }
        return explicitTags(objects) ?? inferredTags(objects)
    }

    /// Returns the values of the discriminator: those of the mapping, else those of the branch's own property, else the
    /// name of the schema.
    private func explicitTags(_ objects: [BranchPlan]) -> Tags? {
        guard let discriminator = union.discriminator else { return nil }
        let key = discriminator.propertyName
        var values = [Int: [String]]()
        let given = Set(objects.flatMap(\.mappedValues))
        let lists = TagLists(of: key, in: objects)
        for branch in objects {
            let mapped = branch.mappedValues
            let own = ownValues(of: key, in: branch, lists)
            var chosen = mapped.isEmpty ? own : mapped
            if !mapped.isEmpty, !own.isEmpty, Set(mapped).isDisjoint(with: own) {
                planner.diagnostics.warning(
                    .unfitMapping,
                    "the mapping gives '\(planner.implicitTag(of: branch.branch) ?? branch.nameKeys[0])' the value "
                        + "\(quoted(mapped)), which its property '\(key)' does not allow; the values of the property "
                        + "are used",
                    at: discriminator.location)
                chosen = own
            }
            if chosen.isEmpty { chosen = [planner.implicitTag(of: branch.branch) ?? branch.nameKeys[0]] }
            // A value that the mapping gives to a branch belongs to no other branch. A value in the lists of several
            // branches belongs to each of them.
            if mapped.isEmpty { chosen.removeAll(where: given.contains) }
            if !chosen.isEmpty { values[branch.index] = chosen }
        }
        let optional = objects.filter { !$0.facts.requiredKeys.contains(key) }
        return Tags(key: key, values: values, absent: optional.count == 1 ? optional[0].index : nil)
    }

    /// The lists of values that the discriminator property has in the branches.
    private struct TagLists {
        /// The values of the lists that several branches share, by their spelling as types.
        private var spelt = [[String]: [String: [String]]]()

        init(of key: String, in branches: [BranchPlan]) {
            let lists = branches.compactMap { $0.facts.tags[key]?.values }
            let users = Dictionary(lists.map { ($0, 1) }, uniquingKeysWith: +)
            for (list, count) in users where count > 1 {
                spelt[list] = Dictionary(grouping: list) { SwiftSpelling.type($0)?.lowercased() ?? "" }
            }
        }

        /// Returns the values of a branch. In a list that several branches share, because they inherit it from a base,
        /// these are the values that are spelt like the schema of the branch. In any other list these are all values.
        func values(of list: [String], named name: String) -> [String] {
            guard let spelt = spelt[list], let name = SwiftSpelling.type(name)?.lowercased() else { return list }
            return spelt[name] ?? []
        }
    }

    /// Returns the values that the discriminator property of a branch allows.
    private func ownValues(of key: String, in branch: BranchPlan, _ lists: TagLists) -> [String] {
        guard let own = branch.facts.tags[key]?.values else { return [] }
        return lists.values(of: own, named: branch.nameKeys[0])
    }

    /// Returns the values of a member whose lists of values are disjoint between all branches.
    private func inferredTags(_ objects: [BranchPlan]) -> Tags? {
        guard let first = objects.first else { return nil }
        let shared = first.facts.tags.keys.filter { key in objects.allSatisfy { $0.facts.tags[key] != nil } }
        let required = Dictionary(
            shared.map { key in (key, objects.count { $0.facts.requiredKeys.contains(key) }) },
            uniquingKeysWith: { first, _ in first })
        let ranked = shared.ordered { a, b in
            required[a] != required[b] ? required[a, default: 0] > required[b, default: 0] : precedes(a, b)
        }
        for key in ranked {
            var seen: Set<String> = []
            let lists = objects.compactMap { $0.facts.tags[key]?.values }
            guard lists.allSatisfy({ $0.allSatisfy { seen.insert($0).inserted } }) else { continue }
            var values = [Int: [String]]()
            for branch in objects { values[branch.index] = branch.facts.tags[key]?.values }
            let optional = objects.filter { !$0.facts.requiredKeys.contains(key) }
            return Tags(key: key, values: values, absent: optional.count == 1 ? optional[0].index : nil)
        }
        return nil
    }

    /// Returns the discriminators that the union writes, because the payload of the case does not declare them.
    func writtenTags(_ tags: Tags?) -> [(index: Int, tag: WrittenTag)] {
        guard let tags else { return [] }
        return branches.compactMap { branch in
            guard let value = tags.values[branch.index]?.first, !branch.facts.keys.contains(tags.key) else {
                return nil
            }
            return (branch.index, WrittenTag(key: tags.key, value: value))
        }
    }

    private func quoted(_ values: [String]) -> String { values.map { "'\($0)'" }.joined(separator: ", ") }
}
