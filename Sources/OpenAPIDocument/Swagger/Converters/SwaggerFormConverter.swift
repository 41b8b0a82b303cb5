import SourceTree

/// The fields of a form, which become one object.
private struct SwaggerForm {
    var properties = MappingBuilder()
    /// The names of the required fields.
    var required: [Node] = []
    /// The encodings of lists among the fields.
    var encoding = MappingBuilder()
    /// True if a field is a file or a list of files.
    var hasFile = false

    /// Returns the schema and the encoding for each media type of the form.
    func media(at location: SourceLocation) -> Node {
        var schema = MappingBuilder()
        schema.add("type", .text("object", at: location), at: location)
        schema.add("properties", properties.node(at: location), at: location)
        if let first = required.first {
            schema.add("required", Node(.sequence(required), at: first.location), at: first.location)
        }
        var media = MappingBuilder()
        media.add("schema", schema.node(at: location), at: location)
        media.add("encoding", encoding)
        return media.node(at: location)
    }
}

/// Converts the fields of forms.
struct SwaggerFormConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }
    private var references: SwaggerReferences { source.references }
    private var mediaTypes: SwaggerMediaTypes { SwaggerMediaTypes(source) }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    private static let urlEncoded = "application/x-www-form-urlencoded"
    private static let multipart = "multipart/form-data"

    /// Returns the body for parameters in `formData`: an object with a property for each parameter (Swagger 2.0,
    /// Parameter Object).
    func form(_ fields: [Node], consumes: [Node], at location: SourceLocation) -> Node {
        var form = SwaggerForm()
        for field in fields { add(field, to: &form) }
        let media = form.media(at: location)
        var content = MappingBuilder()
        let types = formTypes(consumes, hasFile: form.hasFile, at: location)
        for type in mediaTypes.listed(types, of: media, otherwise: Self.urlEncoded, at: location) {
            content.add(type.text ?? Self.urlEncoded, media, at: type.location)
        }
        var body = MappingBuilder()
        body.add("content", content.node(at: location), at: location)
        if !form.required.isEmpty { body.add("required", .bool(true, at: location), at: location) }
        return body.node(at: location)
    }

    private func add(_ field: Node, to form: inout SwaggerForm) {
        guard let mapping = field.mapping, let name = name(of: mapping, at: field.location) else { return }
        let value = SwaggerValueConverter(source).value(mapping, .swaggerParameter, in: .form, at: field.location)
        form.properties.add(name.text, property(value, at: field.location), at: name.location)
        form.encoding.add(name.text, value.style)
        if isRequired(mapping) { form.required.append(.text(name.text, at: name.location)) }
        if mapping.isFile || mapping["items"]?.mapping?.isFile == true { form.hasFile = true }
    }

    /// Returns the media types of a form among those that are listed. If the form has a file, only
    /// `multipart/form-data` can be used.
    private func formTypes(_ consumes: [Node], hasFile: Bool, at location: SourceLocation) -> [Node] {
        var types: [Node] = []
        var known: Set<String> = []
        for type in consumes {
            let name = type.text?.lowercased().split(separator: ";").first.map(String.init) ?? ""
            let isForm = name == Self.multipart || name == Self.urlEncoded && !hasFile
            if isForm, known.insert(type.text ?? "").inserted { types.append(type) }
        }
        let sent = hasFile ? Self.multipart : Self.urlEncoded
        let used = types.isEmpty ? [.text(sent, at: location)] : types
        if mediaTypes.effective(consumes) != mediaTypes.effective(source.defaults.consumes) {
            reportUnused(consumes, besides: used)
        }
        return used
    }

    /// Reports, once for each, the media types of an operation in which its form cannot be sent. Those of the document
    /// are not reported, because they apply to other operations as well.
    private func reportUnused(_ consumes: [Node], besides used: [Node]) {
        let names = Set(mediaTypes.values(used))
        for type in consumes where !names.contains(type.text ?? "") {
            let name = type.text ?? ""
            guard source.context.records.reported.insert("consumes \(name)") else { continue }
            let sent = mediaTypes.values(used).map { "'\($0)'" }.joined(separator: " or ")
            diagnostics.warning(
                .swaggerMediaTypes, "'\(name)' has no effect: the form is sent as \(sent)", at: type.location)
        }
    }

    private func name(of field: Mapping, at location: SourceLocation) -> (text: String, location: SourceLocation)? {
        if let name = field["name"], let text = name.text, !name.isNull { return (text, name.location) }
        diagnostics.error(.missingField, "the parameter has no 'name'", at: location)
        return nil
    }

    /// Returns the property for a parameter, with the fields of the parameter.
    private func property(_ value: SwaggerValue, at location: SourceLocation) -> Node {
        var property = value.schema
        for entry in value.fields.entries {
            switch entry.key {
            case "name", "in", "required": break
            case "allowEmptyValue":
                diagnostics.warning(
                    .unsupportedField, "'allowEmptyValue' has no effect in a form", at: entry.keyLocation)
            default: property.add(entry)
            }
        }
        return property.node(at: location)
    }

    private func isRequired(_ field: Mapping) -> Bool {
        guard let written = field.entry("required"), !written.value.isNull else { return false }
        let entry = references.inPlace(written)
        let place = NodeContext(node: entry.value, pointer: Pointer(file: source.file), owner: entry.keyLocation)
        return ValueReader(diagnostics: diagnostics).bool(place, "required") == true
    }
}
