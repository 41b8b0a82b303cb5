import Foundation
import TestSupport
import Testing

@testable import OASRuntime

/// Bodies with random faults. Reading one ends with values or with a documented error.
@Suite struct BodyMutationTests {
    static let multipart = Array(
        ("preamble\r\n--b\r\nContent-Disposition: form-data; name=\"id\"; filename*=UTF-8''%41\r\n\r\nx\r\n--b \r\n"
            + "Content-Type: a/b\r\n folded\r\n\r\n\r\n--bb\r\n--b--\r\nepilogue").utf8)
    static let events = Array(
        "\u{FEFF}event: a\nid: 1\rretry: 2\r\ndata: {\"code\":\"x\"}\n\n:\ndata:[DONE]\n\n".utf8)
    static let records = Array("\u{1E}{\"code\":\"x\"}\n\u{1E}1\n\n{\"code\":\"y\"}".utf8)
    private static let form = Array("id=%41+b&tags=a&tags=&address=%7B%7D&filter[a]=b&filter[c][]=d&age=1".utf8)

    /// Deletes, duplicates or replaces a few bytes.
    static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: index)
            case 1: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: index)
            case 2: bytes[index] = Array("\r\n-:;=\"b\\ %&[]{}\u{1E}".utf8).randomElement(using: &random) ?? 0
            default: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
            }
        }
        return bytes
    }

    private func outcome(_ read: () async throws -> Void) async -> (any Error)? {
        do {
            try await read()
            return nil
        } catch {
            return error
        }
    }

    @Test("A body with random faults gives values or a documented error", arguments: 0..<4)
    func readingEnds(seed: Int) async {
        var random = SplitMix(seed: UInt64(seed))
        let limits = MultipartLimits(
            maximumHeaderBytes: 100, maximumParts: 3, maximumMemoryBytes: 10, maximumBytes: 1_000)
        for _ in 0..<300 {
            let size = Int.random(in: 1...40, using: &random)
            let parts = HTTPBody.chunked(Self.mutated(Self.multipart, &random), by: size)
            let multipart = await outcome {
                let form = try await MultipartForm(parts, contentType: "multipart/x; boundary=b", limits: limits)
                var reader = MultipartReader(form)
                _ = reader.optionalValue("id", String.self)
                _ = reader.optionalFiles("id")
            }
            #expect(multipart == nil || multipart is MultipartError)
            let text = HTTPBody.chunked(Self.mutated(Self.events, &random), by: size)
            let events = await outcome { _ = try await EventStream<Problem>(text).all() }
            #expect(events == nil || events is StreamElementError)
            let sequence = HTTPBody.chunked(Self.mutated(Self.records, &random), by: size)
            let records = await outcome { _ = try await JSONLines<Problem>(sequence, framing: .records).all() }
            #expect(records == nil || records is StreamElementError)
            let fields = Self.mutated(Self.form, &random)
            let form = await outcome {
                let described: FormFields = ["filter": .init(style: .deepObject, explode: true), "address": .json]
                _ = try described.decode(Signup.self, from: fields)
            }
            #expect(form == nil || form is FormError)
        }
    }

    @Test("A second task that reads a stream gets an error")
    func aStreamHasOneReader() async throws {
        let (chunks, source) = AsyncStream<[UInt8]>.makeStream()
        let stream = Exclusive(HTTPBody(chunks).makeAsyncIterator())
        let hasStarted = Locked(false)
        let first = Task {
            try await stream.withState { iterator in
                hasStarted.withLock { $0 = true }
                return try await iterator.next()
            }
        }
        while !hasStarted.withLock({ $0 }) { await Task.yield() }
        #expect(await outcome { try await stream.withState { _ in () } } is ConcurrentReadError)
        source.yield([1])
        #expect(try await first.value == [1])
    }

    @Test("Reading of an endless body ends when the task is cancelled")
    func cancellationEndsReading() async {
        let endless = HTTPBody(AsyncStream<[UInt8]>(unfolding: { Array("preamble\r\n".utf8) }))
        let task = Task {
            _ = try await MultipartForm(
                endless, contentType: "multipart/x; boundary=b", limits: MultipartLimits(maximumBytes: .max))
        }
        task.cancel()
        let error = await outcome { try await task.value }
        #expect(error is CancellationError || error is MultipartError)
    }
}
