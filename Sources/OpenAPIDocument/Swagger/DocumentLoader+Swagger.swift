import SourceTree

extension DocumentLoader {
    /// A Boolean value that indicates whether the entry document is one of Swagger 2.0.
    package var isSwagger: Bool { loadedFiles.first.map(isConverted) ?? false }

    /// Where a document says that it follows Swagger, `nil` for any other.
    func swaggerVersion(of root: Node) -> Mapping.Entry? {
        guard let mapping = root.mapping, mapping.entry("openapi") == nil else { return nil }
        return mapping.entry("swagger")
    }

    /// The content of a file as it is read here: an entry document of Swagger 2.0 becomes one of OpenAPI 3.0. Of other
    /// files only what is referred to is converted, by ``converted(_:_:)``.
    func converted(_ root: Node, of file: FileID) -> Node {
        guard file == loadedFiles.first, let mapping = swaggerDocument(root) else { return root }
        let conversion = SwaggerConversion(mapping, of: file, loader: self)
        swaggerDefaults[file] = conversion.defaults
        return conversion.document(mapping, at: root.location)
    }

    /// Whether a file is an entry document that was converted, whose places differ from those that are written.
    func isConverted(_ file: FileID) -> Bool {
        file == loadedFiles.first && (swaggerDefaults[file] ?? nil) != nil
    }

    /// An object of another file, or of an extension, as OpenAPI 3 has it, by the section of the components that has
    /// such objects; `nil` where it is no such object, which is reported.
    func converted(_ place: Place, _ section: String) -> Place? {
        let file = place.pointer.file
        guard file != loadedFiles.first || place.pointer.text.hasPrefix("#/x-"), let defaults = defaults(for: file)
        else { return place }
        let conversion = SwaggerConversion(loader: self, file: file, defaults: defaults)
        let node: Node?
        switch section {
        case "schemas": node = conversion.schema(place.node)
        case "parameters": node = conversion.parameter(place.node)
        case "requestBodies": node = conversion.requestBody(place.node, consumes: defaults.consumes)
        case "responses": node = conversion.response(place.node, produces: defaults.produces)
        case "headers": node = conversion.header(place.node)
        case "pathItems": node = conversion.pathItem(place.node)
        case "securitySchemes": node = conversion.securityScheme(place.node)
        default: node = place.node
        }
        return node.map { Place(node: $0, pointer: place.pointer, owner: place.owner, scope: place.scope) }
    }

    /// What a file says for all of its operations: itself where it is a Swagger 2.0 document, else through the entry
    /// document it is a part of; `nil` where neither is one.
    private func defaults(for file: FileID) -> SwaggerDefaults? {
        if let known = swaggerDefaults[file] { return known }
        var defaults: SwaggerDefaults?
        if let root = writtenRoot(of: file) {
            if let mapping = swaggerDocument(root) {
                defaults = SwaggerConversion(mapping, of: file, loader: self).defaults
            } else if root.mapping?.entry("openapi") == nil, let entry = loadedFiles.first {
                defaults = swaggerDefaults[entry] ?? nil
            }
        }
        swaggerDefaults[file] = .some(defaults)
        return defaults
    }

    private func swaggerDocument(_ root: Node) -> Mapping? {
        guard let version = swaggerVersion(of: root)?.value.text, version == "2.0" || version == "2" else { return nil }
        return root.mapping
    }
}
