public import HTTPTypes

/// A received response, which an operation's `decode` converts into a typed one.
@_documentation(visibility: internal)
public struct ResponseReader: Sendable {
    /// The status code.
    public let status: Int
    /// All header fields.
    public let headerFields: HTTPFields
    /// The body, which has not been read. It is empty if the response has none.
    public let body: HTTPBody
    let call: CallInfo
    let maximumBodyBytes: Int
    let coders: BodyCoders

    init(
        _ response: HTTPResponse, body: HTTPBody?, call: CallInfo, maximumBodyBytes: Int, coders: BodyCoders = [:]
    ) {
        status = response.status.code
        headerFields = response.headerFields
        self.body = body ?? HTTPBody()
        self.call = call
        self.maximumBodyBytes = maximumBodyBytes
        self.coders = coders
    }

    /// Returns true if the `Content-Type` field has a media type, or one within a range such as `image/*`.
    ///
    /// - Parameters:
    ///   - contentType: The media type or range, without parameters.
    ///   - others: Media types within the range that are documented separately, for which the function returns false.
    ///     The most specific one applies (OpenAPI 3.2, section 4.17.1).
    public func has(_ contentType: String, besides others: String...) -> Bool {
        guard let field = headerFields[.contentType], let received = MediaType(field),
            let wanted = MediaType(contentType), received.isWithin(wanted)
        else { return false }
        return !others.contains { MediaType($0).map(received.isWithin) ?? false }
    }

    /// Reads a JSON body. Any JSON media type is accepted if the documented one is JSON. An empty body is decoded as
    /// null if the type allows null, because servers often send nothing in its place.
    public func json<Body: JSONDecodable & Sendable, Headers: ResponseHeaders>(
        contentType: String = "application/json"
    ) async throws(ResponseDecodingError) -> Reply<Body, Headers> {
        let bytes = try await collect(contentType)
        do {
            if bytes.isEmpty, let nothing = (Body.self as? any Nullable.Type)?.null as? Body {
                return try reply(nothing, bytes)
            }
            return try reply(JSON.decode(Body.self, from: bytes), bytes)
        } catch let error as JSONError {
            throw failure(.json(error), bytes)
        } catch let error as ResponseDecodingError {
            throw error
        } catch {
            throw failure(.body(error), bytes)
        }
    }

    /// Reads a text body in the charset that its media type declares, or in UTF-8. Invalid UTF-8 is repaired. Throws if
    /// the charset is unknown, or if the bytes are not text in it.
    public func text<Headers: ResponseHeaders>(
        contentType: String? = nil
    ) async throws(ResponseDecodingError) -> Reply<String, Headers> {
        let bytes = try await collect(contentType)
        let received = headerFields[.contentType]
        let text: String
        do {
            let charset = try TextCharset(contentType: received)
            text = try charset.isUTF8 ? String(decoding: bytes, as: UTF8.self) : charset.text(bytes)
        } catch {
            throw failure(.body(BodyCodingError(contentType: received ?? "", reason: "the text \(error)")), bytes)
        }
        return try reply(text, bytes)
    }

    /// Returns the body as a stream, unread.
    public func binary<Headers: ResponseHeaders>(
        contentType: String? = nil
    ) async throws(ResponseDecodingError) -> Reply<HTTPBody, Headers> {
        try check(contentType, [])
        return try reply(headerFields[.contentType].map(body.with) ?? body, nil)
    }

    /// Returns a response with documented header fields. Its body, if any, is ignored.
    public func empty<Headers: ResponseHeaders>() throws(ResponseDecodingError) -> Reply<NoBody, Headers> {
        try reply(NoBody(), nil)
    }

    /// Returns a response with neither body nor documented header fields.
    public func empty() -> Reply<NoBody, NoHeaders> {
        Reply(NoBody(), headers: NoHeaders(), fields: headerFields, received: ReceivedReply(call, rawBody: nil))
    }

    /// Returns the body of a response that the document does not describe. Its first chunk is read ahead, so that the
    /// description of the response shows how it begins. The result still contains the whole body.
    public func undocumentedBody() async -> HTTPBody { await body.withPreview(of: call) }

    func reply<Body: Sendable, Headers: ResponseHeaders>(
        _ body: Body, _ bytes: [UInt8]?
    ) throws(ResponseDecodingError) -> Reply<Body, Headers> {
        var reader = HeaderReader(headerFields)
        guard let headers = Headers(from: &reader) else {
            let error = reader.failure ?? ParameterError(name: "", place: .header, reason: "is not valid")
            throw failure(.header(error), bytes ?? [])
        }
        let received = ReceivedReply(call, rawBody: bytes)
        return Reply(body, headers: headers, fields: headerFields, received: received)
    }

    func collect(_ documented: String?) async throws(ResponseDecodingError) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try await body.collect(upTo: maximumBodyBytes)
        } catch {
            throw failure(.body(error), [])
        }
        try check(documented, bytes)
        return bytes
    }

    func check(_ documented: String?, _ bytes: [UInt8]) throws(ResponseDecodingError) {
        let received = headerFields[.contentType]
        guard MediaType.fits(received, documented: documented) else {
            throw failure(.contentType(expected: documented ?? "", received: received ?? ""), bytes)
        }
    }

    func failure(_ reason: ResponseDecodingError.Reason, _ bytes: [UInt8]) -> ResponseDecodingError {
        ResponseDecodingError(call: call, bytes: bytes, reason: reason)
    }
}

/// A type that has a value for null.
private protocol Nullable {
    static var null: Self { get }
}

extension Optional: Nullable {
    fileprivate static var null: Self { .none }
}
