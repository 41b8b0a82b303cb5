internal import APIModel

/// Generates the pages of a DocC catalogue: one for the API as a whole, and one for each tag.
struct PageEmitter {
    let context: EmissionContext

    private var model: APIModel { context.model }

    func pages(of module: String) -> [GeneratedFile] {
        let folder = module + ".docc/"
        let groups = context.hasClient || context.hasServer ? model.groups : []
        let render = context.programs.page.render
        let landing = GeneratedFile(
            name: "\(folder)\(context.speller.namespace ?? module).md", contents: render(landingPage(of: module)))
        return [landing]
            + groups.map { group in
                GeneratedFile(name: "\(folder)\(pageName(group)).md", contents: render(page(of: group)))
            }
    }

    private func landingPage(of module: String) -> PageView {
        var topics: [TopicView] = []
        if context.hasClient || context.hasServer {
            topics.append(TopicView(title: "Operations", links: model.groups.map { "<doc:\(pageName($0))>" }))
        }
        let calls = context.hasClient ? [[model.names.client.text]] : []
        let serves = context.hasServer ? [[model.names.handler.text]] : []
        topics.append(topic("Calls and Servers", calls + serves))
        if context.hasWebhooks, let webhooks = model.webhooks {
            topics.append(topic("Webhooks", [[webhooks.handler.text], [webhooks.name.text]]))
        }
        if context.options.parts.contains(.models) {
            topics.append(topic("Types", model.declarations.map { [$0.head.name.text] }))
        }
        return page(
            title: "``\(context.speller.namespace ?? module)``", documentation: model.documentation,
            otherwise: "\(model.title), generated from its OpenAPI document.", topics: topics,
            extensions: model.extensions)
    }

    private func page(of group: OperationGroup) -> PageView {
        let title = CommentLines.title(group.title)
        let operations = context.hasClient ? group.operations : group.served
        var topics: [TopicView] = []
        if context.hasClient {
            let client = model.names.client.text
            topics.append(topic("Calls", operations.flatMap(signatures).map { [client, $0] }))
        }
        topics.append(
            topic("Requests and Responses", operations.map { [model.names.operations.text, $0.name.text] }))
        if context.hasServer { topics.append(topic("Servers", [[group.handler.text]])) }
        return page(
            title: title.isEmpty ? "Operations" : title, documentation: group.documentation,
            otherwise: "The operations of '\(group.title)'.", topics: topics, extensions: group.extensions)
    }

    private func page(
        title: CommentLine, documentation: Documentation, otherwise abstract: String, topics: [TopicView],
        extensions: [VendorExtension]
    ) -> PageView {
        let summary = documentation.summary.isEmpty ? abstract : documentation.summary
        let header = context.options.header.split(separator: "--", omittingEmptySubsequences: false)
            .joined(separator: "- -")
        return PageView(
            title: title, header: CommentLine(header), abstract: CommentLines.wrap(summary),
            overview: CommentLines.lines(Documentation(summary: "", discussion: documentation.discussion)),
            topics: topics.filter { !$0.links.isEmpty }, extensions: ExtensionView.list(extensions))
    }

    /// Returns the name of the page of a tag: the name of the file for its operations, with a character that no symbol
    /// name contains.
    private func pageName(_ group: OperationGroup) -> String {
        String(context.prefixed(group.file.stem).map { $0 == "+" ? "-" : $0 })
    }

    /// Returns links to symbols by their paths. Symbols whose names begin with `_` are omitted, because DocC excludes
    /// them.
    private func topic(_ title: CommentLine, _ paths: [[String]]) -> TopicView {
        var links: [String] = []
        for path in paths where !path.contains(where: { $0.hasPrefix("_") }) {
            let whole = (context.speller.namespace.map { [$0] } ?? []) + path
            links.append("``\(whole.joined(separator: "/"))``")
        }
        return TopicView(title: title, links: links)
    }

    /// Returns the methods of the client as DocC names them, for example `findCustomer(externalCustomerID:)`. Methods
    /// with a label that begins with `_` are omitted, because DocC excludes them.
    private func signatures(of operation: Operation) -> [String] {
        let signature = MethodSignature(operation, server: operation.servers.isEmpty ? nil : "")
        func text(_ name: MemberName, besides left: String? = nil) -> String? {
            var labels = ""
            for parameter in signature.parameters where parameter.name != left {
                if !parameter.isUnlabelled, parameter.name.hasPrefix("_") { return nil }
                labels += parameter.isUnlabelled ? "_:" : "\(parameter.name):"
            }
            return "\(name)(\(labels))"
        }
        var texts = [text(operation.method)]
        if let pages = operation.pagination,
            PageEmission(pages, operation, signature, context.declarations) != nil
        {
            let selector = pages.parameter.flatMap { $0.isRequired ? nil : $0.argument?.text }
            texts.append(text(pages.method, besides: selector))
        }
        return texts.compactMap(\.self)
    }
}
