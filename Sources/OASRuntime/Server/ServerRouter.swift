public import HTTPTypes

/// A router that finds the route of a request and answers any request. Each ``ServerTransport`` has one.
///
/// A transport passes every request to it and sends the response that it returns. So all transports answer alike:
///
/// - A path without a route: 404.
/// - A method that the path does not have: 405 with `Allow` (RFC 9110, section 15.5.6).
/// - `HEAD` without a route of its own, but with one for `GET`: the response to `GET` without its content (section
///   9.3.2).
/// - `OPTIONS` without a route of its own: 204 with `Allow`, and for `*` all methods (section 9.3.7).
/// - A target that is neither a path nor a URL: 400.
///
/// Segments are compared percent-decoded; `%2F` stays inside its segment. An empty segment or a dot segment does not
/// match a parameter: a request for `//customers` or `/customers/../plans` is answered with 404. Of several templates
/// that match the path and have the method, the most specific one is chosen. Segments are compared from left to right:
/// a literal segment precedes one with text and parameters such as `{name}.{extension}`, which precedes `{name}`
/// (OpenAPI 3.1, section 4.8.8.3, "Path Templating Matching"). Routes with the same method and template are
/// distinguished by their conditions on the query and the header fields (``RouteCondition``). Of the routes whose
/// conditions the request meets, the one with the most conditions is chosen.
///
/// Finding a route takes one pass over the path and about the same time with ten routes as with thousands.
public final class ServerRouter: Sendable {
    private let routes = Locked(RouteTrie<ServerRoute>())

    /// Creates a router without routes.
    public init() {}

    /// Adds a route.
    ///
    /// - Throws: ``RouteConflictError`` if there already is a route for the same requests. The names of path parameters
    ///   do not distinguish routes.
    public func register(_ route: ServerRoute) throws(RouteConflictError) {
        guard let known = add(route, replaces: false) else { return }
        throw RouteConflictError(
            method: route.method, path: route.path, registeredPath: known.path,
            operationIDs: [known.operationID, route.operationID])
    }

    /// Adds a route, or replaces the one for the same requests.
    func replace(_ route: ServerRoute) { _ = add(route, replaces: true) }

    private func add(_ route: ServerRoute, replaces: Bool) -> ServerRoute? {
        routes.withLock { routes in
            routes.add(
                route, method: route.method, template: PathTemplate(route.path),
                demands: RouteDemands(query: route.query, conditions: route.conditions), replaces: replaces)
        }
    }

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: The request as it was received. Its path may be that of a URL (absolute form, RFC 9112, section
    ///     3.2.2), or `*`.
    ///   - body: The body of the request, or `nil` if it has none.
    ///   - path: The part of the request's path that is compared with templates, for a router that serves below a
    ///     prefix. The default is the whole path.
    ///   - found: A function that is called with the template of the route before its handler, for example to count
    ///     requests by template.
    /// - Returns: A response that may be sent unchanged. It has no body if HTTP allows none (for `HEAD`, and with the
    ///   statuses 204, 205 and 304).
    /// - Throws: `CancellationError` in a task that was cancelled.
    public func respond(
        to request: HTTPRequest, body: HTTPBody?, at path: Substring? = nil, found: (String) -> Void = { _ in }
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let match = match(request, at: path)
        if case .found(let route, _) = match { found(route.path) }
        return try await respond(match, request, body)
    }

    /// Returns the route of a request.
    package func match(_ request: HTTPRequest, at path: Substring? = nil) -> RouteMatch<ServerRoute> {
        let target = RequestTarget(request.path ?? "/")
        return routes.withLock { $0 }.match(
            request.method, path ?? target.path, query: target.query ?? "", headerFields: request.headerFields)
    }

    /// Returns the template of the route that would answer a request, or `nil` if there is none. For tests and tools.
    public func template(of request: HTTPRequest, at path: Substring? = nil) -> String? {
        if case .found(let route, _) = match(request, at: path) { route.path } else { nil }
    }

    /// Answers a request with the result of matching its route.
    package func respond(
        _ match: RouteMatch<ServerRoute>, _ request: HTTPRequest, _ body: HTTPBody?
    ) async throws -> (HTTPResponse, HTTPBody?) {
        do {
            return try await answer(match, request, body)
        } catch let error as ResponseContentError {
            if case .found(let route, _) = match {
                route.report(
                    UnexpectedFailure(
                        method: route.method, path: route.path, operationID: route.operationID, error: error))
            }
            return Self.problem(ProblemDetails(status: 500), for: request)
        }
    }

    /// Answers a request like ``respond(_:_:_:)``, but throws ``ResponseContentError``.
    func answer(
        _ match: RouteMatch<ServerRoute>, _ request: HTTPRequest, _ body: HTTPBody?
    ) async throws -> (HTTPResponse, HTTPBody?) {
        switch match {
        case .found(let route, let parameters):
            let metadata = ServerRequestMetadata(pathParameters: parameters)
            let (response, content) = try await route.handler(request, body, metadata)
            return try ResponseContent.checked(response, content, for: request)
        case .otherMethods(let methods): return Self.refusal(request, allowed: methods)
        case .notFound: return notFound(request)
        }
    }

    private func notFound(_ request: HTTPRequest) -> (HTTPResponse, HTTPBody?) {
        if request.path == "*", request.method == .options {
            let methods = routes.withLock { $0.methods }
            return Self.refusal(request, allowed: methods.isEmpty ? [.options] : methods)
        }
        let isPath = RequestTarget(request.path ?? "/").path.utf8.first == UInt8(ascii: "/")
        if isPath { return Self.problem(ProblemDetails(status: 404), for: request) }
        return Self.problem(ProblemDetails(status: 400, detail: "the request's target is no path"), for: request)
    }

    /// Returns 405 with the methods of the path, or 204 for `OPTIONS`.
    private static func refusal(
        _ request: HTTPRequest, allowed: [HTTPRequest.Method]
    ) -> (HTTPResponse, HTTPBody?) {
        var names = Set(allowed.map(\.rawValue)).union([HTTPRequest.Method.options.rawValue])
        if allowed.contains(.get) { names.insert(HTTPRequest.Method.head.rawValue) }
        let allow = names.sorted().joined(separator: ", ")
        if request.method == .options { return (HTTPResponse(status: .noContent, headerFields: [.allow: allow]), nil) }
        var (response, body) = problem(ProblemDetails(status: 405), for: request)
        response.headerFields[.allow] = allow
        return (response, body)
    }

    private static func problem(_ problem: ProblemDetails, for request: HTTPRequest) -> (HTTPResponse, HTTPBody?) {
        ResponseContent.fitted(HTTPResponse(problem), problem.httpBody, for: request)
    }
}
