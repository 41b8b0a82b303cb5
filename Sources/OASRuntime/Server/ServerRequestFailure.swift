public import HTTPTypes

/// An error for a request that a server refuses, either before the handler or when the handler reads an invalid element
/// of a stream.
public struct ServerRequestFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reasons why a request is refused.
    public enum Reason: Hashable, Sendable {
        /// A parameter is missing or has a wrong type: 400.
        case parameter(ParameterError)
        /// The body is not the documented JSON: 400.
        case json(JSONError)
        /// The body is not the documented form: 400, or 413 if it exceeds a limit.
        case form(FormError)
        /// The body is not the documented multipart body: 400, or 413 if it exceeds a limit.
        case multipart(MultipartError)
        /// An element of a stream is not as documented: 400, or 413 if it is too long.
        case element(StreamElementError)
        /// The coder for the body's media type failed: 400. There is no coder: 500.
        case coder(BodyCodingError)
        /// There is no body: 400.
        case missingBody
        /// The body did not arrive completely, for the given reason: 400.
        case incompleteBody(String)
        /// The body has no `Content-Type`, which is required for the expected media type: 415.
        case missingContentType(expected: String)
        /// The body has a content coding, such as `gzip`, that the server does not decode: 415.
        case contentEncoding(String)
        /// The body has another media type: 415.
        case contentType(expected: String, received: String)
        /// The request matches none of the webhooks of its route, for the given reason: 422.
        case unknownEvent(String)
        /// The body is longer than the server accepts, in bytes: 413.
        case tooLarge(maximumBytes: Int)
    }

    /// The reason why the request is refused.
    public let reason: Reason

    /// Creates a failure, for example to throw it in a middleware.
    public init(_ reason: Reason) { self.reason = reason }

    /// The status of the response (RFC 9110, section 15.5).
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

    /// A description that may be shown to the sender of the request.
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
