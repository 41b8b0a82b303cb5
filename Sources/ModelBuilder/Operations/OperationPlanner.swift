internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Plans each operation once, for both the client and the server.
final class OperationPlanner {
    let context: PlanningContext
    private let parameters: ParameterPlanner
    private let bodies: BodyPlanner
    private let mediaTypes: UnusedMediaTypes
    private let requestBodies: RequestBodyPlanner
    private let security: SecurityPlanner
    private let pages: PageExtensions
    /// The headers of response components by the pointer of the response. They are named last.
    private(set) var sharedHeaders = [Pointer: SharedHeaders]()

    init(context: PlanningContext) {
        self.context = context
        parameters = ParameterPlanner(context: context)
        bodies = BodyPlanner(context: context)
        mediaTypes = UnusedMediaTypes(
            context: context, bodies: bodies, alternatives: MediaTypeAlternatives(context: context))
        requestBodies = RequestBodyPlanner(context: context, bodies: bodies, mediaTypes: mediaTypes)
        security = SecurityPlanner(context: context)
        pages = PageExtensions(shared: context.document.extensions, diagnostics: context.diagnostics)
    }

    /// Plans the operations of the document, its webhooks and its callbacks, and reports what none of them uses.
    func plan() -> [PlannedOperation] {
        let overrides = context.types.overrides
        let collector = OperationCollector(context: context, alternatives: mediaTypes.alternatives)
        let calls = collector.calls()
        let names = OperationNames(calls, overrides: overrides, diagnostics: context.diagnostics)
        let received = collector.received(after: calls)
        let receivedNames = OperationNames(received, overrides: overrides, diagnostics: context.diagnostics)
        let responses = ResponsePlanner(
            context: context, bodies: bodies, mediaTypes: mediaTypes,
            links: LinkPlanner(context: context, calls: calls, names: names))
        var planned = calls.map { plan($0, names: names, responses) }
        planned += received.map { plan($0, names: receivedNames, responses) }
        sharedHeaders = responses.sharedHeaders
        RoutePlanner(types: context.types, diagnostics: context.diagnostics).addConditions(to: &planned)
        mediaTypes.reportUnused()
        UnusedComponents(context: context).report()
        return planned
    }

    private func plan(_ located: LocatedOperation, names: OperationNames, _ responses: ResponsePlanner)
        -> PlannedOperation
    {
        let operation = located.operation
        context.diagnostics.subject = .operation(located.index)
        defer { context.diagnostics.subject = nil }
        context.use(operation.location)
        let isReceived = located.origin.isReceived
        if isReceived { reportUnsupportedInReceived(located) }
        let declared = parameters.selection.declared(by: located)
        // The receiver of a webhook or a callback chooses the path.
        let template = PathTemplate(
            isReceived ? "/" : located.path,
            declared: Set(declared.map(\.parameter).filter { $0.place == .path }.map(\.name)))
        let parameters = parameters.plan(declared, template: template, located: located)
        let body = requestBodies.plan(of: located, besides: parameters)
        var shared = [ModelResponse.Status: Pointer]()
        let responses = responses.plan(of: located, sharedHeaders: &shared)
        var model = ModelOperation(
            id: operation.operationID ?? "\(located.httpMethod) \(located.path)",
            name: names.type(located.index), hasTopLevelAlias: false, method: names.method(located.index),
            httpMethod: located.httpMethod, path: template.path, literalQuery: template.literalQuery,
            documentation: documentation(of: located),
            deprecation: Deprecation(operation.isDeprecated), parameters: parameters, body: body, responses: responses,
            accept: accept(responses, in: located), security: isReceived ? [] : security.requirements(of: operation),
            servers: isReceived ? [] : servers(of: located),
            success: isReceived ? .response : SuccessPlan.success(of: responses), isClientOnly: located.variant != nil,
            isReceived: isReceived)
        model.tags = operation.tags
        model.extensions = VendorExtension.list(operation.extensions)
        return PlannedOperation(
            operation: model, located: located, groupKey: isReceived ? nil : groupKey(of: located, template: template),
            sharedHeaders: shared,
            pageRule: located.variant != nil || isReceived ? nil : pages.rule(of: operation))
    }

    private func documentation(of located: LocatedOperation) -> Documentation {
        var documentation = Documentation(
            summary: located.operation.summary, description: located.operation.description)
        switch located.origin {
        case .call: documentation.origin = .operation(method: located.httpMethod, path: located.path)
        case .webhook(let name, _): documentation.origin = .webhook(method: located.httpMethod, name: name)
        case .callback: break
        }
        return documentation
    }

    private func groupKey(of located: LocatedOperation, template: PathTemplate) -> String {
        if let tag = located.operation.tags.first, SwiftSpelling.type(tag) != nil { return tag }
        let segments = template.path.partsBetweenSlashes
        return segments.first { !$0.isEmpty && !$0.contains("{") }.map(String.init) ?? "root"
    }

    private func accept(_ responses: [ModelResponse], in located: LocatedOperation) -> [String] {
        var seen: Set<String> = []
        // A variant requests only the media types of its success; otherwise the server could choose another one.
        let asked = responses.filter { !$0.isAlternative && (located.variant == nil || $0.status.isSuccess) }
        let types = asked.compactMap(\.body).flatMap(\.readContentTypes).filter { seen.insert($0).inserted }
        // `*/*` is requested only if no type is more specific than bytes, or if a body is a scalar.
        let named = types.filter { $0 != "*/*" }
        let isOpen = asked.contains { $0.body?.coding == .scalar }
        return isOpen || named.allSatisfy { $0 == "application/octet-stream" } ? types : named
    }

    /// Returns the servers of an operation, else those of its path item (OpenAPI 3.1.2, Operation Object, `servers`).
    private func servers(of located: LocatedOperation) -> [ModelServer] {
        let own = located.operation.servers
        return ConnectionPlanner(
            document: context.document, overrides: context.types.overrides, diagnostics: context.diagnostics
        )
        .servers(own.isEmpty ? located.item.servers : own)
    }

    private func reportUnsupportedInReceived(_ located: LocatedOperation) {
        for server in (located.item.servers + located.operation.servers).prefix(1) {
            context.diagnostics.warning(
                .unsupportedObject,
                "'servers' has no effect on a webhook or callback: the receiver of the request determines the URL",
                at: server.location)
        }
    }
}
