internal import OpenAPIDocument
internal import SourceTree

extension BundleTree {
    /// Returns true for an entry of a discriminator's `mapping` that refers to nothing, but would refer to a component
    /// that the bundle adds.
    func isIneffectiveMapping(_ entry: Mapping.Entry, in tokens: [String]) -> Bool {
        guard tokens.last == "mapping", tokens.dropLast().last == "discriminator", let name = entry.value.string,
            references.followed[entry.value.location] == nil
        else { return false }
        return plan.additions.contains { $0.section == "schemas" && $0.name == name }
    }

    /// Adds the original names of branches that are renamed in the bundle to the `mapping` of a discriminator. Without
    /// an entry, the discriminator value of a branch is the name of its component (OpenAPI 3.1.2, Discriminator
    /// Object).
    func withTagsOfRenamed(branchesOf mapping: Mapping, _ rewritten: Mapping) -> Mapping {
        guard let discriminator = mapping["discriminator"]?.mapping, let key = discriminator["propertyName"]?.string,
            var result = rewritten["discriminator"]?.mapping
        else { return rewritten }
        let entries = discriminator["mapping"]?.mapping ?? Mapping([])
        let mapped = Set(entries.compactMap { followed($0.value) })
        var added: [Mapping.Entry] = []
        // If several branches have the same discriminator value, it belongs to the branch that keeps its name, or else
        // to the first.
        var tags = Set(entries.keys)
        var renamed: [(value: Node, place: Pointer, former: String)] = []
        for branch in (mapping["oneOf"]?.sequence ?? []) + (mapping["anyOf"]?.sequence ?? []) {
            guard let value = branch.mapping?["$ref"], let target = followed(value), !mapped.contains(target),
                target.file != plan.entry, let place = plan.place(of: target), let name = place.tokens.last
            else { continue }
            let former = target.componentName ?? references.placeName(of: target)
            let content = references.object(at: target, of: "schemas")?.mapping
            if saysItsTag(content, key) { continue }
            if former == name { tags.insert(name) } else { renamed.append((value, place, former)) }
        }
        for (value, place, former) in renamed where tags.insert(former).inserted {
            added.append(
                Mapping.Entry(
                    key: former, keyLocation: value.location,
                    value: Node(.scalar(Scalar(place.fragment)), at: value.location)))
        }
        guard !added.isEmpty else { return rewritten }
        let all = (result["mapping"]?.mapping?.entries ?? []) + added
        result = result.setting("mapping", to: Node(.mapping(Mapping(all)), at: added[0].value.location))
        return rewritten.setting("discriminator", to: Node(.mapping(result), at: added[0].value.location))
    }

    private func followed(_ value: Node) -> Pointer? {
        references.followed[value.location].flatMap(plan.target)
    }

    /// Returns true if a branch declares its discriminator values, in the property's schema or in an extension.
    private func saysItsTag(_ branch: Mapping?, _ key: String) -> Bool {
        guard let branch else { return false }
        if branch["x-ms-discriminator-value"] != nil || branch["x-discriminator-value"] != nil { return true }
        let member = branch["properties"]?.mapping?[key]?.mapping
        return member?["enum"] != nil || member?["const"] != nil
    }
}
