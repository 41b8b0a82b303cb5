import HTTPTypes
import OASRuntime

/// Requirements on bodies that are sent as a whole, of any size.
enum ServerBodies {
    static let all = [none, echoed, inChunks, large, noContent]

    private static let none = ServerCase(
        "A request without a body has none, or an empty one", section: "RFC 9112, section 6.3",
        routes: [
            ServerRoute(method: .post, path: "/x", configuration: .quiet) { _, body, _ in
                let count = try await body?.collect(upTo: 100).count ?? 0
                return (HTTPResponse(status: .ok), HTTPBody("\(count)"))
            }
        ]
    ) { peer in
        let response = try await peer.send(.post, "/x")
        try expect(response.text == "0", "'\(response.text)'")
    }

    private static let echoed = ServerCase(
        "A body with a length arrives as it was sent, and is known to have it", section: "RFC 9112, section 6.2",
        routes: [
            ServerRoute(method: .post, path: "/x", configuration: .quiet) { _, body, _ in
                guard case .known(let length) = body?.length else { throw Unmet("no length") }
                let bytes = try await body?.collect(upTo: 1000) ?? []
                return (HTTPResponse(status: .ok), HTTPBody(bytes + Array("\(length)".utf8)))
            }
        ]
    ) { peer in
        let bytes = (0...255).map { UInt8($0) }
        let response = try await peer.send(HTTPRequest(.post, "/x"), body: bytes)
        try response.expect(status: 200)
        try expect(response.body == bytes + Array("256".utf8), "\(response.body.count) bytes came back")
    }

    private static let inChunks = ServerCase(
        "A body in chunks of unknown number arrives whole", section: "RFC 9112, section 7.1", routes: [.echo("/x")]
    ) { peer in
        let exchange = try await peer.open(HTTPRequest(.post, "/x"), length: nil)
        for text in ["a", "bcd", String(repeating: "e", count: 5_000)] { try await exchange.send(Array(text.utf8)) }
        try await exchange.finish()
        let response = try await exchange.whole()
        try expect(response.text == "abcd" + String(repeating: "e", count: 5_000), "\(response.body.count) bytes")
    }

    private static let large = ServerCase(
        "Large bodies pass in both directions at once", section: "RFC 9110, section 6.4", routes: [.echo("/x")]
    ) { peer in
        let chunk = (0..<(1 << 16)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let count = 256
        let exchange = try await peer.open(HTTPRequest(.post, "/x"), length: chunk.count * count)
        async let sent: Void = {
            for _ in 0..<count { try await exchange.send(chunk) }
            try await exchange.finish()
        }()
        var index = 0
        while let part = try await exchange.receive() {
            for byte in part {
                guard byte == chunk[index % chunk.count] else { throw Unmet("byte \(index) is another") }
                index += 1
            }
        }
        try await sent
        try expect(index == chunk.count * count, "\(index) of \(chunk.count * count) bytes came back")
    }

    private static let noContent = ServerCase(
        "A body is never sent with a status that has none", section: "RFC 9110, section 6.4.1",
        routes: [204, 205, 304].map { status in
            ServerRoute(method: .get, path: "/\(status)", configuration: .quiet) { _, _, _ in
                (HTTPResponse(status: .init(code: status)), HTTPBody("HTTP/1.1 200 OK\r\n\r\n"))
            }
        }
    ) { peer in
        for status in [204, 205, 304] {
            do {
                let response = try await peer.send(.get, "/\(status)")
                if response.head.status.code == 500 { continue }
                try response.expect(status: status)
                try expect(response.body.isEmpty, "a \(status) with \(response.body.count) bytes")
            } catch is ResponseContentError {
                // A transport that is also the client reports the error immediately.
            }
        }
    }
}
