internal import APIModel

/// The parameters of an operation's convenience method, and the arguments for the initialiser of `Request`.
struct MethodSignature {
    struct Entry {
        /// The name in the model, without backticks.
        let name: String
        /// The name in the list of parameters.
        let label: String
        /// True for a required body.
        let isUnlabelled: Bool
        let type: TypeReference
        let isRequired: Bool
        let comment: String
        /// The parameter of the operation, or `nil` for the body and the server.
        let source: Parameter?
    }

    /// The required parameters, followed by the body without a label and the optional parameters.
    let parameters: [Entry]
    /// The names of the arguments.
    let requestArguments: [String]
    /// The name of the parameter for the server, or `nil` if the operation uses the servers of the API.
    let server: String?

    var names: Set<String> { Set(parameters.map(\.name)) }

    /// Creates the signature of an operation. `server` is the type of the operation's own servers.
    init(_ operation: Operation, server: String?) {
        var required = operation.parameters.filter(\.isRequired).map { Entry($0) }
        var optional = operation.parameters.filter { !$0.isRequired }.map { Entry($0) }
        if let body = operation.body {
            if body.isRequired {
                required.append(Entry(body))
            } else {
                optional.insert(Entry(body), at: 0)
            }
        }
        let taken = Set((required + optional).map(\.name))
        self.server = server.map { _ in SwiftIdentifier.free("server", besides: taken) }
        if let server, let name = self.server { optional.append(Entry(server: server, name: name)) }
        parameters = required + optional
        requestArguments = operation.parameters.map(\.name.text) + (operation.body.map { [$0.name.text] } ?? [])
    }
}

extension MethodSignature.Entry {
    fileprivate init(_ parameter: Parameter) {
        let summary = parameter.documentation.summary
        let place =
            parameter.place == .querystring ? "The query as a whole" : "'\(parameter.key)' in the \(parameter.place)"
        let text = summary.isEmpty ? "\(place)." : summary
        self.init(
            name: parameter.name.text, label: SwiftIdentifier.label(parameter.name.text), isUnlabelled: false,
            type: parameter.type, isRequired: parameter.isRequired,
            comment: parameter.deprecation == nil ? text : "Deprecated. \(text)", source: parameter)
    }

    fileprivate init(_ body: RequestBody) {
        let name = body.name.text
        let summary = body.documentation.summary
        self.init(
            name: name, label: body.isRequired ? SwiftIdentifier.escaped(name) : SwiftIdentifier.label(name),
            isUnlabelled: body.isRequired, type: body.propertyType, isRequired: body.isRequired,
            comment: summary.isEmpty ? "What is sent." : summary, source: nil)
    }

    fileprivate init(server: String, name: String) {
        self.init(
            name: name, label: SwiftIdentifier.label(name), isUnlabelled: false, type: .optional(.custom(server)),
            isRequired: false,
            comment: "Where the operation is asked for; unless given, the first that the document names.", source: nil)
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
