internal import APIModel

/// Compares the order of a type's properties, cases or variants, which is the order of the document.
///
/// The order of properties is the order of an initialiser's arguments, and the order of cases is the order of
/// `allCases`. A value that matches several variants of a union is read as the first of them.
struct DeclarationOrderComparer {
    private let comparison: ValueComparison

    init(_ comparison: ValueComparison) { self.comparison = comparison }

    func compare() {
        let (pair, context) = (comparison.pair, comparison.context)
        switch (context.old.declaration(of: pair.old.type), context.new.declaration(of: pair.new.type)) {
        case (.structure(let before)?, .structure(let after)?):
            if Pairing(before.properties.map(\.name.text), after.properties.map(\.name.text)).isInOrder { return }
            comparison.report(
                .swiftOrderChanged, "has another order of arguments in Swift", from: pair.oldPlace, to: pair.newPlace,
                source: SourceEffect(makers: .breaks, readers: .compiles, comparison.cursor.direction))
        case (.enumeration(let before)?, .enumeration(let after)?):
            compareCaseOrder(before.cases.map(\.name.text), after.cases.map(\.name.text))
        case (.union(let before)?, .union(let after)?):
            compareCaseOrder(before.cases.map(\.name.text), after.cases.map(\.name.text))
        default: break
        }
    }

    private func compareCaseOrder(_ before: [String], _ after: [String]) {
        if Pairing(before, after).isInOrder { return }
        comparison.report(
            .swiftCasesReordered, "has another order of cases in Swift", from: comparison.pair.oldPlace,
            to: comparison.pair.newPlace)
    }
}
