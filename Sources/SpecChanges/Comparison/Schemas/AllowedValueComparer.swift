internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
internal import Suggestions

/// Compares the lists of allowed values.
struct AllowedValueComparer {
    private let comparison: ValueComparison

    private var pair: ValuePair { comparison.pair }
    private var cursor: Cursor { comparison.cursor }
    private var old: DocumentSide { comparison.context.old }
    private var new: DocumentSide { comparison.context.new }

    init(_ comparison: ValueComparison) { self.comparison = comparison }

    func compare() {
        guard let before = pair.before.values, let after = pair.after.values else {
            if let values = pair.after.values {
                let place = values.first?.location ?? pair.newPlace
                comparison.reportValue(.enumAdded, "has a list of allowed values", from: pair.oldPlace, to: place)
            } else if let values = pair.before.values {
                let place = values.first?.location ?? pair.oldPlace
                comparison.reportValue(
                    .enumRemoved, "no longer has a list of allowed values", from: place, to: pair.newPlace)
            }
            return
        }
        let (oldEnum, newEnum) = (enumeration(pair.old, on: old), enumeration(pair.new, on: new))
        compare(before, after, areEnums: oldEnum != nil && newEnum != nil)
        if let oldEnum, let newEnum { compareCases(oldEnum, newEnum) }
        compareListedNull()
    }

    private func compare(_ before: [ResolvedValue.ListedValue], _ after: [ResolvedValue.ListedValue], areEnums: Bool) {
        let effect = cursor.use?.effect ?? .none
        let pairing = Pairing(before.map(\.text), after.map(\.text))
        let (gone, added) = (pairing.gone, pairing.added)
        for index in gone {
            let value = before[index]
            if let other = successor(of: index, among: added, gone: gone, before, after), pairing.origins[other] == nil
            {
                pairing.join(index, other)
                comparison.report(
                    .enumValueRenamed, "value \(value.text) is renamed to \(after[other].text)", from: value.location,
                    to: after[other].location, source: areEnums ? .all : effect)
            } else {
                comparison.report(
                    .enumValueRemoved, "value \(value.text) is removed", from: value.location, to: pair.newPlace,
                    source: areEnums ? .all : effect)
            }
        }
        let switches = SourceEffect(makers: .compiles, readers: .switches, cursor.direction)
        for index in pairing.added {
            comparison.report(
                .enumValueAdded, "value \(after[index].text) is added", from: pair.oldPlace, to: after[index].location,
                source: areEnums ? switches : effect)
        }
    }

    /// Compares null in lists of allowed values. If the type allows null and the list does not, strict readers reject
    /// null.
    private func compareListedNull() {
        let (before, after) = (pair.before.listedNull, pair.after.listedNull)
        guard (before == nil) != (after == nil), pair.before.isNullable == pair.after.isNullable else { return }
        comparison.reportValue(
            after == nil ? .enumNullRemoved : .enumNullAdded,
            after == nil
                ? "no longer lists null, but its type allows it" : "lists null, which its type already allowed",
            from: before ?? pair.oldPlace, to: after ?? pair.newPlace)
    }

    private func enumeration(_ value: Value, on side: DocumentSide) -> Enumeration? {
        guard case .enumeration(let enumeration) = side.declaration(of: value.type) else { return nil }
        return enumeration
    }

    /// Returns the index of the added value that replaces a removed one: it has the same letters, or it is similar and
    /// both are the only changes, at the same position.
    private func successor(
        of index: Int, among added: [Int], gone: [Int], _ before: [ResolvedValue.ListedValue],
        _ after: [ResolvedValue.ListedValue]
    ) -> Int? {
        let letters = Self.letters(before[index].text)
        var same: [Int] = []
        for other in added where Self.letters(after[other].text) == letters { same.append(other) }
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

    /// Reports cases that are renamed in Swift although their values are the same.
    private func compareCases(_ before: Enumeration, _ after: Enumeration) {
        let (olds, news) = (before.cases, after.cases)
        let pairing = Pairing(olds.map { "\($0.rawValue)" }, news.map { "\($0.rawValue)" })
        for index in olds.indices {
            guard let other = pairing.successors[index] else { continue }
            let (first, second) = (olds[index].name.text, news[other].name.text)
            if first == second { continue }
            comparison.report(
                .swiftMemberRenamed, "case '\(first)' is renamed to '\(second)' in Swift", from: pair.oldPlace,
                to: pair.newPlace, source: .all)
        }
    }
}
