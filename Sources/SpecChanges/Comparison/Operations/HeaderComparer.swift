internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// The header fields of a response, or of a part of a body.
final class HeaderList {
    let named: [Named<Referenceable<Header>>]
    /// The location of the response or of the part. It is reported for a missing header field.
    let place: SourceLocation
    /// The header fields of a response in Swift, or `nil` if they have no type.
    private let response: ResponseHeaders?
    /// The type of the header fields of a part, or `nil` if there is none.
    private let part: Structure?

    init(
        _ named: [Named<Referenceable<Header>>], in place: SourceLocation, response: ResponseHeaders? = nil,
        part: Structure? = nil
    ) {
        self.named = named
        self.place = place
        self.response = response
        self.part = part
    }

    /// Returns the Swift member for a header field.
    func member(_ index: Int) -> SwiftMember? {
        let name = named[index].name.lowercased()
        for field in response?.fields ?? [] where field.key.lowercased() == name { return SwiftMember(field) }
        for property in part?.properties ?? [] where property.key.lowercased() == name { return SwiftMember(property) }
        return nil
    }
}

/// Compares the header fields of responses and of parts of bodies.
struct HeaderComparer {
    private let context: ComparisonContext
    private let schemas: SchemaComparer

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }
    private var types: SwiftTypeComparer { context.types }

    init(_ context: ComparisonContext, schemas: SchemaComparer) {
        self.context = context
        self.schemas = schemas
    }

    /// Compares header fields. Their names are case-insensitive.
    ///
    /// - Parameters:
    ///   - rules: The rules for header fields that are added or removed.
    ///   - frame: The effect on code if the value that holds the fields is added, removed or has another type.
    func compare(
        _ before: HeaderList, _ after: HeaderList, _ rules: HeaderRules, frame: SourceEffect, at cursor: Cursor
    ) {
        let (olds, news) = (before.named, after.named)
        let pairing = Pairing(olds.map { $0.name.lowercased() }, news.map { $0.name.lowercased() })
        for index in pairing.gone {
            let named = olds[index]
            changes.report(
                rules.removed, "is removed", at: cursor.part("header '\(named.name)'"), from: named.location,
                to: after.place, source: before.member(index) == nil ? .none : .all)
        }
        for index in news.indices {
            let named = news[index]
            guard let header = new.references.header(named.object) else { continue }
            let second = after.member(index)
            let place = cursor.place.part("header '\(named.name)'")
            guard let origin = pairing.origins[index], let known = old.references.header(olds[origin].object) else {
                changes.report(
                    header.isRequired ? rules.addedRequired : rules.added,
                    header.isRequired ? "is added and is required" : "is added", at: cursor.at(place),
                    from: before.place, to: named.location,
                    source: second == nil ? .none : types.effect(nil, second, cursor.direction).joined(with: frame))
                continue
            }
            let first = before.member(origin)
            let use = SwiftUse(types.effect(first, second, cursor.direction))
            let inner = cursor.at(place, use: use)
            let (from, to) = (olds[origin].location, named.location)
            compare(known, header, from: from, to: to, at: inner)
            schemas.compare(Value(known.schemas, first?.type), Value(header.schemas, second?.type), at: inner)
            types.reportUnexplained(use, first, second, at: inner, from: from, to: to)
        }
    }

    private func compare(_ before: Header, _ after: Header, from: SourceLocation, to: SourceLocation, at cursor: Cursor)
    {
        if before.isRequired != after.isRequired {
            changes.reportValue(
                after.isRequired ? .headerRequired : .headerOptional, after.isRequired ? "is required" : "is optional",
                at: cursor, from: from, to: to)
        }
        if before.isDeprecated != after.isDeprecated {
            changes.report(
                after.isDeprecated ? .headerDeprecated : .headerUndeprecated,
                after.isDeprecated ? "is deprecated" : "is no longer deprecated", at: cursor, from: from, to: to)
        }
        if (before.explode ?? false) != (after.explode ?? false) {
            changes.reportValue(.headerExplodeChanged, "has another value of 'explode'", at: cursor, from: from, to: to)
        }
        let types = (before.content.first?.type, after.content.first?.type)
        if types.0 != types.1 {
            changes.reportValue(.headerContentChanged, "has another media type", at: cursor, from: from, to: to)
        }
    }
}

extension Header {
    fileprivate var schemas: [Schema] {
        content.schemas(or: schema)
    }
}
