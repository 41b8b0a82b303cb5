internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Compares the request bodies of operations.
struct RequestBodyComparer {
    private let context: ComparisonContext
    private let contents: ContentComparer

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }
    private var types: SwiftTypeComparer { context.types }

    init(_ context: ComparisonContext, contents: ContentComparer) {
        self.context = context
        self.contents = contents
    }

    func compare(_ pair: OperationPair) {
        let before = pair.before.operation.requestBody.flatMap { old.references.requestBody($0) }
        let after = pair.after.operation.requestBody.flatMap { new.references.requestBody($0) }
        let first = pair.oldModel?.body.map(SwiftMember.init)
        let second = pair.newModel?.body.map(SwiftMember.init)
        let cursor = pair.request.at(pair.request.place.part("body"))
        guard let before, let after else {
            if let after {
                changes.report(
                    after.isRequired ? .bodyAddedRequired : .bodyAdded,
                    after.isRequired ? "is added and is required" : "is added", at: cursor, from: pair.oldPlace,
                    to: after.location, source: types.effect(nil, second, cursor.direction))
            } else if let before {
                changes.report(
                    .bodyRemoved, "is removed", at: cursor, from: before.location, to: pair.newPlace,
                    source: first == nil ? .none : .all)
            }
            return
        }
        let use = SwiftUse(types.effect(first, second, cursor.direction))
        let inner = cursor.at(cursor.place, use: use)
        if before.isRequired != after.isRequired {
            changes.reportValue(
                after.isRequired ? .bodyRequired : .bodyOptional, after.isRequired ? "is required" : "is optional",
                at: inner, from: before.location, to: after.location)
        }
        let chosen = Contents.Chosen(
            old: pair.oldModel?.body.map { ($0.contentType, $0.type) },
            new: pair.newModel?.body.map { ($0.contentType, $0.type) })
        contents.compare(
            Contents(before.content, after.content, before.location, after.location, chosen: chosen),
            .bodyMediaTypeAdded, .bodyMediaTypeRemoved, at: inner)
        types.reportUnexplained(use, first, second, at: inner, from: before.location, to: after.location)
    }
}
