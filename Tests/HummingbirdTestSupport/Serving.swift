#if Hummingbird
    package import Hummingbird
    package import HummingbirdCore

    /// Runs a Hummingbird server while a closure runs, which is given the port of the server.
    package func withHummingbird(
        _ router: Router<BasicRequestContext>, server: HTTPServerBuilder = .http1(),
        _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        var application = Application(
            router: router, server: server, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) })
        application.logger.logLevel = .critical
        try await withThrowingTaskGroup(of: Void.self) { [application] tasks in
            tasks.addTask { try await application.run() }
            for await port in ports {
                try await body(port)
                break
            }
            tasks.cancelAll()
        }
    }
#endif
