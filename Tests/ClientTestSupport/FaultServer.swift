package import Foundation
import OASRuntime
import OASTransportConformance

/// A server on 127.0.0.1 that plays a fault for each connection, then answers `ok`.
package final class FaultServer: Sendable {
    /// The treatment of a connection.
    package enum Fault: Sendable {
        /// Resets the connection before it reads.
        case resetAtOnce
        /// Reads the request and resets the connection.
        case resetAfterRequest
        /// Reads the request and closes the connection.
        case closeAfterRequest
        /// Sends the head of a response and a part of its body, and resets the connection.
        case resetInBody
        /// Sends the head of a response and a part of its body, and closes the connection.
        case closeInBody
        /// Answers with a status line and further header fields.
        case status(String, fields: [String] = [])
        /// Reads the request and calls a function, then says nothing more.
        case hang(@Sendable () -> Void)
        /// Sends the head of a response, and a byte of the body after each call of a function.
        case trickle(@Sendable () -> Void)
        /// Reads what arrives first and answers with text that is not TLS.
        case plainText
        /// Answers a request and keeps the connection, then reads a second request and closes the connection.
        case closeAfterSecondRequest
        /// Answers with `ok`.
        case none
    }

    private let listener: RawListener
    private let serving: Task<Void, Never>
    private let log: RequestLog

    private actor RequestLog {
        private(set) var requests: [String] = []
        private(set) var connections = 0
        func connect() { connections += 1 }
        func add(_ request: String) { requests.append(request) }
    }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - faults: The faults of the first connections, in order.
    ///   - last: The fault of all further connections.
    package init(_ faults: [Fault], then last: Fault = .none) throws {
        let listener = try RawListener()
        let log = RequestLog()
        self.listener = listener
        self.log = log
        serving = Task {
            await withTaskGroup(of: Void.self) { connections in
                var number = 0
                while let socket = try? await listener.accept() {
                    let fault = number < faults.count ? faults[number] : last
                    number += 1
                    await log.connect()
                    connections.addTask { try? await Self.play(fault, on: socket, log) }
                }
            }
        }
    }

    package var baseURL: URL { URL(string: "http://127.0.0.1:\(listener.port)/api") ?? URL(filePath: "/") }
    /// The requests that were read completely: their heads and bodies as text.
    package var requests: [String] { get async { await log.requests } }
    /// The number of connections.
    package var connections: Int { get async { await log.connections } }

    /// Ends the server and its connections.
    package func stop() async {
        listener.close()
        serving.cancel()
        await serving.value
    }

    private static func play(_ fault: Fault, on socket: RawSocket, _ log: RequestLog) async throws {
        defer { socket.close() }
        if case .resetAtOnce = fault { return socket.reset() }
        if case .plainText = fault {
            _ = try await socket.receive()
            try await socket.send("HTTP/1.1 400 Bad Request\r\n\r\n")
            return socket.finishSending()
        }
        await log.add(try await request(from: socket))
        switch fault {
        case .resetAtOnce, .plainText, .closeAfterRequest: break
        case .resetAfterRequest: socket.reset()
        case .resetInBody, .closeInBody:
            try await socket.send(head("200 OK", length: 10) + "abc")
            // The client is to see the head before the connection breaks.
            try await Task.sleep(for: .milliseconds(30))
            if case .resetInBody = fault { socket.reset() }
        case .status(let status, let fields):
            try await socket.send(head(status, length: 2, fields) + "no")
            await waitForClose(socket)
        case .hang(let action):
            action()
            await waitForClose(socket)
        case .trickle(let action):
            try await socket.send(head("200 OK", length: 1_000))
            for _ in 0..<1_000 {
                action()
                try await socket.send("a")
                try await Task.sleep(for: .milliseconds(5))
            }
        case .closeAfterSecondRequest:
            try await socket.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nok")
            await log.add(try await request(from: socket))
        case .none:
            try await socket.send(head("200 OK", length: 2) + "ok")
            await waitForClose(socket)
        }
    }

    private static func head(_ status: String, length: Int, _ fields: [String] = []) -> String {
        (["HTTP/1.1 \(status)", "Content-Length: \(length)", "Content-Type: text/plain", "Connection: close"] + fields)
            .joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// Reads a request with a length or in chunks.
    private static func request(from socket: RawSocket) async throws -> String {
        var bytes: [UInt8] = []
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = text[..<end.lowerBound].lowercased()
                let body = text[end.upperBound...]
                if head.contains("transfer-encoding: chunked") {
                    if body.hasSuffix("0\r\n\r\n") { return text }
                } else {
                    let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                        .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
                    if body.utf8.count >= length ?? 0 { return text }
                }
            }
            let more = try await socket.receive()
            if more.isEmpty { throw CancellationError() }
            bytes += more
        }
    }

    private static func waitForClose(_ socket: RawSocket) async {
        while let bytes = try? await socket.receive(), !bytes.isEmpty {}
    }
}
