public import SourceTree

/// The keywords that say something about a value without restricting it.
struct SchemaAnnotations: Sendable {
    var title: String?
    var description: String?
    var defaultValue: Node?
    var examples: [Node] = []
    var externalDocumentation: ExternalDocumentation?
    var extensions: [Extension] = []
}

extension Schema {
    /// `title`.
    public var title: String? { annotations?.value.title }

    /// Markdown.
    public var description: String? { annotations?.value.description }

    /// `default`.
    public var defaultValue: Node? { annotations?.value.defaultValue }

    /// `example` (3.0) and `examples` (3.1), in written order.
    public var examples: [Node] { annotations?.value.examples ?? [] }

    /// `externalDocs`.
    public var externalDocumentation: ExternalDocumentation? { annotations?.value.externalDocumentation }

    /// `x-…` keywords.
    public var extensions: [Extension] { annotations?.value.extensions ?? [] }
}
