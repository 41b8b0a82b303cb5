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

    /// Reads the defaults of a document.
    init(_ document: Mapping, _ fields: SwaggerFields) {
        host = document.entry("host")
        basePath = document.entry("basePath")
        schemes = fields.texts(document.entry("schemes")) ?? []
        consumes = fields.texts(document.entry("consumes")) ?? []
        produces = fields.texts(document.entry("produces")) ?? []
    }
}
