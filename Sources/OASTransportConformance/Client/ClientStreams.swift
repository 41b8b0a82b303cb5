import HTTPTypes
import OASRuntime

/// Requirements on bodies that are sent while they are produced, and on bodies that are read slowly.
enum ClientStreams {
    static let all = [earlyParts, slowReader, unreadBody, large, slowBytes]
    /// The requirements on bodies that are sent while they are produced.
    static let uploads = [bothWays, slowServer]

    private static let earlyParts = ClientCase(
        "A part of a content can be read before the next is sent", section: "RFC 9112, section 7.1"
    ) { connection in
        _ = try await connection.request()
        try await connection.socket.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for index in 0..<5 {
            try await connection.socket.send("1\r\n\(index)\r\n")
            try await Task.sleep(for: .milliseconds(100))
        }
        try await Task.sleep(for: .seconds(30))
    } client: { client in
        let (_, body) = try await client.send()
        var iterator = (body ?? HTTPBody()).makeAsyncIterator()
        var text = ""
        while text.count < 5, let part = try await iterator.next() { text += String(decoding: part, as: UTF8.self) }
        try expect(text == "01234", "the parts are '\(text)'")
    }

    /// The size of a chunk. All chunks together are more than the buffers of a connection can store.
    private static let chunkSize = 1 << 16
    private static let manyChunks = 1_024
    private static let mostBuffered = 512

    /// Sends many chunks, each filled with its number, and counts those that were accepted.
    private static func sendMany(_ connection: ScriptedConnection, counting sent: Locked<Int>) async throws {
        _ = try await connection.request()
        try await connection.socket.send("HTTP/1.1 200 OK\r\nContent-Length: \(chunkSize * manyChunks)\r\n\r\n")
        for index in 0..<manyChunks {
            try await connection.socket.send([UInt8](repeating: UInt8(truncatingIfNeeded: index), count: chunkSize))
            sent.withLock { $0 += 1 }
        }
    }

    /// Returns the byte at an offset of the bytes that ``sendMany`` sends.
    private static func number(at offset: Int) -> UInt8 { UInt8(truncatingIfNeeded: offset / chunkSize) }

    private static func expectMany(_ body: HTTPBody?) async throws {
        var (count, isRight) = (0, true)
        for try await chunk in body ?? HTTPBody() {
            // The first and the last byte of a chunk show whether bytes are missing. Comparing every byte takes long in
            // a debug build.
            let last = count + chunk.count - 1
            isRight = isRight && chunk.first == number(at: count) && chunk.last == number(at: last)
            count += chunk.count
        }
        try expect(count == chunkSize * manyChunks && isRight, "\(count) bytes came, or others")
    }

    static var slowReader: ClientCase {
        let sent = Locked(0)
        return ClientCase("A server waits while nobody reads the content", section: "back pressure of responses") {
            connection in
            try await sendMany(connection, counting: sent)
        } client: { client in
            sent.withLock { $0 = 0 }
            let (_, body) = try await client.send()
            try await Task.sleep(for: .seconds(1))
            let early = sent.withLock { $0 }
            try expect(early < mostBuffered, "\(early) chunks of \(chunkSize) bytes were taken that nobody reads")
            try await expectMany(body)
        }
    }

    private static let unreadBody = ClientCase(
        "Other exchanges go on while a content is not read", section: "back pressure of responses"
    ) { connection in
        while true {
            let target = try await connection.request().target
            if target.hasSuffix("/large") {
                try await connection.socket.send("HTTP/1.1 200 OK\r\nContent-Length: \(chunkSize * manyChunks)\r\n\r\n")
                for _ in 0..<manyChunks { try await connection.socket.send([UInt8](repeating: 0, count: chunkSize)) }
            } else {
                try await connection.socket.send(ScriptedConnection.response("200 OK", [], target))
            }
        }
    } client: { client in
        var unread: [HTTPBody?] = []
        for _ in 0..<5 { unread.append(try await client.send(.get, "/large").1) }
        for index in 0..<20 {
            let (_, text) = try await client.exchange(.get, "/\(index)")
            try expect(text == "/base/\(index)", "the content is '\(text)'")
        }
        try expect(unread.count == 5, "a content is gone")
    }

    private static let bothWays = ClientCase(
        "A server sees a part of a body before the next is made", section: "RFC 9110, section 7.5"
    ) { connection in
        _ = try await connection.request()
        var text = ""
        while let part = try await connection.reader.bodyPart() {
            text += String(decoding: part, as: UTF8.self)
            Self.seen.withLock { $0 += part.count }
        }
        try await connection.socket.send(ScriptedConnection.response("200 OK", [], text))
    } client: { client in
        seen.withLock { $0 = 0 }
        let body = HTTPBody(
            Ticking(count: 10) { index in
                for _ in 0..<500 where seen.withLock({ $0 }) < index { try await Task.sleep(for: .milliseconds(10)) }
                try expect(seen.withLock { $0 } >= index, "part \(index - 1) did not arrive in time")
                return [UInt8(ascii: "0") + UInt8(index)]
            })
        let (_, text) = try await client.exchange(.post, "/x", [.contentType: "a/b"], body: body)
        try expect(text == "0123456789", "the server saw '\(text)'")
    }

    private static let seen = Locked(0)

    private static let slowServer = ClientCase(
        "A body is not made while the server does not read", section: "back pressure of requests"
    ) { connection in
        _ = try await connection.request()
        try await Task.sleep(for: .seconds(2))
        var count = 0
        while let part = try await connection.reader.bodyPart() { count += part.count }
        try await connection.socket.send(ScriptedConnection.response("200 OK", [], "\(count)"))
    } client: { client in
        let made = Locked(0)
        let body = HTTPBody(
            Ticking(count: manyChunks) { _ in
                made.withLock { $0 += 1 }
                return [UInt8](repeating: 1, count: chunkSize)
            })
        async let answer = client.exchange(.post, "/x", [.contentType: "a/b"], body: body)
        try await Task.sleep(for: .seconds(1))
        let early = made.withLock { $0 }
        try expect(early < mostBuffered, "\(early) chunks of \(chunkSize) bytes were made that nobody reads")
        let (_, text) = try await answer
        try expect(text == "\(chunkSize * manyChunks)", "\(text) bytes arrived")
    }

    private static let large = ClientCase("A large content arrives whole", section: "RFC 9110, section 8.6") {
        connection in
        try await sendMany(connection, counting: Locked(0))
    } client: { client in
        try await expectMany(try await client.send().1)
    }

    private static let slowBytes = ClientCase(
        "A response that comes byte by byte is understood", section: "slow peers"
    ) { connection in
        _ = try await connection.request()
        let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-A: 1\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        for byte in text.utf8 {
            try await connection.socket.send([byte])
            try await Task.sleep(for: .milliseconds(5))
        }
        try await Task.sleep(for: .seconds(5))
    } client: { client in
        let (response, text) = try await client.exchange()
        try expect(response.headerFields.text("X-A") == "1" && text == "abcde", "the content is '\(text)'")
    }
}
