public import Foundation
public import HTTPTypes

/// A transport that sends requests over a network, or to a substitute for one.
///
/// The requirement matches swift-openapi-runtime's protocol, so that transports are easily ported.
public protocol ClientTransport: Sendable {
    /// Sends a request. The path of the request, including its query, is appended to the base URL.
    ///
    /// A response of any status is returned; an error means that there was no response. Redirects are returned and not
    /// followed, unless the transport is configured to follow them.
    func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?)
}

/// A middleware that sees every request before the transport sends it and every response that the transport returns.
public protocol ClientMiddleware: Sendable {
    /// Handles a request. An implementation calls `next` once to pass the request on, several times to retry, or never
    /// to answer by itself.
    ///
    /// - Parameters:
    ///   - request: The request, with credentials.
    ///   - body: The body of the request.
    ///   - baseURL: The URL to which the path of the request is appended.
    ///   - call: The facts about the call: its operation and the number of the attempt. It has no response yet.
    ///   - next: A function that passes a request to the next middleware, or to the transport.
    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, call: CallInfo,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?)
}

/// An adapter to a server framework, which serves requests.
///
/// A transport has a ``ServerRouter``, adds every registered route to it, and passes every request to it. So the
/// transport needs no routing of its own and answers as all other transports do.
public protocol ServerTransport {
    /// Adds a route.
    ///
    /// - Throws: ``RouteConflictError`` if there already is a route for the same requests.
    func register(_ route: ServerRoute) throws
}

extension ServerTransport {
    /// Adds a route from a method and a path template, such as `/customers/{id}`, to a handler, with the default
    /// configuration.
    public func register(_ handler: @escaping ServerHandler, method: HTTPRequest.Method, path: String) throws {
        try register(ServerRoute(method: method, path: path, handler: handler))
    }
}

/// A function that answers one request. The metadata contains the path parameters.
public typealias ServerHandler =
    @Sendable (HTTPRequest, HTTPBody?, ServerRequestMetadata) async throws -> (HTTPResponse, HTTPBody?)

/// A middleware that sees every request before its handler and every response that the handler returns.
public protocol ServerMiddleware: Sendable {
    /// Handles a request. An implementation calls `next` to pass the request on, or answers by itself.
    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, metadata: ServerRequestMetadata, operationID: String,
        next: @Sendable (HTTPRequest, HTTPBody?, ServerRequestMetadata) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?)
}

/// Information about a request that the server's router adds.
public struct ServerRequestMetadata: Hashable, Sendable {
    /// The values of the path parameters by name, still percent-encoded.
    public var pathParameters: [String: Substring]

    /// Creates metadata with the path parameters that the router found.
    public init(pathParameters: [String: Substring] = [:]) {
        self.pathParameters = pathParameters
    }
}
