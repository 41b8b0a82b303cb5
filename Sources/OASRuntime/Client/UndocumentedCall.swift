public import HTTPTypes

/// A response of a call that the document does not describe.
public struct UndocumentedResponse: Sendable, CallResult, CustomStringConvertible {
    /// The status code.
    public let status: Int
    /// The header fields.
    public let headers: HTTPFields
    /// The bytes of the body.
    public let body: [UInt8]
    /// The facts about the call.
    public let call: CallInfo?

    /// A description with the status and the first 200 bytes of the body.
    public var description: String {
        let text = String(decoding: body.prefix(200), as: UTF8.self).shown(upTo: 200)
        return body.isEmpty ? "status \(status)" : "status \(status): \(text)\(body.count > 200 ? "…" : "")"
    }
}

extension GeneratedClient {
    /// Calls an operation that the document does not describe, with the credentials, middlewares and options of the
    /// client, and returns the JSON body of its response.
    ///
    /// ```swift
    /// let usage = try await lago.call(.get, "/beta/usage", query: [("month", "5")], returning: JSONValue.self)
    /// ```
    ///
    /// - Parameters:
    ///   - method: The HTTP method.
    ///   - path: The path, which is appended to that of the server. It may have a query. Characters that are not legal
    ///     in a URL are percent-encoded; values that contain delimiters have to be.
    ///   - query: Query items, which are percent-encoded.
    ///   - headers: Header fields.
    ///   - body: The JSON body, or `nil` for none.
    ///   - type: The type of the body of the response.
    /// - Throws: ``ClientError/response(_:)`` for a status other than 2xx, and the errors of other calls.
    public func call<Body: JSONEncodable, Result: JSONDecodable & Sendable>(
        _ method: HTTPRequest.Method, _ path: String, query: [(name: String, value: String)] = [],
        headers: HTTPFields = [:], body: Body? = JSONValue?.none, returning type: Result.Type
    ) async throws(ClientError<UndocumentedResponse>) -> Result {
        let call = UndocumentedCall(method, path, query, headers, security: Self.defaultSecurity)
        let result: ReadResult<Result> = try await api.perform(
            call.operation, answeredBy: UndocumentedResponse.self, to: .itsServer,
            writing: { call.write(body, to: &$0) }, reading: ReadResult.init)
        switch result {
        case .body(let body): return body
        case .other(let response): throw .response(response)
        }
    }

    /// Calls an operation that the document does not describe and returns its response, whatever its status and media
    /// type. The body is limited by ``CallOptions/maximumBodyBytes``. See ``call(_:_:query:headers:body:returning:)``
    /// for the parameters.
    public func call<Body: JSONEncodable>(
        _ method: HTTPRequest.Method, _ path: String, query: [(name: String, value: String)] = [],
        headers: HTTPFields = [:], body: Body? = JSONValue?.none
    ) async throws(ClientError<UndocumentedResponse>) -> UndocumentedResponse {
        let call = UndocumentedCall(method, path, query, headers, security: Self.defaultSecurity)
        return try await api.perform(
            call.operation, answeredBy: UndocumentedResponse.self, to: .itsServer,
            writing: { call.write(body, to: &$0) }, reading: UndocumentedResponse.init)
    }
}

/// The result of a call whose error responses have another type than its result.
private enum ReadResult<Body: JSONDecodable & Sendable>: Sendable {
    case body(Body)
    case other(UndocumentedResponse)

    init(_ reply: ResponseReader) async throws(ResponseDecodingError) {
        guard 200..<300 ~= reply.status else {
            self = .other(try await UndocumentedResponse(reply))
            return
        }
        let decoded: Reply<Body, NoHeaders> = try await reply.json()
        self = .body(decoded.body)
    }
}

extension UndocumentedResponse {
    /// Reads the whole response without regard to its media type.
    fileprivate init(_ reply: ResponseReader) async throws(ResponseDecodingError) {
        self.init(
            status: reply.status, headers: reply.headerFields, body: try await reply.collect(nil), call: reply.call)
    }
}

/// The parts of a request that no document describes.
private struct UndocumentedCall: Sendable {
    let operation: OperationDescription
    let query: [(name: String, value: String)]
    let headers: HTTPFields

    init(
        _ method: HTTPRequest.Method, _ path: String, _ query: [(name: String, value: String)], _ headers: HTTPFields,
        security: [[String]]
    ) {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        func encoded(_ text: Substring) -> String { PercentEncoding.url(String(text)).replacing("#", with: "%23") }
        let own = encoded(parts.first ?? "")
        operation = OperationDescription(
            id: "\(method.rawValue) \(own)", method: method, path: own.hasPrefix("/") ? own : "/\(own)",
            security: security, query: parts.count == 2 ? encoded(parts[1]) : nil)
        self.query = query
        self.headers = headers
    }

    func write<Body: JSONEncodable>(_ body: Body?, to request: inout RequestWriter) {
        request.accept("application/json")
        request.json(body)
        for item in query { request.queryItems.append(PercentEncoding.query([item])) }
        request.replaceHeaderFields(headers)
    }
}
