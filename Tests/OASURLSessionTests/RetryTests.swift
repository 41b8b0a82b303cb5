import ClientTestSupport
import Foundation
import HTTPTypes
import OASRuntime
import OASTransportConformance
import OASURLSession
import TestSupport
import Testing

/// Attempts over a real connection. The clock is one of tests, so that waits take no time.
@Suite(.timeLimit(.minutes(3)), .serialized, .tags(.slow)) struct RetryTests {
    @Test(
        "A request is sent again after a temporary fault, and only if it may be received twice",
        arguments: FaultCase.all)
    func fault(_ fault: FaultCase) async throws {
        let problems = try await fault.problems(with: URLSessionTransport())
        #expect(problems.isEmpty, "\(fault): \(problems)")
    }

    /// Returns the error of a request that must fail.
    private func failure<Request: ClientRequest>(
        _ request: Request, to url: URL, _ change: (inout CallOptions) -> Void = { _ in }
    ) async -> ClientError<Request.Response>? {
        await FailedCall.error(of: request, to: url, over: URLSessionTransport(), change)
    }

    @Test("A refused connection is tried three times, whatever the method, since the server has seen nothing")
    func refused() async throws {
        let url = try await FailedCall.desertedURL()
        #expect(await failure(Fetch(), to: url)?.call?.attempt == 3)
        #expect(await failure(Submit(), to: url)?.call?.attempt == 3)
        #expect(await failure(Replace(HTTPBody("abc")), to: url)?.call?.attempt == 3)
        #expect(await failure(Submit(), to: url) { $0.retry = .never }?.call?.attempt == 1)
        #expect(await failure(Submit(), to: url) { $0.retry = .standard.limited(toAttempts: 2) }?.call?.attempt == 2)
    }

    @Test("A request that breaks a connection that was used before is sent once, unless it may be received twice")
    func reusedConnection() async throws {
        for sendsTwice in [false, true] {
            let server = try FaultServer([.closeAfterSecondRequest])
            let client = APIClient(
                baseURL: server.baseURL, transport: URLSessionTransport(), clock: TestClock())
            #expect(try await client.send(Fetch()) == .ok("ok"))
            if sendsTwice {
                #expect(try await client.send(Fetch()) == .ok("ok"))
            } else {
                await #expect(throws: ClientError<ProbeAnswer>.self) { try await client.send(Submit()) }
            }
            await server.stop()
            #expect(await server.requests.count == (sendsTwice ? 3 : 2))
        }
    }

    @Test("Waits that the server asks for end the call if they exceed its deadline, and the policy's limit")
    func deadlines() async throws {
        let cases: [(first: Int, second: Int, deadline: Duration?, attempts: Int)] = [
            (10, 10, .seconds(200), 3), (10, 55, .seconds(65), 2), (10, 56, .seconds(65), 2), (65, 10, .seconds(65), 1),
            (61, 10, nil, 1), (10, 61, nil, 2), (10, 10, nil, 3), (0, 0, .seconds(65), 3),
        ]
        for (first, second, deadline, attempts) in cases {
            func unavailable(_ seconds: Int) -> FaultServer.Fault {
                .status("503 Service Unavailable", fields: ["Retry-After: \(seconds)"])
            }
            let server = try FaultServer([unavailable(first)], then: unavailable(second))
            let client = APIClient(
                baseURL: server.baseURL, transport: URLSessionTransport(), deadline: deadline,
                clock: TestClock(jumpingUpTo: .seconds(10)))
            #expect(try await client.send(Fetch()) == .status(503))
            await server.stop()
            #expect(await server.connections == attempts, "\(first), \(second), \(deadline as Any)")
        }
    }

    @Test("A cancelled wait between two attempts ends the call")
    func cancellation() async throws {
        let server = try FaultServer([], then: .status("503 Service Unavailable", fields: ["Retry-After: 30"]))
        let client = APIClient(baseURL: server.baseURL, transport: URLSessionTransport())
        let call = Task { try await client.send(Fetch()) }
        while await server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(100))
        call.cancel()
        let error = await #expect(throws: ClientError<ProbeAnswer>.self) { try await call.value }
        #expect(error?.isCancellation == true)
        await server.stop()
        #expect(await server.connections == 1)
    }

    @Test("Clients whose calls all fail send no more than a hundred further requests")
    func budget() async throws {
        let server = try FaultServer([], then: .status("503 Service Unavailable", fields: ["Retry-After: 0"]))
        let client = APIClient(baseURL: server.baseURL, transport: URLSessionTransport(), clock: TestClock())
        for _ in 0..<80 { #expect(try await client.with { $0.userAgent = "x" }.send(Fetch()) == .status(503)) }
        await server.stop()
        #expect(await server.connections == 180)
    }

    @Test("A TLS handshake that fails is not repeated")
    func handshake() async throws {
        let (error, connections) = try await FailedCall.handshake(over: URLSessionTransport())
        #expect(error?.call?.attempt == 1, "\(error as Any)")
        #expect(connections == 1)
    }
}
