internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

extension Comparer {
    func compareResponses(_ pair: CallPair) {
        let (before, after) = (pair.before.operation.responses, pair.after.operation.responses)
        let base = pair.response.place
        let pairing = Pairing(before.map(\.key), after.map(\.key))
        for index in pairing.gone {
            let entry = before[index]
            if isSuccess(entry) { pair.result.isExplained = true }
            report(
                rule(of: entry, "removed"), "is gone",
                at: pair.response.at(base.part("response \(entry.key)")), from: entry.location, to: pair.newPlace,
                source: model(entry.key, of: pair.oldModel) == nil ? .none : .all)
        }
        for index in after.indices {
            let entry = after[index]
            let spot = pair.response.at(base.part("response \(entry.key)"))
            guard let other = pairing.origins[index] else {
                var effect = SourceEffect.none
                if model(entry.key, of: pair.newModel) != nil {
                    effect = SourceEffect(makers: .compiles, readers: .switches, spot.direction)
                    if isSuccess(entry) {
                        pair.result.isExplained = true
                        effect = effect.joined(with: pair.result.effect)
                    }
                }
                report(
                    rule(of: entry, "added"), "is added", at: spot, from: pair.oldPlace, to: entry.location,
                    source: effect)
                continue
            }
            compare(before[other], entry, of: pair, at: spot)
        }
    }

    private func isSuccess(_ entry: ResponseEntry) -> Bool { entry.key.hasPrefix("2") || entry.key == "default" }

    private func rule(of entry: ResponseEntry, _ what: String) -> String {
        if entry.key == "default" { return "response-default-\(what)" }
        return entry.key.hasPrefix("2") ? "response-success-\(what)" : "response-\(what)"
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

    private func compare(_ before: ResponseEntry, _ after: ResponseEntry, of pair: CallPair, at spot: Spot) {
        guard let first = old.references.response(before.response),
            let second = new.references.response(after.response)
        else {
            return
        }
        var spot = spot
        // A response that operations share is compared for each and reported once, under its own name.
        if let name = after.response.reference?.target.tokens.last, before.response.reference != nil {
            spot = spot.at(Place(.component(name)))
        }
        let (oldModel, newModel) = (model(before.key, of: pair.oldModel), model(after.key, of: pair.newModel))
        let slot = Slot(bodyEffect(oldModel, newModel, of: pair, spot.direction))
        let inner = spot.at(spot.place, slot: slot)
        if first.content.isEmpty != second.content.isEmpty {
            let isAdded = first.content.isEmpty
            reportValue(
                isAdded ? "response-body-added" : "response-body-removed",
                isAdded ? "has a body" : "has no body any more",
                at: inner, from: first.location, to: second.location)
        } else {
            let chosen = Contents.Chosen(
                old: oldModel?.body.map { ($0.contentType, $0.type) },
                new: newModel?.body.map { ($0.contentType, $0.type) })
            compare(
                Contents(first.content, second.content, first.location, second.location, chosen: chosen),
                "response-media-type-added", "response-media-type-removed", at: inner)
        }
        if isSuccess(after), slot.isExplained { pair.result.isExplained = true }
        if let oldModel, let newModel, !slot.isExplained, !slot.effect.isNone {
            let isRenamed = oldModel.name != newModel.name
            var message = "has another type in Swift"
            if isRenamed {
                message = "is '\(newModel.name)' in Swift, it was '\(oldModel.name)'"
            } else if let first = oldModel.body?.type, let second = newModel.body?.type {
                message = words(first, second)
            }
            if isSuccess(after) { pair.result.isExplained = true }
            report(
                isRenamed ? "swift-member-renamed" : "swift-member-changed", message,
                at: pair.response.at(pair.response.place.part("response \(after.key)")), from: before.location,
                to: after.location, source: slot.effect)
        }
        // A response that had no headers is made in another way now.
        let isFraming = (oldModel?.headers == nil) != (newModel?.headers == nil)
        compareHeaders(
            HeaderList(first.headers, in: first.location, response: oldModel?.headers),
            HeaderList(second.headers, in: second.location, response: newModel?.headers), "header",
            frame: isFraming ? SourceEffect(makers: .breaks, readers: .compiles, spot.direction) : .none, at: spot)
        compareLinks(first, second, at: spot)
    }

    /// What another case or payload of a response does to code.
    private func bodyEffect(
        _ before: ModelResponse?, _ after: ModelResponse?, of pair: CallPair, _ direction: Direction?
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

    private func compareLinks(_ before: OpenAPIDocument.Response, _ after: OpenAPIDocument.Response, at spot: Spot) {
        let (olds, news) = (before.links, after.links)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in pairing.gone {
            report(
                "link-removed", "is gone", at: spot.part("link '\(olds[index].name)'"), from: olds[index].location,
                to: after.location)
        }
        for index in news.indices {
            let inner = spot.part("link '\(news[index].name)'")
            let to = news[index].location
            guard let origin = pairing.origins[index] else {
                report("link-added", "is added", at: inner, from: before.location, to: to)
                continue
            }
            guard let first = old.references.link(olds[origin].object),
                let second = new.references.link(news[index].object)
            else { continue }
            if old.operation(of: first) != new.operation(of: second) {
                report("link-changed", "leads to another operation", at: inner, from: olds[origin].location, to: to)
            }
        }
    }
}
