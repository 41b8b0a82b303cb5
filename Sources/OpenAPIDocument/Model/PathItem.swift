package import SourceTree

/// The operations of one path (OpenAPI 3.2, Path Item Object).
package struct PathItem: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// Its `$ref`; ``DocumentLoader/pathItem(_:)-(PathItem)`` gives the item with what it refers to.
    package let reference: Reference?
    /// What applies to all its operations that say nothing themselves.
    package let summary: String?
    /// Markdown.
    package let description: String?
    /// Parameters of all its operations.
    package let parameters: [Referenceable<Parameter>]
    /// Servers of all its operations; empty where it has none of its own.
    package let servers: [Server]
    /// The operations in written order.
    package let operations: [OperationEntry]
    /// `x-…` fields.
    package let extensions: [Extension]
}

extension PathItem {
    /// The methods that are fields of a path item, in lower case (`query` since 3.2).
    package static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
}

/// An operation under its method.
package struct OperationEntry: Sendable {
    /// The method: in lower case as a fixed field (`get`, and `query` of 3.2), as written in
    /// `additionalOperations` (3.2), for example `COPY`.
    package let method: String
    /// Where the method is written.
    package let location: SourceLocation
    /// The operation.
    package let operation: Operation
}
