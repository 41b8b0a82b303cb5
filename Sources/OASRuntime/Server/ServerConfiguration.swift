public import HTTPTypes

/// The options for reading requests and for answering requests that cannot be read.
public struct ServerConfiguration: Sendable {
    /// A function that answers a request that no handler receives.
    public typealias RequestFailureHandler = @Sendable (ServerRequestFailure) -> (HTTPResponse, HTTPBody?)
    /// A function that is called with an error that appears in no response.
    public typealias UnexpectedFailureHandler = @Sendable (UnexpectedFailure) -> Void

    /// The longest body that is read into memory, in bytes. It is also the longest element of a stream of events or
    /// JSON values. A streamed body as a whole has no limit.
    public var maximumBodyBytes: Int
    /// The limits for multipart bodies that are read before the handler is called.
    public var multipart: MultipartLimits
    /// The largest number of fields in a form of type `application/x-www-form-urlencoded`. A form with more is refused
    /// with 413.
    public var maximumFormFields: Int
    /// The path in front of the path of every operation, for example `/api/v1`.
    public var pathPrefix: String
    /// Paths in front of the paths of single operations, by operation id, in place of `pathPrefix`. They are for
    /// operations for which the document declares their own servers, whose URLs have another path.
    public var operationPathPrefixes: [String: String]
    /// The coders for bodies of media types that the runtime does not support.
    public var coders: BodyCoders
    /// A Boolean value that indicates whether a body must have a `Content-Type` if the documented media type is JSON or
    /// another type that a browser sends to another origin only after asking it.
    ///
    /// A browser sends a body without a `Content-Type` at once, with the user's cookies (Fetch Standard,
    /// "CORS-safelisted request-header"). So such a request is refused with 415 unless the property is false.
    public var requiresContentType: Bool
    /// Content codings in lower case, such as `gzip`, that are accepted in requests because a middleware or the
    /// handlers decode them. Others are refused with 415 (RFC 9110, section 15.5.16).
    public var contentCodings: Set<String>
    /// A function that answers requests that cannot be read, or `nil` for problem details (RFC 9457).
    public var onRequestFailure: RequestFailureHandler?
    /// A function that is called with every error that a handler, a middleware or the stream of a response throws and
    /// that appears in no response. It is called once for each error, from the task that answers the request.
    public var onUnexpectedFailure: UnexpectedFailureHandler

    /// Creates a configuration. The defaults are a limit of 2 MiB, 10,000 fields in a form, no prefix, problem details,
    /// and a line on standard error for each unexpected failure.
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

    /// The prefix with one leading slash and no trailing slash, or an empty string.
    var normalisedPrefix: String { Self.normalised(pathPrefix) }

    /// Returns the prefix of an operation's path, with one leading slash and no trailing slash, or an empty string.
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

/// The context of the request that the current task answers, for facts that no parameter describes, such as
/// `Authorization`.
public struct OperationContext: Sendable {
    /// The request.
    public let request: HTTPRequest
    /// The metadata from the transport's router.
    public let metadata: ServerRequestMetadata
    /// The id of the operation.
    public let operationID: String

    /// The context of the running handler, or `nil` outside of a handler.
    @TaskLocal public static var current: OperationContext?

    /// Returns the media type that the client prefers by its `Accept` field (RFC 9110, section 12.5.1).
    ///
    /// Of several equally preferred types it returns the first, and without an `Accept` field the first of all. It
    /// returns `nil` if the client accepts none of them.
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
            // The most specific range that matches the type determines the weight.
            let fitting = ranges.filter { type.isWithin($0.range) }
            let range = fitting.max { $0.range.specificity < $1.range.specificity }
            if let range, range.quality > best?.quality ?? 0 { best = (contentType, range.quality) }
        }
        return best?.contentType
    }

    /// Returns a weight from 0 to 1 (RFC 9110, section 12.4.2). A missing weight, and one that is not a number, is 1.
    private static func weight(_ text: String?) -> Double {
        guard let text, let weight = Double(text), !weight.isNaN else { return 1 }
        return min(max(weight, 0), 1)
    }
}
