import HTTPTypes
import OASRuntime

extension TransportCase where Subject == ServerSubject {
    /// All requirements on a server transport.
    public static var all: [ServerCase] {
        ServerAnswers.all + ServerFields.all + ServerBodies.all + ServerStreams.all + ServerFailures.all
            + ServerConnections.all
    }
}

extension TransportCase where Subject == ServerSubject {
    /// Creates a case with one handler, for the path `/x`.
    init(
        _ name: String, section: String, method: HTTPRequest.Method = .get, handler: @escaping ServerHandler,
        check: @escaping @Sendable (any ServerPeer) async throws -> Void
    ) {
        let routes = [ServerRoute(method: method, path: "/x", configuration: .quiet, handler: handler)]
        self.init(name, section: section, routes: routes, check: check)
    }

    /// Creates a case with handlers.
    init(
        _ name: String, section: String, routes: [ServerRoute],
        check: @escaping @Sendable (any ServerPeer) async throws -> Void
    ) {
        self.init(name, section: section) { subject in
            try await subject.serve({ transport in for route in routes { try transport.register(route) } }, check)
        }
    }

    /// Returns a case for sockets only, because its requests can only be sent as bytes.
    static func onSocket(
        _ name: String, section: String, routes: [ServerRoute],
        check: @escaping @Sendable (SocketPeer) async throws -> Void
    ) -> ServerCase {
        ServerCase(name, section: section, routes: routes) { peer in
            if let peer = peer as? SocketPeer { try await check(peer) }
        }
    }
}

extension ServerConfiguration {
    /// A configuration that does not report the failures that cases cause.
    static var quiet: ServerConfiguration { ServerConfiguration(onUnexpectedFailure: { _ in }) }
}

extension ServerRoute {
    /// Returns a route that answers with a text.
    static func text(_ text: String, _ method: HTTPRequest.Method, _ path: String) -> ServerRoute {
        ServerRoute(method: method, path: path, configuration: .quiet) { _, _, _ in
            (HTTPResponse(status: .ok, headerFields: [.contentType: "text/plain"]), HTTPBody(text))
        }
    }

    /// Returns a route that sends back the request body as it arrives.
    static func echo(_ path: String) -> ServerRoute {
        ServerRoute(method: .post, path: path, configuration: .quiet) { _, body, _ in
            (HTTPResponse(status: .ok), body)
        }
    }
}

extension WholeResponse {
    func expect(status: Int) throws {
        guard head.status.code == status else { throw Unmet("status \(head.status.code) in place of \(status)") }
    }

    /// Throws ``Unmet`` unless the response is a problem of RFC 9457 with this status.
    func expectProblem(status: Int) throws {
        try expect(status: status)
        let type = head.headerFields[.contentType] ?? "none"
        guard type.hasPrefix("application/problem+json") else { throw Unmet("content type \(type)") }
        let problem = try JSON.decode(ProblemDetails.self, from: body)
        guard problem.status == status else { throw Unmet("problem details with status \(problem.status)") }
    }
}
