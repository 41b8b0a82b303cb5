import HTTPTypes

/// The handlers by method and path.
///
/// Operations may share both and differ by a query in their templates, of which a transport knows nothing.
final class RouteTable: Sendable {
    private struct Key: Hashable {
        let method: HTTPRequest.Method
        let path: String
    }

    private let routes = Locked<[Key: RouteVariants]>([:])

    /// Adds a handler. Returns what to register with the transport where method and path are new.
    func add(_ serve: @escaping ServerHandler, method: HTTPRequest.Method, path: String, query: String?)
        -> RouteVariants?
    {
        let key = Key(method: method, path: path)
        let (variants, isNew) = routes.withLock { routes in
            if let known = routes[key] { return (known, false) }
            let created = RouteVariants()
            routes[key] = created
            return (created, true)
        }
        variants.add(serve, query: query)
        return isNew ? variants : nil
    }
}

/// The handlers of one method and path, told apart by the query in their operations' templates.
final class RouteVariants: Sendable {
    private struct Variant: Sendable {
        let items: [Substring]
        let serve: ServerHandler
    }

    private let variants = Locked<[Variant]>([])

    /// Adds a handler, in place of one that demands the same query.
    func add(_ serve: @escaping ServerHandler, query: String?) {
        let variant = Variant(items: query.map { $0.split(separator: "&") } ?? [], serve: serve)
        variants.withLock { variants in
            variants.removeAll { $0.items == variant.items }
            let position = variants.firstIndex { $0.items.count < variant.items.count } ?? variants.count
            variants.insert(variant, at: position)
        }
    }

    /// Serves by the handler that demands most of the request's query items.
    @Sendable
    func serve(
        _ request: HTTPRequest, _ body: HTTPBody?, _ metadata: ServerRequestMetadata
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let path = request.path ?? ""
        let query = path.firstIndex(of: "?").map { path[path.index(after: $0)...] } ?? ""
        let items = query.split(separator: "&")
        let variant = variants.withLock { variants in
            variants.first { $0.items.allSatisfy { items.contains($0) } }
        }
        guard let variant else {
            let problem = ProblemDetails(status: 404)
            return (HTTPResponse(problem), problem.httpBody)
        }
        return try await variant.serve(request, body, metadata)
    }
}
