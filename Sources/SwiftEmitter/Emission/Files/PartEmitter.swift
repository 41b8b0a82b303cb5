internal import APIModel
import StableText

/// Generates the parts of the output and determines their names.
struct PartEmitter {
    let context: EmissionContext

    private var model: APIModel { context.model }
    private var options: EmitterOptions { context.options }
    private var programs: TemplatePrograms { context.programs }

    /// Returns the parts of the output, in no particular order.
    func parts() -> [FilePart] {
        var parts: [FilePart] = []
        if options.parts.contains(.models) { parts += model.declarations.compactMap(declaration) }
        if context.hasClient || context.hasServer || context.hasWebhooks {
            parts += model.sharedHeaders.compactMap(sharedHeaders)
        }
        if context.hasClient || context.hasServer {
            parts += model.groups.flatMap(group)
            parts.append(operations())
        }
        if context.hasClient { parts.append(client()) }
        if context.hasServer { parts.append(handler()) }
        if context.hasWebhooks, let webhooks = model.webhooks { parts.append(self.webhooks(webhooks)) }
        if let aliases = shadowAliases() { parts.append(aliases) }
        if let namespace = context.speller.namespace, !parts.isEmpty { parts.append(self.namespace(namespace)) }
        return parts
    }

    // MARK: Models

    private func declaration(_ declaration: Declaration) -> FilePart? {
        guard let name = declaration.head.file else { return nil }
        context.speller.used = []
        let blocks = DeclarationEmitter(context: context).blocks(
            for: declaration, path: TypePath([declaration.head.name]))
        if case .alias = declaration {} else { context.speller.used.insert(.runtime) }
        return part(name.stem, blocks)
    }

    private func sharedHeaders(_ headers: ResponseHeaders) -> FilePart? {
        guard let name = headers.file else { return nil }
        context.speller.used = .runtime
        context.speller.enter(TypePath([headers.name]))
        let view = HeadersEmitter(context: context).view(headers, comment: "Headers that several responses have.")
        return part(name.stem, [programs.headerFields.render(view)])
    }

    private func shadowAliases() -> FilePart? {
        guard context.speller.namespace == nil else { return nil }
        context.speller.used = []
        let given = model.shadowAliases.compactMap { alias in
            model.typePaths[alias.target].map { (name: alias.name.text, target: $0.description) }
        }
        var seen: Set<String> = []
        let aliases = (given + context.speller.usedAliases).filter { seen.insert($0.name).inserted }
        guard !aliases.isEmpty else { return nil }
        let views = aliases.ordered { $0.name < $1.name }.map { alias in
            ShadowAliasView(access: context.access, name: alias.name, target: alias.target)
        }
        return part("ShadowAliases", [programs.shadowAliases.render(ShadowAliasesView(aliases: views))])
    }

    // MARK: Operations

    /// Returns the parts for the operations of a tag: one part for a file per tag, or one for each operation for
    /// shards, so that the shards have similar sizes.
    private func group(_ group: OperationGroup) -> [FilePart] {
        let operations = context.hasClient ? group.operations : group.served
        guard !options.shards.isEmpty else { return [part(of: group, operations)] }
        let alone = operations.map { operation in
            context.speller.used = [.runtime, .httpTypes]
            return part("\(group.file.stem) \(operation.name)", blocks(for: [operation]))
        }
        return alone + (context.hasServer ? [part(of: group, [])] : [])
    }

    private func part(of group: OperationGroup, _ operations: [Operation]) -> FilePart {
        // A handler protocol refers only to types of the API.
        context.speller.used = operations.isEmpty ? [] : [.runtime, .httpTypes]
        var blocks = blocks(for: operations)
        if context.hasServer { blocks.append(programs.handler.render(HandlerEmitter(context: context).view(group))) }
        return part(group.file.stem, blocks)
    }

    /// Returns the types of operations, their coding and the methods of the client.
    private func blocks(for operations: [Operation]) -> [String] {
        var blocks: [String] = []
        var methods: [String] = []
        for operation in operations {
            blocks += OperationEmitter(context: context).blocks(for: operation)
            if context.hasClient { methods += ClientMethodEmitter(context: context).methods(for: operation) }
        }
        if methods.isEmpty { return blocks }
        let view = ClientMethodsView(client: model.names.client.text, methods: methods)
        return blocks + [programs.clientMethods.render(view)]
    }

    private func operations() -> FilePart {
        context.speller.used = []
        let name = model.names.operations.text
        let view = NamespaceView(
            title: context.title, access: context.access, name: name,
            extensions: ExtensionView.list(model.extensions))
        return part(name, [programs.operations.render(view)])
    }

    // MARK: Client and server

    private func client() -> FilePart {
        context.speller.used = [.runtime, .foundation]
        context.speller.enter(TypePath([model.names.client]))
        return part(model.names.client.text, [programs.client.render(ClientEmitter(context: context).view())])
    }

    private func handler() -> FilePart {
        context.speller.used = .runtime
        return part(model.names.handler.text, [programs.apiHandler.render(HandlerEmitter(context: context).view())])
    }

    private func webhooks(_ webhooks: WebhookSet) -> FilePart {
        context.speller.used = [.runtime, .httpTypes]
        return part(webhooks.file.stem, WebhookEmitter(context: context).blocks(for: webhooks))
    }

    // MARK: Namespaces

    /// Returns the part with the enum that contains everything else. Only its file has no prefix.
    private func namespace(_ name: String) -> FilePart {
        let view = NamespaceView(title: context.title, access: context.access, name: name)
        return FilePart(stem: name, modules: [], blocks: [programs.namespace.render(view)])
    }

    /// Returns a part with its blocks and the modules that they refer to.
    private func part(_ stem: String, _ blocks: [String]) -> FilePart {
        FilePart(
            stem: context.prefixed(stem), modules: context.speller.used, blocks: context.placed(blocks))
    }
}

extension EmissionContext {
    /// Returns the name of a file, for example `Customer`, or `Billing+Customer` in a namespace.
    func prefixed(_ stem: String) -> String { (speller.namespace.map { $0 + "+" } ?? "") + stem }

    /// Returns the blocks of a part, inside the namespace if there is one.
    func placed(_ blocks: [String]) -> [String] {
        guard let name = speller.namespace else { return blocks }
        var namespace = Namespace(name: name, isOwn: speller.isTopLevel)
        for block in blocks { namespace.add(block) }
        return [namespace.finished()]
    }
}
