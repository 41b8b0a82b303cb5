internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// An operation of both documents.
final class OperationPair {
    let before: OperationSite
    let after: OperationSite
    let oldModel: ModelOperation?
    let newModel: ModelOperation?
    /// For what its users send to the API, and for what the API sends to them.
    let request: Cursor
    let response: Cursor
    /// What the short method returns.
    let result: SwiftUse

    init(
        _ before: OperationSite, _ after: OperationSite, _ models: (ModelOperation?, ModelOperation?),
        _ spots: (Cursor, Cursor),
        _ result: SwiftUse
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
        compare(old.sites, new.sites)
        compare(old.webhooks, new.webhooks)
    }

    /// Compares lists of operations: one that both have is known by method and path, else by its `operationId`.
    private func compare(_ before: [OperationSite], _ after: [OperationSite]) {
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

    private func noteNames(_ before: OperationSite, _ after: OperationSite) {
        guard let first = old.model(of: before), let second = new.model(of: after) else { return }
        let (a, b) = (old.model.namespace(of: first), new.model.namespace(of: second))
        if a != b || first.name != second.name { renamedTypes["\(a).\(first.name)"] = "\(b).\(second.name)" }
    }

    // MARK: Came and went

    private func reportAdded(_ site: OperationSite) {
        let model = new.model(of: site)
        let rule: Rule =
            switch site.kind {
            case .path: .operationAdded
            case .webhook: .webhookAdded
            case .callback: .callbackAdded
            }
        let effect =
            switch site.kind {
            case .path: SourceEffect(handlers: .breaks)
            case .webhook: SourceEffect(callers: .breaks)
            case .callback: SourceEffect.none
            }
        report(
            rule, "\(site.method) \(site.path) is added", at: cursor(of: site, .request),
            from: old.document.location, to: site.location, source: model == nil ? .none : effect)
    }

    private func reportRemoved(_ site: OperationSite) {
        let rule: Rule =
            switch site.kind {
            case .path: .operationRemoved
            case .webhook: .webhookRemoved
            case .callback: .callbackRemoved
            }
        report(
            rule, "\(site.method) \(site.path) is gone", at: cursor(of: site, .request),
            from: site.location, to: new.document.location, source: old.model(of: site) == nil ? .none : .all)
    }

    /// A spot with a node of its own, under which changes reach the operation.
    private func cursor(of site: OperationSite, _ direction: Direction) -> Cursor {
        let node = nodes.count
        nodes.append(Visit(operation: site.id, direction: direction))
        return Cursor(ReportPath(.operation(site.id)), node: node, direction: direction, use: nil)
    }

    // MARK: One operation

    private func compare(_ before: OperationSite, _ after: OperationSite) {
        let (oldModel, newModel) = (old.model(of: before), new.model(of: after))
        // What the API sends by itself goes the other way.
        let isSent = after.isSentByUsers
        let pair = OperationPair(
            before, after, (oldModel, newModel),
            (cursor(of: after, isSent ? .request : .response), cursor(of: after, isSent ? .response : .request)),
            SwiftUse(resultEffect(oldModel, newModel)))
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

    private func servers(of site: OperationSite) -> [OpenAPIDocument.Server] {
        site.operation.servers.isEmpty ? site.item.servers : site.operation.servers
    }

    private func compareHeads(_ pair: OperationPair) {
        let (before, after) = (pair.before, pair.after)
        func say(_ rule: Rule, _ message: String, source: SourceEffect = .none) {
            report(rule, message, at: pair.request, from: before.location, to: after.location, source: source)
        }
        if before.address != after.address {
            if before.method != after.method {
                say(.operationMethodChanged, "has the method \(after.method), it was \(before.method)")
            }
            if before.path != after.path {
                say(.operationPathChanged, "is at \(after.path), it was at \(before.path)")
            }
        }
        if before.operation.operationID != after.operation.operationID {
            let isSame = pair.oldModel?.method == pair.newModel?.method
            report(
                .operationRenamed, "was called '\(before.id)'", at: pair.request,
                from: before.operation.idLocation ?? before.location, to: after.operation.idLocation ?? after.location,
                source: isSame ? .none : .all)
        } else if let first = pair.oldModel?.method, let second = pair.newModel?.method, first != second {
            say(.swiftMethodRenamed, "has the method '\(second)', it was '\(first)'", source: .all)
        }
        if before.operation.isDeprecated != after.operation.isDeprecated {
            after.operation.isDeprecated
                ? say(.operationDeprecated, "is deprecated")
                : say(.operationUndeprecated, "is no longer deprecated")
        }
        let handlers = (old.group(of: before.id)?.handler, new.group(of: after.id)?.handler)
        if before.operation.tags.first != after.operation.tags.first {
            say(
                .operationTagChanged,
                "has the tag '\(after.operation.tags.first ?? "")', it was '\(before.operation.tags.first ?? "")'",
                source: handlers.0 == handlers.1 ? .none : SourceEffect(handlers: .breaks))
        } else if let first = handlers.0, let second = handlers.1, first != second, before.kind == .path {
            say(
                .swiftHandlerChanged, "is served by '\(second)', it was '\(first)'",
                source: SourceEffect(handlers: .breaks))
        }
    }

    /// What is left to say of the methods in Swift.
    private func compareSwift(_ pair: OperationPair) {
        if !pair.result.isExplained, !pair.result.effect.isNone {
            report(
                .swiftResultChanged, "returns another type", at: pair.response, from: pair.oldPlace,
                to: pair.newPlace, source: pair.result.effect)
        }
        let (olds, news) = (pair.oldModel?.parameters ?? [], pair.newModel?.parameters ?? [])
        if !Pairing(olds.map(\.name.text), news.map(\.name.text)).isInOrder {
            report(
                .swiftOrderChanged, "takes its arguments in another order in Swift", at: pair.request,
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
                .swiftPagesChanged,
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
