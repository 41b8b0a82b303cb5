internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

extension Comparer {
    func compareResponses(_ pair: OperationPair) {
        let (before, after) = (pair.before.operation.responses, pair.after.operation.responses)
        let base = pair.response.place
        let pairing = Pairing(before.map(\.key), after.map(\.key))
        for index in pairing.gone {
            let entry = before[index]
            if isSuccess(entry) { pair.result.isExplained = true }
            report(
                removedRule(entry), "is removed",
                at: pair.response.at(base.part("response \(entry.key)")), from: entry.location, to: pair.newPlace,
                source: model(entry.key, of: pair.oldModel) == nil ? .none : .all)
        }
        for index in after.indices {
            let entry = after[index]
            let cursor = pair.response.at(base.part("response \(entry.key)"))
            guard let other = pairing.origins[index] else {
                var effect = SourceEffect.none
                if model(entry.key, of: pair.newModel) != nil {
                    effect = SourceEffect(makers: .compiles, readers: .switches, cursor.direction)
                    if isSuccess(entry) {
                        pair.result.isExplained = true
                        effect = effect.joined(with: pair.result.effect)
                    }
                }
                report(
                    addedRule(entry), "is added", at: cursor, from: pair.oldPlace, to: entry.location,
                    source: effect)
                continue
            }
            compare(before[other], entry, of: pair, at: cursor)
        }
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

    private func compare(_ before: ResponseEntry, _ after: ResponseEntry, of pair: OperationPair, at cursor: Cursor) {
        guard let first = old.references.response(before.response),
            let second = new.references.response(after.response)
        else {
            return
        }
        var cursor = cursor
        // A response that operations share is compared for each operation and reported once, under its own name.
        if let name = after.response.reference?.target.tokens.last, before.response.reference != nil {
            cursor = cursor.at(ReportPath(.component(name)))
        }
        let (oldModel, newModel) = (model(before.key, of: pair.oldModel), model(after.key, of: pair.newModel))
        let use = SwiftUse(bodyEffect(oldModel, newModel, of: pair, cursor.direction))
        let inner = cursor.at(cursor.place, use: use)
        if first.content.isEmpty != second.content.isEmpty {
            let isAdded = first.content.isEmpty
            reportValue(
                isAdded ? .responseBodyAdded : .responseBodyRemoved,
                isAdded ? "has a body" : "no longer has a body",
                at: inner, from: first.location, to: second.location)
        } else {
            let chosen = Contents.Chosen(
                old: oldModel?.body.map { ($0.contentType, $0.type) },
                new: newModel?.body.map { ($0.contentType, $0.type) })
            compare(
                Contents(first.content, second.content, first.location, second.location, chosen: chosen),
                .responseMediaTypeAdded, .responseMediaTypeRemoved, at: inner)
        }
        if isSuccess(after), use.isExplained { pair.result.isExplained = true }
        if let oldModel, let newModel, !use.isExplained, !use.effect.isNone {
            let isRenamed = oldModel.name != newModel.name
            var message = "has another type in Swift"
            if isRenamed {
                message = "is renamed from '\(oldModel.name)' to '\(newModel.name)' in Swift"
            } else if let first = oldModel.body?.type, let second = newModel.body?.type {
                message = words(first, second)
            }
            if isSuccess(after) { pair.result.isExplained = true }
            report(
                isRenamed ? .swiftMemberRenamed : .swiftMemberChanged, message,
                at: pair.response.at(pair.response.place.part("response \(after.key)")), from: before.location,
                to: after.location, source: use.effect)
        }
        // The initialiser of a response differs if the response has header fields.
        let isFraming = (oldModel?.headers == nil) != (newModel?.headers == nil)
        compareHeaders(
            HeaderList(first.headers, in: first.location, response: oldModel?.headers),
            HeaderList(second.headers, in: second.location, response: newModel?.headers), .response,
            frame: isFraming ? SourceEffect(makers: .breaks, readers: .compiles, cursor.direction) : .none, at: cursor)
        compareLinks(first, second, at: cursor)
    }

    /// Returns the effect on code of another case or payload of a response.
    private func bodyEffect(
        _ before: ModelResponse?, _ after: ModelResponse?, of pair: OperationPair, _ direction: Direction?
    ) -> SourceEffect {
        guard let before, let after else { return .none }
        if before.name != after.name { return .all }
        guard let first = before.body?.type, let second = after.body?.type else {
            return (before.body == nil) == (after.body == nil)
                ? .none : SourceEffect(handlers: .breaks).joined(with: pair.result.effect)
        }
        return effect(first, second, direction)
    }

    // MARK: Links

    private func compareLinks(_ before: OpenAPIDocument.Response, _ after: OpenAPIDocument.Response, at cursor: Cursor)
    {
        let (olds, news) = (before.links, after.links)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in pairing.gone {
            report(
                .linkRemoved, "is removed", at: cursor.part("link '\(olds[index].name)'"), from: olds[index].location,
                to: after.location)
        }
        for index in news.indices {
            let inner = cursor.part("link '\(news[index].name)'")
            let to = news[index].location
            guard let origin = pairing.origins[index] else {
                report(.linkAdded, "is added", at: inner, from: before.location, to: to)
                continue
            }
            guard let first = old.references.link(olds[origin].object),
                let second = new.references.link(news[index].object)
            else { continue }
            if old.operation(of: first) != new.operation(of: second) {
                report(.linkChanged, "refers to another operation", at: inner, from: olds[origin].location, to: to)
            }
        }
    }
}
