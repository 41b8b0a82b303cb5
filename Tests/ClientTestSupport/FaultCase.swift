import Foundation
import HTTPTypes
package import OASRuntime

/// A fault of a server, and a request that meets it. Together they decide whether the request is sent again.
package struct FaultCase: Sendable, CustomStringConvertible {
    /// The requests of the table.
    package enum Kind: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case postWithKey = "POST with a key that the program gives"
        case postWithDeclaredKey = "POST with a key that the document declares"
        case putFromMemory = "PUT from memory"
        case putFromStream = "PUT from a stream"

        /// True if a server may receive the request twice.
        var mayBeRepeated: Bool { self != .post && self != .putFromStream }
    }

    package let name: String
    package let kind: Kind
    let fault: FaultServer.Fault
    /// True if the fault is one that another attempt may avoid.
    let isTemporary: Bool
    /// The waits before the second attempt that are allowed.
    let wait: ClosedRange<Duration>
    let clock: TestClock
    /// True if a transport may know that the server has seen nothing.
    private var mayBeUnsent: Bool { if case .resetAtOnce = fault { true } else { false } }

    package var description: String { "\(name), \(kind.rawValue)" }

    /// The faults of the table, for each kind of request.
    package static var all: [FaultCase] {
        Kind.allCases.flatMap { kind in
            let clock = TestClock()
            let advance: @Sendable () -> Void = { clock.advance(by: attemptLimit) }
            let jitter: ClosedRange<Duration> = .zero ... .milliseconds(500)
            let dates = ["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:46 GMT"]
            func temporary(
                _ name: String, _ fault: FaultServer.Fault, wait: ClosedRange<Duration>? = nil
            ) -> FaultCase {
                FaultCase(
                    name: name, kind: kind, fault: fault, isTemporary: true, wait: wait ?? jitter, clock: clock)
            }
            func lasting(_ status: String) -> FaultCase {
                FaultCase(
                    name: status, kind: kind, fault: .status(status), isTemporary: false, wait: jitter, clock: clock)
            }
            return [
                temporary("reset before the request is read", .resetAtOnce),
                temporary("reset after the request", .resetAfterRequest),
                temporary("closed after the request", .closeAfterRequest),
                temporary("reset in the body", .resetInBody),
                temporary("closed in the body", .closeInBody),
                temporary("no answer", .hang(advance)),
                temporary("an answer that trickles", .trickle { clock.advance(by: .seconds(400)) }),
                temporary("408", .status("408 Request Timeout")),
                temporary("429", .status("429 Too Many Requests")),
                temporary(
                    "429 with seconds", .status("429 Too Many Requests", fields: ["Retry-After: 7"]),
                    wait: .seconds(7) ... .seconds(7)),
                temporary(
                    "429 with a date", .status("429 Too Many Requests", fields: dates),
                    wait: .seconds(9) ... .seconds(9)),
                temporary(
                    "429 with milliseconds", .status("429 Too Many Requests", fields: ["Retry-After-Ms: 1500"]),
                    wait: .milliseconds(1500) ... .milliseconds(1500)),
                temporary(
                    "429 with the end of a rate limit",
                    .status("429 Too Many Requests", fields: ["X-RateLimit-Reset: 12"]),
                    wait: .seconds(12) ... .seconds(12)),
                temporary(
                    "503 with seconds", .status("503 Service Unavailable", fields: ["Retry-After: 3"]),
                    wait: .seconds(3) ... .seconds(3)),
                temporary("500", .status("500 Internal Server Error")),
                temporary("502", .status("502 Bad Gateway")),
                temporary("504", .status("504 Gateway Timeout")),
                lasting("400 Bad Request"), lasting("401 Unauthorized"), lasting("404 Not Found"),
                lasting("409 Conflict"), lasting("501 Not Implemented"),
            ]
        }
    }

    /// The time limit of each attempt. It is longer than what passes at once on a ``TestClock``.
    private static let attemptLimit: Duration = .seconds(1_000)

    /// True if a transport that cannot tell new connections from kept ones sends a GET once more by itself (RFC 9112,
    /// section 9.3.1). Then the client does not wait.
    private var mayBeRepeatedByTransport: Bool {
        guard kind == .get else { return false }
        switch fault {
        case .resetAtOnce, .resetAfterRequest, .closeAfterRequest: return true
        default: return false
        }
    }

    /// Plays the case with a transport. Returns descriptions of what was not as required.
    ///
    /// - Parameters:
    ///   - transport: The transport.
    ///   - repeatsGET: True if the transport sends a GET once more by itself after its connection was closed.
    package func problems(with transport: any ClientTransport, repeatsGET: Bool = false) async throws -> [String] {
        let server = try FaultServer([fault])
        let client = APIClient(
            baseURL: server.baseURL, transport: transport, timeout: Self.attemptLimit, clock: clock)
        let before = clock.waits.count
        let answer = await send(with: client)
        await server.stop()
        let connections = await server.connections
        let waits = clock.waits.dropFirst(before)
        let isRepeated = isTemporary && kind.mayBeRepeated
        var problems: [String] = []
        // A transport may know that nothing was sent before a connection broke. Then any request is sent again.
        if !isRepeated, mayBeUnsent, await server.requests.count <= 1, answer == "ok" { return [] }
        if connections != (isRepeated ? 2 : 1) { problems.append("sent \(connections) times") }
        if isRepeated {
            if answer != "ok" { problems.append("answer: \(answer)") }
            let isImmediate = repeatsGET && mayBeRepeatedByTransport && waits.isEmpty
            if !isImmediate, waits.count != 1 || !wait.contains(waits.first ?? .zero) {
                problems.append("waited \(Array(waits))")
            }
        } else {
            if answer == "ok" { problems.append("success without a further attempt") }
            if !waits.isEmpty { problems.append("waited \(Array(waits))") }
        }
        if let problem = await problemOfKeys(server.requests) { problems.append(problem) }
        return problems
    }

    /// Sends the request. Returns the text of the response, its status, or the error.
    private func send(with client: APIClient) async -> String {
        do {
            let answer: ProbeAnswer
            switch kind {
            case .get: answer = try await client.send(Fetch())
            case .post: answer = try await client.send(Submit())
            case .postWithKey: answer = try await client.with { $0.idempotencyKey = "order-7" }.send(Submit())
            case .postWithDeclaredKey: answer = try await client.send(SubmitOnce())
            case .putFromMemory: answer = try await client.send(Replace(HTTPBody("abc")))
            case .putFromStream:
                let chunks = AsyncStream<[UInt8]> { continuation in
                    continuation.yield(Array("abc".utf8))
                    continuation.finish()
                }
                answer = try await client.send(Replace(HTTPBody(chunks)))
            }
            switch answer {
            case .ok(let text): return text
            case .status(let status): return "\(status)"
            }
        } catch {
            return "\(error)"
        }
    }

    /// All attempts of a call have the same key.
    private func problemOfKeys(_ requests: [String]) -> String? {
        let keys = requests.map { request in
            request.split(separator: "\r\n").first { $0.lowercased().hasPrefix("idempotency-key:") }
                .map { $0.dropFirst("idempotency-key:".count).trimmingCharacters(in: .whitespaces) }
        }
        switch kind {
        case .postWithKey where keys.contains { $0 != "order-7" }: return "keys: \(keys)"
        case .postWithDeclaredKey where Set(keys).count > 1 || keys.contains { $0?.count != 36 }:
            return "keys: \(keys)"
        case .get, .post, .putFromMemory, .putFromStream:
            return keys.contains { $0 != nil } ? "keys: \(keys)" : nil
        case .postWithKey, .postWithDeclaredKey: return nil
        }
    }
}
