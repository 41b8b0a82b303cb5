#if Hummingbird
    import Foundation
    import Hummingbird
    import HummingbirdTestSupport
    import LagoCustomers
    import OASHummingbird
    import OASRuntime
    import OASURLSession
    import Testing

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// A client on `URLSession` and a server on Hummingbird, on the loopback interface.
    @Suite(.timeLimit(.minutes(2))) struct LoopbackTests {
        @Test("Every operation returns every documented response over HTTP")
        func everyOperationAnswersEveryDocumentedStatus() async throws {
            try await withServer { lago in try await exerciseEveryOperation(of: lago) }
        }

        @Test("All customers are read page by page over HTTP")
        func pagesFollowOneAnother() async throws {
            try await withServer { lago in
                var count = 0
                for try await _ in lago.allCustomers(perPage: 4) { count += 1 }
                #expect(count == 12)
            }
        }

        @Test("A body without the required customer is refused with status 400")
        func aBodyWithoutItsCustomerIsRefused() async throws {
            try await withServer { lago in
                var request = URLRequest(url: lago.api.baseURL.appending(path: "customers"))
                request.httpMethod = "POST"
                request.httpBody = Data("{}".utf8)
                request.setValue("application/json", forHTTPHeaderField: "Content-Type")
                let (body, response) = try await URLSession.shared.data(for: request)
                #expect((response as? HTTPURLResponse)?.statusCode == 400)
                #expect(String(decoding: body, as: UTF8.self).contains("customer"))
            }
        }

        private func withServer(
            _ body: @escaping @Sendable (LagoCustomersClient) async throws -> Void
        ) async throws {
            let router = Router()
            try ScriptedLago().register(
                on: HummingbirdTransport(router), configuration: ServerConfiguration(pathPrefix: "/api/v1"))
            try await withHummingbird(router) { port in
                let url = try #require(URL(string: "http://127.0.0.1:\(port)/api/v1"))
                // Some responses ask for another attempt.
                let client = LagoCustomersClient(server: .init(url: url), transport: URLSessionTransport())
                try await body(client.with { $0.retry = .never })
            }
        }
    }
#endif
