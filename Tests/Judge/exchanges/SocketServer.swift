internal import Foundation
internal import HTTPTypes
internal import OASRuntime
internal import OASTransportConformance

/// A server of HTTP/1.1 on a local port, with one request per connection. The router makes the responses.
final class SocketServer: ServerTransport, Sendable {
    private let listener: RawListener
    private let router = ServerRouter()

    /// Listens on a free port.
    init() throws { listener = try RawListener() }

    var port: Int { listener.port }

    func register(_ route: ServerRoute) throws { try router.register(route) }

    /// Serves until the listener is closed.
    func run() async {
        await withDiscardingTaskGroup { tasks in
            while let socket = try? await listener.accept() {
                tasks.addTask { [self] in
                    defer { socket.close() }
                    do {
                        try await serve(socket)
                    } catch {
                        FileHandle.standardError.write(Data("exchanges: \(error)\n".utf8))
                    }
                }
            }
        }
    }

    private func serve(_ socket: RawSocket) async throws {
        var message = IncomingMessage(socket: socket)
        guard let (request, body) = try await message.read() else { return }
        let (response, answer) = try await router.respond(to: request, body: body)
        try await send(response, answer, to: socket)
        socket.finishSending()
        while try await !socket.receive().isEmpty {}
    }

    private func send(_ response: HTTPResponse, _ body: HTTPBody?, to socket: RawSocket) async throws {
        var head = "HTTP/1.1 \(response.status.code) Reason\r\nConnection: close\r\n"
        for field in response.headerFields { head += "\(field.name.rawName): \(field.value)\r\n" }
        guard let body else {
            let hasContent = ![204, 304].contains(response.status.code)
            if hasContent, response.headerFields[.contentLength] == nil { head += "Content-Length: 0\r\n" }
            return try await socket.send(head + "\r\n")
        }
        if case .known(let length) = body.length {
            try await socket.send(head + "Content-Length: \(length)\r\n\r\n")
            for try await chunk in body { try await socket.send(chunk) }
            return
        }
        try await socket.send(head + "Transfer-Encoding: chunked\r\n\r\n")
        for try await chunk in body where !chunk.isEmpty {
            try await socket.send(Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + [13, 10])
        }
        try await socket.send("0\r\n\r\n")
    }
}

/// A request that is read from a socket as a whole.
private struct IncomingMessage {
    let socket: RawSocket
    var buffer: [UInt8] = []

    struct Malformed: Swift.Error {}

    /// Reads the request, or returns nil if the connection ends before it.
    mutating func read() async throws -> (HTTPRequest, HTTPBody?)? {
        guard let line = try await line() else { return nil }
        let parts = line.split(separator: " ")
        guard parts.count == 3, let method = HTTPRequest.Method(String(parts[0])) else { throw Malformed() }
        var fields = HTTPFields()
        while let line = try await self.line(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":"), let name = HTTPField.Name(String(line[..<colon])) else {
                throw Malformed()
            }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            fields.append(HTTPField(name: name, value: String(value)))
        }
        let request = HTTPRequest(
            method: method, scheme: "http", authority: nil, path: String(parts[1]), headerFields: fields)
        guard let text = fields[.contentLength] else { return (request, nil) }
        guard let length = Int(text), length >= 0 else { throw Malformed() }
        while buffer.count < length { try await fill() }
        return (request, HTTPBody(Array(buffer.prefix(length))))
    }

    private mutating func line() async throws -> String? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                let line = buffer[..<end].last == 13 ? buffer[..<(end - 1)] : buffer[..<end]
                let text = String(decoding: line, as: UTF8.self)
                buffer.removeFirst(end + 1)
                return text
            }
            let bytes = try await socket.receive()
            if bytes.isEmpty, buffer.isEmpty { return nil }
            guard !bytes.isEmpty else { throw Malformed() }
            buffer += bytes
        }
    }

    private mutating func fill() async throws {
        let bytes = try await socket.receive()
        guard !bytes.isEmpty else { throw Malformed() }
        buffer += bytes
    }
}
