import SourceTree

/// The result of converting a parameter, which depends on `in` (Swagger 2.0, Parameter Object).
enum SwaggerParameterPlace {
    /// The request body.
    case body
    /// A property of the request body.
    case form
    /// A parameter.
    case other
}

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

/// Converts parameters and headers.
struct SwaggerParameterConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }
    private var references: SwaggerReferences { source.references }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Returns what a parameter, or the target of a reference to one, is converted to. A reference without a target is
    /// treated as a parameter and reported as such.
    func place(of node: Node) -> SwaggerParameterPlace {
        guard let place = references.followed(node)?.node.mapping?.entry("in"), let text = place.value.string else {
            return .other
        }
        switch text {
        case "body": return .body
        case "formData": return .form
        default:
            let isBody = text.lowercased() == "body"
            guard isBody || text.lowercased() == "formdata" else { return .other }
            diagnostics.warning(
                .looseValue, "'in' is written as '\(text)'; reading it as '\(isBody ? "body" : "formData")'",
                at: place.value.location)
            return isBody ? .body : .form
        }
    }

    /// Returns the parameters of an operation or a path.
    func parameters(_ entry: Mapping.Entry?) -> SwaggerParameters {
        var parameters = SwaggerParameters()
        guard let entry, let elements = fields.elements(entry) else { return parameters }
        parameters.entry = entry
        for element in elements {
            switch place(of: element) {
            case .other: parameter(element).map { parameters.others.append($0) }
            case .form: references.followed(element).map { parameters.form.append($0.node) }
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
        let value = SwaggerValueConverter(source).value(mapping, .swaggerParameter, in: valuePlace, at: node.location)
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
            fields.reportLater("'in: cookie'", at: entry.value.location)
            return .header
        default:
            fields.reportChoice(entry, among: ["query", "header", "path", "formData", "body"], severity: .error)
            return nil
        }
    }

    /// Converts a header (Swagger 2.0, Header Object).
    func header(_ node: Node) -> Node {
        guard let mapping = node.mapping, !node.isReference else { return node }
        let value = SwaggerValueConverter(source).value(mapping, .swaggerHeader, in: .header, at: node.location)
        var header = value.fields
        header.add("schema", value.schema.node(at: value.schemaLocation), at: value.schemaLocation)
        return header.node(at: node.location)
    }
}
