import HTTPTypes

/// A peer that opens an HTTP/1.1 connection to a server under test for each request.
struct SocketPeer: ServerPeer {
    let port: Int
    var isSocket: Bool { true }

    func open(_ request: HTTPRequest, length: Int?) async throws -> any ServerExchange {
        let socket = try RawSocket(port: port)
        try await socket.send(Self.head(request, length: length))
        return SocketExchange(socket: socket, isHead: request.method == .head, isChunked: length == nil)
    }

    /// Returns the head of a request (RFC 9112, section 3). The connection is closed after the response unless
    /// `keepsOpen` is true.
    static func head(_ request: HTTPRequest, length: Int?, keepsOpen: Bool = false) -> String {
        var text = "\(request.method.rawValue) \(request.path ?? "/") HTTP/1.1\r\n"
        text += "Host: \(request.authority ?? "127.0.0.1")\r\n"
        if !keepsOpen { text += "Connection: close\r\n" }
        if let length {
            if length > 0 { text += "Content-Length: \(length)\r\n" }
        } else {
            text += "Transfer-Encoding: chunked\r\n"
        }
        for field in request.headerFields { text += "\(field.name.rawName): \(field.value)\r\n" }
        return text + "\r\n"
    }
}

/// One request on its own connection.
actor SocketExchange: ServerExchange {
    private nonisolated let socket: RawSocket
    private nonisolated let isChunked: Bool
    private let reader: MessageReader
    private var response: HTTPResponse?
    private let isHead: Bool

    init(socket: RawSocket, isHead: Bool, isChunked: Bool) {
        self.socket = socket
        self.isHead = isHead
        self.isChunked = isChunked
        reader = MessageReader(socket: socket)
    }

    nonisolated func send(_ bytes: [UInt8]) async throws {
        try await socket.send(framed(bytes))
    }

    private nonisolated func framed(_ bytes: [UInt8]) -> [UInt8] {
        guard isChunked else { return bytes }
        return Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
    }

    nonisolated func finish() async throws {
        if isChunked { try await socket.send("0\r\n\r\n") }
    }

    nonisolated func vanish() { socket.reset() }

    /// Closes the sending direction. The response can still be read.
    nonisolated func finishSending() { socket.finishSending() }

    func head() async throws -> HTTPResponse {
        if let response { return response }
        let head = try await reader.responseHead(isHead: isHead)
        response = head
        return head
    }

    func receive() async throws -> [UInt8]? {
        _ = try await head()
        return try await reader.bodyPart()
    }
}
