internal import APIModel

/// The pages of a DocC catalogue: one for the API as a whole, and one for each tag.
extension Emission {
    func pages(of module: String) -> [GeneratedFile] {
        let folder = module + ".docc/"
        let groups = hasClient || hasServer ? model.groups : []
        let landing = GeneratedFile(
            name: "\(folder)\(speller.namespace ?? module).md", contents: programs.page.render(landingPage(of: module)))
        return [landing]
            + groups.map { group in
                GeneratedFile(name: "\(folder)\(pageName(group)).md", contents: programs.page.render(page(of: group)))
            }
    }

    private func landingPage(of module: String) -> PageView {
        var topics: [TopicView] = []
        if hasClient || hasServer {
            topics.append(TopicView(title: "Operations", links: model.groups.map { "<doc:\(pageName($0))>" }))
        }
        let calls = hasClient ? [[model.names.client.text]] : []
        let serves = hasServer ? [[model.names.handler.text]] : []
        topics.append(topic("Calls and Servers", calls + serves))
        if hasWebhooks, let webhooks = model.webhooks {
            topics.append(topic("Webhooks", [[webhooks.handler.text], [webhooks.name.text]]))
        }
        if options.parts.contains(.models) {
            topics.append(topic("Types", model.declarations.map { [$0.head.name.text] }))
        }
        return page(
            title: "``\(speller.namespace ?? module)``", documentation: model.documentation,
            otherwise: "\(model.title), generated from its OpenAPI document.", topics: topics,
            extensions: model.extensions)
    }

    private func page(of group: OperationGroup) -> PageView {
        let title = CommentLines.title(group.title)
        let operations = hasClient ? group.operations : group.served
        var topics: [TopicView] = []
        if hasClient {
            let client = model.names.client.text
            topics.append(topic("Calls", operations.flatMap(signatures).map { [client, $0] }))
        }
        topics.append(
            topic("Requests and Responses", operations.map { [model.names.operations.text, $0.name.text] }))
        if hasServer { topics.append(topic("Servers", [[group.handler.text]])) }
        return page(
            title: title.isEmpty ? "Operations" : title, documentation: group.documentation,
            otherwise: "The operations of '\(group.title)'.", topics: topics, extensions: group.extensions)
    }

    private func page(
        title: CommentLine, documentation: Documentation, otherwise abstract: String, topics: [TopicView],
        extensions: [VendorExtension]
    ) -> PageView {
        let summary = documentation.summary.isEmpty ? abstract : documentation.summary
        let header = options.header.split(separator: "--", omittingEmptySubsequences: false).joined(separator: "- -")
        return PageView(
            title: title, header: CommentLine(header), abstract: CommentLines.wrap(summary),
            overview: CommentLines.lines(Documentation(summary: "", discussion: documentation.discussion)),
            topics: topics.filter { !$0.links.isEmpty }, extensions: ExtensionView.list(extensions))
    }

    /// Returns the name of the page of a tag: the name of the file for its operations, with a character that no symbol
    /// name contains.
    private func pageName(_ group: OperationGroup) -> String {
        let stem = (speller.namespace.map { $0 + "+" } ?? "") + group.file.stem
        return String(stem.map { $0 == "+" ? "-" : $0 })
    }

    /// Returns links to symbols by their paths. Symbols whose names begin with `_` are omitted, because DocC excludes
    /// them.
    private func topic(_ title: CommentLine, _ paths: [[String]]) -> TopicView {
        var links: [String] = []
        for path in paths where !path.contains(where: { $0.hasPrefix("_") }) {
            links.append("``\(((speller.namespace.map { [$0] } ?? []) + path).joined(separator: "/"))``")
        }
        return TopicView(title: title, links: links)
    }

    /// Returns the methods of the client as DocC names them, for example `findCustomer(externalCustomerID:)`. Methods
    /// with a label that begins with `_` are omitted, because DocC excludes them.
    private func signatures(of operation: Operation) -> [String] {
        let call = MethodCall(operation, server: operation.servers.isEmpty ? nil : "") { _ in "" }
        func signature(_ name: MemberName, besides left: String? = nil) -> String? {
            var labels = ""
            for parameter in call.parameters where parameter.name != left {
                let isLabelled = !parameter.label.isEmpty
                if isLabelled, parameter.name.hasPrefix("_") { return nil }
                labels += isLabelled ? "\(parameter.name):" : "_:"
            }
            return "\(name)(\(labels))"
        }
        var signatures = [signature(operation.method)]
        if let pages = operation.pagination, pagesView(pages, operation, call) != nil {
            signatures.append(signature(pages.method, besides: pages.pageParameter.text))
        }
        return signatures.compactMap(\.self)
    }
}
