import ClientTestSupport
import Foundation
import HTTPTypes
import OASRuntime
import OASURLSession
import TestSupport
import Testing

/// Exchanges that are cancelled while the server ends them. The Foundation of Linux stops the process if a task that has
/// just ended is cancelled (`Trying to access a behaviour for a task that in not in the registry`).
@Suite(.timeLimit(.minutes(3)), .serialized, .tags(.slow)) struct CancellationRaceTests {
    @Test(
        "A request that is cancelled while its connection ends does not stop the process",
        arguments: [FaultServer.Fault.closeInBody, .resetInBody])
    func race(_ fault: FaultServer.Fault) async throws {
        let server = try FaultServer([], then: fault)
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/x")
        for round in 0..<80 {
            await withTaskGroup(of: Void.self) { calls in
                for call in 0..<20 {
                    calls.addTask {
                        let exchange = Task {
                            let (_, body) = try await URLSessionTransport().send(
                                request, body: nil, baseURL: server.baseURL, operationID: "race")
                            _ = try await body?.collect(upTo: 100)
                        }
                        try? await Task.sleep(for: .microseconds(29_500 + 150 * (round % 20) + 37 * call))
                        exchange.cancel()
                        _ = await exchange.result
                    }
                }
            }
        }
        await server.stop()
    }
}
