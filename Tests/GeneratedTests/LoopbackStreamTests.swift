#if Hummingbird
    import FeatureTour
    import Foundation
    import HTTPTypes
    import OASRuntime
    import OASTransportConformance
    import TestSupport
    import Testing

    /// Streams over HTTP that take long, end early or lose their reader.
    @Suite(.timeLimit(.minutes(2)), .tags(.slow)) struct LoopbackStreamTests {
        /// A token whose sequence ends when its last holder is released.
        private final class Token: Sendable {
            let (ended, ending) = AsyncStream<Void>.makeStream()
            final class Holder: Sendable {
                let ending: AsyncStream<Void>.Continuation
                init(_ ending: AsyncStream<Void>.Continuation) { self.ending = ending }
                deinit { ending.finish() }
            }
            func holder() -> Holder { Holder(ending) }
            func wait() async { for await _ in ended {} }
        }

        private struct Broken: Swift.Error {}

        /// Returns everything that the server sends until it closes the connection.
        private static func received(from socket: RawSocket) async throws -> String {
            var bytes: [UInt8] = []
            while true {
                let chunk = try await socket.receive()
                if chunk.isEmpty { return String(decoding: bytes, as: UTF8.self) }
                bytes += chunk
            }
        }

        /// Returns a sequence of a first sighting and the results of a closure.
        private static func sightings(
            then next: @escaping @Sendable () async throws -> Sighting?
        ) -> Produced<Sighting> {
            Produced { index in index == 0 ? Sighting(what: "first") : try await next() }
        }

        @Test("An event arrives before the next one is produced")
        func eventsArriveWhileMoreAreToCome() async throws {
            let (sightings, source) = AsyncStream<Sighting>.makeStream()
            var server = ScriptedTour()
            server.sky = { EventStream(sending: sightings) }
            try await Loopback.serving(server) { loopback in
                source.yield(Sighting(what: "first"))
                var events = try await loopback.client.watchSky().makeAsyncIterator()
                #expect(try await events.next()?.what == "first")
                source.yield(Sighting(what: "second"))
                #expect(try await events.next()?.what == "second")
                source.finish()
                #expect(try await events.next() == nil)
            }
        }

        @Test("A stream that fails on the server is an error for the client")
        func aStreamThatBreaksOffIsNoWholeOne() async throws {
            var server = ScriptedTour()
            server.sky = { EventStream(sending: Self.sightings { throw Broken() }) }
            server.log = { JSONLines(sending: Self.sightings { throw Broken() }) }
            server.bundle = {
                let parts = AsyncThrowingStream<MultipartPart, any Swift.Error> { source in
                    source.yield(MultipartPart("one"))
                    source.finish(throwing: Broken())
                }
                return MultipartBody(sending: parts)
            }
            try await Loopback.serving(server) { loopback in
                let tour = loopback.client
                var events = try await tour.watchSky().makeAsyncIterator()
                #expect(try await events.next()?.what == "first")
                await #expect(throws: (any Swift.Error).self) { try await events.next() }
                var lines = try await tour.readLog().makeAsyncIterator()
                #expect(try await lines.next()?.what == "first")
                await #expect(throws: (any Swift.Error).self) { try await lines.next() }
                await #expect(throws: (any Swift.Error).self) {
                    for try await part in try await tour.downloadBundle() { _ = try await part.body.collect(upTo: 9) }
                }
            }
        }

        /// The client closes the connection after one event, while the server always has another one.
        @Test("A server that sends without pause notices that the client has disconnected")
        func aBusyServerNoticesThatTheClientHasLeft() async throws {
            let token = Token()
            var server = ScriptedTour()
            server.sky = {
                let holder = token.holder()
                return EventStream(
                    sending: Self.sightings { withExtendedLifetime(holder) { Sighting(what: "one of many") } })
            }
            try await Loopback.serving(server) { loopback in
                for try await event in try await loopback.client.watchSky() {
                    #expect(event.what == "first")
                    break
                }
                await token.wait()
            }
        }

        /// The server has nothing to send, so no failed write shows that the connection is closed.
        @Test("A server that waits notices that the client has disconnected")
        func anIdleServerNoticesThatTheClientHasLeft() async throws {
            let token = Token()
            var server = ScriptedTour()
            server.sky = {
                let holder = token.holder()
                return EventStream(
                    sending: Self.sightings {
                        defer { withExtendedLifetime(holder) {} }
                        try await Task.sleep(for: .seconds(3_600))
                        return nil
                    })
            }
            try await Loopback.serving(server) { loopback in
                for try await event in try await loopback.client.watchSky() {
                    #expect(event.what == "first")
                    break
                }
                await token.wait()
            }
        }

        @Test("A cancelled task stops waiting for the next event")
        func cancellingTheReaderEndsTheStream() async throws {
            let (sightings, source) = AsyncStream<Sighting>.makeStream()
            var server = ScriptedTour()
            server.sky = { EventStream(sending: sightings) }
            try await Loopback.serving(server) { loopback in
                let (arrivals, arrival) = AsyncStream<String>.makeStream()
                let reader = Task {
                    for try await event in try await loopback.client.watchSky() { arrival.yield(event.what) }
                    try Task.checkCancellation()
                }
                source.yield(Sighting(what: "first"))
                #expect(await arrivals.first { _ in true } == "first")
                reader.cancel()
                await #expect(throws: CancellationError.self) { try await reader.value }
                source.finish()
            }
        }

        @Test("A handler receives the first bytes of a body before the last ones are sent")
        func anUploadArrivesWhileItIsSent() async throws {
            let server = ScriptedTour()
            try await Loopback.serving(server) { loopback in
                let socket = try RawSocket(port: loopback.port)
                let half = [UInt8](repeating: 7, count: 10 << 20)
                let path = "/v1/observations/6f1c2d0e-8f7b-4c55-9a36-0d5b1d3f8e10/image"
                try await socket.send(
                    "PUT \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/octet-stream\r\n"
                        + "Content-Length: \(2 * half.count)\r\n\r\n")
                var progress = server.seen.progress.makeAsyncIterator()
                var arrived = 0
                for sent in [half.count, 2 * half.count] {
                    try await socket.send(half)
                    while arrived < sent, let more = await progress.next() { arrived = more }
                    #expect(arrived == sent)
                }
                #expect(try await Self.received(from: socket).hasPrefix("HTTP/1.1 204"))
            }
        }

        @Test("A handler receives a line of a log before the next one is sent")
        func linesArriveWhileTheyAreWritten() async throws {
            let server = ScriptedTour()
            try await Loopback.serving(server) { loopback in
                let socket = try RawSocket(port: loopback.port)
                try await socket.send(
                    "POST /v1/sky/log HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n")
                var progress = server.seen.progress.makeAsyncIterator()
                for count in 1...3 {
                    let line = #"{"what":"\#(count)"}"# + "\n"
                    try await socket.send("\(String(line.utf8.count, radix: 16))\r\n\(line)\r\n")
                    #expect(await progress.next() == count)
                }
                try await socket.send("0\r\n\r\n")
                #expect(try await Self.received(from: socket).hasSuffix(#"{"lines":3}"#))
            }
        }

        /// The client closes the connection in the middle of an upload.
        @Test("An upload that ends early gives the handler no incomplete line")
        func anUploadThatBreaksOffIsNoWholeOne() async throws {
            let server = ScriptedTour()
            try await Loopback.serving(server) { loopback in
                let socket = try RawSocket(port: loopback.port)
                try await socket.send(
                    "POST /v1/sky/log HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\n"
                        + "Content-Length: 100\r\n\r\n{\"what\":\"1\"}\n{\"what\":\"2\"}")
                var progress = server.seen.progress.makeAsyncIterator()
                #expect(await progress.next() == 1)
                socket.close()
                // The next request is served, and the incomplete line was not read as a line.
                #expect(try await loopback.client.getStatus() == Nothing())
                #expect(await server.seen.lines.count == 1)
            }
        }

        /// The client sends the file from a stream, and the server stores it in a temporary file.
        @Test("A large file is uploaded completely")
        func aLargeFileTravelsWhole() async throws {
            let server = ScriptedTour()
            try await Loopback.serving(server, multipart: .init(maximumMemoryBytes: 1 << 16)) { loopback in
                let chunks = Produced { index in
                    index < 400 ? [UInt8](repeating: UInt8(truncatingIfNeeded: index), count: 100_000) : nil
                }
                var form = Bodies.form
                form.plate.content = HTTPBody(chunks)
                let created = try await loopback.client.uploadPlate(form)
                #expect(created.bytes == 40_000_000)
                let upload = await server.seen.upload
                #expect(upload?.plate.prefix(100_001).suffix(2) == [0, 1])
                #expect(upload?.star == Bodies.upload.star)
            }
        }
    }

    /// A sequence whose elements are produced on request.
    private struct Produced<Element: Sendable>: AsyncSequence, Sendable {
        let produce: @Sendable (_ index: Int) async throws -> Element?

        func makeAsyncIterator() -> Iterator { Iterator(produce: produce) }

        struct Iterator: AsyncIteratorProtocol {
            let produce: @Sendable (_ index: Int) async throws -> Element?
            private var index = 0

            init(produce: @escaping @Sendable (Int) async throws -> Element?) { self.produce = produce }

            mutating func next() async throws -> Element? {
                defer { index += 1 }
                return try await produce(index)
            }
        }
    }
#endif
