import HTTPTypes
import OASRuntime

/// Requirements on connections that are kept open, used concurrently, or slow.
enum ServerConnections {
    static let all = [manyAtOnce, keptOpen, afterUnreadBody, slowSender]

    private static let manyAtOnce = ServerCase(
        "Many requests are answered at once, each with its own response", section: "RFC 9110, section 3.3",
        routes: [
            ServerRoute(method: .get, path: "/things/{id}", configuration: .quiet) { _, _, metadata in
                try await Task.sleep(for: .milliseconds(20))
                return (HTTPResponse(status: .ok), HTTPBody(metadata.pathParameters["id"] ?? ""))
            }
        ]
    ) { peer in
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for index in 0..<50 {
                tasks.addTask {
                    let response = try await peer.send(.get, "/things/\(index)")
                    try expect(response.text == "\(index)", "'\(response.text)' in place of '\(index)'")
                }
            }
            try await tasks.waitForAll()
        }
    }

    private static let keptOpen = ServerCase.onSocket(
        "A connection serves one request after the other, and such as were sent together in order",
        section: "RFC 9112, section 9.3", routes: [.echo("/x"), .text("y", .get, "/y")]
    ) { peer in
        let socket = try RawSocket(port: peer.port)
        let reader = MessageReader(socket: socket)
        var requests = ""
        for index in 0..<10 {
            requests += SocketPeer.head(HTTPRequest(.post, "/x"), length: 1, keepsOpen: true) + "\(index)"
            requests += SocketPeer.head(HTTPRequest(.get, "/y"), length: 0, keepsOpen: true)
        }
        try await socket.send(requests)
        for index in 0..<10 {
            for text in ["\(index)", "y"] {
                _ = try await reader.responseHead(isHead: false)
                var body: [UInt8] = []
                while let part = try await reader.bodyPart() { body += part }
                try expect(body == Array(text.utf8), "'\(String(decoding: body, as: UTF8.self))' for '\(text)'")
            }
        }
    }

    private static let afterUnreadBody = ServerCase.onSocket(
        "What a handler leaves of a body is not taken for the next request", section: "RFC 9112, section 9.3",
        routes: [.text("done", .post, "/x"), .text("y", .get, "/y")]
    ) { peer in
        let socket = try RawSocket(port: peer.port)
        let reader = MessageReader(socket: socket)
        let body = "GET /none HTTP/1.1\r\nHost: a\r\n\r\n"
        let post = HTTPRequest(.post, "/x")
        try await socket.send(SocketPeer.head(post, length: body.utf8.count, keepsOpen: true) + body)
        try await socket.send(SocketPeer.head(HTTPRequest(.get, "/y"), length: 0, keepsOpen: true))
        for text in ["done", "y"] {
            let head: HTTPResponse
            do {
                head = try await reader.responseHead(isHead: false)
            } catch  where text == "y" {
                // A server may close the connection instead of reading a body that nobody needs.
                return
            }
            var body: [UInt8] = []
            while let part = try await reader.bodyPart() { body += part }
            try expect(head.status == .ok && body == Array(text.utf8), "status \(head.status.code) for '\(text)'")
        }
    }

    private static let slowSender = ServerCase.onSocket(
        "A request that arrives byte by byte is served", section: "RFC 9112, section 2.2", routes: [.echo("/x")]
    ) { peer in
        let socket = try RawSocket(port: peer.port)
        for byte in (SocketPeer.head(HTTPRequest(.post, "/x"), length: 3) + "abc").utf8 {
            try await socket.send([byte])
            try await Task.sleep(for: .milliseconds(2))
        }
        let reader = MessageReader(socket: socket)
        let head = try await reader.responseHead(isHead: false)
        var body: [UInt8] = []
        while let part = try await reader.bodyPart() { body += part }
        try expect(head.status == .ok && body == Array("abc".utf8), "status \(head.status.code)")
    }
}
