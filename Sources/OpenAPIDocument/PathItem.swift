public import SourceTree

/// The operations of one path (OpenAPI 3.2, Path Item Object).
public struct PathItem: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// Its `$ref`; ``DocumentLoader/pathItem(_:)-(PathItem)`` gives the item with what it refers to.
    public let reference: Reference?
    /// What applies to all its operations that say nothing themselves.
    public let summary: String?
    /// Markdown.
    public let description: String?
    /// Parameters of all its operations.
    public let parameters: [Referenceable<Parameter>]
    /// Servers of all its operations; empty where it has none of its own.
    public let servers: [Server]
    /// The operations in written order.
    public let operations: [OperationEntry]
    /// `x-…` fields.
    public let extensions: [Extension]
}

extension PathItem {
    /// The methods that are fields of a path item, in lower case (`query` since 3.2).
    public static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
}

/// An operation under its method.
public struct OperationEntry: Sendable {
    /// The method: in lower case as a fixed field (`get`, and `query` of 3.2), as written in
    /// `additionalOperations` (3.2), for example `COPY`.
    public let method: String
    /// Where the method is written.
    public let location: SourceLocation
    /// The operation.
    public let operation: Operation
}
