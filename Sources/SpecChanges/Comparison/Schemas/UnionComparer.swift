internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Compares the unions of a value. The value must match all of them.
struct UnionComparer {
    private let comparison: ValueComparison
    private let schemas: SchemaComparer

    private var pair: ValuePair { comparison.pair }
    private var cursor: Cursor { comparison.cursor }
    private var old: DocumentSide { comparison.context.old }
    private var new: DocumentSide { comparison.context.new }

    init(_ comparison: ValueComparison, schemas: SchemaComparer) {
        self.comparison = comparison
        self.schemas = schemas
    }

    func compare() {
        guard !pair.before.unions.isEmpty, !pair.after.unions.isEmpty else { return }
        let (olds, news) = (pair.before.unions, pair.after.unions)
        for (before, after) in zip(olds, news) { compareBranches(before, after) }
        if olds.count != news.count {
            let isNarrowed = olds.count < news.count
            let count = news.count == 1 ? "one union" : "each of \(news.count) unions"
            comparison.reportValue(
                isNarrowed ? .typeNarrowed : .typeWidened, "must match \(count) instead of \(olds.count)",
                from: pair.oldPlace, to: pair.newPlace)
        }
        DiscriminatorComparer(comparison).compare()
    }

    private func compareBranches(_ first: ValueUnion, _ second: ValueUnion) {
        let (before, after) = (first.branches, second.branches)
        if first.isExclusive != second.isExclusive {
            let isExclusive = second.isExclusive
            comparison.report(
                isExclusive ? .unionMadeExclusive : .unionMadeInclusive,
                isExclusive ? "must match exactly one branch" : "may match more than one branch",
                from: comparison.oldPlace(of: isExclusive ? "anyOf" : "oneOf"),
                to: comparison.newPlace(of: isExclusive ? "oneOf" : "anyOf"))
        }
        let pairing = pairing(before, after)
        let isUnion = isUnion(pair.old, on: old) && isUnion(pair.new, on: new)
        for index in before.indices {
            guard let other = pairing.successors[index] else {
                comparison.report(
                    .unionBranchRemoved, "branch \(name(before[index], index, on: old)) is removed",
                    from: before[index].location, to: pair.newPlace,
                    source: isUnion ? .all : cursor.use?.effect ?? .none)
                continue
            }
            schemas.compare(
                Value(before[index], payload(before[index], on: old)),
                Value(after[other], payload(after[other], on: new)),
                at: cursor.at(cursor.place.member("<\(name(after[other], other, on: new))>"), use: nil))
        }
        for index in pairing.added {
            comparison.report(
                .unionBranchAdded, "branch \(name(after[index], index, on: new)) is added", from: pair.oldPlace,
                to: after[index].location,
                source: isUnion
                    ? SourceEffect(makers: .compiles, readers: .switches, cursor.direction)
                    : cursor.use?.effect ?? .none)
        }
    }

    /// Pairs branches by their names, else by their schemas, else by their types.
    private func pairing(_ before: [Schema], _ after: [Schema]) -> Pairing {
        let pairing = Pairing(
            before.map { old.componentName(old.target(of: $0)).map(comparison.context.renamed.component) },
            after.map { new.componentName(new.target(of: $0)) })
        if !pairing.gone.isEmpty, !pairing.added.isEmpty {
            let (gone, added) = (Set(pairing.gone), Set(pairing.added))
            pairing.match(
                before.indices.map { gone.contains($0) ? Fingerprint.text(of: [before[$0]], on: old) : nil },
                after.indices.map { added.contains($0) ? Fingerprint.text(of: [after[$0]], on: new) : nil })
            pairing.match(before.map { typesIfInline($0, on: old) }, after.map { typesIfInline($0, on: new) })
        }
        return pairing
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
}
