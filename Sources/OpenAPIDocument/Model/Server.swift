package import SourceTree

/// A server of an API (OpenAPI 3.2, Server Object).
package struct Server: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The URL, which may be relative and may contain `{variables}`.
    package let url: String
    /// The source location of the URL.
    package let urlLocation: SourceLocation
    /// The name (3.2).
    package let name: String?
    /// The description in Markdown.
    package let description: String?
    /// The variables of the URL, in the order of the document.
    package let variables: [Named<ServerVariable>]
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A variable in the URL of a server (OpenAPI 3.2, Server Variable Object).
package struct ServerVariable: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The default value, or `nil` if it is missing, which is reported.
    package let defaultValue: String?
    /// The allowed values. It is empty if any value is allowed.
    package let values: [String]
    /// The description in Markdown.
    package let description: String?
    /// The `x-…` fields.
    package let extensions: [Extension]
}
