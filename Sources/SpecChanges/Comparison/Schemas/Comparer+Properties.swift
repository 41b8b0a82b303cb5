internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

extension Comparer {
    /// Compares the declared properties of objects.
    func compareProperties(_ pair: ValuePair, at cursor: Cursor) {
        let (olds, news) = (pair.before.members, pair.after.members)
        let pairing = Pairing(olds.map(\.key), news.map(\.key))
        for index in olds.indices {
            if let other = pairing.successors[index] { compareProperty(olds[index], news[other], of: pair, at: cursor) }
        }
        var gone: [Renames.Candidate] = []
        var added: [Renames.Candidate] = []
        for index in pairing.gone where travels(olds[index], on: old, cursor.direction) {
            gone.append(candidate(olds[index], index, on: old))
        }
        for index in pairing.added where travels(news[index], on: new, cursor.direction) {
            added.append(candidate(news[index], index, on: new))
        }
        guard !gone.isEmpty || !added.isEmpty else { return }
        Renames(gone, added).join(in: pairing)
        for candidate in gone {
            if let other = pairing.successors[candidate.position] {
                reportRename(olds[candidate.position], news[other], of: pair, at: cursor)
            } else {
                reportRemoved(olds[candidate.position], of: pair, at: cursor)
            }
        }
        for candidate in added where pairing.origins[candidate.position] == nil {
            reportAdded(news[candidate.position], of: pair, at: cursor)
        }
    }

    private func candidate(_ property: ObjectShape.Member, _ position: Int, on side: DocumentSide) -> Renames.Candidate
    {
        Renames.Candidate(name: property.key, position: position) {
            Fingerprint.text(of: property.schemas, on: side) + (property.isRequired ? "*" : "")
        }
    }

    // MARK: One property

    /// Returns the path of a property in the report. It begins at the component that declares the property, for example
    /// the base of an `allOf`.
    private func place(
        of property: ObjectShape.Member, on side: DocumentSide, within place: ReportPath
    ) -> ReportPath {
        guard let schema = property.schemas.first, let (name, path) = side.component(around: schema.pointer) else {
            return place.member(property.key)
        }
        if case .component(name) = place.group { return place.member(property.key) }
        var result = ReportPath(.component(name))
        var isName = false
        for token in path {
            if isName {
                result = result.member(token)
                isName = false
            } else if token == "properties" {
                isName = true
            } else if token == "items" {
                result = result.member("[]")
            } else if token == "additionalProperties" {
                result = result.member("[*]")
            }
        }
        return result
    }

    /// Returns true if messages of a direction contain a property.
    private func travels(_ property: ObjectShape.Member, on side: DocumentSide, _ direction: Direction?) -> Bool {
        guard let direction, !property.schemas.isEmpty else { return true }
        let value = side.value(of: property.schemas)
        guard value.isReadOnly != value.isWriteOnly else { return true }
        return direction == .request ? value.isWriteOnly : value.isReadOnly
    }

    private func member(_ name: String, of type: TypeReference?, on side: DocumentSide) -> SwiftMember? {
        side.declaration(of: type)?.property(name).map(SwiftMember.init)
    }

    private func compareProperty(
        _ before: ObjectShape.Member, _ after: ObjectShape.Member, of pair: ValuePair, at cursor: Cursor
    ) {
        let wasCarried = travels(before, on: old, cursor.direction)
        let isCarried = travels(after, on: new, cursor.direction)
        guard wasCarried || isCarried else { return }
        let first = member(before.key, of: pair.old.type, on: old)
        let second = member(after.key, of: pair.new.type, on: new)
        let use = SwiftUse(
            first == nil && second == nil ? .none : effect(first, second, cursor.direction))
        let inner = cursor.at(place(of: after, on: new, within: cursor.place), use: use)
        let (from, to) = (before.location, after.location)
        compareDirections(before, after, at: inner)
        guard wasCarried, isCarried else { return }
        if before.isRequired != after.isRequired {
            let rule: Rule = after.isRequired ? .propertyRequired : .propertyOptional
            let message = after.isRequired ? "is required" : "is optional"
            reportValue(rule, message, at: inner, from: from, to: to)
        }
        let isDeprecated = after.schemas.contains(where: \.isDeprecated)
        if before.schemas.contains(where: \.isDeprecated) != isDeprecated {
            let rule: Rule = isDeprecated ? .propertyDeprecated : .propertyUndeprecated
            let message = isDeprecated ? "is deprecated" : "is no longer deprecated"
            report(rule, message, at: inner, from: from, to: to)
        }
        let (oldValue, newValue) = (Value(before.schemas, first?.type), Value(after.schemas, second?.type))
        if oldValue.schemas.isEmpty != newValue.schemas.isEmpty {
            let rule: Rule = oldValue.schemas.isEmpty ? .typeNarrowed : .typeWidened
            let message = oldValue.schemas.isEmpty ? "is declared" : "is no longer declared, but is required"
            reportValue(rule, message, at: inner, from: from, to: to)
        }
        compare(oldValue, newValue, at: inner)
        reportUnexplained(use, first, second, at: inner, from: from, to: to)
    }

