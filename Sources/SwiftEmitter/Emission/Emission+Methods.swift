internal import APIModel

extension Emission {
    /// The short method: required parameters, then the body without a label, then what may be left out.
    func addMethod(of operation: Operation, to view: inout OperationView) {
        let named = zip(operation.parameters, view.parameters).map { (isRequired: !$0.type.isOptional, view: $1) }
        var arguments = named.filter(\.isRequired).map { argument($0.view) }
        if operation.body != nil, let property = view.properties.last {
            var bodyArgument = argument(property)
            if property.isDemanded {
                bodyArgument.declaration = "_ " + bodyArgument.declaration
                arguments.append(bodyArgument)
            } else {
                bodyArgument.declaration = "_ \(property.name): \(property.type) = nil"
                arguments.append(bodyArgument)
            }
        }
        arguments += named.filter { !$0.isRequired }.map { optionalArgument($0.view) }
        view.arguments = arguments.markingLast
        view.requestParameters =
            view.properties.map { property in
                ArgumentView(declaration: "", name: property.name, label: property.label)
            }.markingLast
        addSuccess(of: operation, to: &view)
        view.callDocumentation = callDocumentation(operation, view)
        view.pages = operation.pagination.map { pagesView($0, operation, view) }
    }

    private func argument(_ property: PropertyView) -> ArgumentView {
        ArgumentView(
            declaration: "\(property.name): \(property.type)", name: property.name, label: property.label)
    }

    private func optionalArgument(_ property: PropertyView) -> ArgumentView {
        ArgumentView(
            declaration: "\(property.name): \(property.type) = nil", name: property.name, label: property.label)
    }

    // MARK: What it returns

    private func addSuccess(of operation: Operation, to view: inout OperationView) {
        let responses = operation.responses
        switch operation.success {
        case .nothing(let indices):
            view.outcomes = indices.map { OutcomeView(pattern: "." + member(responses[$0]), statement: "return") }
        case .body(let type, let indices):
            view.returnArrow = " -> " + speller.spell(type)
            view.outcomes = indices.map { bodyOutcome(responses[$0], "return reply.body") }
        case .optionalBody(let type, let bodies, let empty):
            view.returnArrow = " -> " + speller.spell(type) + "?"
            view.outcomes =
                bodies.map { bodyOutcome(responses[$0], "return reply.body") }
                + empty.map { OutcomeView(pattern: "." + member(responses[$0]), statement: "return nil") }
        case .choice(let indices):
            view.returnArrow = " -> \(view.path).Success"
            view.outcomes = indices.map { index in
                let response = responses[index]
                guard response.body != nil else {
                    return OutcomeView(pattern: "." + member(response), statement: "return .\(member(response))")
                }
                return bodyOutcome(response, "return .\(member(response))(reply.body)")
            }
            view.success = SuccessView(
                access: access, conformances: conformances, cases: indices.map { successCase(responses[$0]) })
        case .response:
            view.returnArrow = " -> \(view.path).Response"
            view.returnsResponse = true
        case .nothingUndocumented:
            view.outcomes = [
                OutcomeView(pattern: ".undocumented(200..<300, _, _)", statement: "return")
            ]
        }
    }

    private func member(_ response: Response) -> String { SwiftLiteral.member(response.name.text) }
    private func name(_ response: Response) -> String { SwiftLiteral.identifier(response.name.text) }

    private func bodyOutcome(_ response: Response, _ statement: String) -> OutcomeView {
        if case .exact = response.status {
            return OutcomeView(pattern: ".\(member(response))(let reply)", statement: statement)
        }
        return OutcomeView(pattern: ".\(member(response))(_, let reply)", statement: statement)
    }

    private func successCase(_ response: Response) -> SuccessCaseView {
        let body = response.body.map { "(\(speller.spell($0.type)))" } ?? ""
        return SuccessCaseView(
            documentation: CommentLines.lines(response.documentation), declaration: name(response) + body)
    }

    // MARK: Comments

    private func callDocumentation(_ operation: Operation, _ view: OperationView) -> [String] {
        var described: [(name: String, text: String)] = []
        for argument in view.arguments {
            let parameter = operation.parameters.first { SwiftLiteral.identifier($0.name.text) == argument.name }
            let text = parameter?.documentation.summary ?? operation.body?.documentation.summary ?? ""
            let fallback =
                parameter == nil
                ? "What is sent." : "'\(parameter?.key ?? "")' in the \(parameter?.place.rawValue ?? "request")."
            described.append((argument.name, text.isEmpty ? fallback : text))
        }
        var lines: [String] = view.documentation.isEmpty ? [] : [""]
        if described.count == 1 {
            lines += CommentLines.wrap("- Parameter \(Self.bare(described[0].name)): \(described[0].text)")
        } else if !described.isEmpty {
            lines.append("- Parameters:")
            for item in described { lines += CommentLines.wrap("  - \(Self.bare(item.name)): \(item.text)") }
        }
        if let returned = returned(operation) { lines += CommentLines.wrap("- Returns: \(returned)") }
        lines.append("- Throws: `ClientError` with the whole response where it is another one.")
        return lines
    }

    private static func bare(_ name: String) -> String { String(name.filter { $0 != "`" }) }

    private func returned(_ operation: Operation) -> String? {
        func words(_ indices: [Int]) -> String? {
            let summary = indices.first.map { operation.responses[$0].documentation.summary } ?? ""
            return summary.isEmpty ? nil : summary
        }
        switch operation.success {
        case .nothing, .nothingUndocumented: return nil
        case .body(_, let indices): return words(indices) ?? "The body of the successful response."
        case .optionalBody(_, let bodies, _):
            return (words(bodies) ?? "The body of the successful response.") + " Nil where there is none."
        case .choice: return "The body of whichever successful response it is."
        case .response: return "The whole response: the document names no successful one."
        }
    }

    // MARK: Pagination

    private func pagesView(_ pagination: Pagination, _ operation: Operation, _ view: OperationView) -> PagesView {
        let page = SwiftLiteral.identifier(pagination.pageParameter.text)
        let label = page == "page" ? "page" : page
        let parameters = view.arguments.map { argument in
            ArgumentView(
                declaration: argument.declaration, name: argument.name == label ? "page" : argument.name,
                label: argument.label)
        }.markingLast
        return PagesView(
            name: SwiftLiteral.identifier(pagination.method.text), method: view.method,
            element: speller.spell(pagination.element),
            arguments: view.arguments.filter { $0.name != label }.markingLast, requestParameters: parameters,
            items: path(pagination.items), next: path(pagination.next))
    }

    private func path(_ names: [MemberName]) -> String {
        names.map { SwiftLiteral.identifier($0.text) }.joined(separator: ".")
    }
}
