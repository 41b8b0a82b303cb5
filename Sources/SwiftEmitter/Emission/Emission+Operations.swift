internal import APIModel
import StableText

extension Emission {
    /// Returns the types of an operation, followed by their coding. The methods of the client are not included.
    func blocks(for operation: Operation) -> [String] {
        let path = TypePath([model.namespace(of: operation), operation.name])
        var nested: [String] = []
        var codings: [String] = []
        for declaration in operation.nested {
            let blocks = blocks(for: declaration, path: path.appending(declaration.head.name))
            nested.append(blocks[0])
            codings += blocks.dropFirst()
        }
        speller.enter(path)
        let members = requestMembers(operation)
        var blocks = [programs.operation.render(view(operation, members, nested: nested))] + codings
        if let equality = equality(path: "\(namespace(operation)).Request", members.names) { blocks.append(equality) }
        if hasClient || hasServer || operation.isReceived {
            let exchange = exchangeView(operation, members)
            if hasClient || operation.isReceived { blocks.append(programs.clientRequest.render(exchange)) }
            if (hasServer && !operation.isClientOnly) || operation.isReceived {
                blocks.append(programs.serverRequest.render(exchange))
            }
        }
        return blocks
    }

    /// Returns the namespace of an operation in the current scope, for example `Operations.FindCustomer`.
    func namespace(_ operation: Operation) -> String {
        "\(speller.topLevel(model.namespace(of: operation).text)).\(operation.name)"
    }

    /// Returns the namespace as users write it, for example `FindCustomer` if that name is free.
    func shortNamespace(_ operation: Operation) -> String {
        let name = operation.name.text
        guard operation.hasTopLevelAlias else { return namespace(operation) }
        if speller.namespace != nil { return speller.topLevel(name) }
        return speller.isHidden(name) ? namespace(operation) : name
    }

    private func view(_ operation: Operation, _ members: RequestMembers, nested: [String]) -> OperationView {
        let path = namespace(operation)
        let headers = operation.responses.compactMap { response -> HeaderFieldsView? in
            guard let headers = response.headers, !headers.isShared, !response.isAlternative else { return nil }
            return headerView(headers, comment: "The headers of a response of \(Self.words(response.status)).")
        }
        return OperationView(
            documentation: documentation(operation.documentation, operation.deprecation), access: access,
            name: operation.name.text, operations: model.namespace(of: operation).text, path: path,
            hasAlias: operation.hasTopLevelAlias, call: operation.isReceived ? "sending it" : "the short method",
            conformances: conformances, properties: members.properties, initialiser: members.initialiser,
            deprecatedInitialiser: members.deprecatedInitialiser,
            responses: operation.responses.map { caseView($0, path: path) },
            success: successView(operation), headers: headers, nested: nested,
            operationServers: operationServersView(operation), description: descriptionView(operation),
            extensions: ExtensionView.list(operation.extensions))
    }

    private func descriptionView(_ operation: Operation) -> OperationDescriptionView {
        let security = operation.security.map { "[\($0.map(SwiftLiteral.string).list)]" }
        return OperationDescriptionView(
            access: access, id: SwiftLiteral.string(operation.id), httpMethod: method(operation.httpMethod),
            pathTemplate: SwiftLiteral.string(operation.path),
            security: security.isEmpty ? nil : "[\(security.joined(separator: ", "))]",
            query: operation.literalQuery.map(SwiftLiteral.string),
            conditions: operation.conditions.isEmpty
                ? nil : "[\(operation.conditions.map(Self.condition).joined(separator: ", "))]",
            server: operation.servers.first.map { "\(namespace(operation)).Server\(serverDefault($0)).url" })
    }

    private static func condition(_ condition: RouteCondition) -> String {
        let arguments = [condition.key] + (condition.value.map { [$0] } ?? [])
        return ".\(condition.place.rawValue)(\(arguments.map(SwiftLiteral.string).list))"
    }

