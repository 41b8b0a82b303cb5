public import HTTPTypes

/// A writer that turns a typed response into an HTTP response.
@_documentation(visibility: internal)
public struct ResponseWriter: Sendable {
    private var response = HTTPResponse(status: .internalServerError)
    private var body: HTTPBody?
    var failure: (any Error)?
    let coders: BodyCoders

    init(coders: BodyCoders = [:]) { self.coders = coders }

    /// Writes a response with a JSON body.
    public mutating func json<Body: JSONEncodable, Headers>(
        _ status: Int, _ reply: Reply<Body, Headers>, contentType: String = "application/json"
    ) {
        do {
            set(status, reply, HTTPBody(try JSON.encode(reply.body)), contentType)
        } catch {
            failure = error
        }
    }

    /// Writes a response with a text body.
    public mutating func text<Headers>(
        _ status: Int, _ reply: Reply<String, Headers>, contentType: String = "text/plain; charset=utf-8"
    ) {
        set(status, reply, HTTPBody(reply.body), contentType)
    }

    /// Writes a response with a body of bytes, which are sent as they are produced, with their own media type if they
    /// have one.
    public mutating func binary<Headers>(
        _ status: Int, _ reply: Reply<HTTPBody, Headers>, contentType: String = "application/octet-stream"
    ) {
        set(status, reply, reply.body, reply.body.contentType ?? contentType)
    }

    /// Writes a response without a body.
    public mutating func empty<Headers>(_ status: Int, _ reply: Reply<NoBody, Headers>) {
        set(status, reply, nil, nil)
    }

    /// Writes a response that the document does not describe.
    public mutating func raw(_ status: Int, headers: HTTPFields, body: HTTPBody?) {
        response = HTTPResponse(status: .init(validCode: status), headerFields: headers)
        self.body = body
    }

    mutating func set<Body, Headers>(
        _ status: Int, _ reply: Reply<Body, Headers>, _ body: HTTPBody?, _ contentType: String?
    ) {
        var headers = HeaderWriter(reply.fields)
        reply.headers.encode(to: &headers)
        if let error = headers.failure { failure = error }
        // A reply that a client received may be sent again, with its own content type.
        if let contentType, headers.fields[.contentType] == nil { headers.fields[.contentType] = contentType }
        response = HTTPResponse(status: .init(validCode: status), headerFields: headers.fields)
        self.body = body
    }

    /// Returns the response. Throws if a part of it could not be written.
    consuming func finish() throws -> (HTTPResponse, HTTPBody?) {
        if let failure { throw failure }
        return (response, body)
    }
}
