import SourceTree

/// The parameters of an operation or path, sorted by what they become.
struct SwaggerParameters {
    /// Those that stay parameters, converted.
    var others: [Node] = []
    /// The body, as written, perhaps as a reference.
    var body: Node?
    /// Fields of a form, as written, references followed.
    var form: [Node] = []
    /// The list as it is written.
    var entry: Mapping.Entry?

    /// These, with what a path says for all its operations and this operation does not say itself.
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
    /// Sorts the parameters of an operation or path.
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
                        .swaggerBody, "an operation has one body; this one is left out", at: element.location,
                        notes: [.init("the one that stands", at: first.location)])
                } else {
                    parameters.body = element
                }
            }
        }
        if let body = parameters.body, let field = parameters.form.first {
            diagnostics.error(
                .swaggerBody, "an operation has a body or a form; the form is left out", at: field.location,
                notes: [.init("the body", at: body.location)])
            parameters.form = []
        }
        return parameters
    }

    /// Swagger 2.0, Parameter Object, of any parameter that is sent outside of the body; `nil` where it is of no known
    /// kind, which is reported.
    func parameter(_ node: Node) -> Node? {
        guard let mapping = node.mapping, !node.isReference else { return node }
        guard let valuePlace = valuePlace(mapping) else { return nil }
        let value = value(mapping, .swaggerParameter, in: valuePlace, at: node.location)
        if mapping.isFile, let type = mapping.entry("type") {
            diagnostics.warning(
                .swaggerParameter, "only a parameter in 'formData' can be a file; it is read as text",
                at: type.value.location)
        }
        var parameter = value.fields
        for entry in value.style.entries { parameter.add(entry) }
        parameter.add("schema", value.schema.node(at: value.schemaLocation), at: value.schemaLocation)
        return parameter.node(at: node.location)
    }

    /// Where a parameter is sent. What OpenAPI 3 understands though it is not quite Swagger 2.0 is left to it.
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

    /// Swagger 2.0, Header Object.
    func header(_ node: Node) -> Node {
        guard let mapping = node.mapping, !node.isReference else { return node }
        let value = value(mapping, .swaggerHeader, in: .header, at: node.location)
        var header = value.fields
        header.add("schema", value.schema.node(at: value.schemaLocation), at: value.schemaLocation)
        return header.node(at: node.location)
    }
}
