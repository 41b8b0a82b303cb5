internal import OpenAPIDocument
internal import SourceTree

/// Compares the schemas that extend a base with a discriminator. A value of the base is a value of one of them.
struct SubtypeComparer {
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
        guard pair.before.branches.isEmpty, pair.after.branches.isEmpty, let first = pair.old.schemas.first,
            let second = pair.new.schemas.first
        else { return }
        let (before, after) = (old.subtypes(of: old.target(of: first)), new.subtypes(of: new.target(of: second)))
        guard !before.isEmpty || !after.isEmpty else { return }
        let pairing = Pairing(before.map { comparison.context.renamed.component($0.name) }, after.map(\.name))
        if !pairing.gone.isEmpty, !pairing.added.isEmpty {
            pairing.match(before.map { old.typePath(of: $0.object) }, after.map { new.typePath(of: $0.object) })
        }
        for index in before.indices {
            let named = before[index]
            guard let other = pairing.successors[index].map({ after[$0] }) else {
                comparison.report(
                    .unionBranchRemoved, "branch \(named.name) is removed", from: named.location, to: pair.newPlace,
                    source: .all, only: named.location)
                continue
            }
            schemas.compare(
                Value(named.object, old.type(of: named.object)), Value(other.object, new.type(of: other.object)),
                at: cursor.at(cursor.place.member("<\(other.name)>"), use: nil))
        }
        for index in pairing.added {
            let named = after[index]
            comparison.report(
                .unionBranchAdded, "branch \(named.name) is added", from: pair.oldPlace, to: named.location,
                source: SourceEffect(makers: .compiles, readers: .switches, cursor.direction), only: named.location)
        }
        DiscriminatorComparer(comparison).compare()
    }
}
