#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import HTTPTypes
    import OASAsyncHTTPClient
    import OASRuntime
    import OASTransportConformance
    import Testing

    /// The errors of the transport, and clients of the program.
    @Suite(.timeLimit(.minutes(1))) struct HTTPClientErrorTests {
        private func error(
            _ base: String, _ request: HTTPRequest = .withKey(), body: HTTPBody? = nil
        ) async throws -> (any Error)? {
            let url = try #require(URL(string: base))
            return await #expect(throws: (any Error).self) {
                try await AsyncHTTPClientTransport().send(request, body: body, baseURL: url, operationID: "")
            }
        }

        @Test("An error contains no query values, users and values of fields")
        func secrets() async throws {
            let port = try RawListener().port
            try await Task.sleep(for: .milliseconds(100))
            var request = HTTPRequest.withKey()
            request.headerFields[.authorization] = "Bearer hunter2"
            let refused = try await error("http://ann:hunter2@127.0.0.1:\(port)", request)
            #expect("\(refused as Any)".contains("no connection to the server: "))
            request.headerFields.append(.init(name: .init("X-Key")!, value: "hunter2 \u{1}\u{7F}"))
            request.method = .init("TRACE")!
            let errors = [
                refused, try await error("http://127.0.0.1:\(port)", request, body: "hunter2"),
                try await error("ftp://ann:hunter2@h.example/x?key=hunter2"), try await error("http://?a=hunter2"),
            ]
            for error in errors {
                let texts = ["\(error as Any)", error?.localizedDescription ?? "", String(reflecting: error)]
                for text in texts { #expect(!text.contains("hunter2"), "\(text)") }
            }
            #expect(
                "\(errors[2] as Any)".contains("'ftp://…@h.example/x' and '/x?key=…&api_key=…' make no HTTP URL"))
        }

        @Test("An error of a request body fails the request")
        func bodies() async throws {
            struct Broken: Error {}
            let body = HTTPBody(AsyncThrowingStream<ArraySlice<UInt8>, any Error> { $0.finish(throwing: Broken()) })
            try await Peer().serving { socket in
                while try await !socket.receive().isEmpty {}
            } _: { url in
                let broken = try await error(url.absoluteString, .withKey(.post), body: body)
                #expect(broken is Broken, "\(broken as Any)")
                let short = HTTPBody(AsyncStream<[UInt8]> { $0.finish() }, length: .known(5))
                let mismatch = try await error(url.absoluteString, .withKey(.post), body: short)
                #expect(mismatch is AsyncHTTPClientTransportError, "\(mismatch as Any)")
            }
        }

        @Test("A client that has followed a redirect by itself is refused")
        func redirectingClients() async throws {
            try await Peer().serving { socket in
                let head = String(decoding: try await socket.receive(), as: UTF8.self)
                let isFirst = head.hasPrefix("GET /x")
                try await socket.send(
                    isFirst
                        ? "HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            } _: { url in
                let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                    try await AsyncHTTPClientTransport(client: .shared).send(
                        .withKey(), body: nil, baseURL: url, operationID: "")
                }
                #expect(error?.description.contains("redirectConfiguration: .disallow") == true)
                let (response, _) = try await AsyncHTTPClientTransport().send(
                    .withKey(), body: nil, baseURL: url, operationID: "")
                #expect(response.status == .found)
            }
        }

        @Test("A request without a response is sent again once if it is safe, and otherwise not")
        func closedConnections() async throws {
            for (method, expected) in [(HTTPRequest.Method.get, 2), (.post, 1), (.put, 1)] {
                let peer = try Peer()
                try await peer.serving { socket in
                    _ = try await socket.receive()
                } _: { url in
                    let error = try await error(url.absoluteString, .withKey(method))
                    #expect("\(error as Any)".contains("the exchange with the server failed"))
                }
                #expect(peer.connections == expected, "\(method)")
            }
        }

        @Test("A client that was shut down sends nothing")
        func shutDown() async throws {
            let client = HTTPClient(configuration: .init(redirectConfiguration: .disallow))
            try await client.shutdown()
            let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                let url = try #require(URL(string: "http://127.0.0.1:1"))
                return try await AsyncHTTPClientTransport(client: client).send(
                    .withKey(), body: nil, baseURL: url, operationID: "")
            }
            #expect(error?.description == "the request is not sent: Already shutdown")
        }
    }
#endif
