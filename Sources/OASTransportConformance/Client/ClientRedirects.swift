import HTTPTypes
import OASRuntime

/// Requirements on redirects that are followed.
enum ClientRedirects {
    static let all = [sameOrigin, otherOrigin, thereAndBack, kept, turnedIntoGet, streamed, endless, elsewhere]

    private static func redirect(_ status: Int, _ address: String) -> String {
        ScriptedConnection.response("\(status) Redirect", ["Location: \(address)"], "moved")
    }

    private static let harmless: HTTPFields = [.accept: "a/b", .userAgent: "test", .contentType: "text/plain"]
    private static let secret = harmless.adding("Authorization", "Bearer hunter2").adding("Cookie", "session=hunter2")
        .adding("X-Api-Key", "hunter2")

    /// Returns a response whose content is the request that the server received: the request line, the fields and the
    /// body.
    private static func echo(
        _ connection: ScriptedConnection, _ head: (method: String, target: String, fields: HTTPFields)
    )
        async throws -> String
    {
        let body = String(decoding: try await connection.body(), as: UTF8.self)
        let fields = head.fields.map { "\($0.name.canonicalName): \($0.value)" }.joined(separator: "\n")
        return ScriptedConnection.response("200 OK", [], "\(head.method) \(head.target)\n\(fields)\n\(body)")
    }

    /// Runs a function with a second server, which has another port and so another origin. It redirects `/back` to the
    /// first server.
    private static func withOther(
        _ client: ScriptedClient, _ work: (_ address: String) async throws -> Void
    ) async throws {
        let listener = try RawListener()
        let serving = Task {
            while let socket = try? await listener.accept() {
                let connection = ScriptedConnection(socket)
                let head = try await connection.request()
                if head.target.hasSuffix("/back") {
                    try await socket.send(redirect(302, "http://127.0.0.1:\(client.port)/end"))
                } else {
                    try await socket.send(try await echo(connection, head))
                }
            }
        }
        defer {
            listener.close()
            serving.cancel()
        }
        try await work("http://127.0.0.1:\(listener.port)")
    }

    /// Redirects to the URL in the query, with the status in the path. Requests for other paths are echoed.
    @Sendable private static func script(_ connection: ScriptedConnection) async throws {
        while true {
            let head = try await connection.request()
            let path = head.target.split(separator: "?", maxSplits: 1)
            if let status = path.first.flatMap({ $0.split(separator: "/").last }).flatMap({ Int($0) }) {
                _ = try await connection.body()
                try await connection.socket.send(redirect(status, path.count > 1 ? String(path[1]) : "/base/\(status)"))
            } else {
                try await connection.socket.send(try await echo(connection, head))
            }
        }
    }

    private static func following(
        _ name: String, section: String = "RFC 9110, section 15.4",
        _ check: @escaping @Sendable (ScriptedClient) async throws -> Void
    ) -> ClientCase {
        ClientCase(name, section: section, follows: true, server: script, client: check)
    }

    private static let sameOrigin = following("A redirect within the origin keeps all fields") { client in
        let (_, text) = try await client.exchange(.get, "/302?../y%2Fz?a=b%26c", secret)
        try expect(text.hasPrefix("GET /y%2Fz?a=b%26c\n"), "'\(text.prefix(40))' was asked for")
        try expect(text.contains("authorization: Bearer hunter2") && text.contains("x-api-key: hunter2"), "\(text)")
    }

    private static let otherOrigin = following(
        "A redirect to another origin carries no credentials, cookies and keys", section: "RFC 9110, section 17.1"
    ) { client in
        try await withOther(client) { address in
            for status in [301, 302, 303, 307, 308] {
                let (_, text) = try await client.exchange(.get, "/\(status)?\(address)/y?q=1", secret)
                try expect(text.hasPrefix("GET /y?q=1\n"), "\(status): '\(text.prefix(40))' was asked for")
                try expect(!text.contains("hunter2"), "\(status): \(text)")
                try expect(text.contains("accept: a/b") && text.contains("user-agent: test"), "\(status): \(text)")
            }
        }
    }

    private static let thereAndBack = following(
        "Credentials do not come back with a redirect from another origin", section: "RFC 9110, section 17.1"
    ) { client in
        try await withOther(client) { address in
            let (_, text) = try await client.exchange(.get, "/302?\(address)/back", secret)
            try expect(text.hasPrefix("GET /end\n") && !text.contains("hunter2"), "\(text)")
        }
    }

    private static let kept = following("307 and 308 keep the method and the body") { client in
        for status in [307, 308] {
            let (_, text) = try await client.exchange(.put, "/\(status)?/y", secret, body: "content")
            try expect(text.hasPrefix("PUT /y\n") && text.hasSuffix("\ncontent"), "\(status): \(text)")
            try expect(text.contains("content-type: text/plain"), "\(status): \(text)")
        }
    }

    private static let turnedIntoGet = following("303, and 301 and 302 after POST, become a GET without a body") {
        client in
        for (status, method) in [(303, HTTPRequest.Method.put), (301, .post), (302, .post)] {
            let (_, text) = try await client.exchange(method, "/\(status)?/y", secret, body: "content")
            try expect(text.hasPrefix("GET /y\n") && !text.contains("content"), "\(status): \(text)")
        }
    }

    private static let streamed = following("A body that can be read once is not sent twice") { client in
        let body = HTTPBody(Ticking(count: 3) { _ in [65] })
        let (response, _) = try await client.exchange(.post, "/307?/y", secret, body: body)
        try expect(response.status.code == 307, "the status is \(response.status.code)")
    }

    private static let endless = following("Redirects without end are an error") { client in
        try await expectFailure("it ended") { try await client.exchange(.get, "/302").response }
    }

    private static let elsewhere = following("Addresses that are not of HTTP, or have a user, are not followed") {
        client in
        for address in ["file:///etc/passwd", "ftp://127.0.0.1/", "http://u:p@127.0.0.1:\(client.port)/y", "http://["] {
            let (response, _) = try await client.exchange(.get, "/302?\(address)", secret)
            try expect(response.status == .found, "\(address): the status is \(response.status.code)")
        }
    }
}
