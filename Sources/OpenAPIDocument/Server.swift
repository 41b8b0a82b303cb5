public import SourceTree

/// Where an API is served (OpenAPI 3.2, Server Object).
public struct Server: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// The address, possibly relative, possibly with `{variables}`.
    public let url: String
    /// Where the address is written.
    public let urlLocation: SourceLocation
    /// A name to refer to it by (3.2).
    public let name: String?
    /// Markdown.
    public let description: String?
    /// What the address's variables may be, in written order.
    public let variables: [Named<ServerVariable>]
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// A part of a server's address that a user chooses (OpenAPI 3.2, Server Variable Object).
public struct ServerVariable: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// The value where none is chosen; `nil` where the document lacks it, which is reported.
    public let defaultValue: String?
    /// The only values allowed; empty where any is.
    public let values: [String]
    /// Markdown.
    public let description: String?
    /// `x-…` fields.
    public let extensions: [Extension]
}
