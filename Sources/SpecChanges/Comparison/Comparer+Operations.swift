internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// An operation that is in both documents.
final class OperationPair {
    let before: OperationSite
    let after: OperationSite
    let oldModel: ModelOperation?
    let newModel: ModelOperation?
    /// The cursor for values that are sent with the request.
    let request: Cursor
    /// The cursor for values that are sent with the response.
    let response: Cursor
    /// The result of the method that returns the body of a successful response.
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

    /// The location of the operation in the old document.
    var oldPlace: SourceLocation { before.location }
    /// The location of the operation in the new document.
    var newPlace: SourceLocation { after.location }
}

extension Comparer {
    func compareOperations() {
        compare(old.sites, new.sites)
        compare(old.webhooks, new.webhooks)
    }

    /// Compares lists of operations. They are paired by method and path, else by `operationId`.
    private func compare(_ before: [OperationSite], _ after: [OperationSite]) {
        let pairing = Pairing(before.map(\.address), after.map(\.address))
        pairing.match(before.map(\.operation.operationID), after.map(\.operation.operationID))
        // The names are recorded first, because the comparison of result types needs them.
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

    // MARK: Added and removed operations

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
            rule, "\(site.method) \(site.path) is removed", at: cursor(of: site, .request),
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
        // A request that the API sends has the opposite direction.
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
                say(.operationMethodChanged, "has the method \(after.method) instead of \(before.method)")
            }
            if before.path != after.path {
                say(.operationPathChanged, "has the path \(after.path) instead of \(before.path)")
            }
        }
        if before.operation.operationID != after.operation.operationID {
            let isSame = pair.oldModel?.method == pair.newModel?.method
            report(
                .operationRenamed, "is renamed from '\(before.id)'", at: pair.request,
                from: before.operation.idLocation ?? before.location, to: after.operation.idLocation ?? after.location,
                source: isSame ? .none : .all)
        } else if let first = pair.oldModel?.method, let second = pair.newModel?.method, first != second {
            say(.swiftMethodRenamed, "has the Swift method '\(second)' instead of '\(first)'", source: .all)
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
                "has the tag '\(after.operation.tags.first ?? "")' instead of '\(before.operation.tags.first ?? "")'",
                source: handlers.0 == handlers.1 ? .none : SourceEffect(handlers: .breaks))
        } else if let first = handlers.0, let second = handlers.1, first != second, before.kind == .path {
            say(
                .swiftHandlerChanged, "has the handler '\(second)' instead of '\(first)'",
                source: SourceEffect(handlers: .breaks))
        }
    }

    /// Compares the methods in Swift, after all other differences of the operation.
    private func compareSwift(_ pair: OperationPair) {
        if !pair.result.isExplained, !pair.result.effect.isNone {
            report(
                .swiftResultChanged, "returns another type", at: pair.response, from: pair.oldPlace,
                to: pair.newPlace, source: pair.result.effect)
        }
        let (olds, news) = (pair.oldModel?.parameters ?? [], pair.newModel?.parameters ?? [])
        if !Pairing(olds.map(\.name.text), news.map(\.name.text)).isInOrder {
            report(
                .swiftOrderChanged, "has another order of arguments in Swift", at: pair.request,
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
                after == nil ? "no longer has a method that returns all pages" : "has a method that returns all pages",
                at: pair.response, from: pair.oldPlace, to: pair.newPlace,
                source: before == nil ? .none : SourceEffect(callers: .breaks))
        }
    }

    /// Returns the effect of another result type on callers.
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
