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

        /// Returns the error of a request that must fail.
        private func failure<Request: ClientRequest>(
            _ request: Request, to url: URL
        ) async -> ClientError<Request.Response>? {
            let client = APIClient(baseURL: url, transport: AsyncHTTPClientTransport(), clock: TestClock())
            do {
                _ = try await client.send(request)
                return nil
            } catch {
                return error
            }
        }

        @Test("AsyncHTTPClient tries a refused connection three times, whatever the method")
        func refused() async throws {
            let server = try FaultServer([])
            await server.stop()
            #expect(await failure(Fetch(), to: server.baseURL)?.call?.attempt == 3)
            #expect(await failure(Submit(), to: server.baseURL)?.call?.attempt == 3)
        }

        @Test("AsyncHTTPClient does not repeat a TLS handshake that fails")
        func handshake() async throws {
            let server = try FaultServer([], then: .plainText)
            var address = URLComponents(url: server.baseURL, resolvingAgainstBaseURL: false)
            address?.scheme = "https"
            let url = try #require(address?.url)
            let error = await failure(Fetch(), to: url)
            await server.stop()
            #expect(error?.call?.attempt == 1, "\(error as Any)")
        }
    }
#endif
