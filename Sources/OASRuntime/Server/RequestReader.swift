public import HTTPTypes

/// A received request, from which the request type of an operation reads itself. The reader records the first error;
/// later reads return `nil`.
@_documentation(visibility: internal)
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
    /// The form in which the request type needs a body that has not been read yet.
    var need: Need?

    /// The state of the body.
    enum Body: Sendable {
        case unread(HTTPBody?)
        case collected([UInt8])
        case multipart(MultipartForm)
    }

    /// A form in which a request type needs the body before it can be created.
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

    /// A Boolean value that indicates whether all reads so far have succeeded and no body needs to be read first.
    public var isValid: Bool { failure == nil && need == nil }

    // MARK: Parameters

    /// Reads a path parameter.
    public mutating func path<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .simple, explode: Bool = false
    ) -> Value? {
        let text = pathParameters[name]
        return required(name, .path) { () throws(ParameterFault) -> Value? in
            guard let text else { return nil }
            return try ParameterDecoding.path(type, name: name, text: text, style: style, explode: explode)
        }
    }

    /// Reads a required query parameter.
    public mutating func query<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, explode: Bool = true
    ) -> Value? {
        let value = optionalQuery(name, type, style: style, explode: explode)
        if value == nil { refuseMissing(name, .query) }
        return value
    }

    /// Reads an optional query parameter.
    public mutating func optionalQuery<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, explode: Bool = true
    ) -> Value? {
        let items = query
        return optional(name, .query) { () throws(ParameterFault) -> Value? in
            try ParameterDecoding.query(type, name: name, in: items, style: style, explode: explode)
        }
    }

    /// Reads the whole query as one required value (OpenAPI 3.2, `in: querystring`). The value is a form, or has the
    /// format of `style`.
    public mutating func querystring<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, _ fields: FormFields = .none
    ) -> Value? {
        let text = queryText ?? (style == .form ? "" : nil)
        return required(name, .querystring) { () throws(ParameterFault) -> Value? in
            guard let text else { return nil }
            return try ParameterDecoding.querystring(type, text: text, style: style, fields)
        }
    }

    /// Reads the whole query as one optional value (OpenAPI 3.2, `in: querystring`).
    public mutating func optionalQuerystring<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, _ fields: FormFields = .none
    ) -> Value? {
        guard let queryText, !queryText.isEmpty else { return nil }
        return optional(name, .querystring) { () throws(ParameterFault) -> Value? in
            try ParameterDecoding.querystring(type, text: queryText, style: style, fields)
        }
    }

    /// Reads a required header field (style `simple` or `json`).
    public mutating func header<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .simple, explode: Bool = false
    ) -> Value? {
        let value = optionalHeader(name, type, style: style, explode: explode)
        if value == nil { refuseMissing(name, .header) }
        return value
    }

    /// Reads an optional header field (style `simple` or `json`).
    public mutating func optionalHeader<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .simple, explode: Bool = false
    ) -> Value? {
        let text = HTTPField.Name(name).flatMap { request.headerFields[$0] }
        return optional(name, .header) { () throws(ParameterFault) -> Value? in
            guard let text else { return nil }
            return try ParameterDecoding.header(type, text: text, style: style, explode: explode)
        }
    }

    /// Reads a required cookie.
    public mutating func cookie<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, style: ParameterStyle = .form, explode: Bool = true
    ) -> Value? {
        let value = optionalCookie(name, type, style: style, explode: explode)
        if value == nil { refuseMissing(name, .cookie) }
        return value
    }

    /// Reads an optional cookie.
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
}
