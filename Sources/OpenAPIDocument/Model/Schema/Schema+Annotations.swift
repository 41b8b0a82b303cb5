package import SourceTree

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
    package var title: String? { annotations?.value.title }

    /// Markdown.
    package var description: String? { annotations?.value.description }

    /// `default`.
    package var defaultValue: Node? { annotations?.value.defaultValue }

    /// `example` (3.0) and `examples` (3.1), in written order.
    package var examples: [Node] { annotations?.value.examples ?? [] }

    /// `externalDocs`.
    package var externalDocumentation: ExternalDocumentation? { annotations?.value.externalDocumentation }

    /// `x-…` keywords.
    package var extensions: [Extension] { annotations?.value.extensions ?? [] }
}
