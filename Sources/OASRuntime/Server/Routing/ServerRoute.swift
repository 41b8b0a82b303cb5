public import HTTPTypes

/// A handler, with the requests that it answers.
public struct ServerRoute: Sendable {
    /// The method.
    public let method: HTTPRequest.Method
    /// The path template, such as `/customers/{id}` (OpenAPI 3.1, section 4.8.8).
    public let path: String
    /// The query items that a request must have, such as `beta=true`; nil where any query will do.
    public let query: String?
    /// What a request must have beside that; empty where any will do.
    public let conditions: [RouteCondition]
    /// The operation's id, for messages.
    public let operationID: String
    /// Answers a request whose path parameters are in the metadata, still percent-encoded.
    ///
    /// It throws nothing but `CancellationError`, and that only in a task that was cancelled: all other errors are
    /// answered as ``init(method:path:query:conditions:operationID:configuration:handler:)`` says.
    public let handler: ServerHandler
    let report: @Sendable (UnexpectedFailure) -> Void

    /// Makes a route. It answers the errors that its handler throws, so the transport need not do so:
    ///
    /// - A ``ServerRequestFailure`` as the configuration says.
    /// - An ``HTTPResponseConvertible`` error as it says by itself.
    /// - Any error after the request's body could not be read (``RequestBodyError``) with status 400: the client is at
    ///   fault, or gone.
    /// - Any other with status 500, without a word of it in the response. It is handed to
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

/// Two routes for the same requests.
public struct RouteConflictError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The method of both.
    public let method: HTTPRequest.Method
    /// The template that was to be added.
    public let path: String
    /// The template that is registered already; they may differ in the names of parameters.
    public let registeredPath: String
    /// The operations' ids, of the one that is registered already first.
    public let operationIDs: [String]

    public var description: String {
        let names = operationIDs.map { "'\($0)'" }.joined(separator: " and ")
        return "\(method.rawValue) \(path): no request tells the operations \(names) apart; \(registeredPath) is "
            + "registered already"
    }
}
