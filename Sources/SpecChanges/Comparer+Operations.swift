internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// An operation of both documents.
final class CallPair {
    let before: Call
    let after: Call
    let oldModel: ModelOperation?
    let newModel: ModelOperation?
    /// For what its users send to the API, and for what the API sends to them.
    let request: Spot
    let response: Spot
    /// What the short method returns.
    let result: Slot

    init(
        _ before: Call, _ after: Call, _ models: (ModelOperation?, ModelOperation?), _ spots: (Spot, Spot),
        _ result: Slot
    ) {
        self.before = before
        self.after = after
        (oldModel, newModel) = models
        (request, response) = spots
        self.result = result
    }

    /// Where the operation is in both documents.
    var oldPlace: SourceLocation { before.location }
    var newPlace: SourceLocation { after.location }
}

extension Comparer {
    func compareOperations() {
        compare(old.calls, new.calls)
        compare(old.webhooks, new.webhooks)
    }

    /// Compares lists of operations: one that both have is known by method and path, else by its `operationId`.
    private func compare(_ before: [Call], _ after: [Call]) {
        let pairing = Pairing(before.map(\.address), after.map(\.address))
        pairing.match(before.map(\.operation.operationID), after.map(\.operation.operationID))
        // Names first: what a method returns is compared after them.
        for index in after.indices {
            if let other = pairing.origins[index] { noteNames(before[other], after[index]) }
        }
        for index in after.indices {
            if let other = pairing.origins[index] {
                compare(before[other], after[index])
            } else {
                reportAdded(after[index])
            }
        }
        for index in pairing.gone { reportRemoved(before[index]) }
    }

    private func noteNames(_ before: Call, _ after: Call) {
        guard let first = old.model(of: before), let second = new.model(of: after) else { return }
        let (a, b) = (old.model.namespace(of: first), new.model.namespace(of: second))
        if a != b || first.name != second.name { renamedTypes["\(a).\(first.name)"] = "\(b).\(second.name)" }
    }

    // MARK: Came and went

    private func reportAdded(_ call: Call) {
        let model = new.model(of: call)
        let id =
            switch call.kind {
            case .path: "operation-added"
            case .webhook: "webhook-added"
            case .callback: "callback-added"
            }
        let effect =
            switch call.kind {
            case .path: SourceEffect(handlers: .breaks)
            case .webhook: SourceEffect(callers: .breaks)
            case .callback: SourceEffect.none
            }
        report(
            id, "\(call.method) \(call.path) is added", at: spot(of: call, .request),
            from: old.document.location, to: call.location, source: model == nil ? .none : effect)
    }

    private func reportRemoved(_ call: Call) {
        let id =
            switch call.kind {
            case .path: "operation-removed"
            case .webhook: "webhook-removed"
            case .callback: "callback-removed"
            }
        report(
            id, "\(call.method) \(call.path) is gone", at: spot(of: call, .request),
            from: call.location, to: new.document.location, source: old.model(of: call) == nil ? .none : .all)
    }

    /// A spot with a node of its own, under which changes reach the operation.
    private func spot(of call: Call, _ direction: Direction) -> Spot {
        let node = nodes.count
        nodes.append(Visit(operation: call.id, direction: direction))
        return Spot(Place(.operation(call.id)), node: node, direction: direction, slot: nil)
    }

    // MARK: One operation

    private func compare(_ before: Call, _ after: Call) {
        let (oldModel, newModel) = (old.model(of: before), new.model(of: after))
        // What the API sends by itself goes the other way.
        let isSent = after.isSentByUsers
        let pair = CallPair(
            before, after, (oldModel, newModel),
            (spot(of: after, isSent ? .request : .response), spot(of: after, isSent ? .response : .request)),
            Slot(resultEffect(oldModel, newModel)))
        compareHeads(pair)
        compareSecurity(pair)
        let (first, second) = (servers(of: before), servers(of: after))
        if after.kind == .path {
            compareServers(
                first, second, at: pair.request.place, node: pair.request.node,
                owners: (
                    ServerOwner(pair.oldModel?.servers ?? [], before.location),
                    ServerOwner(pair.newModel?.servers ?? [], after.location)
                ))
        }
        compareParameters(pair)
        compareBodies(pair)
        compareResponses(pair)
        compareSwift(pair)
        compare(old.callbacks(of: before), new.callbacks(of: after))
    }

