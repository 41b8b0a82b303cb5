internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

extension Comparer {
    /// Finds the schemas of the components that came, went or have another name, before anything is compared with them.
    func pairComponents() {
        let (before, after) = (old.document.components.schemas, new.document.components.schemas)
        var gone: [Renames.Candidate] = []
        var added: [Renames.Candidate] = []
        let oldNames = Set(before.map(\.name))
        let newNames = Set(after.map(\.name))
        for (position, named) in before.enumerated() where !newNames.contains(named.name) {
            gone.append(candidate(named, position, on: old))
        }
        for (position, named) in after.enumerated() where !oldNames.contains(named.name) {
            added.append(candidate(named, position, on: new))
        }
        let renames = Renames(gone, added)
        for index in gone.indices {
            let named = before[gone[index].position]
            guard let other = renames.successor(of: index) else {
                report(
                    "schema-removed", "is gone", at: spot(named.name), from: named.location,
                    to: new.document.components.location, source: old.type(of: named.object) == nil ? .none : .all)
                continue
            }
            let successor = after[added[other].position]
            renamedComponents[named.name] = successor.name
            noteType(named, successor)
            report(
                "schema-renamed", "was called '\(named.name)'", at: spot(successor.name), from: named.location,
                to: successor.location, source: isRenamed(named, successor) ? .all : .none)
        }
        // What is used came with what uses it.
        let used = added.isEmpty ? [] : new.usedComponents()
        for index in added.indices where !renames.isSuccessor(index) && !used.contains(added[index].name) {
            let named = after[added[index].position]
            report(
                "schema-added", "is added", at: spot(named.name), from: old.document.components.location,
                to: named.location)
        }
        for named in after {
            guard oldNames.contains(named.name), let other = before.first(where: { $0.name == named.name }) else {
                continue
            }
            guard isRenamed(other, named) else { continue }
            noteType(other, named)
            report(
                "swift-type-renamed",
                "is '\(path(named, on: new) ?? "")' in Swift, it was '\(path(other, on: old) ?? "")'",
                at: spot(named.name), from: other.location, to: named.location, source: .all)
        }
    }

    private func candidate(_ named: Named<Schema>, _ position: Int, on side: DocumentSide) -> Renames.Candidate {
        Renames.Candidate(name: named.name, position: position) { Fingerprint.text(of: [named.object], on: side) }
    }

    private func spot(_ name: String) -> Spot { Spot(place: Place(group: .component(name), path: "")) }

    /// The name of a component's type.
    private func path(_ named: Named<Schema>, on side: DocumentSide) -> String? {
        guard case .named(let id) = side.type(of: named.object) else { return nil }
        return side.model.typePaths[id]?.description
    }

    private func isRenamed(_ before: Named<Schema>, _ after: Named<Schema>) -> Bool {
        guard let first = path(before, on: old), let second = path(after, on: new) else { return false }
        return first != second
    }

    private func noteType(_ before: Named<Schema>, _ after: Named<Schema>) {
        guard let first = path(before, on: old), let second = path(after, on: new), first != second else { return }
        renamedTypes[first] = second
    }

    /// Compares the schemas that no operation of both documents reaches: they are in nobody's messages, but in the code.
    func compareUnreachedComponents() {
        var reached = folded
        for key in nodesByKey.keys { for pointer in key.new { reached.insert(pointer) } }
        var before = [String: Named<Schema>]()
        for named in old.document.components.schemas { before[renamedComponents[named.name] ?? named.name] = named }
        for named in new.document.components.schemas {
            guard let other = before[named.name] else { continue }
            guard !reached.contains(new.target(of: named.object).pointer) else { continue }
            var spot = self.spot(named.name)
            let (first, second) = (old.type(of: other.object), new.type(of: named.object))
            spot.slot = Slot(effectOfDeclaration(first, second))
            compare(Value(other.object, first), Value(named.object, second), at: spot)
        }
    }
}
