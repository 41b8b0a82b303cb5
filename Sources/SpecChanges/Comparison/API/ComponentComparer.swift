internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Compares the schemas of the components: which are added, removed or renamed, and those that no operation uses.
struct ComponentComparer {
    private let context: ComparisonContext

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }

    init(_ context: ComparisonContext) { self.context = context }

    /// Finds the schemas that are added, removed or renamed. It runs before any schema is compared.
    func pair() {
        let (before, after) = (old.document.components.schemas, new.document.components.schemas)
        let pairing = Pairing(before.map(\.name), after.map(\.name))
        for index in before.indices {
            if let other = pairing.successors[index] { noteName(before[index], after[other]) }
        }
        var gone: [Renames.Candidate] = []
        var added: [Renames.Candidate] = []
        for index in pairing.gone { gone.append(candidate(before[index], index, on: old)) }
        for index in pairing.added { added.append(candidate(after[index], index, on: new)) }
        Renames(gone, added).join(in: pairing)
        for candidate in gone {
            let named = before[candidate.position]
            reportGone(named, successor: pairing.successors[candidate.position].map { after[$0] })
        }
        reportAdded(pairing.added.map { after[$0] })
    }

    private func reportGone(_ named: Named<Schema>, successor: Named<Schema>?) {
        guard let successor else {
            return changes.report(
                .schemaRemoved, "is removed", at: cursor(named.name), from: named.location,
                to: new.document.components.location, source: old.type(of: named.object) == nil ? .none : .all)
        }
        context.renamed.addComponent(named.name, successor.name)
        changes.report(
            .schemaRenamed, "is renamed from '\(named.name)'", at: cursor(successor.name), from: named.location,
            to: successor.location, source: noteType(named, successor) ? .all : .none)
    }

    private func reportAdded(_ added: [Named<Schema>]) {
        // An added schema that an operation uses is part of the change of the operation.
        let used = added.isEmpty ? [] : new.usedSchemas()
        // A schema that was in another file already had a type.
        let known = added.isEmpty ? [] : Set(old.model.typePaths.values.map(\.description))
        for named in added where !used.contains(new.target(of: named.object).pointer) {
            if let path = new.typePath(of: named.object), known.contains(path) { continue }
            changes.report(
                .schemaAdded, "is added", at: cursor(named.name), from: old.document.components.location,
                to: named.location)
        }
    }

    /// Compares the Swift names of a component.
    private func noteName(_ before: Named<Schema>, _ after: Named<Schema>) {
        guard noteType(before, after), let first = old.typePath(of: before.object),
            let second = new.typePath(of: after.object)
        else { return }
        changes.report(
            .swiftTypeRenamed, "is renamed from '\(first)' to '\(second)' in Swift", at: cursor(after.name),
            from: before.location, to: after.location, source: .all)
    }

    private func candidate(_ named: Named<Schema>, _ position: Int, on side: DocumentSide) -> Renames.Candidate {
        Renames.Candidate(name: named.name, position: position) { Fingerprint.text(of: [named.object], on: side) }
    }

    private func cursor(_ name: String) -> Cursor { Cursor(ReportPath(.component(name))) }

    /// Records the new name of a type. Returns true if the type is renamed.
    private func noteType(_ before: Named<Schema>, _ after: Named<Schema>) -> Bool {
        guard let first = old.typePath(of: before.object), let second = new.typePath(of: after.object), first != second
        else { return false }
        context.renamed.addType(first, second)
        return true
    }

    /// Compares the schemas that no operation of both documents uses. They are in no message, but have a type in Swift.
    func compareUnreached(with schemas: SchemaComparer) {
        let (olds, news) = (old.document.components.schemas, new.document.components.schemas)
        let pairing = Pairing(olds.map { context.renamed.component($0.name) }, news.map(\.name))
        for index in news.indices {
            guard let other = pairing.origins[index].map({ olds[$0] }) else { continue }
            let named = news[index]
            guard !context.visits.compared.contains(new.target(of: named.object).pointer) else { continue }
            let (first, second) = (old.type(of: other.object), new.type(of: named.object))
            let use = SwiftUse(context.types.effectOfDeclaration(first, second))
            schemas.compare(
                Value(other.object, first), Value(named.object, second),
                at: Cursor(ReportPath(.component(named.name)), use: use))
        }
    }
}
