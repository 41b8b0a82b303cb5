import HTTPTypes

/// A handler of an operation's requests. It reads a request, calls the typed handler and writes the response.
struct Endpoint<Request: ServerRequest>: Sendable {
    let configuration: ServerConfiguration
    let operationID: String
    let handler: @Sendable (Request) async throws -> Request.Response

    @Sendable
    func respond(
        _ head: HTTPRequest, _ body: HTTPBody?, _ metadata: ServerRequestMetadata
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let request: Request
        do {
            request = try await read(head, metadata.pathParameters, body)
        } catch let failure as ServerRequestFailure {
            return configuration.answer(failure)
        }
        let context = OperationContext(request: head, metadata: metadata, operationID: operationID)
        let response = try await OperationContext.$current.withValue(context) { try await handler(request) }
        var writer = ResponseWriter(coders: configuration.coders)
        Request.encode(response, to: &writer)
        return try writer.finish()
    }

    /// Reads the parameters first. Reads the body only if the parameters are valid and the request type needs the body
    /// in memory.
    private func read(
        _ head: HTTPRequest, _ parameters: [String: Substring], _ body: HTTPBody?
    ) async throws -> Request {
        try refuseCodings(of: head, body)
        var reader = RequestReader(
            head, pathParameters: parameters, body: .unread(body), configuration: configuration)
        if let request = Request(from: &reader) { return request }
        if reader.failure == nil, let need = reader.need, let body {
            reader = RequestReader(
                head, pathParameters: parameters, body: try await collect(body, need, head),
                configuration: configuration)
            if let request = Request(from: &reader) { return request }
        }
        throw reader.failure ?? ServerRequestFailure(.missingBody)
    }

    /// Refuses a body with a content coding, for example a compressed one, because its bytes are not the documented
    /// ones (RFC 9110, section 8.4). Codings of the configuration are accepted.
    private func refuseCodings(of head: HTTPRequest, _ body: HTTPBody?) throws(ServerRequestFailure) {
        guard body != nil, let received = head.headerFields[.contentEncoding] else { return }
        for coding in received[...].pieces(at: Byte.comma) {
            let name = coding.withoutBlanks.lowercasedASCII
            if name.isEmpty || name == "identity" || configuration.contentCodings.contains(name) { continue }
            throw ServerRequestFailure(.contentEncoding(name))
        }
    }

    private func collect(
        _ body: HTTPBody, _ need: RequestReader.Need, _ head: HTTPRequest
    ) async throws -> RequestReader.Body {
        do {
            switch need {
            case .bytes: return .collected(try await body.collect(upTo: configuration.maximumBodyBytes))
            case .multipart:
                let contentType = head.headerFields[.contentType]
                return .multipart(
                    try await MultipartForm(body, contentType: contentType, limits: configuration.multipart))
            }
        } catch let error as HTTPBody.TooLargeError {
            throw ServerRequestFailure(.tooLarge(maximumBytes: error.maximumBytes))
        } catch let error as MultipartError {
            throw ServerRequestFailure(.multipart(error))
        }
    }
}
