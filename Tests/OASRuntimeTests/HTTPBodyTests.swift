import Foundation
import OASRuntime
import Testing

@Suite struct HTTPBodyTests {
    @Test("A body of bytes can be read several times")
    func bytesCanBeReadAgain() async throws {
        for body in [HTTPBody("abc"), HTTPBody(Data("abc".utf8)), HTTPBody([97, 98, 99]), "abc"] {
            #expect(body.length == .known(3))
            #expect(try await body.collect(upTo: 3) == [97, 98, 99])
            var chunks: [ArraySlice<UInt8>] = []
            for try await chunk in body { chunks.append(chunk) }
            #expect(chunks == [[97, 98, 99]])
        }
        for try await _ in HTTPBody() { Issue.record("an empty body has no chunks") }
    }

    @Test("A streamed body can be read once and up to a limit")
    func streamsCanBeReadOnce() async throws {
        func stream() -> AsyncStream<[UInt8]> {
            AsyncStream { continuation in
                continuation.yield([1, 2])
                continuation.yield([3])
                continuation.finish()
            }
        }
        let body = HTTPBody(stream())
        #expect(body.length == .unknown)
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        await #expect(throws: HTTPBody.AlreadyReadError.self) { try await body.collect(upTo: 3) }
        await #expect(throws: HTTPBody.TooLargeError.self) { try await HTTPBody(stream()).collect(upTo: 2) }
        await #expect(throws: HTTPBody.TooLargeError.self) { try await HTTPBody("abc").collect(upTo: 2) }
        #expect(HTTPBody(stream()) != HTTPBody(stream()))
        #expect(body == body)
    }
}
