internal import APIModel
internal import SourceTree

/// Compares the methods in Swift, after all other differences of an operation.
struct MethodComparer {
    private let pair: OperationPair
    private let context: ComparisonContext

    private var changes: ChangeRecorder { context.changes }

    init(_ pair: OperationPair, in context: ComparisonContext) {
        self.pair = pair
        self.context = context
    }

    func compare() {
        if !pair.result.isExplained, !pair.result.effect.isNone {
            changes.report(
                .swiftResultChanged, "returns another type", at: pair.response, from: pair.oldPlace, to: pair.newPlace,
                source: pair.result.effect)
        }
        let (olds, news) = (pair.oldModel?.parameters ?? [], pair.newModel?.parameters ?? [])
        if !Pairing(olds.map(\.name.text), news.map(\.name.text)).isInOrder {
            changes.report(
                .swiftOrderChanged, "has another order of arguments in Swift", at: pair.request, from: pair.oldPlace,
                to: pair.newPlace, source: SourceEffect(makers: .breaks, readers: .compiles, pair.request.direction))
        }
        let (before, after) = (pair.oldModel?.pagination, pair.newModel?.pagination)
        var isSame = before == nil && after == nil
        if let before, let after {
            isSame = before.method == after.method && context.types.isSame(before.element, after.element)
        }
        if !isSame {
            changes.report(
                .swiftPagesChanged,
                after == nil ? "no longer has a method that returns all pages" : "has a method that returns all pages",
                at: pair.response, from: pair.oldPlace, to: pair.newPlace,
                source: before == nil ? .none : SourceEffect(callers: .breaks))
        }
    }
}
