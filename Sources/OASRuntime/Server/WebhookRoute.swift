public import HTTPTypes

/// A route that several webhooks share. Generated `registerWebhooks` functions use it.
///
/// A webhook has no path of its own, so the body determines which webhook a request is: by the value of the member that
/// ``init(tag:)`` names, or otherwise by the documented body that matches best. A request that matches none is answered
/// with 422.
@_documentation(visibility: internal)
public struct WebhookRoute: Sendable {
    /// A function that returns the document's name of a request's webhook, for example by a header field. If it returns
    /// `nil`, the body decides.
    public typealias Naming = @Sendable (_ request: HTTPRequest, _ body: [UInt8]) throws -> String?

    /// A webhook and its handler.
    struct Event: Sendable {
        let name: String
        let tags: [String]
        /// A function that returns how well a text matches the body, or `nil` if the webhook has no JSON body.
        let fit: (@Sendable ([UInt8]) -> JSONFit?)?
        let serve: @Sendable (RouteRegistrar) -> ServerHandler
    }

    let tag: StaticString?
    private(set) var events: [Event] = []

    /// Creates a route without webhooks.
    ///
    /// - Parameter tag: The member of the bodies whose value distinguishes the webhooks.
    public init(tag: StaticString? = nil) {
        self.tag = tag
    }

    /// Adds a webhook with a JSON body, and the values that the tag has in it.
    public mutating func add<Request: ServerRequest, Body: JSONDecodable & Sendable>(
        _ request: Request.Type, named name: String, tags: [String] = [], body: Body.Type,
        _ handler: @escaping @Sendable (Request) async throws -> Request.Response
    ) {
        events.append(
            Event(name: name, tags: tags, fit: { JSON.fit(of: Body.self, to: $0) }) { routes in
                routes.endpoint(for: Request.self, handler)
            })
    }

    /// Adds a webhook whose body is not JSON. It receives the requests that match no other webhook.
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
    ///   - transport: The transport that serves the route.
    ///   - method: The method by which the API sends its webhooks.
    ///   - path: The path to which the API sends them, after the prefix of the configuration.
    ///   - naming: A function that returns the name of a request's webhook if its body does not determine it.
    ///   - middlewares: The middlewares around every webhook, the first outermost. Their operation id is `webhooks`.
    ///   - configuration: The path prefix, the limits, and the response to requests that cannot be read.
    /// - Throws: Errors of the transport, for example if the route exists already.
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
    /// Registers the handler of a webhook or a callback at a path of its own, after the prefix of the configuration.
    ///
    /// - Parameters:
    ///   - request: The type of the request.
    ///   - method: The method of the request. The default is the documented one.
    ///   - path: The path to which the API sends the request.
    ///   - handler: The function that answers the request.
    /// - Throws: Errors of the transport, for example if the route exists already.
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

    /// Returns a path with the prefix and one slash in front.
    func prefixed(_ path: String) -> String {
        configuration.normalisedPrefix + (path.hasPrefix("/") ? path : "/" + path)
    }
}
