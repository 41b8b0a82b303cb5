import HTTPTypes
import OASRuntime

/// Requirements on the responses that every server sends by itself.
enum ServerAnswers {
    static let all = [found, missing, otherMethod, head, headOfStream, options, encoded, notAPath]

    private static let routes: [ServerRoute] = [
        .text("all", .get, "/things"), .text("new", .post, "/things"), .text("own", .options, "/own"),
        ServerRoute(method: .get, path: "/things/{id}") { _, _, metadata in
            (HTTPResponse(status: .ok), HTTPBody(metadata.pathParameters["id"] ?? "none"))
        },
        ServerRoute(method: .get, path: "/files/{name}.{ext}") { _, _, metadata in
            let parameters = metadata.pathParameters
            return (HTTPResponse(status: .ok), HTTPBody("\(parameters["name"] ?? "") \(parameters["ext"] ?? "")"))
        },
        ServerRoute(method: .get, path: "/stream") { _, _, _ in
            (HTTPResponse(status: .ok), HTTPBody(Ticks(count: 3, size: 10)))
        },
    ]

    private static let found = ServerCase(
        "A request reaches the handler of its method and path", section: "RFC 9110, section 9.1", routes: routes
    ) { peer in
        for (method, path, text) in [
            (HTTPRequest.Method.get, "/things", "all"), (.post, "/things?page=1", "new"), (.get, "/things/a", "a"),
            (.get, "/files/a.tar.gz", "a tar.gz"),
        ] {
            let response = try await peer.send(method, path)
            try response.expect(status: 200)
            try expect(response.text == text, "\(path): '\(response.text)'")
        }
    }

    private static let missing = ServerCase(
        "A path without a route is answered with 404, however it resembles one", section: "RFC 9110, section 15.5.5",
        routes: routes
    ) { peer in
        for path in [
            "/none", "//things", "/things//a", "/things/a/", "/things/..", "/things/%2e%2E", "/./things", "/files/abc",
            "/x/../things", "/THINGS",
        ] {
            do {
                try await peer.send(.get, path).expectProblem(status: 404)
            } catch {
                throw Unmet("\(path): \(error)")
            }
        }
    }

    private static let otherMethod = ServerCase(
        "A method that a path does not have is answered with 405 and those that it has",
        section: "RFC 9110, section 15.5.6", routes: routes
    ) { peer in
        for method in [HTTPRequest.Method.put, .delete, .patch, .trace] {
            let response = try await peer.send(method, "/things")
            try response.expectProblem(status: 405)
            let allow = response.head.headerFields[.allow] ?? ""
            try expect(allow == "GET, HEAD, OPTIONS, POST", "Allow: \(allow)")
        }
    }

    private static let head = ServerCase(
        "A response to HEAD is that to GET without its content", section: "RFC 9110, section 9.3.2", routes: routes
    ) { peer in
        let response = try await peer.send(.head, "/things")
        try response.expect(status: 200)
        let fields = response.head.headerFields
        try expect(response.body.isEmpty, "content of \(response.body.count) bytes")
        try expect(fields[.contentType] == "text/plain", "the fields are not those of GET")
        try expect(fields[.contentLength] == "3", "\(fields[.contentLength] ?? "no length")")
        let missing = try await peer.send(.head, "/none")
        try missing.expect(status: 404)
        try expect(missing.body.isEmpty, "content of \(missing.body.count) bytes")
    }

    private static let headOfStream = ServerCase.onSocket(
        "A response to HEAD of a stream ends with its head, and the connection goes on",
        section: "RFC 9112, section 6.3",
        routes: routes
    ) { peer in
        let socket = try RawSocket(port: peer.port)
        let reader = MessageReader(socket: socket)
        for method in [HTTPRequest.Method.head, .get, .head, .head] {
            try await socket.send(SocketPeer.head(HTTPRequest(method, "/stream"), length: 0, keepsOpen: true))
            let head = try await reader.responseHead(isHead: method == .head)
            try expect(head.status.code == 200, "status \(head.status.code)")
            while try await reader.bodyPart() != nil {}
        }
    }

    private static let options = ServerCase(
        "OPTIONS names the methods of a path, or reaches a handler of its own", section: "RFC 9110, section 9.3.7",
        routes: routes
    ) { peer in
        let response = try await peer.send(.options, "/things/a")
        try response.expect(status: 204)
        let allow = response.head.headerFields[.allow] ?? ""
        try expect(allow == "GET, HEAD, OPTIONS", "Allow: \(allow)")
        try await peer.send(.options, "/none").expectProblem(status: 404)
        let own = try await peer.send(.options, "/own")
        try expect(own.text == "own", "'\(own.text)'")
    }

    private static let encoded = ServerCase(
        "Segments are compared decoded, and parameters handed on as they came", section: "RFC 3986, section 2.4",
        routes: routes
    ) { peer in
        for (path, text) in [
            ("/%74hings", "all"), ("/things/a%2Fb", "a%2Fb"), ("/things/%C3%A4", "%C3%A4"), ("/files/a%2Eb", "a b"),
        ] {
            let response = try await peer.send(.get, path)
            try expect(response.text == text, "\(path): '\(response.text)'")
        }
    }

    private static let notAPath = ServerCase.onSocket(
        "A URL as target is served by its path; what is no target is refused", section: "RFC 9112, section 3.2",
        routes: routes
    ) { peer in
        for (line, status) in [
            ("GET http://127.0.0.1/things HTTP/1.1", 200), ("GET http://127.0.0.1/none HTTP/1.1", 404),
            ("OPTIONS * HTTP/1.1", 204), ("GET things HTTP/1.1", 400), ("GET /th ings HTTP/1.1", 400),
            ("GET /things", 400),
        ] {
            let socket = try RawSocket(port: peer.port)
            try await socket.send("\(line)\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            let head = try await MessageReader(socket: socket).responseHead(isHead: false)
            try expect(head.status.code == status, "\(line): \(head.status.code)")
        }
    }
}
