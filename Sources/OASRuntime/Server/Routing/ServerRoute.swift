public import HTTPTypes

/// A handler and the requests that it answers.
public struct ServerRoute: Sendable {
    /// The method.
    public let method: HTTPRequest.Method
    /// The path template, such as `/customers/{id}` (OpenAPI 3.1, section 4.8.8).
    public let path: String
    /// The query items that a request must have, such as `beta=true`, or `nil` if any query matches.
    public let query: String?
    /// The other conditions that a request must meet. The list is empty if there are none.
    public let conditions: [RouteCondition]
    /// The id of the operation, for messages.
    public let operationID: String
    /// The function that answers a request. The metadata contains the path parameters, still percent-encoded.
    ///
    /// It throws only `CancellationError`, and only in a task that was cancelled. All other errors are answered as
    /// described at ``init(method:path:query:conditions:operationID:configuration:handler:)``.
    public let handler: ServerHandler
    let report: @Sendable (UnexpectedFailure) -> Void

    /// Creates a route. The route answers the errors that its handler throws, so the transport need not do so:
    ///
    /// - A ``ServerRequestFailure`` is answered as the configuration determines.
    /// - An ``HTTPResponseConvertible`` error is answered as it determines itself.
    /// - Any error after the request's body could not be read (``RequestBodyError``) is answered with status 400,
    ///   because the client is at fault, or is gone.
    /// - Any other error is answered with status 500, and no part of it is in the response. It is passed to
    ///   ``ServerConfiguration/onUnexpectedFailure``.
    public init(
        method: HTTPRequest.Method, path: String, query: String? = nil, conditions: [RouteCondition] = [],
        operationID: String = "", configuration: ServerConfiguration = .init(), handler: @escaping ServerHandler
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.conditions = conditions
        self.operationID = operationID
        report = configuration.onUnexpectedFailure
        self.handler =
            FailureAnswers(
                method: method, path: path, operationID: operationID, configuration: configuration, handler: handler
            ).respond
    }
}

/// An error for two routes for the same requests.
public struct RouteConflictError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The method of both routes.
    public let method: HTTPRequest.Method
    /// The template of the route that was to be added.
    public let path: String
    /// The template of the registered route, which may differ in the names of parameters.
    public let registeredPath: String
    /// The ids of the operations, that of the registered route first.
    public let operationIDs: [String]

    public var description: String {
        let names = operationIDs.map { "'\($0)'" }.joined(separator: " and ")
        return "\(method.rawValue) \(path): no request tells the operations \(names) apart; \(registeredPath) is "
            + "registered already"
    }
}
