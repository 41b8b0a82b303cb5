internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// A value in both documents.
final class ValuePair {
    let old: Value
    let new: Value
    let before: ResolvedValue
    let after: ResolvedValue
    /// The location of the schema in the old document.
    let oldPlace: SourceLocation
    /// The location of the schema in the new document.
    let newPlace: SourceLocation

    init(
        _ old: Value, _ new: Value, _ before: ResolvedValue, _ after: ResolvedValue, _ oldPlace: SourceLocation,
        _ newPlace: SourceLocation
    ) {
        self.old = old
        self.new = new
        self.before = before
        self.after = after
        self.oldPlace = oldPlace
        self.newPlace = newPlace
    }
}

extension Comparer {
    /// Compares two values. Schemas that have names are compared once.
    func compare(_ before: Value, _ after: Value, at cursor: Cursor) {
        guard let oldFirst = before.schemas.first, let newFirst = after.schemas.first else { return }
        let (oldValue, newValue) = (old.value(of: before.schemas), new.value(of: after.schemas))
        let pair = ValuePair(before, after, oldValue, newValue, oldFirst.location, newFirst.location)
        if let use = cursor.use, differInKind(oldValue, newValue) { use.isExplained = true }
        guard isNamed(before) || isNamed(after) else { return compare(pair, at: cursor) }
        var visit = Visit(direction: cursor.direction, parents: cursor.node.map { [$0] } ?? [])
        for schema in before.schemas { visit.old.append(old.target(of: schema).pointer) }
        for schema in after.schemas { visit.new.append(new.target(of: schema).pointer) }
        (visit.oldType, visit.newType) = (before.type?.unwrapped, after.type?.unwrapped)
        visit.previous = lastNodes[visit.new[0]]
        if let known = self.node(like: visit) {
            if let parent = cursor.node { nodes[known].parents.append(parent) }
            return
        }
        let node = nodes.count
        nodes.append(visit)
        lastNodes[visit.new[0]] = node
        for pointer in visit.new { compared.insert(pointer) }
        for part in newValue.schemas { compared.insert(part.pointer) }
        let (oldTarget, newTarget) = (old.target(of: oldFirst), new.target(of: newFirst))
        var (place, use) = (cursor.place, cursor.use)
        if before.schemas.count == 1, after.schemas.count == 1, let name = new.componentName(newTarget),
            old.componentName(oldTarget) != nil
        {
            place = ReportPath(.component(name))
            use = SwiftUse(effectOfDeclaration(before.type?.unwrapped, after.type?.unwrapped))
        }
        let component = Cursor(place, node: node, direction: cursor.direction, use: use)
        let count = changes.count
        compare(ValuePair(before, after, oldValue, newValue, oldTarget.location, newTarget.location), at: component)
        if let use, use !== cursor.use, changes.count == count, !use.isExplained, !use.effect.isNone,
            let first = before.type,
            let second = after.type
        {
            report(
                .swiftTypeChanged, words(first, second), at: component, from: oldTarget.location,
                to: newTarget.location, source: use.effect)
        }
    }

    /// Returns the node of a pair that was compared before, or `nil` if there is none.
    private func node(like visit: Visit) -> Int? {
        var candidate = visit.previous
        while let index = candidate {
            let node = nodes[index]
            if node.direction == visit.direction, node.old == visit.old, node.new == visit.new,
                node.oldType == visit.oldType, node.newType == visit.newType
            {
                return index
            }
            candidate = node.previous
        }
        return nil
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
        !Self.cover(a.types, b.types) || a.isNullable != b.isNullable || (a.values == nil) != (b.values == nil)
            || a.isUnion != b.isUnion || a.format != b.format
    }

    private func compare(_ pair: ValuePair, at cursor: Cursor) {
        guard compareTypes(pair, at: cursor) else { return }
        compareFormats(pair, at: cursor)
        compareFlags(pair, at: cursor)
        compareValues(pair, at: cursor)
        compareConstraints(pair, at: cursor)
        if !pair.before.unions.isEmpty, !pair.after.unions.isEmpty { compareUnions(pair, at: cursor) }
        compareSubtypes(pair, at: cursor)
        compareProperties(pair, at: cursor)
        compareOrder(pair, at: cursor)
        compareMembers(pair, at: cursor)
        compareItems(pair, at: cursor)
        compareRare(pair, at: cursor)
    }

