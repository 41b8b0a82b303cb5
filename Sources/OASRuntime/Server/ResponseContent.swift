public import HTTPTypes

/// The rules of HTTP for the content of responses.
enum ResponseContent {
    /// Returns a response with the content that HTTP allows it.
    ///
    /// Throws if a response has a body and a status without content. A client would read the bytes of the body as the
    /// beginning of the next response.
    static func checked(
        _ response: HTTPResponse, _ body: HTTPBody?, for request: HTTPRequest
    ) throws(ResponseContentError) -> (HTTPResponse, HTTPBody?) {
        if response.status.kind == .informational { throw ResponseContentError(status: response.status) }
        guard !allowsContent(response.status) else { return fitted(framed(response, body), body, for: request) }
        if let body, body.length != .known(0), request.method != .head {
            throw ResponseContentError(status: response.status)
        }
        return (framed(response, nil), nil)
    }

    /// Returns a response without the fields for its framing and connection, which the transport sets (RFC 9110,
    /// section 7.6.1). `Content-Length` is kept if the body has no known length or if there is no body.
    private static func framed(_ response: HTTPResponse, _ body: HTTPBody?) -> HTTPResponse {
        var response = response
        for name in [HTTPField.Name.connection, .transferEncoding, .upgrade] where response.headerFields.contains(name)
        {
            response.headerFields[name] = nil
        }
        if case .known = body?.length, response.headerFields.contains(.contentLength) {
            response.headerFields[.contentLength] = nil
        }
        return response
    }

    /// Returns a response without its body if the request is a `HEAD`, but with the length of the body if it is known
    /// (RFC 9110, section 9.3.2).
    static func fitted(
        _ response: HTTPResponse, _ body: HTTPBody?, for request: HTTPRequest
    ) -> (HTTPResponse, HTTPBody?) {
        guard request.method == .head else { return (response, body) }
        var response = response
        if case .known(let length) = body?.length, allowsContent(response.status) {
            response.headerFields[.contentLength] = String(length)
        }
        return (response, nil)
    }

    /// Returns false for the statuses without content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
    private static func allowsContent(_ status: HTTPResponse.Status) -> Bool {
        ![204, 205, 304].contains(status.code)
    }
}

/// An error for a response that HTTP does not allow: a body with a status that has no content, or an informational
/// status in a final response.
public struct ResponseContentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The status of the response.
    public let status: HTTPResponse.Status

    public var description: String {
        status.kind == .informational
            ? "status \(status.code) announces a response and is none (RFC 9110, section 15.2)"
            : "a response with status \(status.code) has no content (RFC 9110, section 6.4.1), but the handler gave it a body"
    }
}
