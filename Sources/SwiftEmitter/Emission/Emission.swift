internal import APIModel
internal import SourceFormatting
import StableText

/// The generation of source files for one model, with the state that several files share: the model, options, templates
/// and spelling of types.
final class Emission {
    let model: APIModel
    let options: EmitterOptions
    let programs: TemplatePrograms
    var speller: TypeSpeller
    /// All declared types, including nested ones.
    private(set) lazy var declarations = Self.declarations(of: model)

    init(model: APIModel, templates: TemplateSet, options: EmitterOptions) {
        self.model = model
        self.options = options
        speller = TypeSpeller(model: model)
        programs = templates.programs(qualifying: speller.contestedStandardNames)
    }

    private static func declarations(of model: APIModel) -> [DeclarationID: Declaration] {
        var result = [DeclarationID: Declaration]()
        var open = model.declarations + model.allOperations.flatMap(\.nested)
        while let declaration = open.popLast() {
            result[declaration.head.id] = declaration
            open += declaration.nested
        }
        return result
    }

    var access: String { options.accessPrefix }
    // A document with only webhooks needs neither a client nor a server.
    var hasClient: Bool { options.parts.contains(.client) && !model.groups.isEmpty }
    // The server sends the requests that the user of the client receives, so both parts include the types of webhooks.
    var hasWebhooks: Bool { !options.parts.isDisjoint(with: [.client, .server]) && model.webhooks != nil }
    var hasServer: Bool { options.parts.contains(.server) && !model.groups.isEmpty }

    /// The conformances of types, for example `Sendable, Hashable`.
    var conformances: String {
        let sendable = speller.standard("Sendable")
        return options.hashable ? "\(sendable), \(speller.standard("Hashable"))" : sendable
    }

    /// The conformances for JSON, for example `JSONDecodable, JSONEncodable, Codable`.
    var jsonConformances: String {
        let names = ["JSONDecodable", "JSONEncodable"] + (options.codable ? ["Codable"] : [])
        return names.map(speller.standard).joined(separator: ", ")
    }

    /// Returns the parts of the output, in no particular order.
    func parts() -> [FilePart] {
        var parts: [FilePart] = []
        if options.parts.contains(.models) { parts += model.declarations.compactMap(declarationPart) }
        if hasClient || hasServer || hasWebhooks { parts += model.sharedHeaders.compactMap(sharedHeadersPart) }
        if hasClient || hasServer {
            parts += model.groups.flatMap(groupParts)
            parts.append(operationsPart())
        }
        if hasClient { parts.append(clientPart()) }
        if hasServer { parts.append(handlerPart()) }
        if hasWebhooks, let webhooks = model.webhooks { parts.append(webhooksPart(webhooks)) }
        if let aliases = shadowAliasesPart() { parts.append(aliases) }
        if let namespace = speller.namespace, !parts.isEmpty { parts.append(namespacePart(namespace)) }
        return parts
    }

    // MARK: Parts

    private func declarationPart(_ declaration: Declaration) -> FilePart? {
        guard let name = declaration.head.file else { return nil }
        speller.used = []
        let blocks = blocks(for: declaration, path: TypePath([declaration.head.name]))
        if case .alias = declaration {} else { speller.used.insert(.runtime) }
        return part(name.stem, blocks)
    }

    private func sharedHeadersPart(_ headers: ResponseHeaders) -> FilePart? {
        guard let name = headers.file else { return nil }
        speller.used = .runtime
        speller.enter(TypePath([headers.name]))
        let view = headerView(headers, comment: "Headers that several responses have.")
        return part(name.stem, [programs.headerFields.render(view)])
    }

    /// Returns the parts for the operations of a tag: one part for a file per tag, or one for each operation for
    /// shards, so that the shards have similar sizes.
    private func groupParts(_ group: OperationGroup) -> [FilePart] {
        let operations = hasClient ? group.operations : group.served
        guard !options.shards.isEmpty else { return [groupPart(group, operations)] }
        let alone = operations.map { operation in
            speller.used = [.runtime, .httpTypes]
            return part("\(group.file.stem) \(operation.name)", blocks(for: [operation]))
        }
        return alone + (hasServer ? [groupPart(group, [])] : [])
    }

    private func groupPart(_ group: OperationGroup, _ operations: [Operation]) -> FilePart {
        // A handler protocol refers only to types of the API.
        speller.used = operations.isEmpty ? [] : [.runtime, .httpTypes]
        var blocks = blocks(for: operations)
        if hasServer { blocks.append(programs.handler.render(handlerView(group))) }
        return part(group.file.stem, blocks)
    }

