internal import SourceTree

/// Compares null, deprecation and the default of a value: what belongs to a use of a type and not to the type itself.
struct AnnotationComparer {
    private let comparison: ValueComparison

    private var pair: ValuePair { comparison.pair }
    private var cursor: Cursor { comparison.cursor }

    init(_ comparison: ValueComparison) { self.comparison = comparison }

    func compare() {
        compareNull()
        let (before, after) = (pair.before, pair.after)
        if before.isDeprecated != after.isDeprecated, isComponent {
            comparison.report(
                after.isDeprecated ? .schemaDeprecated : .schemaUndeprecated,
                after.isDeprecated ? "is deprecated" : "is no longer deprecated", from: pair.oldPlace, to: pair.newPlace
            )
        }
        let (first, second) = (before.defaultValue?.canonicalText, after.defaultValue?.canonicalText)
        if first != second {
            let rule: Rule = first == nil ? .defaultAdded : second == nil ? .defaultRemoved : .defaultChanged
            comparison.reportValue(
                rule, after.defaultValue.map { "has the default \($0.printed)" } ?? "no longer has a default",
                from: before.defaultValue?.location ?? pair.oldPlace, to: after.defaultValue?.location ?? pair.newPlace)
        }
    }

    private func compareNull() {
        let (before, after) = (pair.before, pair.after)
        guard before.isNullable != after.isNullable, !before.isAny, !after.isAny else { return }
        let effect =
            after.isNullable ? SourceEffect(makers: .compiles, readers: .breaks, cursor.direction) : SourceEffect.all
        cursor.use?.isExplained = true
        comparison.report(
            after.isNullable ? .nullableAdded : .nullableRemoved,
            after.isNullable ? "may be null" : "may no longer be null",
            from: comparison.oldPlace(of: "nullable", else: "type"),
            to: comparison.newPlace(of: "nullable", else: "type"),
            source: cursor.use.map { $0.effect.isNone && isComponent ? effect : $0.effect } ?? .none)
    }

    /// True if the value is a component itself. The users of a component have the optional types for null.
    private var isComponent: Bool {
        if case .component = cursor.place.group { return cursor.place.path.isEmpty }
        return false
    }
}
