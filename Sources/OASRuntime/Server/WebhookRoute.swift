public import HTTPTypes

/// One route that several webhooks share; what a generated `registerWebhooks` uses.
///
/// A webhook has no path of its own, so the body tells which it is: by the value of the member ``init(tag:)`` names,
/// else by which of the documented bodies fits best. What is none of them is answered with 422.
public struct WebhookRoute: Sendable {
    /// Names the webhook of a request as the document does, for example by a header; `nil` leaves it to the body.
    public typealias Naming = @Sendable (_ request: HTTPRequest, _ body: [UInt8]) throws -> String?

    /// A webhook with its handler.
    struct Event: Sendable {
        let name: String
        let tags: [String]
        /// How well a text fits the body; nil where the body is not JSON.
        let fit: (@Sendable ([UInt8]) -> JSONFit?)?
        let serve: @Sendable (RouteRegistrar) -> ServerHandler
    }

    let tag: StaticString?
    private(set) var events: [Event] = []

    /// A route without webhooks.
    ///
    /// - Parameter tag: The member of the bodies by whose value webhooks are told apart.
    public init(tag: StaticString? = nil) {
        self.tag = tag
    }

    /// Adds a webhook whose body is JSON, with the values that the tag has in it.
    public mutating func add<Request: ServerRequest, Body: JSONDecodable & Sendable>(
        _ request: Request.Type, named name: String, tags: [String] = [], body: Body.Type,
        _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) {
        events.append(
            Event(name: name, tags: tags, fit: { JSON.fit(of: Body.self, to: $0) }) { routes in
                routes.endpoint(for: Request.self, handler)
            })
    }

    /// Adds a webhook whose body is not JSON: it gets what no other webhook fits.
    public mutating func add<Request: ServerRequest>(
        _ request: Request.Type, named name: String,
        _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) {
        events.append(
            Event(name: name, tags: [], fit: nil) { routes in routes.endpoint(for: Request.self, handler) })
    }

    /// Registers the route.
    ///
    /// - Parameters:
    ///   - transport: What the route is registered on.
    ///   - method: The method by which the API sends its webhooks.
    ///   - path: Where it sends them, behind the configuration's prefix.
    ///   - naming: Names the webhook of a request, where its body does not tell.
    ///   - middlewares: Run around every webhook, the first outermost, with `webhooks` for the operation's id.
    ///   - configuration: Path prefix, limits, and what is answered to a request that cannot be read.
    /// - Throws: What the transport throws, for example where the route exists already.
    public func register(
        on transport: any ServerTransport, method: HTTPRequest.Method, at path: String, naming: Naming? = nil,
        middlewares: [any ServerMiddleware] = [], configuration: ServerConfiguration = .init()
    ) throws {
        let routes = RouteRegistrar(on: transport, middlewares: middlewares, configuration: configuration)
        let choices = events.map { WebhookChoice(event: $0, serve: $0.serve(routes)) }
        let chooser = WebhookChooser(tag: tag, choices: choices, naming: naming)
        let serve: ServerHandler = { request, body, metadata in
            do {
                let (choice, body) = try await chooser.choice(
                    for: request, body, maximumBytes: configuration.maximumBodyBytes)
                return try await choice.serve(request, body, metadata)
            } catch let failure as ServerRequestFailure {
                return configuration.answer(failure)
            }
        }
        try transport.register(routes.route(serve, method, routes.prefixed(path), operationID: "webhooks"))
    }
}

extension RouteRegistrar {
    /// Registers the handler of a webhook or a callback at a path of its own, behind the configuration's prefix.
    ///
    /// - Parameters:
    ///   - request: The request's type, which knows its method and how it is read.
    ///   - method: The method of the request; the documented one unless given.
    ///   - path: Where the API sends the request.
    ///   - handler: What answers it.
    /// - Throws: What the transport throws, for example where the route exists already.
    public func add<Request: ServerRequest>(
        _ request: Request.Type, method: HTTPRequest.Method? = nil, at path: String,
        _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) throws {
        let operation = Request.operation
        try transport.register(
            route(
                endpoint(for: request, handler), method ?? operation.method, prefixed(path), query: operation.query,
                operationID: operation.id))
    }

    /// A path with the prefix and one slash in front.
    func prefixed(_ path: String) -> String {
        configuration.normalisedPrefix + (path.hasPrefix("/") ? path : "/" + path)
    }
}
