import HTTPTypes

/// A writer that turns the parameters and the body of a request into an HTTP request. It records the first error.
@_documentation(visibility: internal)
public struct RequestWriter: Sendable {
    let operation: OperationDescription
    let coders: BodyCoders
    private var pathValues: [String: String] = [:]
    var queryItems: [String] = []
    private var cookies: [String] = []
    private var headerFields: HTTPFields = [:]
    private(set) var body: HTTPBody?
    /// The member of the JSON body that selects a page, until it is written.
    var pageMember: PageMember?
    /// The URL of the page that is requested in place of the path and the query.
    var nextURL: String?
    private(set) var failure: RequestEncodingError?

    init(_ operation: OperationDescription, coders: BodyCoders = [:]) {
        self.operation = operation
        self.coders = coders
    }

    /// Replaces `{name}` in the path.
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

    /// Adds a query parameter. Writes nothing for `nil`.
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

    /// Writes the whole query (OpenAPI 3.2, `in: querystring`). Writes nothing for `nil`.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter, for messages.
    ///   - value: The value, in the format of `style`.
    ///   - style: The format: `form` for an object as a form, `json` for JSON text, and `simple` for the text of a
    ///     scalar.
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

    /// Sets a header field in style `simple` or `json`. Writes nothing for `nil`.
    public mutating func header<Value: JSONEncodable>(
        _ name: String, _ value: Value?, style: ParameterStyle = .simple, explode: Bool = false
    ) {
        guard let value else { return }
        write(name, .header) { writer throws(ParameterFault) in
            guard let text = try ParameterTree(value, style: style).header(explode: explode) else { return }
            try writer.headerFields.setParameter(name, text)
        }
    }

    /// Adds a cookie. Writes nothing for `nil`.
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
            failure = RequestEncodingError(operation: operation, reason: .parameter(parameter))
        }
    }

    /// Writes a JSON body. Writes no body for `nil`.
    public mutating func json<Body: JSONEncodable>(_ body: Body?, contentType: String = "application/json") {
        guard failure == nil, let body else { return }
        do {
            setBody(HTTPBody(try withPageMember(try JSON.encode(body))), contentType: contentType)
        } catch {
            failure = RequestEncodingError(operation: operation, reason: .json(error))
        }
    }

    /// Writes a text body in UTF-8. Writes no body for `nil`.
    public mutating func text(_ body: String?, contentType: String = "text/plain; charset=utf-8") {
        guard let body else { return }
        setBody(HTTPBody(body), contentType: contentType)
    }

    /// Writes a body of bytes, with its own media type if it has one. Writes no body for `nil`.
    public mutating func binary(_ body: HTTPBody?, contentType: String = "application/octet-stream") {
        guard let body else { return }
        setBody(body, contentType: body.contentType ?? contentType)
    }

    /// Sets the media types that the client accepts.
    public mutating func accept(_ contentTypes: String...) {
        headerFields[.accept] = contentTypes.joined(separator: ", ")
    }

    /// Sets header fields, in place of those with the same names.
    mutating func replaceHeaderFields(_ fields: HTTPFields) {
        for name in Set(fields.map(\.name)) { headerFields[fields: name] = fields[fields: name] }
    }

    mutating func setBody(_ body: HTTPBody, contentType: String) {
        self.body = body
        headerFields[.contentType] = contentType
    }

    /// Records that the body cannot be written.
    mutating func fail(_ reason: RequestEncodingError.Reason) {
        if failure == nil { failure = RequestEncodingError(operation: operation, reason: reason) }
    }

    /// Returns the finished request. Its path is relative to the base URL and includes the query.
    consuming func finish() throws(RequestEncodingError) -> (HTTPRequest, HTTPBody?) {
        if let failure { throw failure }
        let query = ([operation.query].compactMap { $0 } + queryItems).joined(separator: "&")
        let path = try PathTemplate(operation.path).expand(pathValues, of: operation)
        if !cookies.isEmpty { headerFields[.cookie] = cookies.joined(separator: "; ") }
        let request = HTTPRequest(
            method: operation.method, scheme: nil, authority: nil,
            path: query.isEmpty ? path : "\(path)?\(query)", headerFields: headerFields)
        return (request, body)
    }
}
