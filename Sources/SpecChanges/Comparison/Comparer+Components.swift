internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

extension Comparer {
    /// Finds the schemas of the components that are added, removed or renamed. It runs before any schema is compared.
    func pairComponents() {
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
            guard let other = pairing.successors[candidate.position] else {
                report(
                    .schemaRemoved, "is removed", at: cursor(named.name), from: named.location,
                    to: new.document.components.location, source: old.type(of: named.object) == nil ? .none : .all)
                continue
            }
            let successor = after[other]
            renamedComponents[named.name] = successor.name
            originalComponents[successor.name] = named.name
            report(
                .schemaRenamed, "is renamed from '\(named.name)'", at: cursor(successor.name), from: named.location,
                to: successor.location, source: noteType(named, successor) ? .all : .none)
        }
        // An added schema that an operation uses is part of the change of the operation.
        let used = added.isEmpty ? [] : new.usedSchemas()
        // A schema that was in another file already had a type.
        let known = added.isEmpty ? [] : Set(old.model.typePaths.values.map(\.description))
        for index in pairing.added where !used.contains(new.target(of: after[index].object).pointer) {
            if let path = path(after[index], on: new), known.contains(path) { continue }
            report(
                .schemaAdded, "is added", at: cursor(after[index].name), from: old.document.components.location,
                to: after[index].location)
        }
    }

    /// Compares the Swift names of a component.
    private func noteName(_ before: Named<Schema>, _ after: Named<Schema>) {
        guard noteType(before, after), let first = path(before, on: old), let second = path(after, on: new) else {
            return
        }
        report(
            .swiftTypeRenamed, "is renamed from '\(first)' to '\(second)' in Swift", at: cursor(after.name),
            from: before.location, to: after.location, source: .all)
    }

    private func candidate(_ named: Named<Schema>, _ position: Int, on side: DocumentSide) -> Renames.Candidate {
        Renames.Candidate(name: named.name, position: position) { Fingerprint.text(of: [named.object], on: side) }
    }

    private func cursor(_ name: String) -> Cursor { Cursor(ReportPath(.component(name))) }

    /// Returns the name of a component's type.
    private func path(_ named: Named<Schema>, on side: DocumentSide) -> String? {
        guard case .named(let id) = side.type(of: named.object) else { return nil }
        return side.model.typePaths[id]?.description
    }

    /// Records the new name of a type. Returns true if the type is renamed.
    private func noteType(_ before: Named<Schema>, _ after: Named<Schema>) -> Bool {
        guard let first = path(before, on: old), let second = path(after, on: new), first != second else {
            return false
        }
        renamedTypes[first] = second
        return true
    }

    /// Compares the schemas that no operation of both documents uses. They are in no message, but have a type in Swift.
    func compareUnreachedComponents() {
        let (olds, news) = (old.document.components.schemas, new.document.components.schemas)
        let pairing = Pairing(olds.map { current($0.name) }, news.map(\.name))
        for index in news.indices {
            guard let other = pairing.origins[index].map({ olds[$0] }) else { continue }
            let named = news[index]
            guard !compared.contains(new.target(of: named.object).pointer) else { continue }
            let (first, second) = (old.type(of: other.object), new.type(of: named.object))
            let use = SwiftUse(effectOfDeclaration(first, second))
            compare(
                Value(other.object, first), Value(named.object, second),
                at: Cursor(ReportPath(.component(named.name)), use: use))
        }
    }
}