    /// Returns the types of operations, their coding and the methods of the client.
    private func blocks(for operations: [Operation]) -> [String] {
        var blocks: [String] = []
        var methods: [String] = []
        for operation in operations {
            blocks += self.blocks(for: operation)
            if hasClient { methods += self.methods(for: operation) }
        }
        if methods.isEmpty { return blocks }
        let view = ClientMethodsView(client: model.names.client.text, methods: methods)
        return blocks + [programs.clientMethods.render(view)]
    }

    private func operationsPart() -> FilePart {
        speller.used = []
        let name = model.names.operations.text
        let view = OperationsView(
            title: CommentLines.title(model.title), access: access, name: name,
            extensions: ExtensionView.list(model.extensions))
        return part(name, [programs.operations.render(view)])
    }

    /// Returns the part with the enum that contains everything else. Only its file has no prefix.
    private func namespacePart(_ name: String) -> FilePart {
        let view = OperationsView(title: CommentLines.title(model.title), access: access, name: name)
        return FilePart(stem: name, modules: [], blocks: [programs.namespace.render(view)])
    }

    private func shadowAliasesPart() -> FilePart? {
        guard speller.namespace == nil else { return nil }
        speller.used = []
        let given = model.shadowAliases.compactMap { alias in
            model.typePaths[alias.target].map { (name: alias.name.text, target: $0.description) }
        }
        var seen: Set<String> = []
        let aliases = (given + speller.usedAliases).filter { seen.insert($0.name).inserted }
        guard !aliases.isEmpty else { return nil }
        let views = aliases.ordered { $0.name < $1.name }.map { alias in
            ShadowAliasView(access: access, name: alias.name, target: alias.target)
        }
        return part("ShadowAliases", [programs.shadowAliases.render(ShadowAliasesView(aliases: views))])
    }

    /// Returns a part with its blocks and the modules that they refer to.
    func part(_ stem: String, _ blocks: [String]) -> FilePart {
        FilePart(stem: prefixed(stem), modules: speller.used, blocks: placed(blocks))
    }

    /// Returns a file with the given parts.
    func file(_ name: String, _ parts: [FilePart]) -> GeneratedFile {
        let header = CommentText.lines(options.header).map { CommentLine(CommentText.text($0)) }
        var modules: TypeSpeller.Modules = []
        var blocks: [String] = []
        for part in parts {
            modules.formUnion(part.modules)
            blocks += part.blocks
        }
        let view = FileView(
            header: header, imports: imports(of: modules, keyword: options.importKeyword), blocks: blocks)
        return GeneratedFile(name: name, contents: SourceFormatter.format(programs.file.render(view)))
    }

    /// Returns the name of a file, for example `Customer`, or `Billing+Customer` in a namespace.
    private func prefixed(_ stem: String) -> String { (speller.namespace.map { $0 + "+" } ?? "") + stem }

    /// Returns the blocks of a part, inside the namespace if there is one.
    private func placed(_ blocks: [String]) -> [String] {
        guard let name = speller.namespace else { return blocks }
        var namespace = Namespace(name: name, isOwn: speller.isTopLevel)
        for block in blocks { namespace.add(block) }
        return [namespace.finished()]
    }

    /// Returns the import declarations of a file in the order of `swift format`.
    private func imports(of modules: TypeSpeller.Modules, keyword: String) -> [String] {
        var names: Set<String> = []
        if modules.contains(.foundation) { names.insert("Foundation") }
        if modules.contains(.httpTypes) { names.insert("HTTPTypes") }
        if modules.contains(.runtime) { names.insert("OASRuntime") }
        for (index, name) in speller.customModuleNames.enumerated() where modules.contains(.custom(index)) {
            names.insert(name)
        }
        return Array(names).ordered().map { "\(keyword) \($0)" }
    }

    /// Returns a file for the user to complete, without a header and without public declarations.
    func scaffold() -> GeneratedFile {
        let handler = model.names.handler.text
        let stem = handler.hasSuffix("Handler") ? String(handler.dropLast(7)) : handler
        let name = speller.free(stem + "Service")
        let view = ScaffoldView(
            title: CommentLines.title(model.title), name: name, handler: handler,
            operations: model.groups.flatMap(\.served).map(handlerMethodView))
        speller.used = [.httpTypes, .runtime]
        let text = programs.file.render(
            FileView(
                header: [], imports: imports(of: speller.used, keyword: "import"),
                blocks: placed([programs.scaffold.render(view)])))
        return GeneratedFile(name: prefixed(name) + ".swift", contents: SourceFormatter.format(text))
    }
}

extension EmitterOptions {
    /// The keyword of import declarations, with an access level. Function bodies refer only to modules that the
    /// signatures of the file refer to, so all imports of a file have the same access level.
    fileprivate var importKeyword: String { access == .internal ? "import" : "\(access.rawValue) import" }
}
