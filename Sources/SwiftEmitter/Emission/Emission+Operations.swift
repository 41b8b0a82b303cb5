internal import APIModel

extension Emission {
    /// The view of an operation, and the coding of the types it declares.
    func operationView(_ operation: Operation) -> (view: OperationView, codings: [String]) {
        let path = TypePath([model.names.operations, operation.name])
        var codings: [String] = []
        var nested: [String] = []
        for declaration in operation.nested {
            let blocks = blocks(for: declaration, path: path.appending(declaration.head.name))
            nested.append(blocks[0])
            codings += blocks.dropFirst()
        }
        speller.enter(path)
        var view = OperationView(
            documentation: documentation(operation.documentation, operation.deprecation), access: access,
            name: operation.name.text, method: SwiftLiteral.identifier(operation.method.text), path: path.description,
            operations: model.names.operations.text, nested: nested)
        view.deprecation = operation.deprecation.map(Self.attribute) ?? ""
        view.hasAlias = operation.hasTopLevelAlias
        view.requestConformances = conformances
        view.responseConformances = conformances
        addDescription(of: operation, to: &view)
        addRequest(of: operation, to: &view)
        view.responses = operation.responses.map { responseView($0, path: path.description) }
        view.headers = operation.responses.compactMap { response in
            guard let headers = response.headers, !headers.isShared else { return nil }
            return headerView(headers, of: "a response of \(Self.words(response.status))")
        }
        view.fallback = fallback(operation)
        addMethod(of: operation, to: &view)
        return (view, codings)
    }

    private func addDescription(of operation: Operation, to view: inout OperationView) {
        view.idLiteral = SwiftLiteral.string(operation.id)
        view.httpMethod = Self.method(operation.httpMethod)
        view.pathLiteral = SwiftLiteral.string(operation.path)
        view.queryLiteral = operation.literalQuery.map(SwiftLiteral.string)
        if !operation.security.isEmpty {
            let alternatives = operation.security.map { "[\($0.map(SwiftLiteral.string).joined(separator: ", "))]" }
            view.security = "[\(alternatives.joined(separator: ", "))]"
        }
        if !operation.accept.isEmpty {
            view.accept = operation.accept.map(SwiftLiteral.string).joined(separator: ", ")
        }
    }

    private static func method(_ name: String) -> String {
        let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]
        return known.contains(name) ? "." + name.lowercased() : ".init(\(SwiftLiteral.string(name)))!"
    }

    // MARK: Requests

    private func addRequest(of operation: Operation, to view: inout OperationView) {
        view.parameters = operation.parameters.map(parameterView)
        view.properties = view.parameters
        var arguments = zip(operation.parameters, view.parameters).map { parameter, property in
            argument(property, isOptional: !parameter.isRequired)
        }
        if let body = operation.body {
            let property = bodyProperty(body)
            view.properties.append(property)
            view.body = bodyView(body, property: property)
            arguments.append(argument(property, isOptional: !body.isRequired))
        }
        view.initialiser = InitialiserView(access: access, parameters: arguments.markingLast)
    }

    private func argument(_ property: PropertyView, isOptional: Bool) -> ArgumentView {
        ArgumentView(assigning: property, defaultingTo: isOptional ? " = nil" : "")
    }

    private func parameterView(_ parameter: Parameter) -> PropertyView {
        let isOptional = parameter.type.isOptional
        let method = parameter.place.rawValue
        let reader = isOptional ? "optional" + method.prefix(1).uppercased() + method.dropFirst() : method
        let options = Self.options(parameter)
        let reserved = parameter.place == .query && parameter.allowReserved ? ", allowReserved: true" : ""
        var view = PropertyView(
            named: parameter.name, type: speller.spell(parameter.type), avoiding: Locals.request, access: access)
        view.documentation = documentation(parameter.documentation, parameter.deprecation)
        view.keyLiteral = SwiftLiteral.string(parameter.key)
        view.read = "\(reader)(\(view.keyLiteral), \(speller.spell(parameter.type.unwrapped)).self\(options))"
        view.options = options + reserved
        view.isDemanded = !isOptional
        view.place = method
        return view
    }

    /// The arguments of a parameter's style, where it is not the one that its place has by default.
    private static func options(_ parameter: Parameter) -> String {
        if parameter.contentType != nil { return parameter.place == .header ? "" : ", style: .json" }
        let isForm = parameter.place == .query || parameter.place == .cookie
        let isDefaultStyle = parameter.style == (isForm ? .form : .simple)
        let style = isDefaultStyle || parameter.place == .header ? "" : ", style: .\(parameter.style.rawValue)"
        let explode = parameter.explode == isForm ? "" : ", explode: \(parameter.explode)"
        return style + explode
    }

    private func bodyProperty(_ body: RequestBody) -> PropertyView {
        let type = body.isRequired ? body.type : body.type.asOptional
        var view = PropertyView(
            named: body.name, type: speller.spell(type), avoiding: Locals.request, access: access)
        view.documentation = CommentLines.lines(body.documentation)
        view.isDemanded = !type.isOptional
        return view
    }

    private func bodyView(_ body: RequestBody, property: PropertyView) -> BodyView {
        let isOptional = !property.isDemanded
        let base = speller.spell(body.type.unwrapped)
        let read: String
        switch body.coding {
        case .json: read = isOptional ? "optionalJSON(\(base).self)" : "json(\(base).self)"
        case .text: read = isOptional ? "optionalText()" : "text()"
        case .binary: read = isOptional ? "optionalBinary()" : "binary()"
        }
        return BodyView(
            coding: Self.name(body.coding), selfAccess: property.selfAccess,
            contentTypeLiteral: SwiftLiteral.string(body.contentType), local: property.local, read: read)
    }

    static func name(_ coding: BodyCoding) -> String {
        switch coding {
        case .json: "json"
        case .text: "text"
        case .binary: "binary"
        }
    }
}
