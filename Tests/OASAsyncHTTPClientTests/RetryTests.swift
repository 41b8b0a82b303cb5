#if AsyncHTTPClient
    import ClientTestSupport
    import Foundation
    import HTTPTypes
    import OASAsyncHTTPClient
    import OASRuntime
    import TestSupport
    import Testing

    /// Attempts over connections of AsyncHTTPClient.
    @Suite(.timeLimit(.minutes(3)), .serialized, .tags(.slow)) struct HTTPClientRetryTests {
        @Test(
            "AsyncHTTPClient sends a request again after a temporary fault, and only if it may be received twice",
            arguments: FaultCase.all)
        func fault(_ fault: FaultCase) async throws {
            let problems = try await fault.problems(with: AsyncHTTPClientTransport(), repeatsGET: true)
            #expect(problems.isEmpty, "\(fault): \(problems)")
        }

        @Test("AsyncHTTPClient tries a refused connection three times, whatever the method")
        func refused() async throws {
            let url = try await FailedCall.desertedURL()
            let fetch = await FailedCall.error(of: Fetch(), to: url, over: AsyncHTTPClientTransport())
            let submit = await FailedCall.error(of: Submit(), to: url, over: AsyncHTTPClientTransport())
            #expect(fetch?.call?.attempt == 3)
            #expect(submit?.call?.attempt == 3)
        }

        @Test("AsyncHTTPClient does not repeat a TLS handshake that fails")
        func handshake() async throws {
            let (error, _) = try await FailedCall.handshake(over: AsyncHTTPClientTransport())
            #expect(error?.call?.attempt == 1, "\(error as Any)")
        }
    }
#endif
