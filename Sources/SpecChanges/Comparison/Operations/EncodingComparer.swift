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
        compare(PartEncodings(pair.before.media), PartEncodings(pair.after.media), of: pair, at: cursor)
    }

    /// Compares the encodings of a body, or those of the parts in a part.
    private func compare(
        _ before: PartEncodings, _ after: PartEncodings, of pair: MediaPair, isNested: Bool = false, at cursor: Cursor
    ) {
        for named in before.named {
            let second = after.named.first { $0.name == named.name }
            compare(
                named.object, second?.object, isNested ? nil : named.name, of: pair, at: cursor.member(named.name))
        }
        for named in after.named where !before.named.contains(where: { $0.name == named.name }) {
            compare(nil, named.object, isNested ? nil : named.name, of: pair, at: cursor.member(named.name))
        }
        let (olds, news) = (before.positional, after.positional)
        for index in 0..<max(olds.count, news.count) {
            compare(
                index < olds.count ? olds[index] : nil, index < news.count ? news[index] : nil, nil, of: pair,
                at: cursor.member("[\(index)]"))
        }
        if before.further != nil || after.further != nil {
            compare(before.further, after.further, nil, of: pair, at: cursor.member("[]"))
        }
    }

    /// Compares the encodings of a part. `name` is the name of the property, or `nil` for a part without a name and for a
    /// part in a part.
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
        compare(PartEncodings(before), PartEncodings(after), of: pair, isNested: true, at: cursor)
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

/// The encodings of the parts in a body or in a part.
private struct PartEncodings {
    var named: [Named<Encoding>] = []
    var positional: [Encoding] = []
    /// The encoding of parts without an encoding of their own.
    var further: Encoding?

    init(_ media: MediaType) {
        (named, positional, further) = (media.encoding, media.prefixEncoding, media.itemEncoding)
    }

    init(_ encoding: Encoding?) {
        guard let encoding else { return }
        (named, positional, further) = (encoding.encoding, encoding.prefixEncoding, encoding.itemEncoding)
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
