internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Compares values and their schemas. Schemas that have names are compared once for each direction and pair.
final class SchemaComparer {
    private let context: ComparisonContext

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }

    init(_ context: ComparisonContext) { self.context = context }

    func compare(_ before: Value, _ after: Value, at cursor: Cursor) {
        guard let oldFirst = before.schemas.first, let newFirst = after.schemas.first else { return }
        let (oldValue, newValue) = (old.value(of: before.schemas), new.value(of: after.schemas))
        if let use = cursor.use, differInKind(oldValue, newValue) { use.isExplained = true }
        guard isNamed(before) || isNamed(after) else {
            return compareKeywords(
                ValuePair(before, after, oldValue, newValue, oldFirst.location, newFirst.location), at: cursor)
        }
        guard let node = visit(before, after, newValue, below: cursor) else { return }
        let (oldTarget, newTarget) = (old.target(of: oldFirst), new.target(of: newFirst))
        let pair = ValuePair(before, after, oldValue, newValue, oldTarget.location, newTarget.location)
        guard before.schemas.count == 1, after.schemas.count == 1, let name = new.componentName(newTarget),
            old.componentName(oldTarget) != nil
        else {
            return compareKeywords(
                pair, at: Cursor(cursor.place, node: node, direction: cursor.direction, use: cursor.use))
        }
        compareComponent(pair, name, node: node, direction: cursor.direction)
    }

    /// Adds a pair of values to the graph and returns its node, or returns `nil` if the pair was compared before.
    private func visit(_ before: Value, _ after: Value, _ newValue: ResolvedValue, below cursor: Cursor) -> Int? {
        var visit = VisitGraph.Visit(direction: cursor.direction, parents: cursor.node.map { [$0] } ?? [])
        for schema in before.schemas { visit.old.append(old.target(of: schema).pointer) }
        for schema in after.schemas { visit.new.append(new.target(of: schema).pointer) }
        (visit.oldType, visit.newType) = (before.type?.unwrapped, after.type?.unwrapped)
        guard let node = context.visits.addPair(visit) else { return nil }
        for part in newValue.schemas { context.visits.addCompared(part.pointer) }
        return node
    }

    /// Compares a component of the new document with one of the old document. A difference of their declarations in
    /// Swift that no other change explains is a change.
    private func compareComponent(_ pair: ValuePair, _ name: String, node: Int, direction: Direction?) {
        let (before, after) = (pair.old.type, pair.new.type)
        let use = SwiftUse(context.types.effectOfDeclaration(before?.unwrapped, after?.unwrapped))
        let cursor = Cursor(ReportPath(.component(name)), node: node, direction: direction, use: use)
        let count = context.changes.changes.count
        compareKeywords(pair, at: cursor)
        if context.changes.changes.count == count, !use.isExplained, !use.effect.isNone, let before, let after {
            context.changes.report(
                .swiftTypeChanged, context.types.words(before, after), at: cursor, from: pair.oldPlace,
                to: pair.newPlace, source: use.effect)
        }
    }

    /// Returns true if the schemas of a value can be recursive: they refer to other schemas or are compositions. A
    /// union of a single branch is the same as its branch.
    private func isNamed(_ value: Value) -> Bool {
        let schema = value.schemas[0]
        return value.schemas.count > 1 || schema.reference != nil || !schema.allOf.isEmpty || !schema.oneOf.isEmpty
            || !schema.anyOf.isEmpty
    }

    /// Returns true if a difference will be reported that may change the Swift type of the value.
    private func differInKind(_ a: ResolvedValue, _ b: ResolvedValue) -> Bool {
        !TypeComparer.cover(a.types, b.types) || a.isNullable != b.isNullable || (a.values == nil) != (b.values == nil)
            || a.isUnion != b.isUnion || a.format != b.format
    }

    private func compareKeywords(_ pair: ValuePair, at cursor: Cursor) {
        let comparison = ValueComparison(pair, at: cursor, in: context)
        guard TypeComparer(comparison).compare() else { return }
        FormatComparer(comparison).compare()
        AnnotationComparer(comparison).compare()
        AllowedValueComparer(comparison).compare()
        ConstraintComparer(comparison).compare()
        UnionComparer(comparison, schemas: self).compare()
        SubtypeComparer(comparison, schemas: self).compare()
        PropertyComparer(comparison, schemas: self).compare()
        DeclarationOrderComparer(comparison).compare()
        AdditionalPropertyComparer(comparison, schemas: self).compare()
        compareItems(of: comparison)
        UncommonKeywordComparer(comparison, schemas: self).compare()
    }

    private func compareItems(of comparison: ValueComparison) {
        let (pair, cursor) = (comparison.pair, comparison.cursor)
        let (before, after) = (pair.before.items, pair.after.items)
        let place = cursor.place.member("[]")
        if before.isEmpty != after.isEmpty {
            guard pair.before.types.contains(.array), pair.after.types.contains(.array) else { return }
            return context.changes.reportValue(
                before.isEmpty ? .itemsTyped : .itemsUntyped,
                before.isEmpty ? "have a schema" : "no longer have a schema", at: cursor.at(place),
                from: before.first?.location ?? pair.oldPlace, to: after.first?.location ?? pair.newPlace)
        }
        compare(
            Value(before, old.element(of: pair.old.type)), Value(after, new.element(of: pair.new.type)),
            at: cursor.at(place))
    }
}
