internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Compares the media types of bodies, with their schemas and encodings.
struct ContentComparer {
    private let context: ComparisonContext
    let schemas: SchemaComparer

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }

    init(_ context: ComparisonContext, schemas: SchemaComparer) {
        self.context = context
        self.schemas = schemas
    }

    /// Compares the media types of two bodies.
    func compare(_ contents: Contents, _ addedRule: Rule, _ removedRule: Rule, at cursor: Cursor) {
        let (before, after) = (contents.before, contents.after)
        let pairing = Pairing(before.map(\.comparedType), after.map(\.comparedType))
        for index in pairing.gone {
            changes.reportValue(
                removedRule, "media type \(before[index].type) is removed", at: cursor, from: before[index].location,
                to: contents.newPlace)
        }
        for index in after.indices {
            let entry = after[index]
            guard let origin = pairing.origins[index] else {
                changes.reportValue(
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
        let values = (before.schema ?? before.itemSchema, after.schema ?? after.itemSchema)
        if (values.0 == nil) != (values.1 == nil) {
            changes.reportValue(
                values.0 == nil ? .bodySchemaAdded : .bodySchemaRemoved,
                values.0 == nil ? "has a schema" : "no longer has a schema", at: cursor, from: pair.before.location,
                to: pair.after.location)
        }
        let isStream = before.schema == nil && after.schema == nil
        schemas.compare(
            Value(values.0, isStream ? old.element(of: pair.oldType) : pair.oldType),
            Value(values.1, isStream ? new.element(of: pair.newType) : pair.newType), at: cursor)
        EncodingComparer(context, schemas: schemas).compare(pair, at: cursor)
    }
}

extension MediaTypeEntry {
    /// The media type for the comparison, without `charset=utf-8`. JSON has no such parameter (RFC 8259, section 11),
    /// and UTF-8 is the default for text.
    fileprivate var comparedType: String {
        let parts = type.split(separator: ";").map { part in part.drop { $0 == " " }.lowercased() }
        return parts.filter { $0 != "charset=utf-8" && $0 != "charset=\"utf-8\"" }.joined(separator: ";")
    }
}

extension [MediaTypeEntry] {
    /// Returns the schema of a parameter or a header field, or else of its media type.
    func schemas(or schema: Schema?) -> [Schema] {
        if let schema { return [schema] }
        return first?.media.schema.map { [$0] } ?? []
    }
}
