#if Hummingbird
    import FeatureTour
    import Foundation
    import Hummingbird
    import HummingbirdTestSupport
    import OASHummingbird
    import OASRuntime
    import OASURLSession
    import Testing

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
            _ body: @escaping @Sendable (Loopback) async throws -> Void
        ) async throws {
            let router = Router()
            let transport = HummingbirdTransport(router)
            let configuration = ServerConfiguration(
                maximumBodyBytes: maximumBodyBytes, multipart: multipart, pathPrefix: "/v1",
                coders: coders)
            try tour.register(on: transport, configuration: configuration)
            try tour.registerWebhooks(on: transport, at: "/hooks", configuration: configuration)
            try await withHummingbird(router) { port in
                let url = try #require(URL(string: "http://127.0.0.1:\(port)/v1"))
                try await body(Loopback(url: url))
            }
        }
    }
#endif
