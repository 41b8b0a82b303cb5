internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Unions, and what stands for one: a base with a discriminator and the schemas that extend it.
extension Comparer {
    /// Compares the branches of unions. One that both have is known by its name, else by its shape, else by its position.
    func compareBranches(_ pair: ValuePair, at spot: Spot) {
        let (before, after) = (pair.before.branches, pair.after.branches)
        if pair.before.isExclusive != pair.after.isExclusive {
            let isExclusive = pair.after.isExclusive
            report(
                isExclusive ? "union-made-exclusive" : "union-made-inclusive",
                isExclusive ? "takes exactly one branch" : "takes any branches that fit", at: spot,
                from: place(of: pair.before, old, isExclusive ? "anyOf" : "oneOf", pair.oldPlace),
                to: place(of: pair.after, new, isExclusive ? "oneOf" : "anyOf", pair.newPlace))
        }
        let pairing = Pairing(before.count, after.count) { [self] index, other in
            guard let name = old.componentName(old.target(of: before[index])) else { return false }
            return current(name) == new.componentName(new.target(of: after[other]))
        }
        pairing.match { [self] index, other in
            Fingerprint.text(of: [before[index]], on: old) == Fingerprint.text(of: [after[other]], on: new)
        }
        pairing.match { [self] index, other in
            isInline(before[index], on: old) && isInline(after[other], on: new)
                && old.shape(of: [before[index]]).types == new.shape(of: [after[other]]).types
        }
        let isUnion = isUnion(pair.old, on: old) && isUnion(pair.new, on: new)
        for index in before.indices {
            guard let other = pairing.successors[index] else {
                report(
                    "union-branch-removed", "branch \(name(before[index], index, on: old)) is gone", at: spot,
                    from: before[index].location, to: pair.newPlace,
                    source: isUnion ? .all : spot.slot?.effect ?? .none)
                continue
            }
            compare(
                Value(before[index], payload(before[index], on: old)),
                Value(after[other], payload(after[other], on: new)),
                at: spot.at(spot.place.member("<\(name(after[other], other, on: new))>"), slot: nil))
        }
        for index in pairing.added {
            report(
                "union-branch-added", "branch \(name(after[index], index, on: new)) is added", at: spot,
                from: pair.oldPlace, to: after[index].location,
                source: isUnion
                    ? SourceEffect(makers: .compiles, readers: .switches, spot.direction) : spot.slot?.effect ?? .none)
        }
        compareDiscriminators(pair, at: spot)
    }

    private func isInline(_ schema: Schema, on side: DocumentSide) -> Bool {
        side.componentName(side.target(of: schema)) == nil
    }

    private func isUnion(_ value: Value, on side: DocumentSide) -> Bool {
        if case .union = side.declaration(of: value.type) { return true }
        return false
    }

    private func name(_ branch: Schema, _ index: Int, on side: DocumentSide) -> String {
        if let name = side.componentName(side.target(of: branch)) { return name }
        if let title = branch.title { return title }
        let shape = side.shape(of: [branch])
        return shape.types.isEmpty ? String(index + 1) : shape.types.map(\.rawValue).joined(separator: "|")
    }

    /// The type that the union's case for a branch holds; nil where that is not plain.
    private func payload(_ branch: Schema, on side: DocumentSide) -> TypeReference? {
        side.componentName(side.target(of: branch)) == nil ? nil : side.type(of: branch)
    }

    /// Compares the schemas that extend a base: where the base is a type, a value is any of them.
    func compareSubtypes(_ pair: ValuePair, at spot: Spot) {
        guard pair.before.branches.isEmpty, pair.after.branches.isEmpty, let first = pair.old.schemas.first,
            let second = pair.new.schemas.first
        else { return }
        let (before, after) = (old.subtypes(of: old.target(of: first)), new.subtypes(of: new.target(of: second)))
        guard !before.isEmpty || !after.isEmpty else { return }
        let pairing = Pairing(before.count, after.count) { self.current(before[$0].name) == after[$1].name }
        for index in before.indices {
            let named = before[index]
            guard let other = pairing.successors[index].map({ after[$0] }) else {
                report(
                    "union-branch-removed", "branch \(named.name) is gone", at: spot, from: named.location,
                    to: pair.newPlace, source: .all, only: named.location)
                continue
            }
            compare(
                Value(named.object, old.type(of: named.object)), Value(other.object, new.type(of: other.object)),
                at: spot.at(spot.place.member("<\(other.name)>"), slot: nil))
        }
        for index in pairing.added {
            let named = after[index]
            report(
                "union-branch-added", "branch \(named.name) is added", at: spot, from: pair.oldPlace,
                to: named.location, source: SourceEffect(makers: .compiles, readers: .switches, spot.direction),
                only: named.location)
        }
        compareDiscriminators(pair, at: spot)
    }

    private func compareDiscriminators(_ pair: ValuePair, at spot: Spot) {
        let (before, after) = (pair.before.discriminator, pair.after.discriminator)
        let (from, to) = (before?.location ?? pair.oldPlace, after?.location ?? pair.newPlace)
        guard let before, let after else {
            if let after {
                reportValue(
                    "discriminator-added", "is told apart by '\(after.propertyName)'", at: spot, from: from, to: to)
            } else if let before {
                reportValue(
                    "discriminator-removed", "is no longer told apart by '\(before.propertyName)'", at: spot,
                    from: from, to: to)
            }
            return
        }
        if before.propertyName != after.propertyName {
            reportValue(
                "discriminator-changed",
                "is told apart by '\(after.propertyName)', it was '\(before.propertyName)'", at: spot, from: from,
                to: to)
        }
        let (olds, news) = (before.mapping, after.mapping)
        let pairing = Pairing(olds.count, news.count) { olds[$0].key == news[$1].key }
        for index in olds.indices {
            let entry = olds[index]
            guard let other = pairing.successors[index].map({ news[$0] }) else {
                reportValue(
                    "discriminator-value-removed", "tag '\(entry.key)' is gone", at: spot, from: entry.location, to: to)
                continue
            }
            if current(meant(entry, on: old)) != meant(other, on: new) {
                reportValue(
                    "discriminator-value-changed", "tag '\(entry.key)' stands for another branch", at: spot,
                    from: entry.location, to: other.location)
            }
        }
        for index in pairing.added {
            reportValue(
                "discriminator-value-added", "tag '\(news[index].key)' is added", at: spot, from: from,
                to: news[index].location)
        }
    }

    private func meant(_ entry: Discriminator.Entry, on side: DocumentSide) -> String {
        side.loader.schema(of: entry).flatMap { side.componentName(side.target(of: $0)) } ?? entry.value
    }
}
