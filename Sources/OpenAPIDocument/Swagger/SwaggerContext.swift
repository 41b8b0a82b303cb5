import SourceTree

/// The files and the records for the conversion of Swagger 2.0.
struct SwaggerContext {
    let resolver: ReferenceResolver
    let records: SwaggerRecords

    var trees: any FileTrees { resolver.trees }
    var diagnostics: Diagnostics { records.diagnostics }

    /// Returns an object of another file or of an extension in the form of OpenAPI 3. The section of the components
    /// determines its kind. The result is `nil` if it is not such an object, which is reported.
    func converted(_ place: NodeContext, _ section: String) -> NodeContext? {
        let file = place.pointer.file
        guard file != trees.entry || place.pointer.text.hasPrefix("#/x-"),
            let defaults = trees.swaggerDefaults(for: file)
        else { return place }
        let source = SwaggerSource(self, file: file, defaults: defaults)
        let node: Node?
        switch section {
        case "schemas": node = SwaggerSchemaConverter(source).schema(place.node)
        case "parameters": node = SwaggerParameterConverter(source).parameter(place.node)
        case "requestBodies":
            node = SwaggerBodyConverter(source).requestBody(place.node, consumes: defaults.consumes)
        case "responses": node = SwaggerResponseConverter(source).response(place.node, produces: defaults.produces)
        case "headers": node = SwaggerParameterConverter(source).header(place.node)
        case "pathItems": node = SwaggerPathConverter(source).pathItem(place.node)
        case "securitySchemes": node = SwaggerSecurityConverter(source).scheme(place.node)
        default: node = place.node
        }
        return node.map { NodeContext(node: $0, pointer: place.pointer, owner: place.owner, scope: place.scope) }
    }
}
