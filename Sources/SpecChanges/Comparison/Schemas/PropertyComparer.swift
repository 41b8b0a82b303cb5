internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Compares the declared properties of objects.
struct PropertyComparer {
    private let comparison: ValueComparison
    private let schemas: SchemaComparer

    private var pair: ValuePair { comparison.pair }
    private var cursor: Cursor { comparison.cursor }
    private var old: DocumentSide { comparison.context.old }
    private var new: DocumentSide { comparison.context.new }
    private var changes: ChangeRecorder { comparison.context.changes }
    private var types: SwiftTypeComparer { comparison.context.types }

    init(_ comparison: ValueComparison, schemas: SchemaComparer) {
        self.comparison = comparison
        self.schemas = schemas
    }

    func compare() {
        let (olds, news) = (pair.before.members, pair.after.members)
        let pairing = Pairing(olds.map(\.key), news.map(\.key))
        for index in olds.indices {
            if let other = pairing.successors[index] { compareProperty(olds[index], news[other]) }
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
                reportRename(olds[candidate.position], news[other])
            } else {
                reportRemoved(olds[candidate.position])
            }
        }
        for candidate in added where pairing.origins[candidate.position] == nil {
            reportAdded(news[candidate.position])
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
    private func place(of property: ObjectShape.Member, on side: DocumentSide, within place: ReportPath) -> ReportPath {
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

    private func compareProperty(_ before: ObjectShape.Member, _ after: ObjectShape.Member) {
        let wasCarried = travels(before, on: old, cursor.direction)
        let isCarried = travels(after, on: new, cursor.direction)
        guard wasCarried || isCarried else { return }
        let first = member(before.key, of: pair.old.type, on: old)
        let second = member(after.key, of: pair.new.type, on: new)
        let use = SwiftUse(types.effect(first, second, cursor.direction))
        let inner = cursor.at(place(of: after, on: new, within: cursor.place), use: use)
        compareDirections(before, after, at: inner)
        guard wasCarried, isCarried else { return }
        compareDeclarations(before, after, at: inner)
        schemas.compare(Value(before.schemas, first?.type), Value(after.schemas, second?.type), at: inner)
        types.reportUnexplained(use, first, second, at: inner, from: before.location, to: after.location)
    }

    /// Compares whether a property is required, deprecated and declared.
    private func compareDeclarations(_ before: ObjectShape.Member, _ after: ObjectShape.Member, at cursor: Cursor) {
        let (from, to) = (before.location, after.location)
        if before.isRequired != after.isRequired {
            changes.reportValue(
                after.isRequired ? .propertyRequired : .propertyOptional,
                after.isRequired ? "is required" : "is optional", at: cursor, from: from, to: to)
        }
        let isDeprecated = after.schemas.contains(where: \.isDeprecated)
        if before.schemas.contains(where: \.isDeprecated) != isDeprecated {
            changes.report(
                isDeprecated ? .propertyDeprecated : .propertyUndeprecated,
                isDeprecated ? "is deprecated" : "is no longer deprecated", at: cursor, from: from, to: to)
        }
        if before.schemas.isEmpty != after.schemas.isEmpty {
            let isDeclared = before.schemas.isEmpty
            changes.reportValue(
                isDeclared ? .typeNarrowed : .typeWidened,
                isDeclared ? "is declared" : "is no longer declared, but is required", at: cursor, from: from, to: to)
        }
    }

    /// Compares `readOnly` and `writeOnly`.
    private func compareDirections(_ before: ObjectShape.Member, _ after: ObjectShape.Member, at cursor: Cursor) {
        let (oldValue, newValue) = (old.value(of: before.schemas), new.value(of: after.schemas))
        func say(_ rule: Rule, _ message: String) {
            changes.reportValue(rule, message, at: cursor, from: before.location, to: after.location)
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

    private func reportRename(_ before: ObjectShape.Member, _ after: ObjectShape.Member) {
        let first = member(before.key, of: pair.old.type, on: old)
        let second = member(after.key, of: pair.new.type, on: new)
        let inner = cursor.at(place(of: after, on: new, within: cursor.place), use: nil)
        changes.report(
            .propertyRenamed, "is renamed from '\(before.key)'", at: inner, from: before.location, to: after.location,
            source: first == nil ? .none : types.effect(first, second, cursor.direction))
        schemas.compare(Value(before.schemas, first?.type), Value(after.schemas, second?.type), at: inner)
    }

    private func reportRemoved(_ property: ObjectShape.Member) {
        let first = member(property.key, of: pair.old.type, on: old)
        changes.report(
            .propertyRemoved, "is removed", at: cursor.at(place(of: property, on: old, within: cursor.place)),
            from: property.location, to: counterpart(of: property, on: old, in: new) ?? pair.newPlace,
            source: first == nil ? .none : .all, only: property.location)
    }

    private func reportAdded(_ property: ObjectShape.Member) {
        let second = member(property.key, of: pair.new.type, on: new)
        changes.report(
            property.isRequired ? .propertyAddedRequired : .propertyAdded,
            property.isRequired ? "is added and is required" : "is added",
            at: cursor.at(place(of: property, on: new, within: cursor.place)),
            from: counterpart(of: property, on: new, in: old) ?? pair.oldPlace, to: property.location,
            source: types.effect(nil, second, cursor.direction), only: property.location)
    }

    /// Returns the location, in the other document, of the component that declares a property.
    private func counterpart(of property: ObjectShape.Member, on side: DocumentSide, in other: DocumentSide)
        -> SourceLocation?
    {
        guard let schema = property.schemas.first, let (name, path) = side.component(around: schema.pointer),
            path.count == 2
        else { return nil }
        let renamed = comparison.context.renamed
        let counterpart = side === old ? renamed.component(name) : renamed.originalComponent(name)
        return other.component(named: counterpart)?.location
    }
}
