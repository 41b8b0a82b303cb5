import HTTPTypes
import OASRuntime

/// Requirements on bodies that are sent while they are produced.
enum ServerStreams {
    /// The cases, which are created for each use because some keep the results of their handlers.
    static var all: [ServerCase] { [bothWays, slowHandler, slowClient, knownLength, early, gone] }

    private static let bothWays = ServerCase(
        "A handler answers a part of a request's body before the next is sent", section: "RFC 9110, section 7.5",
        routes: [.echo("/x")]
    ) { peer in
        let exchange = try await peer.open(HTTPRequest(.post, "/x"), length: nil)
        for index in 0..<20 {
            let text = Array("part \(index)".utf8)
            try await exchange.send(text)
            var answer: [UInt8] = []
            while answer.count < text.count, let part = try await exchange.receive() { answer += part }
            try expect(answer == text, "part \(index) came back as '\(String(decoding: answer, as: UTF8.self))'")
        }
        try await exchange.finish()
        let rest = try await exchange.receive()
        try expect(rest == nil, "\(rest?.count ?? 0) bytes too many")
    }

    /// The size of a chunk. All chunks together are more than the buffers of a connection can store.
    private static let chunkSize = 1 << 16
    private static let manyChunks = 1_024
    private static let mostBuffered = 512

    private static var slowHandler: ServerCase {
        let gate = End()
        let route = ServerRoute(method: .post, path: "/x", configuration: .quiet) { _, body, _ in
            try await gate.wait("nobody lets the handler read", within: .seconds(30))
            var count = 0
            for try await chunk in body ?? HTTPBody() { count += chunk.count }
            return (HTTPResponse(status: .ok), HTTPBody("\(count)"))
        }
        return ServerCase(
            "A client waits while a handler does not read", section: "back pressure of requests", routes: [route]
        ) { peer in
            let exchange = try await peer.open(HTTPRequest(.post, "/x"), length: chunkSize * manyChunks)
            let sent = Locked(0)
            async let sending: Void = {
                for _ in 0..<manyChunks {
                    try await exchange.send([UInt8](repeating: 1, count: chunkSize))
                    sent.withLock { $0 += 1 }
                }
                try await exchange.finish()
            }()
            try await Task.sleep(for: .milliseconds(500))
            let early = sent.withLock { $0 }
            gate.reach()
            try expect(early < mostBuffered, "\(early) chunks of \(chunkSize) bytes were taken that nobody reads")
            try await sending
            let response = try await exchange.whole()
            try expect(response.text == "\(chunkSize * manyChunks)", "\(response.text) bytes arrived")
        }
    }

    private static var slowClient: ServerCase {
        let ticks = Locked(0)
        let route = ServerRoute(method: .get, path: "/x", configuration: .quiet) { _, _, _ in
            (HTTPResponse(status: .ok), HTTPBody(Ticks(count: manyChunks, size: chunkSize, produced: ticks)))
        }
        return ServerCase(
            "A handler's stream waits while the client does not read", section: "back pressure of responses",
            routes: [route]
        ) { peer in
            ticks.withLock { $0 = 0 }
            let exchange = try await peer.open(HTTPRequest(.get, "/x"), length: 0)
            _ = try await exchange.head()
            try await Task.sleep(for: .milliseconds(500))
            let early = ticks.withLock { $0 }
            try expect(early < mostBuffered, "\(early) chunks of \(chunkSize) bytes were made that nobody reads")
            var count = 0
            while let part = try await exchange.receive() { count += part.count }
            try expect(count == chunkSize * manyChunks, "\(count) bytes arrived")
        }
    }

    private static let knownLength = ServerCase(
        "A stream whose length is known is sent with it, and ends with it", section: "RFC 9110, section 8.6",
        routes: [
            ServerRoute(method: .get, path: "/x", configuration: .quiet) { _, _, _ in
                (HTTPResponse(status: .ok), HTTPBody(Ticks(count: 3, size: 10), length: .known(30)))
            },
            ServerRoute(method: .get, path: "/short", configuration: .quiet) { _, _, _ in
                (HTTPResponse(status: .ok), HTTPBody(Ticks(count: 3, size: 10), length: .known(40)))
            },
        ]
    ) { peer in
        let response = try await peer.send(.get, "/x")
        try expect(response.body.count == 30, "\(response.body.count) bytes")
        if peer.isSocket {
            try expect(response.head.headerFields[.contentLength] == "30", "the length is not said")
            let short = try? await peer.send(.get, "/short")
            try expect(short == nil, "a stream that ends early looks whole")
        }
    }

    private static let early = ServerCase(
        "An answer arrives while the request's body is still being sent", section: "RFC 9110, section 7.5",
        routes: [
            ServerRoute(method: .post, path: "/x", configuration: .quiet) { _, _, _ in
                (HTTPResponse(status: .contentTooLarge), HTTPBody("enough"))
            }
        ]
    ) { peer in
        let exchange = try await peer.open(HTTPRequest(.post, "/x"), length: 1_000_000)
        if peer.isSocket { try await exchange.send([1, 2, 3]) }
        let head = try await exchange.head()
        try expect(head.status == .contentTooLarge, "status \(head.status.code)")
        let part = try await exchange.receive()
        try expect(part == Array("enough".utf8), "\(part?.count ?? 0) bytes")
    }

    private static var gone: ServerCase {
        let end = End()
        let route = ServerRoute(method: .get, path: "/x", configuration: .quiet) { _, _, _ in
            let ticks = Ticks(count: nil, size: 1_000, pause: .milliseconds(5), end: end)
            return (HTTPResponse(status: .ok, headerFields: [.contentType: "text/event-stream"]), HTTPBody(ticks))
        }
        return ServerCase(
            "A stream without end ends when the client is gone", section: "cancellation", routes: [route]
        ) { peer in
            let exchange = try await peer.open(HTTPRequest(.get, "/x"), length: 0)
            _ = try await exchange.receive()
            exchange.vanish()
            try await end.wait("the stream does not end")
        }
    }
}
