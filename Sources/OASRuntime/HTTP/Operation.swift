public import Foundation
public import HTTPTypes

/// The description of an operation that clients and servers need in addition to its types.
public struct OperationDescription: Sendable, Hashable {
    /// The `operationId`, or a name that the generator derived because the document has none.
    public let id: String
    /// The HTTP method.
    public let method: HTTPRequest.Method
    /// The path template, for example `/customers/{id}`.
    public let path: String
    /// The tags of the document, in its order.
    public let tags: [String]
    /// Alternatives, each a list of security schemes that must be fulfilled together. The list is empty if the
    /// operation needs no security (OpenAPI 3.1, section 4.8.30).
    public let security: [[String]]
    /// A query that is part of the path template, for example `beta=true`. A client sends it unchanged and a server
    /// requires it.
    public let query: String?
    /// Conditions by which a server distinguishes the operation from others with the same method and path.
    public let conditions: [RouteCondition]
    /// The server of the operation, if the document declares one for it. A URL without a host is relative to the
    /// client's base URL (OpenAPI 3.1, section 4.8.10, `servers`).
    public let server: URL?
    /// A Boolean value that indicates whether the operation has the header parameter `Idempotency-Key`.
    public let declaresIdempotencyKey: Bool

    /// Creates the description of an operation.
    public init(
        id: String, method: HTTPRequest.Method, path: String, tags: [String] = [], security: [[String]] = [],
        query: String? = nil, conditions: [RouteCondition] = [], server: URL? = nil,
        declaresIdempotencyKey: Bool = false
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.tags = tags
        self.security = security
        self.query = query
        self.conditions = conditions
        self.server = server
        self.declaresIdempotencyKey = declaresIdempotencyKey
    }
}

/// A request of an operation.
public protocol OperationRequest: Sendable {
    /// The response, with one case for each documented status and one for all others.
    associatedtype Response: Sendable
    /// The operation of the request.
    static var operation: OperationDescription { get }
}

/// A request that a client can send.
@_documentation(visibility: internal)
public protocol ClientRequest: OperationRequest {
    /// Writes the parameters and the body.
    func encode(to request: inout RequestWriter)
    /// Reads the response to such a request.
    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response
}

/// A request of an operation for which the document declares its own servers.
@_documentation(visibility: internal)
public protocol ServedRequest: OperationRequest {
    /// The operation's servers.
    associatedtype Server: OperationServer
}

/// A server of an operation for which the document declares its own servers.
@_documentation(visibility: internal)
public protocol OperationServer: Sendable, Hashable {
    /// The URL to which the path of the operation is appended. A relative URL is resolved against the client's base
    /// URL.
    var url: URL { get }
}

/// A request that a server can answer.
@_documentation(visibility: internal)
public protocol ServerRequest: OperationRequest {
    /// Creates a request from its parameters and body. Returns `nil` after recording the error in the reader.
    ///
    /// A server may call this initialiser twice for one request: first without the body, so that it refuses a request
    /// with invalid parameters before it reads the body.
    init?(from request: inout RequestReader)
    /// Writes a response.
    static func encode(_ response: Response, to reply: inout ResponseWriter)
}
