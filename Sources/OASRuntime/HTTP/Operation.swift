public import Foundation
public import HTTPTypes

/// What client and server have to know of an operation beside its types.
public struct OperationDescription: Sendable, Hashable {
    /// The `operationId`, or what the generator made in its place.
    public let id: String
    /// The HTTP method.
    public let method: HTTPRequest.Method
    /// The path template, for example `/customers/{id}`.
    public let path: String
    /// Alternatives of security schemes that must be fulfilled together; empty where the operation needs none
    /// (OpenAPI 3.1, section 4.8.30).
    public let security: [[String]]
    /// A query that is part of the template, for example `beta=true`: sent as it is, and demanded by the server.
    public let query: String?
    /// What a server tells the operation's requests by, where others have the same method and path.
    public let conditions: [RouteCondition]
    /// Where the operation is served, if that is not where the API's others are; relative to the client's base URL where
    /// it has no host (OpenAPI 3.1, section 4.8.10, `servers`).
    public let server: URL?

    /// An operation as the document describes it; only its id, method and path have no default.
    public init(
        id: String, method: HTTPRequest.Method, path: String, security: [[String]] = [], query: String? = nil,
        conditions: [RouteCondition] = [], server: URL? = nil
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.security = security
        self.query = query
        self.conditions = conditions
        self.server = server
    }
}

/// The request of an operation, which knows its response and its operation.
public protocol OperationRequest: Sendable {
    /// One case for each documented status, and one for all others.
    associatedtype Response: Sendable
    /// The operation this is a request of.
    static var operation: OperationDescription { get }
}

/// A request that a client can send.
public protocol ClientRequest: OperationRequest {
    /// Writes parameters and body.
    func encode(to request: inout RequestWriter)
    /// Reads the response to such a request.
    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response
}

/// A request of an operation to which the document gives servers of its own.
public protocol ServedRequest: OperationRequest {
    /// The operation's servers.
    associatedtype Server: OperationServer
}

/// Where an operation is served that is not served where the API's others are.
public protocol OperationServer: Sendable, Hashable {
    /// The base of the operation's path; a relative one starts from the client's base URL.
    var url: URL { get }
}

/// A request that a server can answer.
public protocol ServerRequest: OperationRequest {
    /// Reads parameters and body. Returns `nil` after recording why in the reader.
    ///
    /// It may be called twice for one request: first without the body, so that a request whose parameters are wrong is
    /// refused before its body is read.
    init?(from request: inout RequestReader)
    /// Writes a response.
    static func encode(_ response: Response, to reply: inout ResponseWriter)
}
