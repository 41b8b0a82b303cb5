internal import OpenAPIDocument
internal import SourceTree

/// Compares the links of responses.
struct LinkComparer {
    private let context: ComparisonContext

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }

    init(_ context: ComparisonContext) { self.context = context }

    func compare(_ before: OpenAPIDocument.Response, _ after: OpenAPIDocument.Response, at cursor: Cursor) {
        let (olds, news) = (before.links, after.links)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in pairing.gone {
            changes.report(
                .linkRemoved, "is removed", at: cursor.part("link '\(olds[index].name)'"), from: olds[index].location,
                to: after.location)
        }
        for index in news.indices {
            let inner = cursor.part("link '\(news[index].name)'")
            let to = news[index].location
            guard let origin = pairing.origins[index] else {
                changes.report(.linkAdded, "is added", at: inner, from: before.location, to: to)
                continue
            }
            guard let first = old.references.link(olds[origin].object),
                let second = new.references.link(news[index].object)
            else { continue }
            if old.operation(of: first) != new.operation(of: second) {
                changes.report(
                    .linkChanged, "refers to another operation", at: inner, from: olds[origin].location, to: to)
            }
        }
    }
}
