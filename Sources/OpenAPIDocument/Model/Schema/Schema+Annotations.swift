package import SourceTree

/// The keywords that describe a value without restricting it.
struct SchemaAnnotations: Sendable {
    var title: String?
    var description: String?
    var defaultValue: Node?
    var examples: [Node] = []
    var externalDocumentation: ExternalDocumentation?
    var extensions: [Extension] = []
}

extension Schema {
    /// The `title` keyword.
    package var title: String? { annotations?.value.title }

    /// The description in Markdown.
    package var description: String? { annotations?.value.description }

    /// The `default` keyword.
    package var defaultValue: Node? { annotations?.value.defaultValue }

    /// The `example` (3.0) and `examples` (3.1) keywords in the order of the document.
    package var examples: [Node] { annotations?.value.examples ?? [] }

    /// The `externalDocs` keyword.
    package var externalDocumentation: ExternalDocumentation? { annotations?.value.externalDocumentation }

    /// The `x-…` keywords.
    package var extensions: [Extension] { annotations?.value.extensions ?? [] }
}
