public import HTTPTypes

/// A response as it came, which an operation's `decode` turns into a typed one.
public struct ResponseReader: Sendable {
    /// The status code.
    public let status: Int
    /// All header fields.
    public let headerFields: HTTPFields
    /// The body, not yet read; empty where the response has none.
    public let body: HTTPBody
    private let operationID: String
    let maximumBodyBytes: Int
    let coders: BodyCoders

    init(
        _ response: HTTPResponse, body: HTTPBody?, operationID: String, maximumBodyBytes: Int, coders: BodyCoders = [:]
    ) {
        status = response.status.code
        headerFields = response.headerFields
        self.body = body ?? HTTPBody()
        self.operationID = operationID
        self.maximumBodyBytes = maximumBodyBytes
        self.coders = coders
    }

    /// Whether the body is of a media type, or of one of a range such as `image/*`, by its header field.
    ///
    /// - Parameters:
    ///   - contentType: The media type or range, without parameters.
    ///   - others: Media types of the range that are documented by themselves, for which it returns false: the most
    ///     specific one applies (OpenAPI 3.2, section 4.17.1).
    public func has(_ contentType: String, besides others: String...) -> Bool {
        guard let field = headerFields[.contentType], let received = MediaType(field),
            let wanted = MediaType(contentType), received.isWithin(wanted)
        else { return false }
        return !others.contains { MediaType($0).map(received.isWithin) ?? false }
    }

    /// Reads a JSON body; any JSON media type will do where one is documented. No content at all is read as null where
    /// that is allowed: servers that have nothing to say often send nothing.
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

    /// Reads a body as text in the charset that its media type declares, or in UTF-8. Invalid UTF-8 is repaired. Throws
    /// if the charset is not known, or if the bytes are not text in it.
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

    /// Passes a body on as it arrives.
    public func binary<Headers: ResponseHeaders>(
        contentType: String? = nil
    ) async throws(ResponseDecodingError) -> Reply<HTTPBody, Headers> {
        try check(contentType, [])
        return try reply(headerFields[.contentType].map(body.with) ?? body, [])
    }

    /// A response with documented headers, whose body, if any, is of no interest.
    public func empty<Headers: ResponseHeaders>() throws(ResponseDecodingError) -> Reply<NoBody, Headers> {
        try reply(NoBody(), [])
    }

    /// A response with neither body nor documented headers.
    public func empty() -> Reply<NoBody, NoHeaders> {
        Reply(fields: headerFields)
    }

    /// The body of a response that the document does not describe. Its first chunk is read, so that a description of the
    /// response shows how it begins; all of it can be read from the result.
    public func undocumentedBody() async -> HTTPBody { await body.withPreview() }

    func reply<Body: Sendable, Headers: ResponseHeaders>(
        _ body: Body, _ bytes: [UInt8]
    ) throws(ResponseDecodingError) -> Reply<Body, Headers> {
        var reader = HeaderReader(headerFields)
        guard let headers = Headers(from: &reader) else {
            let error = reader.failure ?? ParameterError(name: "", place: .header, reason: "is not valid")
            throw failure(.header(error), bytes)
        }
        return Reply(body, headers: headers, fields: headerFields)
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
        ResponseDecodingError(
            operationID: operationID, status: status, headerFields: headerFields,
            bodyPrefix: Array(bytes.prefix(ResponseDecodingError.maximumPrefixBytes)), reason: reason)
    }
}

/// A response that is not what the document describes.
public struct ResponseDecodingError: Error, Sendable, CustomStringConvertible {
    /// What is at fault.
    public enum Reason: Sendable {
        /// The body is not the documented JSON.
        case json(JSONError)
        /// The body is of another media type.
        case contentType(expected: String, received: String)
        /// A documented header is missing or not of its type.
        case header(ParameterError)
        /// The body could not be read: it is too long (``HTTPBody/TooLargeError``), it is not the documented form
        /// (``FormError``, ``MultipartError``), its coder refuses (``BodyCodingError``), or the connection broke.
        case body(any Error)
    }

    /// How much of a body an error keeps.
    public static let maximumPrefixBytes = 4096

    /// The operation's id.
    public let operationID: String
    /// The status code of the response.
    public let status: Int
    /// The header fields of the response.
    public let headerFields: HTTPFields
    /// The start of the body, at most ``maximumPrefixBytes``; empty where it was not read.
    public let bodyPrefix: [UInt8]
    /// What is at fault.
    public let reason: Reason

    /// An error made by hand, for example by a test.
    public init(
        operationID: String, status: Int, headerFields: HTTPFields, bodyPrefix: [UInt8], reason: Reason
    ) {
        self.operationID = operationID
        self.status = status
        self.headerFields = headerFields
        self.bodyPrefix = bodyPrefix
        self.reason = reason
    }

    /// For example `findCustomer, status 200: customer.email: expected a string, found a number (line 1, column 80)`.
    public var description: String {
        "\(operationID), status \(status): \(reason)"
    }
}

extension ResponseDecodingError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .json(let error): error.description
        case .contentType(let expected, let received): "expected content of type \(expected), received \(received)"
        case .header(let error): error.description
        case .body(let error): "the body could not be read: \(Redaction.description(of: error))"
        }
    }
}

/// A type that has a value for null.
private protocol Nullable {
    static var null: Self { get }
}

extension Optional: Nullable {
    fileprivate static var null: Self { .none }
}
