public import Foundation
public import HTTPTypes

/// Sends requests over a network, or to whatever stands for it.
///
/// The shape is that of swift-openapi-runtime's protocol, so that transports are easily ported.
public protocol ClientTransport: Sendable {
    /// Sends a request whose path, query included, is to be appended to the base URL.
    ///
    /// Every status is a response; throwing means that there was none. Redirects are not followed.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?)
}

/// Sees every request on its way to the transport and every response on its way back.
public protocol ClientMiddleware: Sendable {
    /// Calls `next` to pass on, once, several times to retry, or never to answer by itself.
    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?)
}

/// Serves requests: an adapter to a server framework.
///
/// A transport has a ``ServerRouter``, adds the routes to it that it is given, and hands it every request: it needs no
/// routing of its own, and answers as all other transports do.
public protocol ServerTransport {
    /// Adds a route.
    ///
    /// - Throws: Where there is a route for the same requests already (``RouteConflictError``).
    func register(_ route: ServerRoute) throws
}

extension ServerTransport {
    /// Adds a route of a handler for a method and a path template such as `/customers/{id}`, with the default
    /// configuration.
    public func register(_ handler: @escaping ServerHandler, method: HTTPRequest.Method, path: String) throws {
        try register(ServerRoute(method: method, path: path, handler: handler))
    }
}

/// Answers one request. The metadata has the path's parameters.
public typealias ServerHandler =
    @Sendable (HTTPRequest, HTTPBody?, ServerRequestMetadata) async throws -> (HTTPResponse, HTTPBody?)

/// Sees every request on its way to the handler and every response on its way back.
public protocol ServerMiddleware: Sendable {
    /// Calls `next` to pass on, or answers by itself.
    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, metadata: ServerRequestMetadata, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, ServerRequestMetadata) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?)
}

/// What a server's router knows of a request beyond the request.
public struct ServerRequestMetadata: Hashable, Sendable {
    /// The values of the path's parameters, by name and still percent-encoded.
    public var pathParameters: [String: Substring]

    /// Metadata with the path parameters that the transport's router found.
    public init(pathParameters: [String: Substring] = [:]) {
        self.pathParameters = pathParameters
    }
}