    /// Returns the constant of HTTPTypes for a method. Other methods are created from their raw values. Creating one
    /// fails only if the name is not a token, which the model excludes.
    func method(_ name: String) -> String {
        let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]
        return known.contains(name) ? "." + name.lowercased() : ".init(rawValue: \(SwiftLiteral.string(name))) ?? .get"
    }

    // MARK: Requests

    /// The members of `Request`.
    struct RequestMembers {
        var properties: [PropertyView] = []
        var names: [MemberNames] = []
        var locals: LocalNames
        var initialiser: InitialiserView
        /// The initialiser with all members, or nil if no parameter is deprecated.
        var deprecatedInitialiser: InitialiserView?
    }

    private func requestMembers(_ operation: Operation) -> RequestMembers {
        let parameters = operation.parameters
        let allNames = parameters.map(\.name.text) + (operation.body.map { [$0.name.text] } ?? [])
        let taken = Set(allNames)
        var members = RequestMembers(
            locals: LocalNames(allNames, besides: ["request"]),
            initialiser: InitialiserView(access: access, deprecation: nil, parameters: [], assignments: []))
        var declarations: [ParameterView] = []
        for parameter in parameters {
            let names = MemberNames(parameter.name.text, isDeprecated: false, box: nil, besides: taken)
            let type = speller.spell(parameter.type)
            members.names.append(names)
            // A server has to read a deprecated parameter, so the property has no attribute that would cause a warning.
            var comment = CommentLines.lines(parameter.documentation)
            if parameter.deprecation != nil { comment = CommentLines.wrap("Deprecated.", isOwn: true) + comment }
            members.properties.append(
                propertyView(names, type: parameter.type, documentation: comment, nil, parameter.extensions))
            declarations.append(
                ParameterView(declaration: "\(names.name): \(type)\(parameter.isRequired ? "" : " = nil")"))
        }
        if let body = operation.body {
            let names = MemberNames(
                body.name.text, isDeprecated: false,
                box: body.isIndirect ? MemberNames.Box(body.propertyType) : nil, besides: taken)
            let type = speller.spell(body.propertyType)
            members.names.append(names)
            members.properties.append(
                propertyView(
                    names, type: body.propertyType, documentation: CommentLines.lines(body.documentation), nil))
            declarations.append(
                ParameterView(declaration: "\(names.name): \(type)\(body.isRequired ? "" : " = nil")"))
        }
        members.initialiser = InitialiserView(
            access: access, deprecation: nil, parameters: declarations.markingLast,
            assignments: members.names.map(assignment))
        guard let plain = operation.withoutDeprecatedParameters, let deprecation = operation.deprecationOfParameters
        else { return members }
        // Overload resolution prefers the initialiser with fewer defaulted parameters, which is not deprecated.
        let kept = Set(plain.parameters.map(\.name))
        let indices =
            parameters.indices.filter { kept.contains(parameters[$0].name) }
            + (operation.body == nil ? [] : [parameters.count])
        members.deprecatedInitialiser = InitialiserView(
            access: access, deprecation: Self.attribute(deprecation), parameters: declarations.markingLast,
            assignments: members.initialiser.assignments)
        members.initialiser = InitialiserView(
            access: access, deprecation: nil, parameters: indices.map { declarations[$0] }.markingLast,
            assignments: indices.map { assignment(members.names[$0]) })
        return members
    }

    // MARK: Coding

    private func exchangeView(_ operation: Operation, _ members: RequestMembers) -> ExchangeView {
        let count = operation.parameters.count
        let parameters = (0..<count).map { index in
            fieldView(operation.parameters[index], members.names[index], local: members.locals[index])
        }
        let responses = operation.responses.map { replyView($0, among: operation.responses) }
        let order: (Response.Status) -> Int = { status in
            switch status {
            case .exact: 0
            case .range: 1
            case .default: 2
            }
        }
        // Alternative responses are recognised by their media types, so they precede the other response with the same
        // status.
        let rank: (Int) -> Int = { operation.responses[$0].isAlternative ? 0 : 1 }
        let sorted = Array(responses.indices).ordered {
            (order(operation.responses[$0].status), rank($0), $0) < (
                order(operation.responses[$1].status), rank($1), $1
            )
        }
        return ExchangeView(
            access: access, path: namespace(operation), parameters: parameters,
            body: operation.body.map { bodyView($0, members.names[count], local: members.locals[count]) },
            accept: operation.accept.isEmpty
                ? nil : operation.accept.map(SwiftLiteral.string).list,
            responses: sorted.map { responses[$0] },
            hasDefault: operation.responses.contains { $0.status == .default })
    }

    private func fieldView(_ parameter: Parameter, _ names: MemberNames, local: String) -> WireFieldView {
        let isOptional = parameter.type.isOptional
        let method = parameter.place.rawValue
        let options = codingOptions(of: parameter)
        let reserved = parameter.place == .query && parameter.allowReserved ? ", allowReserved: true" : ""
        return WireFieldView(
            reader: isOptional ? "optional" + SwiftIdentifier.capitalised(method) : method, writer: method,
            key: SwiftLiteral.string(parameter.key), type: speller.spell(parameter.type.unwrapped),
            readOptions: options, writeOptions: options + reserved, local: local, target: names.target,
            value: names.value(besides: ["request"]), isDemanded: !isOptional)
    }

    /// Returns the arguments for the coding of a value if it is not the default for the parameter's location.
    private func codingOptions(of parameter: Parameter) -> String {
        guard parameter.place == .querystring else { return parameter.codingOptions }
        let coding = BodyCoding.form(parameter.fields)
        switch parameter.contentType?.lowercased() {
        case nil, "application/x-www-form-urlencoded":
            return coding.arguments(contentType: "", speller, isReading: true).map { ", \($0)" }.joined()
        case let type? where type.hasSuffix("json"): return ", style: .json"
        default: return ", style: .simple"
        }
    }

    private func bodyView(_ body: RequestBody, _ names: MemberNames, local: String) -> RequestBodyView {
        let isOptional = body.propertyType.isOptional
        let coding = body.coding
        let type = coding.readType(body.type.unwrapped).map { type in
            "\(speller.spell(names.storedType(of: type, &speller))).self"
        }
        let further = coding.arguments(contentType: body.contentType, speller, isReading: true)
        let options = coding.arguments(contentType: body.contentType, speller, isReading: false)
        return RequestBodyView(
            reader: isOptional ? coding.optionalMethodName : coding.methodName, writer: coding.methodName,
            readArguments: ((type.map { [$0] } ?? []) + further).joined(separator: ", "),
            writeOptions: options.map { ", \($0)" }.joined(), local: local, target: names.target,
            value: names.value(besides: ["request"]), isDemanded: !isOptional)
    }
}

extension RequestBody {
    /// The type of the property for the body.
    var propertyType: TypeReference { isRequired ? type : type.asOptional }
}

extension Parameter {
    /// The arguments for the coding of a value if it is not the default for the parameter's location.
    fileprivate var codingOptions: String {
        if contentType != nil { return place == .header ? "" : ", style: .json" }
        let isForm = place == .query || place == .cookie
        let hasDefaultStyle = style == (isForm ? .form : .simple) || place == .header
        return (hasDefaultStyle ? "" : ", style: .\(style.rawValue)")
            + (explode.map { $0 == isForm ? "" : ", explode: \($0)" } ?? "")
    }
}
