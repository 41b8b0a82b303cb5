extension ResponseReader {
    /// Reads a form, `application/x-www-form-urlencoded`.
    public func form<Body: JSONDecodable & Sendable, Headers: ResponseHeaders>(
        _ fields: FormFields = .none
    ) async throws(ResponseDecodingError) -> Reply<Body, Headers> {
        let bytes = try await collect("application/x-www-form-urlencoded")
        let body: Body
        do {
            let charset = try FormFields.charset(of: headerFields[.contentType])
            body = try fields.decode(Body.self, from: bytes, charset: charset)
        } catch {
            throw failure(.body(error), bytes)
        }
        return try reply(body, bytes)
    }

    /// Reads a body that is the text of one value, for example `42`, or JSON if the response has a JSON media type.
    public func scalar<Body: JSONDecodable & Sendable, Headers: ResponseHeaders>(
        contentType: String? = nil
    ) async throws(ResponseDecodingError) -> Reply<Body, Headers> {
        let bytes = try await collect(contentType)
        let body: Body
        do {
            body = try ScalarBody.decode(
                Body.self, from: bytes, contentType: headerFields[.contentType], isOfRequest: false)
        } catch {
            throw failure(.body(error), bytes)
        }
        return try reply(body, bytes)
    }

    /// Reads a body with the coder for the media type of the response.
    public func coded<Body: JSONDecodable & Sendable, Headers: ResponseHeaders>(
        contentType: String
    ) async throws(ResponseDecodingError) -> Reply<Body, Headers> {
        let bytes = try await collect(contentType)
        let body: Body
        do {
            body = try coders.decode(Body.self, from: bytes, contentType: headerFields[.contentType] ?? contentType)
        } catch {
            throw failure(.body(error), bytes)
        }
        return try reply(body, bytes)
    }

    /// Reads a multipart body as a whole. Parts that are too large for memory are written to a temporary file
    /// (``MultipartLimits``).
    public func multipart<Body: MultipartDecodable, Headers: ResponseHeaders>(
        contentType: String = "multipart/form-data"
    ) async throws(ResponseDecodingError) -> Reply<Body, Headers> {
        try check(contentType, [])
        let form: MultipartForm
        do {
            let limits = MultipartLimits(maximumBytes: maximumBodyBytes)
            form = try await MultipartForm(body, contentType: headerFields[.contentType], limits: limits)
        } catch {
            throw failure(.body(error), [])
        }
        var reader = MultipartReader(form)
        guard let body = Body(from: &reader) else {
            let error = reader.failure ?? MultipartError(at: .byte(0), reason: "the parts are not a valid \(Body.self)")
            throw failure(.body(error), [])
        }
        return try reply(body, nil)
    }

    /// Returns a stream of the parts as they arrive.
    public func parts<Headers: ResponseHeaders>(
        contentType: String = "multipart/*"
    ) async throws(ResponseDecodingError) -> Reply<MultipartBody, Headers> {
        try check(contentType, [])
        let boundary: MultipartBoundary
        do {
            boundary = try MultipartBoundary(contentType: headerFields[.contentType])
        } catch {
            throw failure(.body(error), [])
        }
        return try reply(MultipartBody(body, boundary: boundary), nil)
    }

    /// Returns a stream of server-sent events as they arrive. `sentinel` is the data of an event that ends the stream;
    /// see ``EventStream``.
    public func events<Payload: Sendable, Headers: ResponseHeaders>(
        until sentinel: String? = nil, modelling model: EventModel = .data, contentType: String = "text/event-stream"
    ) async throws(ResponseDecodingError) -> Reply<EventStream<Payload>, Headers> {
        try check(contentType, [])
        let events = EventStream<Payload>(
            body, until: sentinel, maximumEventBytes: maximumBodyBytes, modelling: model)
        return try reply(events, nil)
    }

    /// Returns a stream of JSON values as they arrive, framed as the received content type declares.
    public func jsonLines<Element: Sendable, Headers: ResponseHeaders>(
        contentType: String = "application/jsonl"
    ) async throws(ResponseDecodingError) -> Reply<JSONLines<Element>, Headers> {
        try check(contentType, [])
        let framing = JSONFraming(contentType: headerFields[.contentType] ?? contentType)
        return try reply(JSONLines(body, framing: framing, maximumElementBytes: maximumBodyBytes), nil)
    }
}
