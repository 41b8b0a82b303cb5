public import HTTPTypes

/// Routes, and the answers of a server to any request. Each ``ServerTransport`` has one.
///
/// A transport hands every request to it and sends the response that it returns. So all transports answer alike:
///
/// - A path of no route: 404.
/// - A method that the path does not have: 405 with `Allow` (RFC 9110, section 15.5.6).
/// - `HEAD`, where it has no route but `GET` has: the response to `GET` without its content (section 9.3.2).
/// - `OPTIONS`, where it has no route: 204 with `Allow`, and for `*` all methods (section 9.3.7).
/// - A target that is neither a path nor a URL: 400.
///
/// Segments are compared percent-decoded; `%2F` stays inside its segment. An empty segment or a dot segment does not
/// match a parameter: a request for `//customers` or `/customers/../plans` is answered with 404. Of several templates
/// that match the path and have the method, the most specific one is chosen. Segments are compared from left to right:
/// a literal segment precedes one with text and parameters such as `{name}.{extension}`, which precedes `{name}`
/// (OpenAPI 3.1, section 4.8.8.3, "Path Templating Matching"). Routes of one method and template are told apart by what
/// they demand of the query and the header fields (``RouteCondition``); the most demanding that is met is chosen.
///
/// Finding a route takes one pass over the path and about the same time with ten routes as with thousands.
public final class ServerRouter: Sendable {
    private let routes = Locked(RouteTrie<ServerRoute>())

    /// A router without routes.
    public init() {}

    /// Adds a route.
    ///
    /// - Throws: Where there is a route for the same requests already, whatever the parameters' names.
    public func register(_ route: ServerRoute) throws(RouteConflictError) {
        guard let known = add(route, replaces: false) else { return }
        throw RouteConflictError(
            method: route.method, path: route.path, registeredPath: known.path,
            operationIDs: [known.operationID, route.operationID])
    }

    /// Adds a route in place of one for the same requests.
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
    ///   - request: As it was received. Its path may be one of a URL (absolute form, RFC 9112, section 3.2.2), or `*`.
    ///   - body: The request's body; nil for none.
    ///   - path: The part of the request's path that templates are compared with, for a router that serves below a
    ///     prefix; the whole path unless given.
    ///   - found: Called with the template that the path is of before its handler, for example to count requests by it.
    /// - Returns: A response that may be sent as it is. It has no body where HTTP allows none (for `HEAD`, and with
    ///   statuses 204, 205 and 304).
    /// - Throws: `CancellationError`, in a task that was cancelled.
    public func respond(
        to request: HTTPRequest, body: HTTPBody?, at path: Substring? = nil, found: (String) -> Void = { _ in }
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let match = match(request, at: path)
        if case .found(let route, _) = match { found(route.path) }
        return try await respond(match, request, body)
    }

    /// The route of a request.
    package func match(_ request: HTTPRequest, at path: Substring? = nil) -> RouteMatch<ServerRoute> {
        let target = RequestTarget(request.path ?? "/")
        return routes.withLock { $0 }.match(
            request.method, path ?? target.path, query: target.query ?? "", headerFields: request.headerFields)
    }

    /// The template that a request is of, whose route would answer it; nil where there is none. For tests and tools.
    public func template(of request: HTTPRequest, at path: Substring? = nil) -> String? {
        if case .found(let route, _) = match(request, at: path) { route.path } else { nil }
    }

    /// Answers a request whose route has been found, or not.
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

    /// As ``respond(_:_:_:)``, but throws ``ResponseContentError``.
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

    /// 405 with the methods that the path has, and for `OPTIONS` 204.
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
