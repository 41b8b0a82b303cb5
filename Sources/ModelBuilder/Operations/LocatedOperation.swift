internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// An operation of the document and its location, before it is planned.
struct LocatedOperation {
    /// The sender of the request.
    var origin: OperationOrigin = .call
    let path: String
    let pathLocation: SourceLocation
    /// The path item, with its reference resolved.
    let item: PathItem
    let method: String
    let operation: OpenAPIDocument.Operation
    let methodLocation: SourceLocation
    let index: Int
    /// The media type of the success that this variant requests, or `nil` for the operation itself. A variant is the
    /// second operation that an operation with two result types is split into.
    var variant: MediaTypeName?
    /// True if the path refers to the path item of another path, which defines the operation.
    var isAlias = false

    /// The HTTP method on the wire.
    var httpMethod: String { PathItem.methods.contains(method) ? method.uppercased() : method }

    /// The key that the name is derived from: the `operationId`, else the method and the path.
    var key: String { (operation.operationID ?? "\(method) \(path)") + (variant.map { "_\($0.word)" } ?? "") }

    /// Returns the name that the user gives. A variant adds its media type.
    func given(by overrides: Overrides) -> GivenName? {
        guard let name = overrides.name(at: operation.location, operation.extensions, of: .method) else { return nil }
        guard let variant else { return name }
        return GivenName(text: name.text + (SwiftSpelling.type(variant.word) ?? "Variant"), location: name.location)
    }
}
