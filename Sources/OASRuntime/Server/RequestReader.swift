public import HTTPTypes

/// A request as it came, which an operation's request type reads itself from. The first fault is kept; later reads
/// return `nil`.
public struct RequestReader: Sendable {
    /// The request.
    public let request: HTTPRequest
    private let pathParameters: [String: Substring]
    private let queryText: Substring?
    private let query: [RawParameter]
    private let cookies: [RawParameter]
    let body: Body
    let configuration: ServerConfiguration
    private(set) var failure: ServerRequestFailure?
    /// How the request type asked for a body that has not been read yet.
    var need: Need?

    /// How far the body is.
    enum Body: Sendable {
        case unread(HTTPBody?)
        case collected([UInt8])
        case multipart(MultipartForm)
    }

    /// How the body is wanted before the request type can be made.
    enum Need: Sendable {
        case bytes
        case multipart
    }

    init(
        _ request: HTTPRequest, pathParameters: [String: Substring], body: Body,
        configuration: ServerConfiguration = .init()
    ) {
        self.request = request
        self.pathParameters = pathParameters
        self.body = body
        self.configuration = configuration
        queryText = RequestTarget(request.path ?? "").query
        query = queryText.map { RawParameter.query($0) } ?? []
        cookies = request.headerFields[.cookie].map { RawParameter.cookies($0) } ?? []
    }

    /// Whether nothing failed so far.
    public var isValid: Bool { failure == nil && need == nil }

    // MARK: Parameters

