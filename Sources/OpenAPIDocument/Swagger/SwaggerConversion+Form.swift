import SourceTree

extension SwaggerConversion {
    private static let urlEncoded = "application/x-www-form-urlencoded"
    private static let multipart = "multipart/form-data"

    /// The body that parameters in `formData` make: an object with a property for each (Swagger 2.0, Parameter
    /// Object).
    func form(_ fields: [Node], consumes: [Node]) -> Node {
        var properties = MappingBuilder()
        var required: [Node] = []
        var encoding = MappingBuilder()
        for field in fields {
            guard let mapping = field.mapping, let name = name(of: mapping, at: field.location) else { continue }
            let value = value(mapping, .swaggerParameter, in: .form, at: field.location)
            properties.add(name.text, property(value, at: field.location), at: name.location)
            encoding.add(name.text, value.style)
            if isRequired(mapping) { required.append(.text(name.text, at: name.location)) }
        }
        let location = fields.first?.location ?? SourceLocation(file: file, line: 1, column: 1)
        var body = MappingBuilder()
        body.add("content", content(fields, consumes, properties, required, encoding, at: location), at: location)
        if !required.isEmpty { body.add("required", .bool(true, at: location), at: location) }
        return body.node(at: location)
    }

    private func content(
        _ fields: [Node], _ consumes: [Node], _ properties: MappingBuilder, _ required: [Node],
        _ encoding: MappingBuilder, at location: SourceLocation
    ) -> Node {
        var schema = MappingBuilder()
        schema.add("type", .text("object", at: location), at: location)
        schema.add("properties", properties.node(at: location), at: location)
        if let first = required.first {
            schema.add("required", Node(.sequence(required), at: first.location), at: first.location)
        }
        var media = MappingBuilder()
        media.add("schema", schema.node(at: location), at: location)
        media.add("encoding", encoding)
        let hasFile = fields.contains { $0.mapping?.isFile == true || $0.mapping?["items"]?.mapping?.isFile == true }
        var content = MappingBuilder()
        for type in formTypes(consumes, hasFile: hasFile, at: location) {
            content.add(type.text ?? SwaggerConversion.urlEncoded, media.node(at: location), at: type.location)
        }
        return content.node(at: location)
    }

    /// The media types of a form: those listed that are any; with a file only the one that can hold files.
    private func formTypes(_ consumes: [Node], hasFile: Bool, at location: SourceLocation) -> [Node] {
        var types: [Node] = []
        for type in consumes {
            let name = type.text?.lowercased().split(separator: ";").first.map(String.init) ?? ""
            let isForm = name == SwaggerConversion.multipart || name == SwaggerConversion.urlEncoded && !hasFile
            if isForm, !values(types).contains(type.text ?? "") { types.append(type) }
        }
        guard types.isEmpty else { return types }
        return [.text(hasFile ? SwaggerConversion.multipart : SwaggerConversion.urlEncoded, at: location)]
    }

    private func name(of field: Mapping, at location: SourceLocation) -> (text: String, location: SourceLocation)? {
        if let name = field["name"], let text = name.text, !name.isNull { return (text, name.location) }
        diagnostics.error(.missingField, "the parameter has no 'name'", at: location)
        return nil
    }

    /// What is said of the parameter, said of the property.
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
        guard let entry = field.entry("required"), !entry.value.isNull else { return false }
        let place = Place(node: entry.value, pointer: Pointer(file: file), owner: entry.keyLocation)
        return Parser(loader: loader, file: file).bool(place, "required") == true
    }
}
