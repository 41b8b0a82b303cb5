import HTTPTypes
import OASRuntime

/// Requirements for handlers that fail and clients that fail.
enum ServerFailures {
    /// The cases, which are created for each use because some keep the results of their handlers.
    static var all: [ServerCase] { [handler, ownAnswer, stream, vanished, short] }

    private struct Secret: Error, CustomStringConvertible {
        var description: String { "hunter2" }
    }

    private static let handler = ServerCase(
        "A handler's error becomes status 500, without a word of it", section: "RFC 9110, section 15.6.1",
        routes: [ServerRoute(method: .get, path: "/x", configuration: .quiet) { _, _, _ in throw Secret() }]
    ) { peer in
        let response = try await peer.send(.get, "/x")
        try response.expectProblem(status: 500)
        try expect(!response.text.contains("hunter2"), "the response shows the error")
    }

    private static let ownAnswer = ServerCase(
        "An error that says how it is to be answered is answered so", section: "RFC 9457, section 3",
        routes: [
            ServerRoute(method: .get, path: "/x", configuration: .quiet) { _, _, _ in
                throw ProblemDetails(status: 409, detail: "taken")
            }
        ]
    ) { peer in
        let response = try await peer.send(.get, "/x")
        try response.expectProblem(status: 409)
        try expect(response.text.contains("taken"), "'\(response.text)'")
    }

    private static let stream = ServerCase(
        "A response whose stream fails does not look whole", section: "RFC 9112, section 8",
        routes: [
            ServerRoute(method: .get, path: "/x", configuration: .quiet) { _, _, _ in
                (HTTPResponse(status: .ok), HTTPBody(Ticks(count: 3, size: 10, error: Secret())))
            }
        ]
    ) { peer in
        let exchange = try await peer.open(HTTPRequest(.get, "/x"), length: 0)
        var count = 0
        do {
            while let part = try await exchange.receive() { count += part.count }
        } catch {
            return
        }
        throw Unmet("the response ends as if it were whole, after \(count) bytes")
    }

    /// Returns a route whose handler records the outcome of reading the request body.
    private static func reading(_ outcome: Locked<String?>, _ failures: Locked<[String]>) -> ServerRoute {
        let configuration = ServerConfiguration(onUnexpectedFailure: { failure in
            failures.withLock { $0.append("\(failure)") }
        })
        return ServerRoute(method: .post, path: "/x", configuration: configuration) { _, body, _ in
            do {
                for try await _ in body ?? HTTPBody() {}
                outcome.withLock { $0 = "whole" }
            } catch {
                outcome.withLock {
                    $0 = error is RequestBodyError || error is CancellationError ? "broken" : "\(error)"
                }
                throw error
            }
            return (HTTPResponse(status: .ok), nil)
        }
    }

    private static var vanished: ServerCase {
        let outcome = Locked<String?>(nil)
        let failures = Locked<[String]>([])
        return ServerCase(
            "A body whose sender vanishes is an error for its reader, and none of the server",
            section: "RFC 9112, section 8", routes: [reading(outcome, failures)]
        ) { peer in
            for length in [1_000, nil] {
                outcome.withLock { $0 = nil }
                let exchange = try await peer.open(HTTPRequest(.post, "/x"), length: length)
                try await exchange.send([UInt8](repeating: 1, count: 10))
                try await Task.sleep(for: .milliseconds(50))
                exchange.vanish()
                try await expectBroken(outcome, failures)
            }
        }
    }

    private static func expectBroken(_ outcome: Locked<String?>, _ failures: Locked<[String]>) async throws {
        for _ in 0..<400 where outcome.withLock({ $0 }) == nil { try await Task.sleep(for: .milliseconds(10)) }
        guard let result = outcome.withLock({ $0 }) else { throw Unmet("the reader still waits") }
        try expect(result == "broken", "the reader saw '\(result)'")
        let reported = failures.withLock { $0 }
        try expect(reported.isEmpty, "reported as a failure of the server: \(reported)")
    }

    private static var short: ServerCase {
        let outcome = Locked<String?>(nil)
        let failures = Locked<[String]>([])
        return ServerCase(
            "A body shorter than its length is answered with 400 or not at all", section: "RFC 9112, section 6.3",
            routes: [reading(outcome, failures)]
        ) { peer in
            let exchange = try await peer.open(HTTPRequest(.post, "/x"), length: 1_000)
            try await exchange.send([UInt8](repeating: 1, count: 10))
            try await exchange.finish()
            (exchange as? SocketExchange)?.finishSending()
            if let response = try? await exchange.whole() { try response.expect(status: 400) }
            try await expectBroken(outcome, failures)
        }
    }
}
