import SourceTree

/// The fields of a Swagger 2.0 document that apply to all operations (Swagger 2.0, Swagger Object).
struct SwaggerDefaults {
    var host: Mapping.Entry?
    var basePath: Mapping.Entry?
    /// The schemes, such as `https`, or an empty list if the document has none.
    var schemes: [Node] = []
    /// The media types of request bodies, or an empty list if the document has none.
    var consumes: [Node] = []
    /// The media types of response bodies, or an empty list if the document has none.
    var produces: [Node] = []
}

extension SwaggerConversion {
    /// Creates the conversion of a whole document, which has its own defaults.
    init(_ root: Mapping, of file: FileID, in context: SwaggerContext) {
        let reader = SwaggerConversion(context: context, file: file, defaults: SwaggerDefaults())
        self.init(
            context: context, file: file,
            defaults: SwaggerDefaults(
                host: root.entry("host"), basePath: root.entry("basePath"),
                schemes: reader.texts(root.entry("schemes")) ?? [],
                consumes: reader.texts(root.entry("consumes")) ?? [],
                produces: reader.texts(root.entry("produces")) ?? []))
    }

    /// Returns the media types, or the default one if the list is empty.
    func effective(_ types: [Node]) -> [String] {
        types.isEmpty ? ["application/json"] : values(types)
    }

    /// Returns the texts of nodes, so that lists can be compared.
    func values(_ nodes: [Node]) -> [String] {
        nodes.compactMap(\.text)
    }
}
