#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import HTTPTypes
    import OASAsyncHTTPClient
    import OASRuntime
    import OASTransportConformance
    import TestSupport
    import Testing

    /// The transport's use of memory, its time limit, its connections, and the text of its errors.
    @Suite(.timeLimit(.minutes(2)), .serialized, .tags(.slow)) struct HTTPClientLimitTests {
        private static let head = "HTTP/1.1 200 OK\r\nContent-Length: "

        #if os(Linux)
            /// Returns the memory of the process in bytes.
            private func memory() throws -> Int {
                let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
                let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
                return try #require(Int(line.filter(\.isNumber))) << 10
            }

            /// The largest growth in bytes. It is far below the length of the bodies, but leaves room for other tests that
            /// run at the same time.
            private static let maximumGrowth = 256 << 20

            @Test("A response body of one gibibyte that is read slowly needs little memory")
            func memoryOfResponses() async throws {
                let chunk = [UInt8](repeating: 7, count: 1 << 20)
                try await Peer().serving { socket in
                    _ = try await socket.receive()
                    try await socket.send(Self.head + "\(1 << 30)\r\n\r\n")
                    for _ in 0..<1_024 { try await socket.send(chunk) }
                } _: { url in
                    let (_, body) = try await AsyncHTTPClientTransport().send(
                        .withKey(), body: nil, baseURL: url, operationID: "")
                    try await Task.sleep(for: .milliseconds(500))
                    let before = try memory()
                    var (count, most) = (0, 0)
                    for try await part in try #require(body) {
                        if count >> 26 != (count + part.count) >> 26 {
                            try await Task.sleep(for: .milliseconds(20))
                            most = max(most, try memory())
                        }
                        count += part.count
                    }
                    #expect(count == 1 << 30)
                    #expect(most - before < Self.maximumGrowth, "\(most - before) bytes more than before")
                }
            }

            @Test("A request body of one gibibyte that is read slowly needs little memory")
            func memoryOfRequests() async throws {
                let before = try memory()
                let most = Locked(0)
                try await Peer().serving { socket in
                    var count = 0
                    while count < 1 << 30 {
                        let received = try await socket.receive(upTo: 1 << 20).count
                        guard received > 0 else { return }
                        if count >> 26 != (count + received) >> 26 {
                            try await Task.sleep(for: .milliseconds(20))
                            let now = try memory()
                            most.withLock { $0 = max($0, now) }
                        }
                        count += received
                    }
                    try await socket.send("HTTP/1.1 204 No Content\r\n\r\n")
                } _: { url in
                    let made = Locked(0)
                    let chunks = AsyncStream<ArraySlice<UInt8>> {
                        made.withLock { made in
                            made += 1
                            return made <= 1_024 ? [UInt8](repeating: 7, count: 1 << 20)[...] : nil
                        }
                    }
                    let (response, body) = try await AsyncHTTPClientTransport().send(
                        .withKey(.post), body: HTTPBody(chunks, length: .known(1 << 30)), baseURL: url, operationID: "")
                    #expect(response.status == .noContent && body == nil)
                }
                #expect(
                    most.withLock { $0 } - before < Self.maximumGrowth, "\(most.withLock { $0 } - before) bytes more")
            }
        #endif

        @Test("The time limit applies to a silent server and not to a slow reader")
        func silence() async throws {
            let transport = AsyncHTTPClientTransport(configuration: .init(timeout: 0.9))
            try await Peer().serving { socket in
                _ = try await socket.receive()
                try await socket.send(Self.head + "\(32 << 20)\r\n\r\n")
                try await socket.send([UInt8](repeating: 1, count: 16 << 20))
                try await Task.sleep(for: .seconds(30))
            } _: { url in
                let (_, body) = try await transport.send(.withKey(), body: nil, baseURL: url, operationID: "")
                // Nobody reads for twice the limit.
                try await Task.sleep(for: .milliseconds(1_800))
                let count = Locked(0)
                let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                    for try await part in try #require(body) { count.withLock { $0 += part.count } }
                }
                #expect(error?.isTimeout == true)
                #expect(error?.description == "nothing was sent or received for 0.9 seconds")
                #expect(count.withLock { $0 } == 16 << 20)
            }
            try await Peer().serving { socket in
                _ = try await socket.receive()
                try await Task.sleep(for: .seconds(30))
            } _: { url in
                let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                    try await transport.send(.withKey(), body: nil, baseURL: url, operationID: "")
                }
                #expect(error?.isTimeout == true)
            }
        }

        @Test("The time limit does not apply to a body that is made or sent slowly, but to one that is not received")
        func slowUploads() async throws {
            let transport = AsyncHTTPClientTransport(configuration: .init(timeout: 3))
            let length = 24 << 20
            let slowlyMade = HTTPBody(
                AsyncThrowingStream<ArraySlice<UInt8>, any Error> { continuation in
                    Task {
                        continuation.yield([1])
                        try await Task.sleep(for: .milliseconds(3_500))
                        continuation.yield([2])
                        continuation.finish()
                    }
                }, length: .known(2))
            try await Peer().serving { socket in
                while try await socket.receive().last != 2 {}
                try await socket.send("HTTP/1.1 204 No Content\r\n\r\n")
            } _: { url in
                let (response, _) = try await transport.send(
                    .withKey(.post), body: slowlyMade, baseURL: url, operationID: "")
                #expect(response.status == .noContent)
            }
            try await Peer().serving { socket in
                var count = 0
                // The head has less than a chunk's length.
                while count < length {
                    count += try await socket.receive(upTo: 256 << 10).count
                    try await Task.sleep(for: .milliseconds(50))
                }
                try await socket.send("HTTP/1.1 204 No Content\r\n\r\n")
            } _: { url in
                let body = HTTPBody([UInt8](repeating: 7, count: length))
                let (response, _) = try await transport.send(
                    .withKey(.post), body: body, baseURL: url, operationID: "")
                #expect(response.status == .noContent)
            }
            try await Peer().serving { _ in
                try await Task.sleep(for: .seconds(30))
            } _: { url in
                let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                    let body = HTTPBody([UInt8](repeating: 7, count: 64 << 20))
                    return try await transport.send(.withKey(.post), body: body, baseURL: url, operationID: "")
                }
                #expect(error?.isTimeout == true)
            }
        }

        @Test("Exchanges one after another use one connection")
        func reuse() async throws {
            let peer = try Peer()
            try await peer.serving { socket in
                while try await !socket.receive().isEmpty { try await socket.send(Self.head + "2\r\n\r\nok") }
            } _: { url in
                // Two transports of one client share its connections.
                for index in 0..<20 {
                    let transport = AsyncHTTPClientTransport(configuration: .init(timeout: 10 + Double(index % 2)))
                    let (_, body) = try await transport.send(.withKey(), body: nil, baseURL: url, operationID: "")
                    #expect(try await body?.collect(upTo: 10) == Array("ok".utf8))
                }
            }
            #expect(peer.connections == 1)
        }

        @Test("A body that is not produced any more does not outlive its exchange")
        func cancelledUploads() async throws {
            let isCancelled = Locked(false)
            let body = HTTPBody(
                AsyncThrowingStream<ArraySlice<UInt8>, any Error> {
                    do {
                        try await Task.sleep(for: .seconds(60))
                    } catch {
                        isCancelled.withLock { $0 = true }
                        throw error
                    }
                    return nil
                })
            try await Peer().serving { socket in
                _ = try await socket.receive()
                try await Task.sleep(for: .seconds(30))
            } _: { url in
                let task = Task {
                    try await AsyncHTTPClientTransport().send(
                        .withKey(.post), body: body, baseURL: url, operationID: "")
                }
                try await Task.sleep(for: .milliseconds(300))
                let start = ContinuousClock.now
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                #expect(ContinuousClock.now - start < .seconds(1))
                for _ in 0..<100 where !isCancelled.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(10)) }
                #expect(isCancelled.withLock { $0 })
            }
        }
    }
#endif
