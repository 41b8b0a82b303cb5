import Foundation
import HTTPTypes
import OASRuntime
import OASTransportConformance
import OASURLSession
import TestSupport
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The transport's use of memory, its time-outs, and the text of its errors.
@Suite(.timeLimit(.minutes(2)), .serialized, .tags(.slow)) struct TransportLimitTests {
    private let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/x?api_key=hunter2")

    private func serving(
        _ script: @escaping @Sendable (RawSocket) async throws -> Void, _ check: (URL) async throws -> Void
    ) async throws {
        let listener = try RawListener()
        let server = Task {
            while let socket = try? await listener.accept() {
                Task {
                    _ = try await socket.receive()
                    try? await script(socket)
                    socket.close()
                }
            }
        }
        defer {
            listener.close()
            server.cancel()
        }
        try await check(try #require(URL(string: "http://127.0.0.1:\(listener.port)")))
    }

    #if os(Linux)
        /// Returns the memory of the process in bytes.
        private func memory() throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
            return try #require(Int(line.filter(\.isNumber))) << 10
        }

        @Test("A body of one gibibyte that is read slowly needs little memory")
        func memoryOfLargeBodies() async throws {
            let chunk = [UInt8](repeating: 7, count: 1 << 20)
            try await serving { socket in
                try await socket.send("HTTP/1.1 200 OK\r\nContent-Length: \(1 << 30)\r\n\r\n")
                for _ in 0..<1_024 { try await socket.send(chunk) }
            } _: { url in
                let (_, body) = try await URLSessionTransport().send(request, body: nil, baseURL: url, operationID: "")
                try await Task.sleep(for: .milliseconds(500))
                let before = try memory()
                var (count, most) = (0, 0)
                for try await part in try #require(body) {
                    if count >> 26 != (count + part.count) >> 26 {
                        try await Task.sleep(for: .milliseconds(20))
                        most = max(most, try memory())
                    }
                    count += part.count
                }
                #expect(count == 1 << 30)
                #expect(most - before < 64 << 20, "\(most - before) bytes more than before")
            }
        }
    #endif

    @Test("An upload may take longer than the timeout while bytes are sent")
    func slowUploads() async throws {
        let length = 24 << 20
        let listener = try RawListener()
        let server = Task {
            let socket = try await listener.accept()
            var count = 0
            // The head has less than a chunk's length.
            while count < length {
                count += try await socket.receive(upTo: 256 << 10).count
                try await Task.sleep(for: .milliseconds(50))
            }
            try await socket.send("HTTP/1.1 204 No Content\r\n\r\n")
        }
        defer { listener.close() }
        var request = request
        request.method = .post
        let transport = URLSessionTransport(configuration: .init(timeout: 3))
        let url = try #require(URL(string: "http://127.0.0.1:\(listener.port)"))
        let body = HTTPBody([UInt8](repeating: 7, count: length))
        let (response, _) = try await transport.send(request, body: body, baseURL: url, operationID: "")
        #expect(response.status == .noContent)
        try await server.value
    }

    @Test("A timeout below one second applies to a silent server and not to a slow reader")
    func silence() async throws {
        let transport = URLSessionTransport(configuration: .init(timeout: 0.9))
        try await serving { socket in
            try await socket.send("HTTP/1.1 200 OK\r\nContent-Length: \(32 << 20)\r\n\r\n")
            try await socket.send([UInt8](repeating: 1, count: 16 << 20))
            try await Task.sleep(for: .seconds(30))
        } _: { url in
            let (_, body) = try await transport.send(request, body: nil, baseURL: url, operationID: "")
            // Nobody reads for twice the timeout.
            try await Task.sleep(for: .milliseconds(1_800))
            var count = 0
            let error = await #expect(throws: URLError.self) {
                for try await part in try #require(body) { count += part.count }
            }
            #expect(error?.code == .timedOut)
            #expect(count == 16 << 20)
        }
    }

    @Test("A transport error contains no query values and no users")
    func errors() async throws {
        let port = try RawListener().port
        try await Task.sleep(for: .milliseconds(100))
        let url = try #require(URL(string: "http://ann:hunter2@127.0.0.1:\(port)"))
        let error = await #expect(throws: (any Error).self) {
            try await URLSessionTransport().send(request, body: nil, baseURL: url, operationID: "")
        }
        let texts = [
            "\(error as Any)", error?.localizedDescription ?? "", "\((error as? NSError)?.userInfo ?? [:])",
            String(reflecting: error), "\((error as? URLError)?.failingURL as Any)",
        ]
        for text in texts { #expect(!text.contains("hunter2"), "\(text)") }
        let invalid = await #expect(throws: URLSessionTransportError.self) {
            let base = try #require(URL(string: "ftp://h.example/x?key=hunter2"))
            return try await URLSessionTransport().send(request, body: nil, baseURL: base, operationID: "")
        }
        #expect(invalid?.description == "'ftp://h.example/x' and '/x?key=…&api_key=…' make no HTTP URL")
    }

    @Test("A base URL with a fragment is refused")
    func baseURLs() async throws {
        try await serving { socket in
            try await socket.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        } _: { url in
            let base = try #require(URL(string: "\(url)/v1?a=b#c"))
            await #expect(throws: ServerURLError.self) {
                try await URLSessionTransport().send(request, body: nil, baseURL: base, operationID: "")
            }
        }
    }

    @Test("The transport limits the bytes that it stores in files")
    func files() async throws {
        let transport = URLSessionTransport(configuration: .init(maximumFileBytes: 2 << 20))
        try await serving { socket in
            try await socket.send("HTTP/1.1 200 OK\r\nContent-Length: \(16 << 20)\r\n\r\n")
            try await socket.send([UInt8](repeating: 1, count: 16 << 20))
            try await Task.sleep(for: .seconds(1))
        } _: { url in
            let (_, body) = try await transport.send(request, body: nil, baseURL: url, operationID: "")
            #if os(Linux)
                try await Task.sleep(for: .seconds(1))
                var count = 0
                let error = await #expect(throws: URLSessionTransportError.self) {
                    for try await part in try #require(body) { count += part.count }
                }
                #expect(error == .fileTooLarge(maximumBytes: 2 << 20))
                #expect((2 << 20)...(3 << 20) ~= count)
            #endif
            let endless = HTTPBody(
                AsyncStream<[UInt8]> { continuation in
                    for _ in 0..<100 { continuation.yield([UInt8](repeating: 1, count: 1 << 16)) }
                    continuation.finish()
                })
            let post = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/x")
            await #expect(throws: URLSessionTransportError.fileTooLarge(maximumBytes: 2 << 20)) {
                try await transport.send(post, body: endless, baseURL: url, operationID: "")
            }
        }
    }
}
