import Foundation
import HTTPTypes
import OASRuntime
import Testing

@Suite(.timeLimit(.minutes(1))) struct TimeoutTests {
    /// A clock whose time advances only by `advance(by:)`.
    ///
    /// The conformance to `Sendable` is unchecked because a lock protects the state.
    private final class QuickClock: Clock, @unchecked Sendable {
        typealias Instant = ContinuousClock.Instant

        private let lock = NSLock()
        private var time = ContinuousClock.now

        var now: Instant { lock.withLock { time } }
        var minimumResolution: Duration { .nanoseconds(1) }

        func advance(by duration: Duration) { lock.withLock { time += duration } }

        func sleep(until deadline: Instant, tolerance: Duration?) async throws {
            while now < deadline { try await Task.sleep(for: .milliseconds(1)) }
        }
    }

    private struct Fetch: ClientRequest {
        typealias Response = Int

        static let operation = OperationDescription(id: "fetch", method: .get, path: "/x", security: [["key"]])
        func encode(to request: inout RequestWriter) {}
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int {
            let text: Reply<String, NoHeaders> = try await reply.text()
            return text.body.utf8.count
        }
    }

    /// A transport whose response body delivers one byte per second of its clock.
    private struct Trickle: ClientTransport {
        let clock: QuickClock
        var headAfter: Duration = .zero

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            clock.advance(by: headAfter)
            try await Task.sleep(for: .milliseconds(headAfter == .zero ? 0 : 50))
            let clock = clock
            let chunks = AsyncThrowingStream<[UInt8], any Error> {
                clock.advance(by: .seconds(1))
                try await Task.sleep(for: .milliseconds(5))
                return [1]
            }
            return (HTTPResponse(status: .ok), HTTPBody(chunks))
        }
    }

    private let base = URL(string: "https://api.example.com") ?? URL(filePath: "/")

    private func failure(_ client: APIClient) async -> (any Error)? {
        do {
            _ = try await client.with { $0.retry = .never }.send(Fetch())
            return nil
        } catch {
            return error.cause ?? error
        }
    }

    @Test("The time to read a slow body counts toward the timeout and the deadline")
    func trickling() async {
        let clock = QuickClock()
        let attempt = APIClient(
            baseURL: base, transport: Trickle(clock: clock), timeout: .seconds(3), clock: clock)
        #expect(await failure(attempt) as? TimeoutError == TimeoutError(limit: .attempt, duration: .seconds(3)))
        let call = APIClient(baseURL: base, transport: Trickle(clock: clock), deadline: .seconds(4), clock: clock)
        #expect(await failure(call) as? TimeoutError == TimeoutError(limit: .call, duration: .seconds(4)))
        let both = call.with { $0.timeout = .seconds(2) }
        #expect(await failure(both) as? TimeoutError == TimeoutError(limit: .attempt, duration: .seconds(2)))
    }

    @Test("A response head that arrives after the timeout is an error")
    func slowHead() async {
        let clock = QuickClock()
        let client = APIClient(
            baseURL: base, transport: Trickle(clock: clock, headAfter: .seconds(9)), timeout: .seconds(3), clock: clock)
        #expect(await failure(client) as? TimeoutError == TimeoutError(limit: .attempt, duration: .seconds(3)))
    }

    /// A middleware that sends each request up to three times.
    private struct Insisting: ClientMiddleware {
        let attempts: Attempts

        actor Attempts {
            private(set) var errors: [String] = []
            func add(_ error: any Error) { errors.append("\(error)") }
        }

        func intercept(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, call: CallInfo,
            next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
        ) async throws -> (HTTPResponse, HTTPBody?) {
            for _ in 0..<2 {
                do {
                    return try await next(request, body, baseURL)
                } catch {
                    await attempts.add(error)
                }
            }
            return try await next(request, body, baseURL)
        }
    }

    @Test("The timeout applies to each attempt, and the deadline to all attempts together")
    func attempts() async {
        let clock = QuickClock()
        let transport = Trickle(clock: clock, headAfter: .seconds(9))
        let attempts = Insisting.Attempts()
        let client = APIClient(
            baseURL: base, transport: transport, middlewares: [Insisting(attempts: attempts)], timeout: .seconds(5),
            clock: clock)
        #expect(await failure(client) as? TimeoutError == TimeoutError(limit: .attempt, duration: .seconds(5)))
        #expect(await attempts.errors.count == 2)
        let limited = client.with { $0.deadline = .seconds(12) }
        #expect(await failure(limited) as? TimeoutError == TimeoutError(limit: .call, duration: .seconds(12)))
    }

    @Test("A timeout middleware limits the request and the reading of its response body")
    func middleware() async {
        let clock = QuickClock()
        let client = APIClient(
            baseURL: base, transport: Trickle(clock: clock),
            middlewares: [TimeoutMiddleware(.seconds(3), clock: clock)])
        #expect(await failure(client) as? TimeoutError == TimeoutError(limit: .attempt, duration: .seconds(3)))
    }

    @Test("The time to fetch a token counts toward the deadline")
    func credentials() async {
        struct Source: CredentialSource {
            let credential: BearerCredential
            func credential(for scheme: String) -> (any RequestCredential)? { credential }
        }
        let clock = QuickClock()
        let slow = BearerCredential {
            clock.advance(by: .seconds(60))
            try await Task.sleep(for: .seconds(30))
            return "t"
        }
        let client = APIClient(
            baseURL: base, transport: InMemoryTransport(), credentials: Source(credential: slow), deadline: .seconds(9),
            clock: clock)
        #expect(await failure(client) as? TimeoutError == TimeoutError(limit: .call, duration: .seconds(9)))
    }

    @Test("A request within its limits succeeds")
    func inTime() async throws {
        let transport = InMemoryTransport()
        try transport.register(
            { _, _, _ in (HTTPResponse(status: .ok), HTTPBody("abc")) }, method: .get, path: "/x")
        let client = APIClient(
            baseURL: base, transport: transport, timeout: .seconds(20), deadline: .seconds(30))
        #expect(try await client.send(Fetch()) == 3)
    }
}
