import SourceTree

/// The parameters of an operation or a path, by what they are converted to.
struct SwaggerParameters {
    /// The parameters that stay parameters, converted.
    var others: [Node] = []
    /// The body parameter before the conversion, which may be a reference.
    var body: Node?
    /// The fields of the form before the conversion, with references resolved.
    var form: [Node] = []
    /// The entry with the list in the document.
    var entry: Mapping.Entry?

    /// Returns the parameters of an operation with those of its path that the operation does not replace.
    func inheriting(_ shared: SwaggerParameters) -> SwaggerParameters {
        var all = self
        if body == nil, form.isEmpty { all.body = shared.body }
        if body == nil {
            let own = Set(form.compactMap { $0.mapping?["name"]?.text })
            all.form = shared.form.filter { !own.contains($0.mapping?["name"]?.text ?? "") } + form
        }
        return all
    }
}

extension SwaggerConversion {
    /// Returns the parameters of an operation or a path.
    func parameters(_ entry: Mapping.Entry?) -> SwaggerParameters {
        var parameters = SwaggerParameters()
        guard let entry, let elements = elements(entry) else { return parameters }
        parameters.entry = entry
        for element in elements {
            switch place(of: element) {
            case .other: parameter(element).map { parameters.others.append($0) }
            case .form: followed(element).map { parameters.form.append($0.node) }
            case .body:
                if let first = parameters.body {
                    diagnostics.error(
                        .swaggerBody, "an operation can have only one body; this one is left out", at: element.location,
                        notes: [.init("this body is used", at: first.location)])
                } else {
                    parameters.body = element
                }
            }
        }
        if let body = parameters.body, let field = parameters.form.first {
            diagnostics.error(
                .swaggerBody,
                "an operation cannot have both a body and a form; the form is left out", at: field.location,
                notes: [.init("the body is here", at: body.location)])
            parameters.form = []
        }
        return parameters
    }

    /// Converts a parameter that is not sent in the body (Swagger 2.0, Parameter Object). The result is `nil` for an
    /// unknown kind of parameter, which is reported.
    func parameter(_ node: Node) -> Node? {
        guard let mapping = node.mapping, !node.isReference else { return node }
        guard let valuePlace = valuePlace(mapping) else { return nil }
        let value = value(mapping, .swaggerParameter, in: valuePlace, at: node.location)
        if mapping.isFile, let type = mapping.entry("type") {
            diagnostics.warning(
                .swaggerParameter, "only a parameter in 'formData' can be a file; reading it as a string",
                at: type.value.location)
        }
        var parameter = value.fields
        for entry in value.style.entries { parameter.add(entry) }
        parameter.add("schema", value.schema.node(at: value.schemaLocation), at: value.schemaLocation)
        return parameter.node(at: node.location)
    }

    /// Returns the location in which a parameter is sent. A location of OpenAPI 3 that Swagger 2.0 does not have is
    /// accepted.
    private func valuePlace(_ mapping: Mapping) -> SwaggerValuePlace? {
        guard let entry = mapping.entry("in"), let text = entry.value.string else { return .query }
        switch text.lowercased() {
        case "query": return .query
        case "path": return .path
        case "header": return .header
        case "cookie":
            reportLater("'in: cookie'", at: entry.value.location)
            return .header
        default:
            reportChoice(entry, among: ["query", "header", "path", "formData", "body"], severity: .error)
            return nil
        }
    }

    /// Converts a header (Swagger 2.0, Header Object).
    func header(_ node: Node) -> Node {
        guard let mapping = node.mapping, !node.isReference else { return node }
        let value = value(mapping, .swaggerHeader, in: .header, at: node.location)
        var header = value.fields
        header.add("schema", value.schema.node(at: value.schemaLocation), at: value.schemaLocation)
        return header.node(at: node.location)
    }
}
