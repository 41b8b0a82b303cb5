import HTTPTypes
import OASRuntime

/// Requirements for peers that disconnect, or that send something other than HTTP.
enum ClientFailures {
    static let all =
        broken + [
            beforeHead, resetInBody, silence, partsBeforeTheBreak, refused, cancelledHead, cancelledBody, dropped,
        ]

    private static let head = "HTTP/1.1 200 OK\r\n"

    /// Responses that must not seem complete.
    private static let broken = [
        ("A content shorter than its length is an error", "Content-Length: 6\r\n\r\nabc"),
        ("A content that ends between chunks is an error", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),
        ("A content that ends in a chunk is an error", "Transfer-Encoding: chunked\r\n\r\n6\r\nabc"),
        ("A content that ends in the size of a chunk is an error", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1"),
        ("A size of a chunk that is none is an error", "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n"),
        ("A negative length is an error", "Content-Length: -3\r\n\r\nabc"),
        ("Two lengths that differ are an error", "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"),
    ].map { name, rest in
        ClientCase(name, section: "RFC 9112, section 8") { connection in
            try await connection.answer(head + rest)
        } client: { client in
            try await expectFailure("it seems complete") { try await client.exchange().text }
        }
    }

    static let brokenHead = ClientCase("A head that breaks off is an error", section: "RFC 9112, section 8") {
        connection in
        try await connection.answer(head + "Content-Le")
    } client: { client in
        try await expectFailure("it seems complete") { try await client.exchange().text }
    }

    private static let beforeHead = ClientCase(
        "A connection that ends before the head is an error, and so is what is not HTTP", section: "RFC 9112, section 8"
    ) { connection in
        let target = try await connection.request().target
        if target.hasSuffix("text") { try await connection.socket.send("SSH-2.0-OpenSSH\r\n\r\nabc") }
        if target.hasSuffix("status") { try await connection.socket.send("HTTP/1.1 2000 OK\r\n\r\n") }
    } client: { client in
        for path in ["/nothing", "/text", "/status"] {
            try await expectFailure("\(path) is no response") { try await client.exchange(.post, path).response }
        }
    }

    private static let resetInBody = ClientCase(
        "A server that vanishes in the content is an error", section: "RFC 9112, section 8"
    ) { connection in
        _ = try await connection.request()
        try await connection.socket.send(head + "Content-Length: 100000\r\n\r\nabc")
        try await Task.sleep(for: .milliseconds(300))
        connection.socket.reset()
    } client: { client in
        try await expectFailure("it seems complete") { try await client.exchange().text }
    }

    private static let partsBeforeTheBreak = ClientCase(
        "What came before the connection broke can be read", section: "RFC 9112, section 8"
    ) { connection in
        try await connection.answer(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
    } client: { client in
        let (_, body) = try await client.send()
        var text = ""
        do {
            for try await part in body ?? HTTPBody() { text += String(decoding: part, as: UTF8.self) }
        } catch {
            return try expect(text == "abc", "'\(text)' was read")
        }
        throw Unmet("it seems complete")
    }

    /// The transport must still be waiting when it is cancelled.
    private static let silence = ClientCase(
        "A server that is silent is waited for, until the task is cancelled", section: "slow peers"
    ) { connection in
        _ = try await connection.request()
        await connection.waitForClose()
    } client: { client in
        let task = Task { try await client.exchange().text }
        try await Task.sleep(for: .milliseconds(800))
        task.cancel()
        try await expectCancellation { try await task.value }
    }

    private static let refused = ClientCase("A refused connection is an error", section: "RFC 9112, section 9") { _ in
    } client: { client in
        // The port of a listener that no longer exists.
        let port = try RawListener().port
        try await Task.sleep(for: .milliseconds(100))
        let nobody = ScriptedClient(transport: client.transport, port: port)
        try await expectFailure("nobody listens") { try await nobody.exchange().text }
    }

    private static var cancelledHead: ClientCase {
        closingCase("A cancelled exchange closes its connection", sending: nil, client: cancelExchange)
    }

    private static var cancelledBody: ClientCase {
        closingCase(
            "A task that is cancelled while it reads sees no end of the content, and the connection is closed",
            sending: head + "Content-Length: 6\r\n\r\nabc", client: cancelExchange)
    }

    private static var dropped: ClientCase {
        closingCase(
            "A content that is dropped half read closes its connection",
            sending: head + "Content-Length: 6\r\n\r\nabc"
        ) { client in
            let first = try await client.send().1?.first { _ in true }
            try expect(first?.isEmpty == false, "nothing came")
        }
    }

    /// Returns a case in which a client must close the connection after it has received an incomplete response, or
    /// none.
    private static func closingCase(
        _ title: String, sending response: String?, client: @escaping @Sendable (ScriptedClient) async throws -> Void
    ) -> ClientCase {
        let isClosed = Locked(false)
        return ClientCase(title, section: "cancellation") { connection in
            _ = try await connection.request()
            if let response { try await connection.socket.send(response) }
            await connection.waitForClose()
            isClosed.withLock { $0 = true }
        } client: { exchange in
            isClosed.withLock { $0 = false }
            try await client(exchange)
            try await expectSoon("the connection is open") { isClosed.withLock { $0 } }
        }
    }

    private static func cancelExchange(_ client: ScriptedClient) async throws {
        let task = Task { try await client.exchange().text }
        try await Task.sleep(for: .milliseconds(300))
        task.cancel()
        try await expectCancellation { try await task.value }
    }

    private static func expectCancellation(_ work: () async throws -> String) async throws {
        let text: String
        do {
            text = try await work()
        } catch {
            return try expect(error is CancellationError, "the error is \(error)")
        }
        throw Unmet("'\(text)' seems to be all")
    }
}

/// Waits up to five seconds for a condition. Throws ``Unmet`` if it does not become true.
func expectSoon(_ reason: String, _ condition: () -> Bool) async throws {
    for _ in 0..<500 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
    try expect(condition(), reason)
}
