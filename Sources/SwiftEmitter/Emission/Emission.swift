internal import APIModel

/// One run over one model. Holds what is known across files: options, spellings, aliases that turned out to be needed.
final class Emission {
    let model: APIModel
    let templates: TemplateSet
    let options: EmitterOptions
    var speller: TypeSpeller
    /// Structures and unions that only a deprecated schema declares.
    var access: String { options.accessPrefix }

    init(model: APIModel, templates: TemplateSet, options: EmitterOptions) {
        self.model = model
        self.templates = templates
        self.options = options
        speller = TypeSpeller(model: model)
    }

    func files() -> [GeneratedFile] {
        var files: [GeneratedFile] = []
        if options.parts.contains(.models) {
            files += model.declarations.compactMap(declarationFile)
        }
        // A document of webhooks alone has nothing to call and nothing to serve.
        let withOperations = !model.groups.isEmpty && options.parts != [.models]
        if withOperations {
            files += model.groups.map(groupFile)
            files += model.sharedHeaders.compactMap(headersFile)
            files.append(file(model.names.operations.text, [render(apiView(), "operations")], needs: []))
        }
        if withOperations, options.parts.contains(.client) { files.append(clientFile()) }
        if withOperations, options.parts.contains(.server) {
            files.append(file(model.names.handler.text, [render(apiView(), "api-handler")], needs: .runtime))
        }
        let aliases = shadowAliases()
        if !aliases.isEmpty {
            var view = apiView()
            view.shadowAliases = aliases
            files.append(file("ShadowAliases", [render(view, "shadow-aliases")], needs: []))
        }
        return files
    }

    func render(_ view: any TemplateView, _ template: String) -> String {
        templates.render(view, with: template)
    }

    func scaffold() -> GeneratedFile {
        var view = apiView()
        view.scaffold = model.names.handler.text.replacingSuffix("Handler", with: "Service")
        return file(view.scaffold, [render(view, "scaffold")], needs: .runtime, isGenerated: false)
    }

    // MARK: Files

    private func declarationFile(_ declaration: Declaration) -> GeneratedFile? {
        guard let name = declaration.head.file else { return nil }
        speller.used = []
        let blocks = blocks(for: declaration, path: TypePath([declaration.head.name]))
        var needs = speller.used
        if case .alias = declaration {} else { needs.insert(.runtime) }
        return file(name.stem, blocks, needs: needs)
    }

    private func headersFile(_ headers: ResponseHeaders) -> GeneratedFile? {
        guard let name = headers.file else { return nil }
        speller.used = []
        speller.enter(TypePath([headers.name]))
        let view = headerView(headers, of: "a response that operations share")
        return file(name.stem, [render(view, "header-fields")], needs: speller.used.union(.runtime))
    }

    private func clientFile() -> GeneratedFile {
        var view = apiView()
        view.documentation = CommentLines.lines(model.documentation)
        if view.documentation.isEmpty { view.documentation = ["A client of \(model.title)."] }
        return file(model.names.client.text, [render(view, "client")], needs: [.runtime, .foundation])
    }

    private func groupFile(_ group: OperationGroup) -> GeneratedFile {
        speller.used = []
        var blocks: [String] = []
        var methods: [String] = []
        var views: [OperationView] = []
        for operation in group.operations {
            let (view, coding) = operationView(operation)
            views.append(view)
            blocks.append(render(view, "operation"))
            blocks += coding
            if options.parts.contains(.client) {
                blocks.append(render(view, "client-request"))
                methods.append(render(view, "client-method"))
                if view.pages != nil { methods.append(render(view, "pagination")) }
            }
            if options.parts.contains(.server) { blocks.append(render(view, "server-request")) }
        }
        var view = GroupView(
            documentation: CommentLines.lines(group.documentation), access: access, client: model.names.client.text,
            handler: group.handler.text, operations: views, methods: methods)
        if !methods.isEmpty { blocks.append(render(view, "client-methods")) }
        if options.parts.contains(.server) {
            if view.documentation.isEmpty {
                let words = "The operations of '\(group.title)', as a server implements them."
                view.documentation = CommentLines.wrap(words)
            }
            blocks.append(render(view, "handler"))
        }
        return file(group.file.stem, blocks, needs: speller.used.union([.runtime, .httpTypes]))
    }

    private func shadowAliases() -> [AliasTargetView] {
        speller.aliases.compactMap { id, name in
            model.typePaths[id].map { AliasTargetView(name: name, target: $0.description) }
        }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    func file(
        _ stem: String, _ blocks: [String], needs: TypeSpeller.Modules, isGenerated: Bool = true
    ) -> GeneratedFile {
        let prefix = options.access == .internal || !isGenerated ? "" : options.access.rawValue + " "
        var imports: [String] = []
        if needs.contains(.foundation) { imports.append(prefix + "import Foundation") }
        if needs.contains(.httpTypes) { imports.append(prefix + "import HTTPTypes") }
        if needs.contains(.runtime) { imports.append(prefix + "import OASRuntime") }
        let header =
            isGenerated ? options.header.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : []
        let text = render(FileView(header: header, imports: imports, blocks: blocks), "file")
        return GeneratedFile(name: model.names.filePrefix + stem + ".swift", contents: Tidy.tidy(text))
    }
}

extension String {
    fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
        hasSuffix(suffix) ? dropLast(suffix.count) + other : self + other
    }
}
