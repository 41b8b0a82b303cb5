internal import APIModel
import TextSupport

/// One run over one model. Holds what is known across files: options, templates, what was spelt.
final class Emission {
    let model: APIModel
    let options: EmitterOptions
    let programs: TemplatePrograms
    var speller: TypeSpeller
    /// Every declared type, nested ones included.
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
    // A document of webhooks alone has nothing to call and nothing to serve.
    var hasClient: Bool { options.parts.contains(.client) && !model.groups.isEmpty }
    // A server's author sends what a client's author receives; who has one part has both directions.
    var hasWebhooks: Bool { !options.parts.isDisjoint(with: [.client, .server]) && model.webhooks != nil }
    var hasServer: Bool { options.parts.contains(.server) && !model.groups.isEmpty }

    /// `Sendable, Hashable`
    var conformances: String {
        let sendable = speller.standard("Sendable")
        return options.hashable ? "\(sendable), \(speller.standard("Hashable"))" : sendable
    }

    /// `JSONDecodable, JSONEncodable, Codable`
    var jsonConformances: String {
        let names = ["JSONDecodable", "JSONEncodable"] + (options.codable ? ["Codable"] : [])
        return names.map(speller.standard).joined(separator: ", ")
    }

    func files() -> [GeneratedFile] {
        var files: [GeneratedFile] = []
        if options.parts.contains(.models) { files += model.declarations.compactMap(declarationFile) }
        if hasClient || hasServer || hasWebhooks { files += model.sharedHeaders.compactMap(sharedHeadersFile) }
        if hasClient || hasServer {
            files += model.groups.map(groupFile)
            files.append(operationsFile())
        }
        if hasClient { files.append(clientFile()) }
        if hasServer { files.append(handlerFile()) }
        if hasWebhooks, let webhooks = model.webhooks { files.append(webhooksFile(webhooks)) }
        if let aliases = shadowAliasesFile() { files.append(aliases) }
        if let namespace = speller.namespace, !files.isEmpty { files.append(namespaceFile(namespace)) }
        if let module = options.catalogue, !files.isEmpty { files += pages(of: module) }
        return files
    }

    // MARK: Files

    private func declarationFile(_ declaration: Declaration) -> GeneratedFile? {
        guard let name = declaration.head.file else { return nil }
        speller.used = []
        let blocks = blocks(for: declaration, path: TypePath([declaration.head.name]))
        if case .alias = declaration {} else { speller.used.insert(.runtime) }
        return file(name.stem, blocks)
    }

    private func sharedHeadersFile(_ headers: ResponseHeaders) -> GeneratedFile? {
        guard let name = headers.file else { return nil }
        speller.used = .runtime
        speller.enter(TypePath([headers.name]))
        let view = headerView(headers, comment: "Headers that several responses have.")
        return file(name.stem, [programs.headerFields.render(view)])
    }

    private func groupFile(_ group: OperationGroup) -> GeneratedFile {
        speller.used = [.runtime, .httpTypes]
        var blocks: [String] = []
        var methods: [String] = []
        for operation in hasClient ? group.operations : group.served {
            blocks += self.blocks(for: operation)
            if hasClient { methods += self.methods(for: operation) }
        }
        if !methods.isEmpty {
            let view = ClientMethodsView(client: model.names.client.text, methods: methods)
            blocks.append(programs.clientMethods.render(view))
        }
        if hasServer { blocks.append(programs.handler.render(handlerView(group))) }
        return file(group.file.stem, blocks)
    }

    private func operationsFile() -> GeneratedFile {
        speller.used = []
        let name = model.names.operations.text
        let view = OperationsView(
            title: CommentLines.clean(model.title), access: access, name: name,
            extensions: ExtensionView.list(model.extensions))
        return file(name, [programs.operations.render(view)])
    }

    /// The enum that everything else is in; its file alone has no prefix.
    private func namespaceFile(_ name: String) -> GeneratedFile {
        let view = OperationsView(title: CommentLines.clean(model.title), access: access, name: name)
        let text = programs.file.render(
            FileView(header: header, imports: [], blocks: [programs.namespace.render(view)]))
        return GeneratedFile(name: name + ".swift", contents: Tidy.tidy(text))
    }

    private func shadowAliasesFile() -> GeneratedFile? {
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
        return file("ShadowAliases", [programs.shadowAliases.render(ShadowAliasesView(aliases: views))])
    }

    /// Puts a file together from its blocks and what was spelt in them.
    func file(_ stem: String, _ blocks: [String]) -> GeneratedFile {
        let text = programs.file.render(
            FileView(header: header, imports: imports(keyword: options.importKeyword), blocks: placed(blocks)))
        return GeneratedFile(name: fileName(stem), contents: Tidy.tidy(text))
    }

    private var header: [String] {
        options.header.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// `Customer.swift`, in a namespace `Billing+Customer.swift`.
    private func fileName(_ stem: String) -> String {
        (speller.namespace.map { $0 + "+" } ?? "") + stem + ".swift"
    }

    /// The blocks of a file, in the namespace where there is one.
    private func placed(_ blocks: [String]) -> [String] {
        guard let name = speller.namespace else { return blocks }
        var namespace = Namespace(name: name, isOwn: speller.isTopLevel)
        for block in blocks { namespace.add(block) }
        return [namespace.finished()]
    }

    /// The modules that the file names, as `swift format` sorts them.
    private func imports(keyword: String) -> [String] {
        var names: Set<String> = []
        if speller.used.contains(.foundation) { names.insert("Foundation") }
        if speller.used.contains(.httpTypes) { names.insert("HTTPTypes") }
        if speller.used.contains(.runtime) { names.insert("OASRuntime") }
        for (index, name) in speller.customModuleNames.enumerated() where speller.used.contains(.custom(index)) {
            names.insert(name)
        }
        return Array(names).ordered().map { "\(keyword) \($0)" }
    }

    /// A file that its reader goes on to write: no header, and nothing public.
    func scaffold() -> GeneratedFile {
        let handler = model.names.handler.text
        let stem = handler.hasSuffix("Handler") ? String(handler.dropLast(7)) : handler
        let name = speller.free(stem + "Service")
        let view = ScaffoldView(
            title: CommentLines.clean(model.title), name: name, handler: handler,
            operations: model.groups.flatMap(\.served).map(handlerMethodView))
        speller.used = [.httpTypes, .runtime]
        let text = programs.file.render(
            FileView(header: [], imports: imports(keyword: "import"), blocks: placed([programs.scaffold.render(view)])))
        return GeneratedFile(name: fileName(name), contents: Tidy.tidy(text))
    }
}

extension EmitterOptions {
    /// What stands before a module's name. Bodies name no module that the file's signatures do not name too, so a file
    /// has one kind of import.
    fileprivate var importKeyword: String { access == .internal ? "import" : "\(access.rawValue) import" }
}