    /// Compares `readOnly` and `writeOnly`.
    private func compareDirections(_ before: ObjectShape.Member, _ after: ObjectShape.Member, at cursor: Cursor) {
        let (oldValue, newValue) = (old.value(of: before.schemas), new.value(of: after.schemas))
        func say(_ rule: Rule, _ message: String) {
            reportValue(rule, message, at: cursor, from: before.location, to: after.location)
        }
        if oldValue.isReadOnly != newValue.isReadOnly, cursor.direction != .response {
            if newValue.isReadOnly {
                say(.propertyMadeReadOnly, "is no longer accepted in requests")
            } else {
                say(.propertyNotReadOnly, "is accepted in requests")
                if after.isRequired { say(.propertyRequired, "is required") }
            }
        }
        if oldValue.isWriteOnly != newValue.isWriteOnly, cursor.direction != .request {
            if newValue.isWriteOnly {
                say(.propertyMadeWriteOnly, "is no longer sent in responses")
            } else {
                say(.propertyNotWriteOnly, "is sent in responses")
                if after.isRequired { say(.propertyRequired, "is required") }
            }
        }
    }

    private func reportRename(
        _ before: ObjectShape.Member, _ after: ObjectShape.Member, of pair: ValuePair, at cursor: Cursor
    ) {
        let first = member(before.key, of: pair.old.type, on: old)
        let second = member(after.key, of: pair.new.type, on: new)
        let inner = cursor.at(place(of: after, on: new, within: cursor.place), use: nil)
        report(
            .propertyRenamed, "is renamed from '\(before.key)'", at: inner, from: before.location, to: after.location,
            source: first == nil ? .none : effect(first, second, cursor.direction))
        compare(Value(before.schemas, first?.type), Value(after.schemas, second?.type), at: inner)
    }

    private func reportRemoved(_ property: ObjectShape.Member, of pair: ValuePair, at cursor: Cursor) {
        let first = member(property.key, of: pair.old.type, on: old)
        report(
            .propertyRemoved, "is removed", at: cursor.at(place(of: property, on: old, within: cursor.place)),
            from: property.location, to: counterpart(of: property, on: old, in: new) ?? pair.newPlace,
            source: first == nil ? .none : .all, only: property.location)
    }

    private func reportAdded(_ property: ObjectShape.Member, of pair: ValuePair, at cursor: Cursor) {
        let second = member(property.key, of: pair.new.type, on: new)
        report(
            property.isRequired ? .propertyAddedRequired : .propertyAdded,
            property.isRequired ? "is added and is required" : "is added",
            at: cursor.at(place(of: property, on: new, within: cursor.place)),
            from: counterpart(of: property, on: new, in: old) ?? pair.oldPlace, to: property.location,
            source: second == nil ? .none : effect(nil, second, cursor.direction), only: property.location)
    }

    /// Returns the location, in the other document, of the component that declares a property.
    private func counterpart(
        of property: ObjectShape.Member, on side: DocumentSide, in other: DocumentSide
    ) -> SourceLocation? {
        guard let schema = property.schemas.first, let (name, path) = side.component(around: schema.pointer),
            path.count == 2
        else { return nil }
        let renamed = side === old ? renamedComponents[name] : originalComponents[name]
        return other.component(named: renamed ?? name)?.location
    }
}
