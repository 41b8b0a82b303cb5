internal import OpenAPIDocument
internal import SourceTree

/// Replaces branches that refer back to their own union, directly or through other unions.
///
/// In `A: {oneOf: [B, integer]}` with `B: {oneOf: [A, string]}`, both `A` and `B` are a string or an integer: a branch
/// that is the union itself matches no further values. Decoding an `A` as a `B`, which is decoded as an `A`, would not
/// end.
struct UnionCycles {
    let resolver: SchemaResolver

    /// Returns the branches of a union. A branch that refers back to the union is replaced by the other branches that
    /// it has.
    func branches(of group: UnionGroup) -> [Schema] {
        let suspects = group.branches.filter { resolver.mayLeadToEachOther($0, group.owner) }
        guard !suspects.isEmpty else { return group.branches }
        let leading = pointers(thatLeadTo: group.owner, from: suspects)
        var known: Set<Pointer> = [group.owner.pointer]
        return group.branches.flatMap { branch -> [Schema] in
            guard leading.contains(branch.pointer) else { return [branch] }
            resolver.diagnostics.warning(
                .compositionCycle,
                "this branch refers back to the union itself; it is replaced by its other branches",
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

    /// Returns the alternatives of a branch from which the union cannot be reached, each once and in the order of the
    /// document.
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
