import HTTPTypes

/// The client's side of connections to a server under test.
protocol ServerPeer: Sendable {
    /// True if requests are sent as the exact bytes of HTTP/1.1, so that they can be malformed.
    var isSocket: Bool { get }

    /// Sends the head of a request. `length` is the length of the body in bytes, 0 for no body, and `nil` for chunks.
    func open(_ request: HTTPRequest, length: Int?) async throws -> any ServerExchange
}

/// One request and its response, on the client's side.
protocol ServerExchange: Sendable {
    /// Sends a part of the request body. Waits while the server does not read it and the buffers are full.
    func send(_ bytes: [UInt8]) async throws
    /// Ends the request body.
    func finish() async throws
    /// Breaks the connection off, even in the middle of a message.
    func vanish()
    /// Waits for the head of the response.
    func head() async throws -> HTTPResponse
    /// Waits for a part of the response body. Returns `nil` at its end. Throws if the body is incomplete.
    func receive() async throws -> [UInt8]?
}

/// A response that has been received completely.
struct WholeResponse {
    let head: HTTPResponse
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
}

extension ServerPeer {
    /// Sends a request and waits for the whole response.
    func send(_ request: HTTPRequest, body: [UInt8] = []) async throws -> WholeResponse {
        let exchange = try await open(request, length: body.count)
        if !body.isEmpty { try await exchange.send(body) }
        try await exchange.finish()
        return try await exchange.whole()
    }

    /// Sends a request without a body and waits for the whole response.
    func send(_ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:]) async throws -> WholeResponse {
        try await send(HTTPRequest(method, path, fields))
    }
}

extension ServerExchange {
    /// Waits for the head and the whole body of the response.
    func whole() async throws -> WholeResponse {
        let head = try await head()
        var body: [UInt8] = []
        while let chunk = try await receive() { body += chunk }
        return WholeResponse(head: head, body: body)
    }
}

extension HTTPRequest {
    init(_ method: Method, _ path: String, _ fields: HTTPFields = [:]) {
        self.init(method: method, scheme: "http", authority: "127.0.0.1", path: path, headerFields: fields)
    }
}
