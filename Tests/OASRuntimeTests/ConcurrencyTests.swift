import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Objects that several tasks use at once. `.ci/sanitize` runs these tests under the thread sanitizer.
@Suite struct ConcurrencyTests {
    private struct Doubled: ClientRequest, ServerRequest {
        typealias Response = Int
        static var operation: OperationDescription {
            OperationDescription(id: "double", method: .get, path: "/numbers/{number}")
        }

        let number: Int

        init(number: Int) { self.number = number }

        init?(from request: inout RequestReader) {
            guard let number = request.path("number", Int.self) else { return nil }
            self.number = number
        }

        func encode(to request: inout RequestWriter) { request.path("number", number) }

        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int {
            let reply: Reply<Int, NoHeaders> = try await reply.json()
            return reply.body
        }

        static func encode(_ response: Int, to reply: inout ResponseWriter) { reply.json(200, Reply(response)) }
    }

    private struct Other: ServerRequest {
        typealias Response = Int
        static var operation: OperationDescription { OperationDescription(id: "other", method: .put, path: "/others") }

        init?(from request: inout RequestReader) { return nil }
        static func encode(_ response: Int, to reply: inout ResponseWriter) { reply.json(200, Reply(response)) }
    }

    private static var base: URL { URL(filePath: "/", directoryHint: .isDirectory, relativeTo: nil) }

    @Test("Concurrent requests get their own answers while a route is added")
    func requestsOfManyTasks() async throws {
        let transport = InMemoryTransport()
        transport.respond(to: Doubled.self) { request in
            await Task.yield()
            return request.number * 2
        }
        let client = APIClient(baseURL: Self.base, transport: transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let answer = try await client.send(Doubled(number: number))
                    #expect(answer == number * 2)
                }
            }
            group.addTask { transport.respond(to: Other.self) { _ in 1 } }
            try await group.waitForAll()
        }
    }

    @Test("One of several tasks that read a stream gets all of it")
    func streamsOfManyReaders() async {
        let body = HTTPBody(
            AsyncStream<[UInt8]> { continuation in
                for byte in 0..<100 { continuation.yield([UInt8(byte)]) }
                continuation.finish()
            })
        let counts = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<16 { group.addTask { try? await body.collect(upTo: 1_000).count } }
            return await group.reduce(into: [Int]()) { counts, count in count.map { counts.append($0) } }
        }
        #expect(counts == [100])
    }

    @Test("A part that several tasks read gives each byte to at most one of them")
    func partsOfManyReaders() async throws {
        let boundary = try #require(MultipartBoundary("b"))
        let content = String(repeating: "x", count: 5_000)
        let stream = AsyncStream<[UInt8]> { continuation in
            for byte in "--b\r\n\r\n\(content)\r\n--b--".utf8 { continuation.yield([byte]) }
            continuation.finish()
        }
        var parts = MultipartBody(HTTPBody(stream), boundary: boundary).makeAsyncIterator()
        let part = try #require(try await parts.next())
        let counts = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var count = 0
                    do {
                        for try await chunk in part.body { count += chunk.count }
                    } catch {
                        #expect(error is ConcurrentReadError || error is HTTPBody.AlreadyReadError)
                    }
                    return count
                }
            }
            return await group.reduce(0, +)
        }
        #expect(counts <= 5_000)
    }

    @Test("Many tasks read and write values at the same time")
    func valuesOfManyTasks() async throws {
        let text = #"{"type":"about:blank","title":"Not Found","status":404,"detail":"none"}"#
        let problem = try JSON.decode(ProblemDetails.self, from: text)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    for _ in 0..<50 {
                        #expect((try? JSON.decode(ProblemDetails.self, from: text)) == problem)
                        #expect((try? JSON.string(problem)) == text)
                    }
                }
            }
        }
    }
}
