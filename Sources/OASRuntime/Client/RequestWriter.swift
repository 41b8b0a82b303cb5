import HTTPTypes

/// Takes the parameters and the body of a request and makes an HTTP request of them. The first fault is kept.
public struct RequestWriter: Sendable {
    let operation: OperationDescription
    let coders: BodyCoders
    private var pathValues: [String: String] = [:]
    private var queryItems: [String] = []
    private var cookies: [String] = []
    private var headerFields: HTTPFields = [:]
    private var body: HTTPBody?
    private(set) var failure: RequestEncodingError?

    init(_ operation: OperationDescription, coders: BodyCoders = [:]) {
        self.operation = operation
        self.coders = coders
    }

    /// Fills `{name}` in the path.
    ///
    /// An empty value is an error: it would address another resource, `/customers/` instead of one customer.
    public mutating func path<Value: JSONEncodable>(
        _ name: String, _ value: Value, style: ParameterStyle = .simple, explode: Bool = false
    ) {
        write(name, .path) { writer throws(ParameterFault) in
            let text = try ParameterTree(value, style: style).path(name, style: style, explode: explode)
            guard !text.isEmpty else { throw ParameterFault("is empty") }
            writer.pathValues[name] = text
        }
    }

    /// Adds a query parameter; `nil` is not sent.
    public mutating func query<Value: JSONEncodable>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true,
        allowReserved: Bool = false
    ) {
        guard let value else { return }
        write(name, .query) { writer throws(ParameterFault) in
            writer.queryItems += try ParameterTree(value, style: style)
                .query(name, style: style, explode: explode, allowReserved: allowReserved)
        }
    }

    /// Writes the whole query (OpenAPI 3.2, `in: querystring`); `nil` is not sent.
    ///
    /// - Parameters:
    ///   - name: The parameter's name, for messages.
    ///   - value: An object that is written as a form, or what `style` says.
    ///   - style: `form`; `json` for JSON text; `simple` for a scalar's text.
    ///   - fields: The members of a form that are not written in the default way.
    public mutating func querystring<Value: JSONEncodable>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, _ fields: FormFields = .none
    ) {
        guard let value else { return }
        write(name, .querystring) { writer throws(ParameterFault) in
            let text =
                if style == .form {
                    try fields.query(value)
                } else {
                    try ParameterTree(value, style: style).path(name, style: .simple, explode: false)
                }
            if !text.isEmpty { writer.queryItems.append(text) }
        }
    }

    /// Sets a header in style `simple` or `json`; `nil` is not sent.
    public mutating func header<Value: JSONEncodable>(
        _ name: String, _ value: Value?, style: ParameterStyle = .simple, explode: Bool = false
    ) {
        guard let value else { return }
        write(name, .header) { writer throws(ParameterFault) in
            guard let text = try ParameterTree(value, style: style).header(explode: explode) else { return }
            try writer.headerFields.setParameter(name, text)
        }
    }

    /// Adds a cookie; `nil` is not sent.
    public mutating func cookie<Value: JSONEncodable>(
        _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true
    ) {
        guard let value else { return }
        write(name, .cookie) { writer throws(ParameterFault) in
            writer.cookies += try ParameterTree(value, style: style).cookie(name, style: style, explode: explode)
        }
    }

    private mutating func write(
        _ name: String, _ place: ParameterPlace, _ body: (inout RequestWriter) throws(ParameterFault) -> Void
    ) {
        guard failure == nil else { return }
        do {
            try body(&self)
        } catch {
            let parameter = ParameterError(name: name, place: place, reason: error.description)
            failure = RequestEncodingError(operationID: operation.id, reason: .parameter(parameter))
        }
    }

    /// Sends JSON; `nil` sends no body.
    public mutating func json<Body: JSONEncodable>(_ body: Body?, contentType: String = "application/json") {
        guard failure == nil, let body else { return }
        do {
            setBody(HTTPBody(try JSON.encode(body)), contentType: contentType)
        } catch {
            failure = RequestEncodingError(operationID: operation.id, reason: .json(error))
        }
    }

    /// Sends text as UTF-8; `nil` sends no body.
    public mutating func text(_ body: String?, contentType: String = "text/plain; charset=utf-8") {
        guard let body else { return }
        setBody(HTTPBody(body), contentType: contentType)
    }

    /// Sends bytes as they are, with their own media type where they have one; `nil` sends no body.
    public mutating func binary(_ body: HTTPBody?, contentType: String = "application/octet-stream") {
        guard let body else { return }
        setBody(body, contentType: body.contentType ?? contentType)
    }

    /// Says which media types the client reads.
    public mutating func accept(_ contentTypes: String...) {
        headerFields[.accept] = contentTypes.joined(separator: ", ")
    }

    mutating func setBody(_ body: HTTPBody, contentType: String) {
        self.body = body
        headerFields[.contentType] = contentType
    }

    /// Records that the body cannot be written.
    mutating func fail(_ reason: RequestEncodingError.Reason) {
        if failure == nil { failure = RequestEncodingError(operationID: operation.id, reason: reason) }
    }

    /// The finished request; its path is relative to the base URL and includes the query.
    consuming func finish() throws(RequestEncodingError) -> (HTTPRequest, HTTPBody?) {
        if let failure { throw failure }
        let query = ([operation.query].compactMap { $0 } + queryItems).joined(separator: "&")
        let path = try PathTemplate(operation.path).expand(pathValues, operationID: operation.id)
        if !cookies.isEmpty { headerFields[.cookie] = cookies.joined(separator: "; ") }
        let request = HTTPRequest(
            method: operation.method, scheme: nil, authority: nil,
            path: query.isEmpty ? path : "\(path)?\(query)", headerFields: headerFields)
        return (request, body)
    }
}

/// A request that cannot be written. Nothing was sent.
public struct RequestEncodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is at fault.
    public enum Reason: Hashable, Sendable {
        /// A parameter's value has no text in its style or place.
        case parameter(ParameterError)
        /// The body has no JSON form.
        case json(JSONError)
        /// The body has no form of the kind `application/x-www-form-urlencoded`.
        case form(FormError)
        /// A part of the body cannot be written.
        case multipart(MultipartError)
        /// The coder of the body's media type refuses, or is missing.
        case coder(BodyCodingError)
        /// The server's address is not one that a request can be sent to: it has a fragment, or the value of one of its
        /// variables would have changed another part of it.
        case server(ServerURLError)
    }

    /// The operation's id.
    public let operationID: String
    /// What is at fault.
    public let reason: Reason

    /// An error made by hand, for example by a test.
    public init(operationID: String, reason: Reason) {
        self.operationID = operationID
        self.reason = reason
    }

    /// For example `findCustomer: path parameter 'id' is empty`.
    public var description: String {
        switch reason {
        case .parameter(let error): "\(operationID): \(error)"
        case .json(let error): "\(operationID): the body has no JSON form: \(error)"
        case .form(let error): "\(operationID): \(error)"
        case .coder(let error): "\(operationID): \(error)"
        case .server(let error): "\(operationID): \(error)"
        case .multipart(let error): "\(operationID): \(error)"
        }
    }
}
