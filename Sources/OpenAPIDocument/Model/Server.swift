package import SourceTree

/// Where an API is served (OpenAPI 3.2, Server Object).
package struct Server: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// The address, possibly relative, possibly with `{variables}`.
    package let url: String
    /// Where the address is written.
    package let urlLocation: SourceLocation
    /// A name to refer to it by (3.2).
    package let name: String?
    /// Markdown.
    package let description: String?
    /// What the address's variables may be, in written order.
    package let variables: [Named<ServerVariable>]
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// A part of a server's address that a user chooses (OpenAPI 3.2, Server Variable Object).
package struct ServerVariable: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// The value where none is chosen; `nil` where the document lacks it, which is reported.
    package let defaultValue: String?
    /// The only values allowed; empty where any is.
    package let values: [String]
    /// Markdown.
    package let description: String?
    /// `x-…` fields.
    package let extensions: [Extension]
}
