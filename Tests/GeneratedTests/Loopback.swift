#if Hummingbird
    import FeatureTour
    import Foundation
    import Hummingbird
    import OASHummingbird
    import OASRuntime
    import OASURLSession

    /// A server of the feature tour on Hummingbird, with clients on the loopback interface.
    struct Loopback: Sendable {
        /// The base URL of the server.
        let url: URL
        let transport = URLSessionTransport()

        /// The coders for XML of the client and of the server.
        static let coders: BodyCoders = ["application/xml": FlatXML()]

        /// A client with every credential.
        var client: FeatureTourClient {
            FeatureTourClient(
                server: .init(url: url),
                credentials: .init(
                    bearerAuth: "t", operatorLogin: .init(username: "maria", password: "mitchell"), stationKey: "k"),
                transport: transport, coders: Self.coders)
        }

        /// The port of the server.
        var port: Int { url.port ?? 0 }

        /// Runs a server while the body runs.
        static func serving(
            _ tour: ScriptedTour, multipart: MultipartLimits = .init(), maximumBodyBytes: Int = 2 << 20,
            _ body: @Sendable (Loopback) async throws -> Void
        ) async throws {
            let router = Router()
            let transport = HummingbirdTransport(router)
            let configuration = ServerConfiguration(
                maximumBodyBytes: maximumBodyBytes, multipart: multipart, pathPrefix: "/v1",
                coders: coders)
            try tour.register(on: transport, configuration: configuration)
            try tour.registerWebhooks(on: transport, at: "/hooks", configuration: configuration)
            let (ports, port) = AsyncStream<Int>.makeStream()
            var application = Application(
                router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) })
            application.logger.logLevel = .critical
            try await withThrowingTaskGroup(of: Void.self) { [application] tasks in
                tasks.addTask { try await application.run() }
                for await port in ports {
                    guard let url = URL(string: "http://127.0.0.1:\(port)/v1") else { break }
                    try await body(Loopback(url: url))
                    break
                }
                tasks.cancelAll()
            }
        }
    }
#endif
