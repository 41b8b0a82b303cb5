internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Compares the responses of an operation.
struct ResponseComparer {
    private let pair: OperationPair
    private let context: ComparisonContext
    private let contents: ContentComparer

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }
    private var types: SwiftTypeComparer { context.types }

    init(_ pair: OperationPair, in context: ComparisonContext, contents: ContentComparer) {
        self.pair = pair
        self.context = context
        self.contents = contents
    }

    func compare() {
        let (before, after) = (pair.before.operation.responses, pair.after.operation.responses)
        let pairing = Pairing(before.map(\.key), after.map(\.key))
        for index in pairing.gone { reportRemoved(before[index]) }
        for index in after.indices {
            if let other = pairing.origins[index] {
                compare(before[other], after[index])
            } else {
                reportAdded(after[index])
            }
        }
    }

    private func reportRemoved(_ entry: ResponseEntry) {
        if isSuccess(entry) { pair.result.isExplained = true }
        changes.report(
            removedRule(entry), "is removed", at: cursor(of: entry), from: entry.location, to: pair.newPlace,
            source: model(entry.key, of: pair.oldModel) == nil ? .none : .all)
    }

    private func reportAdded(_ entry: ResponseEntry) {
        var effect = SourceEffect.none
        if model(entry.key, of: pair.newModel) != nil {
            effect = SourceEffect(makers: .compiles, readers: .switches, pair.response.direction)
            if isSuccess(entry) {
                pair.result.isExplained = true
                effect = effect.joined(with: pair.result.effect)
            }
        }
        changes.report(
            addedRule(entry), "is added", at: cursor(of: entry), from: pair.oldPlace, to: entry.location, source: effect
        )
    }

    private func cursor(of entry: ResponseEntry) -> Cursor {
        pair.response.at(pair.response.place.part("response \(entry.key)"))
    }

    private func isSuccess(_ entry: ResponseEntry) -> Bool { entry.key.hasPrefix("2") || entry.key == "default" }

    private func addedRule(_ entry: ResponseEntry) -> Rule {
        if entry.key == "default" { return .responseDefaultAdded }
        return entry.key.hasPrefix("2") ? .responseSuccessAdded : .responseAdded
    }

    private func removedRule(_ entry: ResponseEntry) -> Rule {
        if entry.key == "default" { return .responseDefaultRemoved }
        return entry.key.hasPrefix("2") ? .responseSuccessRemoved : .responseRemoved
    }

    private func model(_ key: String, of operation: ModelOperation?) -> ModelResponse? {
        operation?.responses.first { response in
            switch response.status {
            case .exact(let code): key == String(code)
            case .range(let digit): key == "\(digit)XX"
            case .default: key == "default"
            }
        }
    }

    // MARK: One response

    private func compare(_ before: ResponseEntry, _ after: ResponseEntry) {
        guard let first = old.references.response(before.response), let second = new.references.response(after.response)
        else { return }
        var cursor = cursor(of: after)
        // A response that operations share is compared for each operation and reported once, under its own name.
        if let name = after.response.reference?.target.tokens.last, before.response.reference != nil {
            cursor = cursor.at(ReportPath(.component(name)))
        }
        let (oldModel, newModel) = (model(before.key, of: pair.oldModel), model(after.key, of: pair.newModel))
        let use = SwiftUse(bodyEffect(oldModel, newModel, cursor.direction))
        compareBodies(first, second, oldModel, newModel, at: cursor.at(cursor.place, use: use))
        if isSuccess(after), use.isExplained { pair.result.isExplained = true }
        if let oldModel, let newModel, !use.isExplained, !use.effect.isNone {
            reportUnexplained(use, oldModel, newModel, before, after)
        }
        // The initialiser of a response differs if the response has header fields.
        let isFraming = (oldModel?.headers == nil) != (newModel?.headers == nil)
        HeaderComparer(context, schemas: contents.schemas).compare(
            HeaderList(first.headers, in: first.location, response: oldModel?.headers),
            HeaderList(second.headers, in: second.location, response: newModel?.headers), .response,
            frame: isFraming ? SourceEffect(makers: .breaks, readers: .compiles, cursor.direction) : .none, at: cursor)
        LinkComparer(context).compare(first, second, at: cursor)
    }

    private func compareBodies(
        _ before: OpenAPIDocument.Response, _ after: OpenAPIDocument.Response, _ oldModel: ModelResponse?,
        _ newModel: ModelResponse?, at cursor: Cursor
    ) {
        if before.content.isEmpty != after.content.isEmpty {
            let isAdded = before.content.isEmpty
            return changes.reportValue(
                isAdded ? .responseBodyAdded : .responseBodyRemoved, isAdded ? "has a body" : "no longer has a body",
                at: cursor, from: before.location, to: after.location)
        }
        let chosen = Contents.Chosen(
            old: oldModel?.body.map { ($0.contentType, $0.type) }, new: newModel?.body.map { ($0.contentType, $0.type) }
        )
        contents.compare(
            Contents(before.content, after.content, before.location, after.location, chosen: chosen),
            .responseMediaTypeAdded, .responseMediaTypeRemoved, at: cursor)
    }

    /// Reports a difference of a response in Swift that no change of the document explains.
    private func reportUnexplained(
        _ use: SwiftUse, _ oldModel: ModelResponse, _ newModel: ModelResponse, _ before: ResponseEntry,
        _ after: ResponseEntry
    ) {
        let isRenamed = oldModel.name != newModel.name
        var message = "has another type in Swift"
        if isRenamed {
            message = "is renamed from '\(oldModel.name)' to '\(newModel.name)' in Swift"
        } else if let first = oldModel.body?.type, let second = newModel.body?.type {
            message = types.words(first, second)
        }
        if isSuccess(after) { pair.result.isExplained = true }
        changes.report(
            isRenamed ? .swiftMemberRenamed : .swiftMemberChanged, message, at: cursor(of: after),
            from: before.location, to: after.location, source: use.effect)
    }

    /// Returns the effect on code of another case or payload of a response.
    private func bodyEffect(_ before: ModelResponse?, _ after: ModelResponse?, _ direction: Direction?) -> SourceEffect
    {
        guard let before, let after else { return .none }
        if before.name != after.name { return .all }
        guard let first = before.body?.type, let second = after.body?.type else {
            return (before.body == nil) == (after.body == nil)
                ? .none : SourceEffect(handlers: .breaks).joined(with: pair.result.effect)
        }
        return types.effect(first, second, direction)
    }
}
