internal import OpenAPIDocument
internal import SourceTree

/// Unions among whose branches they are themselves, at once or through other unions.
///
/// `A: {oneOf: [B, integer]}` with `B: {oneOf: [A, string]}` is a text or an integer, and so is `B`: that a value is valid
/// because it is valid adds nothing. Reading an `A` as a `B`, which is read as an `A`, would have no end.
struct UnionCycles {
    let resolver: SchemaResolver

    /// The branches of a union, where one that leads back to it has given way to the others that it has.
    func branches(of group: UnionGroup) -> [Schema] {
        let suspects = group.branches.filter { resolver.mayLeadToEachOther($0, group.owner) }
        guard !suspects.isEmpty else { return group.branches }
        let leading = pointers(thatLeadTo: group.owner, from: suspects)
        var known: Set<Pointer> = [group.owner.pointer]
        return group.branches.flatMap { branch -> [Schema] in
            guard leading.contains(branch.pointer) else { return [branch] }
            resolver.diagnostics.warning(
                .compositionCycle,
                "this branch leads back to the union itself; what else it may be stands in its place",
                at: branch.location)
            return others(branch, than: leading, known: &known)
        }
    }

    /// Returns the schemas, among those that a union's branches reach, from which the union can be reached.
    private func pointers(thatLeadTo owner: Schema, from branches: [Schema]) -> Set<Pointer> {
        var users = [Pointer: [Pointer]]()
        var reached: Set<Pointer> = []
        var open = branches
        while let schema = open.popLast() {
            guard reached.insert(schema.pointer).inserted, schema.pointer != owner.pointer else { continue }
            let alternatives = resolver.alternatives(of: schema)
            guard resolver.expansion.spend(1 + alternatives.count / 8, at: owner.location) else { return [] }
            for next in alternatives where resolver.mayLeadToEachOther(next, owner) {
                users[next.pointer, default: []].append(schema.pointer)
                open.append(next)
            }
        }
        var leading: Set<Pointer> = []
        var rest = [owner.pointer]
        while let pointer = rest.popLast() {
            if leading.insert(pointer).inserted { rest += users[pointer] ?? [] }
        }
        return leading
    }

    /// Returns the alternatives of a branch from which the union cannot be reached, in the order of the document; each
    /// once.
    private func others(_ branch: Schema, than leading: Set<Pointer>, known: inout Set<Pointer>) -> [Schema] {
        var result: [Schema] = []
        var open = [branch]
        while let schema = open.popLast() {
            guard known.insert(schema.pointer).inserted else { continue }
            guard leading.contains(schema.pointer) else {
                result.append(schema)
                continue
            }
            let alternatives = resolver.alternatives(of: schema)
            guard resolver.expansion.spend(1 + alternatives.count / 8, at: schema.location) else { break }
            open += alternatives.reversed()
        }
        return result
    }
}
