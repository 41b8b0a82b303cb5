internal import APIModel

extension Emission {
    /// Returns the text of each method of the client for an operation.
    func methods(for operation: Operation) -> [String] {
        speller.enter(TypePath([model.names.client]))
        guard let plain = operation.withoutDeprecatedParameters else { return methods(operation) }
        var whole = operation
        whole.deprecation = operation.deprecation ?? operation.deprecationOfParameters
        return methods(plain) + methods(whole)
    }

    private func methods(_ operation: Operation) -> [String] {
        let server = operation.servers.isEmpty ? nil : "\(shortNamespace(operation)).Server"
        let call = MethodCall(operation, server: server) { speller.spell($0) }
        var methods = [programs.clientMethod.render(view(operation, call))]
        if let pagination = operation.pagination, let view = pagesView(pagination, operation, call) {
            methods.append(programs.pagination.render(view))
        }
        return methods
    }

    private func view(_ operation: Operation, _ call: MethodCall) -> MethodView {
        let path = shortNamespace(operation)
        var comment = documentation(operation.documentation, nil)
        let callComment = self.comment(operation, call)
        if !comment.isEmpty && !callComment.isEmpty { comment.append(.empty) }
        let taken = call.names
        let reply = SwiftIdentifier.free("reply", besides: taken)
        return MethodView(
            documentation: comment + callComment, deprecation: operation.deprecation.map(Self.attribute),
            access: access, name: SwiftIdentifier.escaped(operation.method.text), path: path,
            parameters: call.parameters.map { ParameterView(declaration: $0.declaration) }.markingLast,
            result: result(of: operation, path: path), arguments: call.requestArguments,
            server: call.server, send: taken.contains("send") ? "self.send" : "send",
            response: SwiftIdentifier.free("response", besides: taken), reply: reply,
            returnsResponse: operation.success == .response, outcomes: outcomes(of: operation, reply: reply),
            extensions: ExtensionView.list(operation.extensions))
    }

    // MARK: Results

    private func result(of operation: Operation, path: String) -> String? {
        switch operation.success {
        case .nothing, .nothingUndocumented: nil
        case .body(let type, _): speller.spell(type)
        case .optionalBody(let type, _, _): speller.spell(type.asOptional)
        case .choice: "\(path).Success"
        case .response: "\(path).Response"
        }
    }

    private func outcomes(of operation: Operation, reply: String) -> [OutcomeView] {
        let responses = operation.responses
        func returningBody(_ index: Int) -> OutcomeView {
            OutcomeView(pattern: Self.pattern(responses[index], binding: reply), result: "\(reply).body")
        }
        func returning(_ result: String?, for index: Int) -> OutcomeView {
            OutcomeView(pattern: Self.pattern(responses[index], binding: nil), result: result)
        }
        switch operation.success {
        case .nothing(let indices): return indices.map { returning(nil, for: $0) }
        case .body(_, let indices): return indices.map(returningBody)
        case .optionalBody(_, let bodies, let empty):
            return bodies.map(returningBody) + empty.map { returning("nil", for: $0) }
        case .choice(let indices):
            return indices.map { index in
                let response = responses[index]
                let member = SwiftIdentifier.member(response.name.text)
                guard response.body != nil else { return returning(".\(member)", for: index) }
                return OutcomeView(
                    pattern: Self.pattern(response, binding: reply), result: ".\(member)(\(reply).body)")
            }
        case .response: return []
        case .nothingUndocumented: return [OutcomeView(pattern: ".undocumented(200..<300, _, _)", result: nil)]
        }
    }

    /// Returns the pattern of a successful response. A default response is successful only if its status is.
    private static func pattern(_ response: Response, binding: String?) -> String {
        let member = SwiftIdentifier.member(response.name.text)
        let payload = binding.map { "let \($0)" }
        switch response.status {
        case .exact: return payload.map { ".\(member)(\($0))" } ?? ".\(member)"
        case .range: return payload.map { ".\(member)(_, \($0))" } ?? ".\(member)"
        case .default: return ".\(member)(200..<300, \(payload ?? "_"))"
        }
    }

    // MARK: Comments

