package import SourceTree

/// The operations of one path (OpenAPI 3.2, Path Item Object).
package struct PathItem: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The `$ref` field. ``ReferenceIndex/pathItem(_:)-(PathItem)`` returns the item merged with its target.
    package let reference: Reference?
    /// The summary of all operations of the path item.
    package let summary: String?
    /// The description in Markdown.
    package let description: String?
    /// The parameters of all operations.
    package let parameters: [Referenceable<Parameter>]
    /// The servers of all operations. It is empty if the path item has none.
    package let servers: [Server]
    /// The operations in the order of the document.
    package let operations: [OperationEntry]
    /// The `x-…` fields.
    package let extensions: [Extension]
}

extension PathItem {
    /// The HTTP methods that are fields of a path item, in lower case. `query` is one since 3.2.
    package static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
}

/// An operation and its method.
package struct OperationEntry: Sendable {
    /// The method: in lower case for a fixed field (`get`, and `query` of 3.2), and as it is written for an entry of
    /// `additionalOperations` (3.2), for example `COPY`.
    package let method: String
    /// The source location of the method.
    package let location: SourceLocation
    /// The operation.
    package let operation: Operation
}
