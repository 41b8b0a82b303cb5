import SourceTree

/// What a Swagger 2.0 document says once, for all of its operations (Swagger 2.0, Swagger Object).
struct SwaggerDefaults {
    var host: Mapping.Entry?
    var basePath: Mapping.Entry?
    /// `https` and its like; empty where none are listed.
    var schemes: [Node] = []
    /// The media types of bodies that are sent; empty where none are listed.
    var consumes: [Node] = []
    /// The media types of bodies that are answered with; empty where none are listed.
    var produces: [Node] = []
}

extension SwaggerConversion {
    /// The conversion of a whole document, which has its own defaults.
    init(_ root: Mapping, of file: FileID, loader: DocumentLoader) {
        let reader = SwaggerConversion(loader: loader, file: file, defaults: SwaggerDefaults())
        self.init(
            loader: loader, file: file,
            defaults: SwaggerDefaults(
                host: root.entry("host"), basePath: root.entry("basePath"),
                schemes: reader.texts(root.entry("schemes")) ?? [],
                consumes: reader.texts(root.entry("consumes")) ?? [],
                produces: reader.texts(root.entry("produces")) ?? []))
    }

    /// The media types that a list of them stands for.
    func effective(_ types: [Node]) -> [String] {
        types.isEmpty ? ["application/json"] : values(types)
    }

    /// The texts of nodes, to compare lists of them.
    func values(_ nodes: [Node]) -> [String] {
        nodes.compactMap(\.text)
    }
}
