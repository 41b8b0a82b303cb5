internal import APIModel

/// Generates the methods of the client for operations.
struct ClientMethodEmitter {
    let context: EmissionContext

    /// Returns the text of each method for an operation.
    func methods(for operation: Operation) -> [String] {
        context.speller.enter(TypePath([context.model.names.client]))
        guard let plain = operation.withoutDeprecatedParameters else { return methods(operation) }
        var whole = operation
        whole.deprecation = operation.deprecation ?? operation.deprecationOfParameters
        return methods(plain) + methods(whole)
    }

    private func methods(_ operation: Operation) -> [String] {
        let server = operation.servers.isEmpty ? nil : "\(context.shortNamespace(operation)).Server"
        let signature = MethodSignature(operation, server: server)
        var methods = [context.programs.clientMethod.render(view(operation, signature))]
        if let pagination = operation.pagination,
            let page = PageEmission(pagination, operation, signature, context.declarations)
        {
            methods.append(context.programs.pagination.render(view(pagination, page, operation, signature)))
        }
        return methods
    }

    // MARK: One response

    private func view(_ operation: Operation, _ signature: MethodSignature) -> ClientMethodView {
        let path = context.shortNamespace(operation)
        var comment = context.documentation(operation.documentation, nil)
        let signatureComment = self.comment(operation, signature)
        if !comment.isEmpty && !signatureComment.isEmpty { comment.append(.empty) }
        let taken = signature.names
        let reply = SwiftIdentifier.free("reply", besides: taken)
        return ClientMethodView(
            documentation: comment + signatureComment, deprecation: operation.deprecation.map { DeprecationView($0) },
            access: context.access, name: SwiftIdentifier.escaped(operation.method.text), path: path,
            parameters: signature.parameters.map(view), result: result(of: operation, path: path),
            arguments: signature.requestArguments.map { name in
                ArgumentView(label: SwiftIdentifier.argumentLabel(name), value: SwiftIdentifier.escaped(name))
            },
            server: signature.server, hidesSend: taken.contains("send"),
            response: SwiftIdentifier.free("response", besides: taken),
            returnsResponse: operation.success == .response,
            returnsUndocumented: operation.success == .nothingUndocumented,
            outcomes: outcomes(of: operation, reply: reply), extensions: ExtensionView.list(operation.extensions))
    }

    private func view(_ parameter: MethodSignature.Entry) -> ParameterView {
        ParameterView(
            name: parameter.label, isUnlabelled: parameter.isUnlabelled, type: context.view(parameter.type),
            isRequired: parameter.isRequired, key: parameter.source.map { StringLiteral($0.key) },
            location: parameter.source?.place.rawValue,
            extensions: ExtensionView.list(parameter.source?.extensions ?? []))
    }

    private func result(of operation: Operation, path: String) -> String? {
        switch operation.success {
        case .nothing, .nothingUndocumented: nil
        case .body(let type, _): context.speller.spell(type)
        case .optionalBody(let type, _, _): context.speller.spell(type.asOptional)
        case .choice: "\(path).Success"
        case .response: "\(path).Response"
        }
    }

    private func outcomes(of operation: Operation, reply: String) -> [OutcomeView] {
        func outcome(
            _ index: Int, readsBody: Bool = false, returnsCase: Bool = false, returnsNil: Bool = false
        ) -> OutcomeView {
            let response = operation.responses[index]
            var isRange = false
            if case .range = response.status { isRange = true }
            // A default response is successful only if its status is.
            return OutcomeView(
                member: SwiftIdentifier.member(response.name.text), isRange: isRange,
                isDefault: response.status == .default, reply: reply, readsBody: readsBody, returnsCase: returnsCase,
                returnsNil: returnsNil)
        }
        switch operation.success {
        case .nothing(let indices): return indices.map { outcome($0) }
        case .body(_, let indices): return indices.map { outcome($0, readsBody: true) }
        case .optionalBody(_, let bodies, let empty):
            return bodies.map { outcome($0, readsBody: true) } + empty.map { outcome($0, returnsNil: true) }
        case .choice(let indices):
            return indices.map { outcome($0, readsBody: operation.responses[$0].body != nil, returnsCase: true) }
        case .response, .nothingUndocumented: return []
        }
    }

    // MARK: Pages

    /// Returns the method that iterates over all pages.
    private func view(
        _ pagination: Pagination, _ page: PageEmission, _ operation: Operation, _ signature: MethodSignature
    ) -> PaginationView {
        let selector = pagination.parameter?.argument?.text
        let isKept = pagination.parameter?.isRequired == true
        let parameters = signature.parameters.filter { $0.name != selector || isKept }
        let taken = Set(parameters.map(\.name))
        let response = SwiftIdentifier.free("response", besides: taken)
        var comment = CommentLines.wrap(
            "Every element of every page, fetched as it is asked for: `\(operation.method)`, page by page.")
        let parameterComment = CommentLines.parameters(parameters.map { ($0.name, $0.comment) })
        if !parameterComment.isEmpty { comment += [.empty] + parameterComment }
        return PaginationView(
            documentation: comment, deprecation: operation.deprecation.map { DeprecationView($0) },
            access: context.access, name: SwiftIdentifier.escaped(pagination.method.text),
            path: context.shortNamespace(operation), element: context.view(pagination.element),
            body: context.view(operation.success.bodyType ?? pagination.element), parameters: parameters.map(view),
            arguments: signature.requestArguments.filter { $0 != selector || isKept }.map { name in
                ArgumentView(label: SwiftIdentifier.argumentLabel(name), value: SwiftIdentifier.escaped(name))
            },
            server: signature.server, client: taken.contains("api") ? "self.api" : "api",
            style: PageEmission.style(pagination), start: isKept ? selector.map(SwiftIdentifier.escaped) : nil,
            response: response,
            outcomes: outcomes(of: operation, reply: SwiftIdentifier.free("reply", besides: taken)),
            items: page.items, facts: page.facts, isLinked: pagination.style == .link,
            hasEmptyResponses: operation.success.bodyType?.isOptional == true)
    }

    // MARK: Comments

    private func comment(_ operation: Operation, _ signature: MethodSignature) -> [CommentLine] {
        var lines = CommentLines.parameters(signature.parameters.map { ($0.name, $0.comment) })
        if let returned = returned(operation) { lines += CommentLines.wrap("- Returns: \(returned)", isOwn: true) }
        lines.append(
            operation.success == .response
                ? "- Throws: `ClientError`, where there is no response or not a documented one."
                : "- Throws: `ClientError`, with the whole response where it is another one.")
        return lines
    }

    private func returned(_ operation: Operation) -> String? {
        func words(_ indices: [Int]) -> String {
            let summary = indices.first.map { operation.responses[$0].documentation.summary } ?? ""
            return summary.isEmpty ? "The body of the successful response." : summary
        }
        switch operation.success {
        case .nothing, .nothingUndocumented: return nil
        case .body(_, let indices): return words(indices)
        case .optionalBody(_, let bodies, _): return words(bodies) + " Nil where there is none."
        case .choice: return "The body of whichever successful response it is."
        case .response: return "The whole response: the document names no successful one."
        }
    }
}
