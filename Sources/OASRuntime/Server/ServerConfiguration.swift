public import HTTPTypes

/// How a server reads requests and answers those it cannot read.
public struct ServerConfiguration: Sendable {
    /// Answers a request that no handler will see.
    public typealias RequestFailureHandler = @Sendable (ServerRequestFailure) -> (HTTPResponse, HTTPBody?)
    /// Sees an error that no response shows.
    public typealias UnexpectedFailureHandler = @Sendable (UnexpectedFailure) -> Void

    /// The longest body that is read into memory, in bytes; also the longest element of a stream of events or JSON
    /// values. Streamed bodies as such have no limit.
    public var maximumBodyBytes: Int
    /// The bounds for bodies in parts that are read before the handler is called.
    public var multipart: MultipartLimits
    /// The most fields of a form of type `application/x-www-form-urlencoded`. A form with more is refused with 413.
    public var maximumFormFields: Int
    /// A path in front of every operation's, for example `/api/v1`.
    public var pathPrefix: String
    /// Paths in front of single operations', by operation id, in place of `pathPrefix`: for those to which the document
    /// gives servers of their own, whose URLs have another path.
    public var operationPathPrefixes: [String: String]
    /// What reads and writes bodies of media types that the runtime knows nothing of.
    public var coders: BodyCoders
    /// True where a body must say its media type if the document has it in JSON, or in another type that a browser
    /// sends to another origin only after asking it.
    ///
    /// Without a `Content-Type` it is sent at once, with the user's cookies (Fetch Standard, "CORS-safelisted
    /// request-header"), so such a request is refused with 415 unless this is set to false.
    public var requiresContentType: Bool
    /// Content codings in lower case, such as `gzip`, that requests may have since a middleware or the handlers undo
    /// them. Others are refused with 415 (RFC 9110, section 15.5.16).
    public var contentCodings: Set<String>
    /// Answers requests that cannot be read; `nil` for problem details (RFC 9457).
    public var onRequestFailure: RequestFailureHandler?
    /// Sees errors that handlers, middlewares and the streams of responses throw and that no response shows. It is
    /// called once for each, from the task that answers the request.
    public var onUnexpectedFailure: UnexpectedFailureHandler

    /// A limit of 2 MiB, 10,000 fields of a form, no prefix, problem details, and a line on standard error for each
    /// unexpected failure, unless given.
    public init(
        maximumBodyBytes: Int = 2 << 20, multipart: MultipartLimits = .init(), maximumFormFields: Int = 10_000,
        pathPrefix: String = "",
        operationPathPrefixes: [String: String] = [:],
        coders: BodyCoders = [:], requiresContentType: Bool = true, contentCodings: Set<String> = [],
        onRequestFailure: RequestFailureHandler? = nil,
        onUnexpectedFailure: @escaping UnexpectedFailureHandler = UnexpectedFailure.writeToStandardError
    ) {
        self.maximumBodyBytes = maximumBodyBytes
        self.multipart = multipart
        self.maximumFormFields = maximumFormFields
        self.pathPrefix = pathPrefix
        self.operationPathPrefixes = operationPathPrefixes
        self.coders = coders
        self.requiresContentType = requiresContentType
        self.contentCodings = contentCodings
        self.onRequestFailure = onRequestFailure
        self.onUnexpectedFailure = onUnexpectedFailure
    }

    /// The prefix with one slash in front and none behind, or nothing.
    var normalisedPrefix: String { Self.normalised(pathPrefix) }

    /// What stands before an operation's path, with one slash in front and none behind, or nothing.
    func prefix(of operation: OperationDescription) -> String {
        operationPathPrefixes[operation.id].map(Self.normalised) ?? normalisedPrefix
    }

    private static func normalised(_ prefix: String) -> String {
        let parts = prefix.split(separator: "/")
        return parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
    }

    func answer(_ failure: ServerRequestFailure) -> (HTTPResponse, HTTPBody?) {
        if let onRequestFailure { return onRequestFailure(failure) }
        let problem = ProblemDetails(status: failure.status.code, detail: failure.description)
        var response = HTTPResponse(problem)
        if case .contentEncoding = failure.reason {
            response.headerFields[.acceptEncoding] = (contentCodings.sorted() + ["identity"]).joined(separator: ", ")
        }
        return (response, problem.httpBody)
    }
}

/// The request that the current task answers, for what no parameter describes, such as `Authorization`.
public struct OperationContext: Sendable {
    /// The request.
    public let request: HTTPRequest
    /// What the transport's router knows of it.
    public let metadata: ServerRequestMetadata
    /// The operation's id.
    public let operationID: String

    /// Set while a handler runs, `nil` elsewhere.
    @TaskLocal public static var current: OperationContext?

    /// The one of these media types that the client likes best by its `Accept` header (RFC 9110, section 12.5.1), of
    /// several the first; the first where it does not say, and `nil` where it wants none of them.
    public func preferred(among contentTypes: String...) -> String? {
        guard let accept = request.headerFields[.accept],
            accept.utf8.contains(where: { $0 != Byte.space && $0 != Byte.tab && $0 != Byte.comma })
        else { return contentTypes.first }
        var ranges: [(range: MediaType, quality: Double)] = []
        for text in accept[...].pieces(at: Byte.comma, omitsEmpty: true) {
            let parameters = HeaderParameters(String(text))
            guard let range = MediaType(parameters.value) else { continue }
            ranges.append((range, Self.weight(parameters["q"])))
        }
        var best: (contentType: String, quality: Double)?
        for contentType in contentTypes {
            guard let type = MediaType(contentType) else { continue }
            // The range that says most of the type counts.
            let fitting = ranges.filter { type.isWithin($0.range) }
            let range = fitting.max { $0.range.specificity < $1.range.specificity }
            if let range, range.quality > best?.quality ?? 0 { best = (contentType, range.quality) }
        }
        return best?.contentType
    }

    /// A weight from 0 to 1 (RFC 9110, section 12.4.2). What is no number counts as 1, like a weight that is not there.
    private static func weight(_ text: String?) -> Double {
        guard let text, let weight = Double(text), !weight.isNaN else { return 1 }
        return min(max(weight, 0), 1)
    }
}
