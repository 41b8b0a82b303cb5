internal import APIModel
internal import OpenAPIDocument
internal import SourceTree
internal import TextSupport

extension Comparer {
    /// Compares lists of values.
    func compareValues(_ pair: ValuePair, at spot: Spot) {
        guard let before = pair.before.values, let after = pair.after.values else {
            if let values = pair.after.values {
                let place = values.first?.location ?? pair.newPlace
                reportValue("enum-added", "has listed values only", at: spot, from: pair.oldPlace, to: place)
            } else if let values = pair.before.values {
                let place = values.first?.location ?? pair.oldPlace
                reportValue("enum-removed", "may have any value", at: spot, from: place, to: pair.newPlace)
            }
            return
        }
        let oldTexts = Set(before.map(\.text))
        let newTexts = Set(after.map(\.text))
        let gone = before.indices.filter { !newTexts.contains(before[$0].text) }
        let added = after.indices.filter { !oldTexts.contains(after[$0].text) }
        let (oldEnum, newEnum) = (enumeration(pair.old, on: old), enumeration(pair.new, on: new))
        let isEnum = oldEnum != nil && newEnum != nil
        let effect = isEnum ? SourceEffect.all : spot.slot?.effect ?? .none
        var successors = [Int: Int]()
        for index in gone {
            if let other = successor(of: index, among: added, gone: gone, before, after) { successors[index] = other }
        }
        for index in gone {
            let value = before[index]
            if let other = successors[index] {
                report(
                    "enum-value-renamed", "value \(after[other].text) was \(value.text)", at: spot,
                    from: value.location, to: after[other].location, source: effect)
            } else {
                report(
                    "enum-value-removed", "value \(value.text) is gone", at: spot, from: value.location,
                    to: pair.newPlace, source: effect)
            }
        }
        let taken = Set(successors.values)
        let switches = SourceEffect(makers: .compiles, readers: .switches, spot.direction)
        for index in added where !taken.contains(index) {
            report(
                "enum-value-added", "value \(after[index].text) is added", at: spot, from: pair.oldPlace,
                to: after[index].location, source: isEnum ? switches : spot.slot?.effect ?? .none)
        }
        if let oldEnum, let newEnum { compareCases(oldEnum, newEnum, of: pair, at: spot) }
    }

    private func enumeration(_ value: Value, on side: DocumentSide) -> Enumeration? {
        guard case .enumeration(let enumeration) = side.declaration(of: value.type) else { return nil }
        return enumeration
    }

    /// The value that another was spelt as: the same letters, or nearly so and alone at the same position.
    private func successor(
        of index: Int, among added: [Int], gone: [Int], _ before: [Shape.Value], _ after: [Shape.Value]
    ) -> Int? {
        let letters = Self.letters(before[index].text)
        let same = added.filter { Self.letters(after[$0].text) == letters }
        if same.count == 1 { return same[0] }
        guard gone.count == 1, added.count == 1, added[0] == index,
            closestMatch(to: before[index].text, in: [after[index].text]) != nil
        else { return nil }
        return index
    }

    private static func letters(_ text: String) -> String {
        let words = Renames.words(text)
        return words.isEmpty ? text : words.joined()
    }

    /// Finds values whose cases have other names, though they are the same on the wire.
    private func compareCases(_ before: Enumeration, _ after: Enumeration, of pair: ValuePair, at spot: Spot) {
        var names = [EnumerationCase.RawValue: String]()
        for item in before.cases { names[item.rawValue] = item.name.text }
        for item in after.cases {
            guard let name = names[item.rawValue], name != item.name.text else { continue }
            report(
                "swift-member-renamed", "case '\(item.name)' was '\(name)' in Swift", at: spot, from: pair.oldPlace,
                to: pair.newPlace, source: .all)
        }
    }

    // MARK: Unions

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
        var partners = [Int?](repeating: nil, count: before.count)
        var taken = [Bool](repeating: false, count: after.count)
        func match(_ isPartner: (Schema, Schema) -> Bool) {
            for index in before.indices where partners[index] == nil {
                guard let other = after.indices.first(where: { !taken[$0] && isPartner(before[index], after[$0]) })
                else { continue }
                partners[index] = other
                taken[other] = true
            }
        }
        match { first, second in
            guard let name = old.componentName(old.target(of: first)) else { return false }
            return (renamedComponents[name] ?? name) == new.componentName(new.target(of: second))
        }
        match { Fingerprint.text(of: [$0], on: old) == Fingerprint.text(of: [$1], on: new) }
        match {
            isInline($0, on: old) && isInline($1, on: new) && old.shape(of: [$0]).types == new.shape(of: [$1]).types
        }
        let isUnion = isUnion(pair.old, on: old) && isUnion(pair.new, on: new)
        for index in before.indices {
            guard let other = partners[index] else {
                report(
                    "union-branch-removed", "branch \(name(before[index], index, on: old)) is gone", at: spot,
                    from: before[index].location, to: pair.newPlace,
                    source: isUnion ? .all : spot.slot?.effect ?? .none)
                continue
            }
            let place = spot.place.member("<\(name(after[other], other, on: new))>")
            compare(
                Value(before[index], payload(before[index], of: pair.old, on: old)),
                Value(after[other], payload(after[other], of: pair.new, on: new)), at: spot.at(place, slot: nil))
        }
        let switches = SourceEffect(makers: .compiles, readers: .switches, spot.direction)
        for index in after.indices where !taken[index] {
            report(
                "union-branch-added", "branch \(name(after[index], index, on: new)) is added", at: spot,
                from: pair.oldPlace, to: after[index].location,
                source: isUnion ? switches : spot.slot?.effect ?? .none)
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
    private func payload(_ branch: Schema, of value: Value, on side: DocumentSide) -> TypeReference? {
        side.componentName(side.target(of: branch)) == nil ? nil : side.type(of: branch)
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
        for entry in before.mapping {
            guard let other = after.mapping.first(where: { $0.key == entry.key }) else {
                reportValue(
                    "discriminator-value-removed", "tag '\(entry.key)' is gone", at: spot, from: entry.location, to: to)
                continue
            }
            let name = meant(entry, on: old)
            if (renamedComponents[name] ?? name) != meant(other, on: new) {
                reportValue(
                    "discriminator-value-changed", "tag '\(entry.key)' stands for another branch", at: spot,
                    from: entry.location, to: other.location)
            }
        }
        for entry in after.mapping where !before.mapping.contains(where: { $0.key == entry.key }) {
            reportValue(
                "discriminator-value-added", "tag '\(entry.key)' is added", at: spot, from: from, to: entry.location)
        }
    }

    private func meant(_ entry: Discriminator.Entry, on side: DocumentSide) -> String {
        side.loader.schema(of: entry).flatMap { side.componentName(side.target(of: $0)) } ?? entry.value
    }
}
