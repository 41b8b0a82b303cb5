import SourceTree

extension DocumentLoader {
    /// True if the entry document is one of Swagger 2.0.
    package var isSwagger: Bool { loadedFiles.first.map(isConverted) ?? false }

    /// Returns the entry with the Swagger version of a document, or `nil` if it is not a Swagger document.
    func swaggerVersion(of root: Node) -> Mapping.Entry? {
        guard let mapping = root.mapping, mapping.entry("openapi") == nil else { return nil }
        return mapping.entry("swagger")
    }

    /// Returns the content of a file in the form of OpenAPI 3. An entry document of Swagger 2.0 is converted to OpenAPI
    /// 3.0. In other files only objects that are referred to are converted, by ``converted(_:_:)``.
    func converted(_ root: Node, of file: FileID) -> Node {
        guard file == loadedFiles.first, let mapping = swaggerDocument(root) else { return root }
        let conversion = SwaggerConversion(mapping, of: file, loader: self)
        swaggerDefaults[file] = conversion.defaults
        return conversion.document(mapping, at: root.location)
    }

    /// Returns true if a file is an entry document that was converted, so that its places differ from those in the
    /// source.
    func isConverted(_ file: FileID) -> Bool {
        file == loadedFiles.first && (swaggerDefaults[file] ?? nil) != nil
    }

    /// Returns an object of another file or of an extension in the form of OpenAPI 3. The section of the components
    /// determines its kind. The result is `nil` if it is not such an object, which is reported.
    func converted(_ place: NodeContext, _ section: String) -> NodeContext? {
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
        return node.map { NodeContext(node: $0, pointer: place.pointer, owner: place.owner, scope: place.scope) }
    }

    /// Returns the defaults for all operations: those of the file if it is a Swagger 2.0 document, else those of the
    /// entry document. The result is `nil` if neither is a Swagger 2.0 document.
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
