public import HTTPTypes

/// Why a server refuses a request: before any handler sees it, or when a handler reads on in a stream that is at fault.
public struct ServerRequestFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is at fault.
    public enum Reason: Hashable, Sendable {
        /// A parameter is missing or not of its type: 400.
        case parameter(ParameterError)
        /// The body is not the documented JSON: 400.
        case json(JSONError)
        /// The body is not the documented form: 400, or 413 where it exceeds a limit.
        case form(FormError)
        /// The body is not the documented parts: 400, or 413 where it exceeds a limit.
        case multipart(MultipartError)
        /// An element of a stream is not the documented one: 400, or 413 where it is too long.
        case element(StreamElementError)
        /// The coder of the body's media type refuses: 400; or is missing, 500.
        case coder(BodyCodingError)
        /// There is no body: 400.
        case missingBody
        /// The body did not arrive whole, as described: 400.
        case incompleteBody(String)
        /// The body has no `Content-Type`, which is required for the expected media type: 415.
        case missingContentType(expected: String)
        /// The body has a content coding, such as `gzip`, that is not undone: 415.
        case contentEncoding(String)
        /// The body is of another media type: 415.
        case contentType(expected: String, received: String)
        /// The request is none of the webhooks that its route serves, with what is known of it: 422.
        case unknownEvent(String)
        /// The body is longer than the server accepts, in bytes: 413.
        case tooLarge(maximumBytes: Int)
    }

    /// What is at fault.
    public let reason: Reason

    /// A refusal made by hand, for example to be thrown by a middleware.
    public init(_ reason: Reason) { self.reason = reason }

    /// The status to answer with (RFC 9110, section 15.5).
    public var status: HTTPResponse.Status {
        switch reason {
        case .parameter, .json, .missingBody, .incompleteBody: .badRequest
        case .form(let error): error.exceedsLimit ? .contentTooLarge : .badRequest
        case .coder(let error): error.isMissing ? .internalServerError : .badRequest
        case .multipart(let error): error.exceedsLimit ? .contentTooLarge : .badRequest
        case .element(let error): if case .tooLarge = error.reason { .contentTooLarge } else { .badRequest }
        case .contentType, .missingContentType, .contentEncoding: .unsupportedMediaType
        case .unknownEvent: .unprocessableContent
        case .tooLarge: .contentTooLarge
        }
    }

    /// Fit to be shown to whoever sent the request.
    public var description: String {
        switch reason {
        case .parameter(let error): error.description
        case .json(let error): "body: \(error)"
        case .form(let error): error.description
        case .multipart(let error): error.description
        case .element(let error): error.description
        case .coder(let error): error.description
        case .missingBody: "the body is missing"
        case .incompleteBody(let reason): reason
        case .missingContentType(let expected): "the body has no Content-Type; expected \(expected)"
        case .contentEncoding(let coding): "bodies of content coding \(coding.shown(upTo: 40)) are not read"
        case .unknownEvent(let reason): reason
        case .contentType(let expected, let received):
            "expected content of type \(expected), received \(received.shown(upTo: 200))"
        case .tooLarge(let maximum): "the body is longer than \(maximum) bytes"
        }
    }
}