    private func comment(_ operation: Operation, _ call: MethodCall) -> [CommentLine] {
        var lines = CommentLines.parameters(call.parameters.map { ($0.name, $0.comment) })
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

/// The parameters of an operation's convenience method, and the arguments for the initialiser of `Request`.
struct MethodCall {
    struct Argument {
        /// The name in the model, without backticks.
        let name: String
        let declaration: String
        /// The label with its colon, or an empty text for a body without a label.
        let label: String
        let comment: String
    }

    /// The required parameters, followed by the body without a label and the optional parameters.
    let parameters: [Argument]
    let requestArguments: [ArgumentView]
    /// The name of the parameter for the server, or `nil` if the operation uses the servers of the API.
    let server: String?

    var names: Set<String> { Set(parameters.map(\.name)) }

    /// Creates the parameters and arguments of an operation. `server` is the type of the operation's own servers.
    init(_ operation: Operation, server: String?, spell: (TypeReference) -> String) {
        var required: [Argument] = []
        var optional: [Argument] = []
        var arguments: [ArgumentView] = []
        for parameter in operation.parameters {
            let made = Self.parameter(
                parameter.name.text, spell(parameter.type), isRequired: parameter.isRequired,
                comment: Self.comment(parameter))
            if parameter.isRequired { required.append(made) } else { optional.append(made) }
            arguments.append(Self.argument(parameter.name.text))
        }
        if let body = operation.body {
            let summary = body.documentation.summary
            let comment = summary.isEmpty ? "What is sent." : summary
            let name = body.name.text
            let type = spell(body.propertyType)
            if body.isRequired {
                let declaration = "_ \(SwiftIdentifier.escaped(name)): \(type)"
                required.append(Argument(name: name, declaration: declaration, label: "", comment: comment))
            } else {
                optional.insert(Self.parameter(name, type, isRequired: false, comment: comment), at: 0)
            }
            arguments.append(Self.argument(name))
        }
        let taken = Set((required + optional).map(\.name))
        self.server = server.map { _ in SwiftIdentifier.free("server", besides: taken) }
        if let server, let name = self.server {
            optional.append(
                Self.parameter(
                    name, "\(server)?", isRequired: false,
                    comment: "Where the operation is asked for; unless given, the first that the document names."))
        }
        parameters = required + optional
        requestArguments = arguments.markingLast
    }

    private static func parameter(_ name: String, _ type: String, isRequired: Bool, comment: String) -> Argument {
        let declaration = "\(SwiftIdentifier.label(name)): \(type)\(isRequired ? "" : " = nil")"
        return Argument(
            name: name, declaration: declaration, label: "\(SwiftIdentifier.argumentLabel(name)): ", comment: comment)
    }

    private static func argument(_ name: String) -> ArgumentView {
        ArgumentView(label: "\(SwiftIdentifier.argumentLabel(name)): ", value: SwiftIdentifier.escaped(name))
    }

    private static func comment(_ parameter: Parameter) -> String {
        let summary = parameter.documentation.summary
        let place =
            parameter.place == .querystring ? "The query as a whole" : "'\(parameter.key)' in the \(parameter.place)"
        let text = summary.isEmpty ? "\(place)." : summary
        return parameter.deprecation == nil ? text : "Deprecated. \(text)"
    }
}

extension Operation {
    /// A copy of the operation without its optional deprecated parameters, or nil if it has none.
    var withoutDeprecatedParameters: Operation? {
        guard parameters.contains(where: \.isLeftOut) else { return nil }
        var result = self
        result.parameters.removeAll(where: \.isLeftOut)
        return result
    }

    /// The deprecation of a method with these parameters, or `nil` if there are none.
    var deprecationOfParameters: Deprecation? {
        let names = parameters.filter(\.isLeftOut).map { "'\($0.name)'" }
        guard let last = names.last else { return nil }
        let rest = names.dropLast().joined(separator: ", ")
        return Deprecation(message: rest.isEmpty ? "\(last) is deprecated" : "\(rest) and \(last) are deprecated")
    }
}

extension Parameter {
    /// True if the parameter is deprecated and optional.
    fileprivate var isLeftOut: Bool { deprecation != nil && !isRequired }
}