    /// A path parameter.
    public mutating func path<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .simple, explode: Bool = false
    ) -> Value? {
        let text = pathParameters[name]
        return required(name, .path) { () throws(ParameterFault) -> Value? in
            guard let text else { return nil }
            return try ParameterDecoding.path(type, name: name, text: text, style: style, explode: explode)
        }
    }

    /// A query parameter that must be there.
    public mutating func query<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, explode: Bool = true
    ) -> Value? {
        let value = optionalQuery(name, type, style: style, explode: explode)
        if value == nil { refuseMissing(name, .query) }
        return value
    }

    /// A query parameter that may be missing.
    public mutating func optionalQuery<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, explode: Bool = true
    ) -> Value? {
        let items = query
        return optional(name, .query) { () throws(ParameterFault) -> Value? in
            try ParameterDecoding.query(type, name: name, in: items, style: style, explode: explode)
        }
    }

    /// The whole query as one value that must be there (OpenAPI 3.2, `in: querystring`): a form, or what `style` says.
    public mutating func querystring<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, _ fields: FormFields = .none
    ) -> Value? {
        let text = queryText ?? (style == .form ? "" : nil)
        return required(name, .querystring) { () throws(ParameterFault) -> Value? in
            guard let text else { return nil }
            return try ParameterDecoding.querystring(type, text: text, style: style, fields)
        }
    }

    /// The whole query as one value that may be missing (OpenAPI 3.2, `in: querystring`).
    public mutating func optionalQuerystring<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, _ fields: FormFields = .none
    ) -> Value? {
        guard let queryText, !queryText.isEmpty else { return nil }
        return optional(name, .querystring) { () throws(ParameterFault) -> Value? in
            try ParameterDecoding.querystring(type, text: queryText, style: style, fields)
        }
    }

    /// A header that must be there (style `simple` or `json`).
    public mutating func header<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .simple, explode: Bool = false
    ) -> Value? {
        let value = optionalHeader(name, type, style: style, explode: explode)
        if value == nil { refuseMissing(name, .header) }
        return value
    }

    /// A header that may be missing (style `simple` or `json`).
    public mutating func optionalHeader<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .simple, explode: Bool = false
    ) -> Value? {
        let text = HTTPField.Name(name).flatMap { request.headerFields[$0] }
        return optional(name, .header) { () throws(ParameterFault) -> Value? in
            guard let text else { return nil }
            return try ParameterDecoding.header(type, text: text, style: style, explode: explode)
        }
    }

    /// A cookie that must be there.
    public mutating func cookie<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, explode: Bool = true
    ) -> Value? {
        let value = optionalCookie(name, type, style: style, explode: explode)
        if value == nil { refuseMissing(name, .cookie) }
        return value
    }

    /// A cookie that may be missing.
    public mutating func optionalCookie<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, explode: Bool = true
    ) -> Value? {
        let items = cookies
        return optional(name, .cookie) { () throws(ParameterFault) -> Value? in
            try ParameterDecoding.cookie(type, name: name, in: items, style: style, explode: explode)
        }
    }

    private mutating func required<Value>(
        _ name: String, _ place: ParameterPlace, _ read: () throws(ParameterFault) -> Value?
    ) -> Value? {
        let value = optional(name, place, read)
        if value == nil { refuseMissing(name, place) }
        return value
    }

    private mutating func optional<Value>(
        _ name: String, _ place: ParameterPlace, _ read: () throws(ParameterFault) -> Value?
    ) -> Value? {
        guard failure == nil else { return nil }
        do {
            return try read()
        } catch {
            refuse(.parameter(.init(name: name, place: place, reason: error.description)))
            return nil
        }
    }

    private mutating func refuseMissing(_ name: String, _ place: ParameterPlace) {
        refuse(.parameter(.init(name: name, place: place, reason: "is missing")))
    }

    mutating func refuse(_ reason: ServerRequestFailure.Reason) {
        if failure == nil { failure = ServerRequestFailure(reason) }
    }

    // MARK: Body

    /// A JSON body that must be there; any JSON media type will do where one is documented.
    public mutating func json<Value: JSONDecodable>(
        _ type: Value.Type, contentType: String = "application/json"
    ) -> Value? {
        let value = optionalJSON(type, contentType: contentType)
        if value == nil, need == nil { refuse(.missingBody) }
        return value
    }

    /// A JSON body that may be missing.
    public mutating func optionalJSON<Value: JSONDecodable>(
        _ type: Value.Type, contentType: String = "application/json"
    ) -> Value? {
        guard let bytes = bytes(contentType) else { return nil }
        do {
            return try JSON.decodeRequest(type, from: bytes)
        } catch {
            refuse(.json(error))
            return nil
        }
    }

    /// A text body that must be there, in the charset that its media type declares or in UTF-8.
    public mutating func text(contentType: String? = nil) -> String? {
        let value = optionalText(contentType: contentType)
        if value == nil, need == nil { refuse(.missingBody) }
        return value
    }

    /// A text body that may be missing, in the charset that its media type declares or in UTF-8. No content at all is an
    /// empty text where the request says that it is of the media type, else a missing one.
    ///
    /// A charset that is not known is refused with 415. Bytes that are not text in the charset are refused with 400.
    public mutating func optionalText(contentType: String? = nil) -> String? {
        guard let bytes = bytes(contentType) else { return isEmptyText(contentType) ? "" : nil }
        let received = request.headerFields[.contentType]
        guard let charset = try? TextCharset(contentType: received) else {
            let type = contentType.map { HeaderParameters($0).value } ?? "text/plain"
            refuse(.contentType(expected: "\(type); charset=utf-8", received: received ?? ""))
            return nil
        }
        do {
            return try charset.text(bytes)
        } catch {
            let type = received ?? contentType ?? "text/plain"
            refuse(.coder(BodyCodingError(contentType: type, reason: "the text \(error)")))
            return nil
        }
    }

    private func isEmptyText(_ documented: String?) -> Bool {
        guard failure == nil, need == nil, !hasContent, let received = request.headerFields[.contentType] else {
            return false
        }
        return !received.isEmpty && MediaType.fits(received, documented: documented)
    }

    /// The body as it arrives, empty where there is none.
    public mutating func binary(contentType: String? = nil) -> HTTPBody? {
        guard failure == nil, hasFittingType(contentType) else { return nil }
        switch body {
        case .unread(let body): return body ?? HTTPBody()
        case .collected(let bytes): return HTTPBody(bytes)
        case .multipart: return nil
        }
    }

    /// The body as it arrives, `nil` where there is none.
    public mutating func optionalBinary(contentType: String? = nil) -> HTTPBody? {
        if case .unread(nil) = body { return nil }
        return binary(contentType: contentType)
    }

    /// The bytes of the body; `nil` where there is none, or not yet.
    mutating func bytes(_ documented: String?) -> [UInt8]? {
        guard failure == nil else { return nil }
        switch body {
        case .unread(nil): return nil
        case .unread(let body):
            // If the body is known not to be empty, a wrong type is refused without reading it.
            if case .known(1...) = body?.length, !hasFittingType(documented) { return nil }
            // Whether there is any is known once it has been read.
            need = .bytes
            return nil
        case .collected(let bytes):
            guard !bytes.isEmpty, hasFittingType(documented) else { return nil }
            return bytes
        case .multipart: return nil
        }
    }

    mutating func hasFittingType(_ documented: String?) -> Bool {
        let received = request.headerFields[.contentType]
        if received?.isEmpty ?? true, let documented, mustSayType(documented) {
            refuse(.missingContentType(expected: documented))
            return false
        }
        if MediaType.fits(received, documented: documented) { return true }
        refuse(.contentType(expected: documented ?? "", received: received ?? ""))
        return false
    }

    /// True where a body of the documented type has to have a `Content-Type`: the others are types that a browser sends
    /// to any origin in any case, and those that stand for bytes of any kind.
    private func mustSayType(_ documented: String) -> Bool {
        guard configuration.requiresContentType, hasContent, let type = MediaType(documented), type.subtype != "*"
        else { return false }
        switch (type.type, type.subtype) {
        case ("text", "plain"), ("multipart", _): return false
        case ("application", "x-www-form-urlencoded"), ("application", "octet-stream"): return false
        default: return true
        }
    }

    private var hasContent: Bool {
        switch body {
        case .unread(let body): body.map { $0.length != .known(0) } ?? false
        case .collected(let bytes): !bytes.isEmpty
        case .multipart: true
        }
    }
}
