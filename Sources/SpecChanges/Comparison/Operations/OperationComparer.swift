internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Compares the operations of paths, webhooks and callbacks.
struct OperationComparer {
    private let context: ComparisonContext
    private let schemas: SchemaComparer

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }

    init(_ context: ComparisonContext, schemas: SchemaComparer) {
        self.context = context
        self.schemas = schemas
    }

    func compare() {
        compare(old.sites, new.sites)
        compare(old.webhooks, new.webhooks)
    }

    /// Compares lists of operations. They are paired by method and path, else by `operationId`.
    private func compare(_ before: [OperationSite], _ after: [OperationSite]) {
        let pairing = Pairing(before.map(\.address), after.map(\.address))
        pairing.match(before.map(\.operation.operationID), after.map(\.operation.operationID))
        // The names are recorded first, because the comparison of result types needs them.
        for index in after.indices { if let other = pairing.origins[index] { noteNames(before[other], after[index]) } }
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
        if a != b || first.name != second.name { context.renamed.addType("\(a).\(first.name)", "\(b).\(second.name)") }
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
        changes.report(
            rule, "\(site.method) \(site.path) is added", at: cursor(of: site, .request), from: old.document.location,
            to: site.location, source: model == nil ? .none : effect)
    }

    private func reportRemoved(_ site: OperationSite) {
        let rule: Rule =
            switch site.kind {
            case .path: .operationRemoved
            case .webhook: .webhookRemoved
            case .callback: .callbackRemoved
            }
        changes.report(
            rule, "\(site.method) \(site.path) is removed", at: cursor(of: site, .request), from: site.location,
            to: new.document.location, source: old.model(of: site) == nil ? .none : .all)
    }

    /// Returns a cursor with a node of its own, below which changes reach the operation.
    private func cursor(of site: OperationSite, _ direction: Direction) -> Cursor {
        let node = context.visits.addOperation(site.id, direction)
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
            SwiftUse(context.types.effectOfResult(oldModel, newModel)))
        OperationHeadComparer(pair, in: context).compare()
        if after.kind == .path {
            SecurityRequirementComparer(pair, in: context).compare()
            compareServers(pair)
        }
        let contents = ContentComparer(context, schemas: schemas)
        ParameterComparer(pair, in: context, schemas: schemas).compare()
        RequestBodyComparer(context, contents: contents).compare(pair)
        ResponseComparer(pair, in: context, contents: contents).compare()
        MethodComparer(pair, in: context).compare()
        compare(old.callbacks(of: before), new.callbacks(of: after))
    }

    private func compareServers(_ pair: OperationPair) {
        ServerComparer(changes: changes).compare(
            servers(of: pair.before), servers(of: pair.after), at: pair.request.place, node: pair.request.node,
            owners: (
                ServerOwner(pair.oldModel?.servers ?? [], pair.oldPlace),
                ServerOwner(pair.newModel?.servers ?? [], pair.newPlace)
            ))
    }

    private func servers(of site: OperationSite) -> [OpenAPIDocument.Server] {
        site.operation.servers.isEmpty ? site.item.servers : site.operation.servers
    }
}
