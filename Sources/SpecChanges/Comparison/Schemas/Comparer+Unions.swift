internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// The comparison of unions, and of a base with a discriminator and the schemas that extend it.
extension Comparer {
    /// Compares unions, all of which a value must match.
    func compareUnions(_ pair: ValuePair, at cursor: Cursor) {
        let (olds, news) = (pair.before.unions, pair.after.unions)
        for (before, after) in zip(olds, news) { compareBranches(before, after, of: pair, at: cursor) }
        if olds.count != news.count {
            let isNarrowed = olds.count < news.count
            let count = news.count == 1 ? "one union" : "each of \(news.count) unions"
            reportValue(
                isNarrowed ? .typeNarrowed : .typeWidened, "must match \(count) instead of \(olds.count)", at: cursor,
                from: pair.oldPlace, to: pair.newPlace)
        }
        compareDiscriminators(pair, at: cursor)
    }

    /// Compares the branches of two unions. A branch is paired by its name, else by its schema, else by its types.
    private func compareBranches(_ first: ValueUnion, _ second: ValueUnion, of pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (first.branches, second.branches)
        if first.isExclusive != second.isExclusive {
            let isExclusive = second.isExclusive
            report(
                isExclusive ? .unionMadeExclusive : .unionMadeInclusive,
                isExclusive ? "must match exactly one branch" : "may match more than one branch", at: cursor,
                from: place(of: pair.before, old, isExclusive ? "anyOf" : "oneOf", pair.oldPlace),
                to: place(of: pair.after, new, isExclusive ? "oneOf" : "anyOf", pair.newPlace))
        }
        let pairing = Pairing(
            before.map { old.componentName(old.target(of: $0)).map(current) },
            after.map { new.componentName(new.target(of: $0)) })
        if !pairing.gone.isEmpty, !pairing.added.isEmpty {
            let (gone, added) = (Set(pairing.gone), Set(pairing.added))
            pairing.match(
                before.indices.map { gone.contains($0) ? Fingerprint.text(of: [before[$0]], on: old) : nil },
                after.indices.map { added.contains($0) ? Fingerprint.text(of: [after[$0]], on: new) : nil })
            pairing.match(before.map { typesIfInline($0, on: old) }, after.map { typesIfInline($0, on: new) })
        }
        let isUnion = isUnion(pair.old, on: old) && isUnion(pair.new, on: new)
        for index in before.indices {
            guard let other = pairing.successors[index] else {
                report(
                    .unionBranchRemoved, "branch \(name(before[index], index, on: old)) is removed", at: cursor,
                    from: before[index].location, to: pair.newPlace,
                    source: isUnion ? .all : cursor.use?.effect ?? .none)
                continue
            }
            compare(
                Value(before[index], payload(before[index], on: old)),
                Value(after[other], payload(after[other], on: new)),
                at: cursor.at(cursor.place.member("<\(name(after[other], other, on: new))>"), use: nil))
        }
        for index in pairing.added {
            report(
                .unionBranchAdded, "branch \(name(after[index], index, on: new)) is added", at: cursor,
                from: pair.oldPlace, to: after[index].location,
                source: isUnion
                    ? SourceEffect(makers: .compiles, readers: .switches, cursor.direction)
                    : cursor.use?.effect ?? .none)
        }
    }

    /// Returns the types of a branch as one text, or `nil` if the branch has a name.
    private func typesIfInline(_ schema: Schema, on side: DocumentSide) -> String? {
        guard side.componentName(side.target(of: schema)) == nil else { return nil }
        return side.value(of: [schema]).types.map(\.rawValue).joined(separator: "|")
    }

    private func isUnion(_ value: Value, on side: DocumentSide) -> Bool {
        if case .union = side.declaration(of: value.type) { return true }
        return false
    }

    private func name(_ branch: Schema, _ index: Int, on side: DocumentSide) -> String {
        if let name = side.componentName(side.target(of: branch)) { return name }
        if let title = branch.title { return title }
        let value = side.value(of: [branch])
        return value.types.isEmpty ? String(index + 1) : value.types.map(\.rawValue).joined(separator: "|")
    }

    /// Returns the type of the associated value for a branch, or `nil` if the branch has no name.
    private func payload(_ branch: Schema, on side: DocumentSide) -> TypeReference? {
        side.componentName(side.target(of: branch)) == nil ? nil : side.type(of: branch)
    }

    /// Compares the schemas that extend a base. A value of the base is a value of one of them.
    func compareSubtypes(_ pair: ValuePair, at cursor: Cursor) {
        guard pair.before.branches.isEmpty, pair.after.branches.isEmpty, let first = pair.old.schemas.first,
            let second = pair.new.schemas.first
        else { return }
        let (before, after) = (old.subtypes(of: old.target(of: first)), new.subtypes(of: new.target(of: second)))
        guard !before.isEmpty || !after.isEmpty else { return }
        let pairing = Pairing(before.map { current($0.name) }, after.map(\.name))
        if !pairing.gone.isEmpty, !pairing.added.isEmpty {
            pairing.match(
                before.map { typePath(of: $0.object, on: old) }, after.map { typePath(of: $0.object, on: new) })
        }
        for index in before.indices {
            let named = before[index]
            guard let other = pairing.successors[index].map({ after[$0] }) else {
                report(
                    .unionBranchRemoved, "branch \(named.name) is removed", at: cursor, from: named.location,
                    to: pair.newPlace, source: .all, only: named.location)
                continue
            }
            compare(
                Value(named.object, old.type(of: named.object)), Value(other.object, new.type(of: other.object)),
                at: cursor.at(cursor.place.member("<\(other.name)>"), use: nil))
        }
        for index in pairing.added {
            let named = after[index]
            report(
                .unionBranchAdded, "branch \(named.name) is added", at: cursor, from: pair.oldPlace,
                to: named.location, source: SourceEffect(makers: .compiles, readers: .switches, cursor.direction),
                only: named.location)
        }
        compareDiscriminators(pair, at: cursor)
    }
}