    private func servers(of call: Call) -> [OpenAPIDocument.Server] {
        call.operation.servers.isEmpty ? call.item.servers : call.operation.servers
    }

    private func compareHeads(_ pair: CallPair) {
        let (before, after) = (pair.before, pair.after)
        func say(_ id: String, _ message: String, source: SourceEffect = .none) {
            report(id, message, at: pair.request, from: before.location, to: after.location, source: source)
        }
        if before.address != after.address {
            if before.method != after.method {
                say("operation-method-changed", "has the method \(after.method), it was \(before.method)")
            }
            if before.path != after.path {
                say("operation-path-changed", "is at \(after.path), it was at \(before.path)")
            }
        }
        if before.operation.operationID != after.operation.operationID {
            let isSame = pair.oldModel?.method == pair.newModel?.method
            report(
                "operation-renamed", "was called '\(before.id)'", at: pair.request,
                from: before.operation.idLocation ?? before.location, to: after.operation.idLocation ?? after.location,
                source: isSame ? .none : .all)
        } else if let first = pair.oldModel?.method, let second = pair.newModel?.method, first != second {
            say("swift-method-renamed", "has the method '\(second)', it was '\(first)'", source: .all)
        }
        if before.operation.isDeprecated != after.operation.isDeprecated {
            after.operation.isDeprecated
                ? say("operation-deprecated", "is deprecated")
                : say("operation-undeprecated", "is no longer deprecated")
        }
        let handlers = (old.group(of: before.id)?.handler, new.group(of: after.id)?.handler)
        if before.operation.tags.first != after.operation.tags.first {
            say(
                "operation-tag-changed",
                "has the tag '\(after.operation.tags.first ?? "")', it was '\(before.operation.tags.first ?? "")'",
                source: handlers.0 == handlers.1 ? .none : SourceEffect(handlers: .breaks))
        } else if let first = handlers.0, let second = handlers.1, first != second, before.kind == .path {
            say(
                "swift-handler-changed", "is served by '\(second)', it was '\(first)'",
                source: SourceEffect(handlers: .breaks))
        }
    }

    /// What is left to say of the methods in Swift.
    private func compareSwift(_ pair: CallPair) {
        if !pair.result.isExplained, !pair.result.effect.isNone {
            report(
                "swift-result-changed", "returns another type", at: pair.response, from: pair.oldPlace,
                to: pair.newPlace, source: pair.result.effect)
        }
        let (olds, news) = (pair.oldModel?.parameters ?? [], pair.newModel?.parameters ?? [])
        if !Pairing(olds.map(\.name.text), news.map(\.name.text)).isInOrder {
            report(
                "swift-order-changed", "takes its arguments in another order in Swift", at: pair.request,
                from: pair.oldPlace, to: pair.newPlace,
                source: SourceEffect(makers: .breaks, readers: .compiles, pair.request.direction))
        }
        let (before, after) = (pair.oldModel?.pagination, pair.newModel?.pagination)
        var isSame = before == nil && after == nil
        if let before, let after {
            isSame = before.method == after.method && self.isSame(before.element, after.element)
        }
        if !isSame {
            report(
                "swift-pages-changed",
                after == nil ? "has no method for all pages any more" : "has a method for all pages",
                at: pair.response, from: pair.oldPlace, to: pair.newPlace,
                source: before == nil ? .none : SourceEffect(callers: .breaks))
        }
    }

    /// What another result of the short method does to callers.
    private func resultEffect(_ before: ModelOperation?, _ after: ModelOperation?) -> SourceEffect {
        guard let before, let after else { return .none }
        let isSame =
            switch (before.success, after.success) {
            case (.nothing, .nothing), (.nothingUndocumented, .nothingUndocumented), (.nothing, .nothingUndocumented),
                (.nothingUndocumented, .nothing), (.response, .response), (.choice, .choice):
                true
            case (.body(let first, _), .body(let second, _)): self.isSame(first, second)
            case (.optionalBody(let first, _, _), .optionalBody(let second, _, _)): self.isSame(first, second)
            default: false
            }
        return isSame ? .none : SourceEffect(callers: .breaks)
    }
}
