#if AsyncHTTPClient
    import Foundation
    import HTTPTypes
    import OASRuntime
    import OASTransportConformance
    import Testing

    /// A server of one test, which handles each connection with a script.
    final class Peer: Sendable {
        private let listener: RawListener
        private let count = Locked(0)

        init() throws { listener = try RawListener() }

        /// The number of connections that were accepted.
        var connections: Int { count.withLock { $0 } }

        var url: URL { URL(string: "http://127.0.0.1:\(listener.port)") ?? URL(filePath: "/") }

        /// Serves while a check runs.
        func serving(
            _ script: @escaping @Sendable (RawSocket) async throws -> Void, _ check: (URL) async throws -> Void
        ) async throws {
            let server = Task {
                while let socket = try? await listener.accept() {
                    count.withLock { $0 += 1 }
                    Task {
                        try? await script(socket)
                        socket.close()
                    }
                }
            }
            defer {
                listener.close()
                server.cancel()
            }
            try await check(url)
        }
    }

    extension HTTPRequest {
        /// A request whose query contains a key.
        static func withKey(_ method: HTTPRequest.Method = .get) -> HTTPRequest {
            HTTPRequest(method: method, scheme: nil, authority: nil, path: "/x?api_key=hunter2")
        }
    }
#endif
