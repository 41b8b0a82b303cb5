internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Compares the encodings of parts and form fields.
struct EncodingComparer {
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

    /// Compares encodings. They are paired by the names of their properties, or by position for parts without names.
    func compare(_ pair: MediaPair, at cursor: Cursor) {
        let (before, after) = (pair.before.media, pair.after.media)
        for named in before.encoding {
            let second = after.encoding.first { $0.name == named.name }
            compare(named.object, second?.object, named.name, of: pair, at: cursor.member(named.name))
        }
        for named in after.encoding where !before.encoding.contains(where: { $0.name == named.name }) {
            compare(nil, named.object, named.name, of: pair, at: cursor.member(named.name))
        }
        let (olds, news) = (before.prefixEncoding, after.prefixEncoding)
        for index in 0..<max(olds.count, news.count) {
            compare(
                index < olds.count ? olds[index] : nil, index < news.count ? news[index] : nil, nil, of: pair,
                at: cursor.member("[\(index)]"))
        }
        compare(before.itemEncoding, after.itemEncoding, nil, of: pair, at: cursor.member("[]"))
    }

    /// Compares the encodings of a part. `name` is the name of the property, or `nil` for a part without a name.
    private func compare(
        _ before: Encoding?, _ after: Encoding?, _ name: String?, of pair: MediaPair, at cursor: Cursor
    ) {
        let (from, to) = (before?.location ?? pair.before.location, after?.location ?? pair.after.location)
        func say(_ rule: Rule, _ message: String) { changes.reportValue(rule, message, at: cursor, from: from, to: to) }
        if before?.contentType != after?.contentType {
            say(.encodingTypeChanged, "has the media type \(after?.contentType ?? "that its schema implies")")
        }
        if before?.style != after?.style {
            say(.encodingStyleChanged, "has the style '\(after?.style?.rawValue ?? "form")'")
        } else if before?.explode != after?.explode {
            say(.encodingExplodeChanged, "has another value of 'explode'")
        }
        let (olds, news) = (before?.headers ?? [], after?.headers ?? [])
        guard !olds.isEmpty || !news.isEmpty else { return }
        let first = name.flatMap { old.headers(of: $0, in: pair.oldType) }
        let second = name.flatMap { new.headers(of: $0, in: pair.newType) }
        let (oldMember, newMember) = (first.map(SwiftMember.init), second.map(SwiftMember.init))
        let frame = types.effect(oldMember, newMember, cursor.direction)
        HeaderComparer(context, schemas: schemas).compare(
            HeaderList(olds, in: from, part: old.structure(of: oldMember?.type)),
            HeaderList(news, in: to, part: new.structure(of: newMember?.type)), .part, frame: frame,
            at: cursor.at(cursor.place, use: nil))
    }
}

extension DocumentSide {
    /// Returns the property of a body that has the header fields of a part.
    fileprivate func headers(of part: String, in body: TypeReference?) -> Property? {
        for property in structure(of: body)?.properties ?? []
        where property.key == part && property.part?.coding == .headers { return property }
        return nil
    }

    fileprivate func structure(of type: TypeReference?) -> Structure? {
        guard case .structure(let structure) = declaration(of: type) else { return nil }
        return structure
    }
}
