internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

extension Comparer {
    func compareBodies(_ pair: OperationPair) {
        let before = pair.before.operation.requestBody.flatMap { old.references.requestBody($0) }
        let after = pair.after.operation.requestBody.flatMap { new.references.requestBody($0) }
        let first = pair.oldModel?.body.map(SwiftMember.init)
        let second = pair.newModel?.body.map(SwiftMember.init)
        let cursor = pair.request.at(pair.request.place.part("body"))
        guard let before, let after else {
            if let after {
                report(
                    after.isRequired ? .bodyAddedRequired : .bodyAdded,
                    after.isRequired ? "is added and is required" : "is added", at: cursor, from: pair.oldPlace,
                    to: after.location, source: second == nil ? .none : effect(nil, second, cursor.direction))
            } else if let before {
                report(
                    .bodyRemoved, "is removed", at: cursor, from: before.location, to: pair.newPlace,
                    source: first == nil ? .none : .all)
            }
            return
        }
        let use = SwiftUse(first == nil && second == nil ? .none : effect(first, second, cursor.direction))
        let inner = cursor.at(cursor.place, use: use)
        if before.isRequired != after.isRequired {
            reportValue(
                after.isRequired ? .bodyRequired : .bodyOptional,
                after.isRequired ? "is required" : "is optional", at: inner, from: before.location,
                to: after.location)
        }
        let chosen = Contents.Chosen(
            old: pair.oldModel?.body.map { ($0.contentType, $0.type) },
            new: pair.newModel?.body.map { ($0.contentType, $0.type) })
        compare(
            Contents(before.content, after.content, before.location, after.location, chosen: chosen),
            .bodyMediaTypeAdded, .bodyMediaTypeRemoved, at: inner)
        reportUnexplained(use, first, second, at: inner, from: before.location, to: after.location)
    }

    /// Compares the media types of two bodies.
    func compare(_ contents: Contents, _ addedRule: Rule, _ removedRule: Rule, at cursor: Cursor) {
        let (before, after) = (contents.before, contents.after)
        let pairing = Pairing(before.map(\.comparedType), after.map(\.comparedType))
        for index in pairing.gone {
            reportValue(
                removedRule, "media type \(before[index].type) is removed", at: cursor, from: before[index].location,
                to: contents.newPlace)
        }
        for index in after.indices {
            let entry = after[index]
            guard let origin = pairing.origins[index] else {
                reportValue(
                    addedRule, "media type \(entry.type) is added", at: cursor, from: contents.oldPlace,
                    to: entry.location)
                continue
            }
            let other = before[origin]
            let isAlone = before.count == 1 && after.count == 1
            let inner = isAlone ? cursor : cursor.part(entry.type)
            let media = MediaPair(
                other, entry, contents.chosen.oldType(other.type), contents.chosen.newType(entry.type))
            compareMedia(media, at: inner)
        }
    }

    private func compareMedia(_ pair: MediaPair, at cursor: Cursor) {
        let (before, after) = (pair.before.media, pair.after.media)
        let schemas = (before.schema ?? before.itemSchema, after.schema ?? after.itemSchema)
        if (schemas.0 == nil) != (schemas.1 == nil) {
            reportValue(
                schemas.0 == nil ? .bodySchemaAdded : .bodySchemaRemoved,
                schemas.0 == nil ? "has a schema" : "no longer has a schema", at: cursor, from: pair.before.location,
                to: pair.after.location)
        }
        let isStream = before.schema == nil && after.schema == nil
        compare(
            Value(schemas.0, isStream ? old.element(of: pair.oldType) : pair.oldType),
            Value(schemas.1, isStream ? new.element(of: pair.newType) : pair.newType), at: cursor)
        compareEncodings(pair, at: cursor)
    }
}

extension MediaTypeEntry {
    /// The media type for the comparison, without `charset=utf-8`. JSON has no such parameter (RFC 8259, section 11),
    /// and UTF-8 is the default for text.
    fileprivate var comparedType: String {
        let parts = type.split(separator: ";").map { part in
            part.drop { $0 == " " }.lowercased()
        }
        return parts.filter { $0 != "charset=utf-8" && $0 != "charset=\"utf-8\"" }.joined(separator: ";")
    }
}

/// A media type of a body in both documents, with its Swift types.
final class MediaPair {
    let before: MediaTypeEntry
    let after: MediaTypeEntry
    let oldType: TypeReference?
    let newType: TypeReference?

    init(
        _ before: MediaTypeEntry, _ after: MediaTypeEntry, _ oldType: TypeReference?, _ newType: TypeReference?
    ) {
        self.before = before
        self.after = after
        self.oldType = oldType
        self.newType = newType
    }
}

/// The media types of a body in both documents.
final class Contents {
    /// The media types for which the Swift types are generated, with the types.
    struct Chosen {
        let old: (String, TypeReference)?
        let new: (String, TypeReference)?

        func oldType(_ mediaType: String) -> TypeReference? { type(of: old, mediaType) }
        func newType(_ mediaType: String) -> TypeReference? { type(of: new, mediaType) }

        private func type(of chosen: (String, TypeReference)?, _ mediaType: String) -> TypeReference? {
            guard let chosen, mediaType.hasPrefix(chosen.0) else { return nil }
            return chosen.1
        }
    }

    let before: [MediaTypeEntry]
    let after: [MediaTypeEntry]
    let oldPlace: SourceLocation
    let newPlace: SourceLocation
    let chosen: Chosen

    init(
        _ before: [MediaTypeEntry], _ after: [MediaTypeEntry], _ oldPlace: SourceLocation, _ newPlace: SourceLocation,
        chosen: Chosen
    ) {
        self.before = before
        self.after = after
        self.oldPlace = oldPlace
        self.newPlace = newPlace
        self.chosen = chosen
    }
}