    // MARK: Formats and flags

    private func compareFormats(_ pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (pair.before.format, pair.after.format)
        guard before != after else { return }
        let oldPlace = place(of: pair.before, old, "format", pair.oldPlace)
        let newPlace = place(of: pair.after, new, "format", pair.newPlace)
        switch (before, after) {
        case (nil, let format?):
            reportValue(.formatAdded, "has the format '\(format)'", at: cursor, from: oldPlace, to: newPlace)
        case (let format?, nil):
            reportValue(
                .formatRemoved, "no longer has the format '\(format)'", at: cursor, from: oldPlace, to: newPlace)
        case (let first?, let second?):
            let sizes = [["int32", "int64"], ["float", "double"]].first { $0.contains(first) && $0.contains(second) }
            let rule: Rule = sizes.map { $0[0] == first ? .formatWidened : .formatNarrowed } ?? .formatChanged
            reportValue(
                rule, "has the format '\(second)' instead of '\(first)'", at: cursor, from: oldPlace, to: newPlace)
        case (nil, nil): break
        }
    }

    private func compareFlags(_ pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (pair.before, pair.after)
        if before.isNullable != after.isNullable, !before.isAny, !after.isAny {
            let rule: Rule = after.isNullable ? .nullableAdded : .nullableRemoved
            let message = after.isNullable ? "may be null" : "may no longer be null"
            let effect =
                after.isNullable
                ? SourceEffect(makers: .compiles, readers: .breaks, cursor.direction) : SourceEffect.all
            cursor.use?.isExplained = true
            report(
                rule, message, at: cursor,
                from: place(of: before, old, "nullable", place(of: before, old, "type", pair.oldPlace)),
                to: place(of: after, new, "nullable", place(of: after, new, "type", pair.newPlace)),
                source: cursor.use.map { $0.effect.isNone && isComponent(cursor) ? effect : $0.effect } ?? .none)
        }
        if before.isDeprecated != after.isDeprecated, isComponent(cursor) {
            report(
                after.isDeprecated ? .schemaDeprecated : .schemaUndeprecated,
                after.isDeprecated ? "is deprecated" : "is no longer deprecated", at: cursor, from: pair.oldPlace,
                to: pair.newPlace)
        }
        let (first, second) = (before.defaultValue?.canonicalText, after.defaultValue?.canonicalText)
        if first != second {
            let rule: Rule = first == nil ? .defaultAdded : second == nil ? .defaultRemoved : .defaultChanged
            let message =
                after.defaultValue.map { "has the default \($0.printed)" } ?? "no longer has a default"
            reportValue(
                rule, message, at: cursor, from: before.defaultValue?.location ?? pair.oldPlace,
                to: after.defaultValue?.location ?? pair.newPlace)
        }
    }

    /// Returns true if the cursor is at a component itself. The users of a component have the optional types for null.
    private func isComponent(_ cursor: Cursor) -> Bool {
        if case .component = cursor.place.group { return cursor.place.path.isEmpty }
        return false
    }

    // MARK: Lists

    private func compareItems(_ pair: ValuePair, at cursor: Cursor) {
        let (before, after) = (pair.before.items, pair.after.items)
        let place = cursor.place.member("[]")
        if before.isEmpty != after.isEmpty {
            guard pair.before.types.contains(.array), pair.after.types.contains(.array) else { return }
            let rule: Rule = before.isEmpty ? .itemsTyped : .itemsUntyped
            let message = before.isEmpty ? "have a schema" : "no longer have a schema"
            return reportValue(
                rule, message, at: cursor.at(place), from: before.first?.location ?? pair.oldPlace,
                to: after.first?.location ?? pair.newPlace)
        }
        compare(
            Value(before, old.element(of: pair.old.type)), Value(after, new.element(of: pair.new.type)),
            at: cursor.at(place))
    }
}

extension DocumentSide {
    func entry(_ keyword: String, of schema: Schema) -> Mapping.Entry? {
        references.node(at: schema.pointer)?.node.mapping?.entry(keyword)
    }
}
