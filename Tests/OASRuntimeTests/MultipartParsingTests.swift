import Foundation
import TestSupport
import Testing

@testable import OASRuntime

/// Multipart bodies as they arrive (RFC 2046, section 5.1.1).
@Suite struct MultipartParsingTests {
    struct Part: Equatable, Sendable {
        var name: String?
        var filename: String?
        var contentType: String?
        var content: String
    }

    static let examples: [(text: String, parts: [Part])] = [
        ("--b\r\n\r\nx\r\n--b--", [Part(content: "x")]),
        ("--b--\r\n", []),
        // RFC 2046, section 5.1.1: a preamble, implicit types, an epilogue.
        (
            "This is the preamble. \r\n--not\r\n--b\r\n\r\nNo line break at the end.\r\n--b \t \r\n"
                + "Content-type: text/plain; charset=us-ascii\r\n\r\nOne at the end.\r\n\r\n--b--\r\nEpilogue\r\n--b\r\n",
            [
                Part(content: "No line break at the end."),
                Part(contentType: "text/plain; charset=us-ascii", content: "One at the end.\r\n"),
            ]
        ),
        (
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n--bb\r\n--b-\r\n-b\r\r\n\n--b\r\n--b\r\n"
                + "content-disposition: form-data ; filename=\"x;y=\\\"z\\\".txt\" ; NAME=f\r\n\r\n\r\n--b--",
            [
                Part(name: "a", content: "--bb\r\n--b-\r\n-b\r\r\n\n--b"),
                Part(name: "f", filename: "x;y=\"z\".txt", content: ""),
            ]
        ),
        // No content at all, not even the line break before it (the grammar allows it).
        (
            "--b\r\n\r\n--b\r\nContent-Type: a/b\r\n\r\n--b\r\n\r\n\r\n--b--",
            [Part(content: ""), Part(contentType: "a/b", content: ""), Part(content: "")]
        ),
        (
            "--b\r\nContent-Disposition: form-data;\r\n name=\"ü%22%0D%0A\\\";\r\n\tfilename*=UTF-8''%e2%82%ac.txt; filename=no\r\n\r\n1\r\n--b--",
            [Part(name: "ü\"\r\n\\", filename: "€.txt", content: "1")]
        ),
    ]

    static func parts(_ body: HTTPBody, boundary: String = "b", limits: MultipartLimits = .init()) async throws
        -> [Part]
    {
        let boundary = try #require(MultipartBoundary(boundary))
        var parts: [Part] = []
        for try await part in MultipartBody(body, boundary: boundary, limits: limits) {
            parts.append(
                Part(
                    name: part.name, filename: part.filename, contentType: part.contentType,
                    content: try await part.body.text()))
        }
        return parts
    }

    @Test("A multipart body gives the same parts wherever it is cut into chunks", arguments: examples)
    func everyChunking(text: String, parts: [Part]) async throws {
        for body in HTTPBody.everyChunking(Array(text.utf8)) {
            #expect(try await Self.parts(body) == parts)
        }
    }

    @Test(
        "A malformed multipart body is an error with the offset of the byte",
        arguments: [
            ("", "byte 0: the body ends before the first '--b'"),
            ("no delimiter", "byte 12: the body ends before the first '--b'"),
            ("--b", "byte 3: the body ends before the first '--b'"),
            ("--b\r\n", "byte 5: the body ends in the header of a part"),
            ("--b\r\nA: b\r\n", "byte 5: the body ends in the header of a part"),
            ("--b\r\n\r\nabc", "byte 10: the body ends in a part, without '--b--'"),
            ("--b\r\n\r\nabc\r\n--b", "byte 15: the body ends in a part, without '--b--'"),
            ("--b\r\n\r\nabc\r\n--b-", "byte 16: the body ends in a part, without '--b--'"),
            ("--b\n\nabc\n--b--\n", "byte 15: the body ends before the first '--b'"),
            (
                "--b\r\nA: b\r\nno colon\r\n\r\n\r\n--b--",
                "byte 11: the line 'no colon' of a part's header has no colon"
            ),
            ("--b\r\nA B: b\r\n\r\n\r\n--b--", "byte 5: the line 'A B: b' of a part's header has no legal name"),
            (
                "--b\r\nA: \u{1}\r\n\r\n\r\n--b--",
                "byte 5: the line 'A: \\u{1}' of a part's header has illegal characters"
            ),
            (
                "--b\r\nA: \(String(repeating: "x", count: 99))\r\n\r\n\r\n--b--",
                "byte 5: the header of a part is longer than 50 bytes"
            ),
            ("--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b\r\n\r\n\r\n--b--", "byte 23: there are more than 2 parts"),
        ])
    func malformed(text: String, message: String) async throws {
        let limits = MultipartLimits(maximumHeaderBytes: 50, maximumParts: 2)
        for body in HTTPBody.everyChunking(Array(text.utf8)) {
            let error = await #expect(throws: MultipartError.self) { try await Self.parts(body, limits: limits) }
            #expect(error?.description == "multipart body, \(message)")
        }
    }

    @Test("A part that is not read before the next one cannot be read later")
    func partsCanBePassedOver() async throws {
        let text = "--b\r\n\r\n\(String(repeating: "x", count: 10_000))\r\n--b\r\n\r\nsecond\r\n--b--"
        let boundary = try #require(MultipartBoundary("b"))
        var iterator = MultipartBody(.chunked(Array(text.utf8), by: 100), boundary: boundary).makeAsyncIterator()
        let first = try #require(try await iterator.next())
        let second = try #require(try await iterator.next())
        let error = await #expect(throws: MultipartError.self) { try await first.body.text() }
        #expect(error?.description == "part '0': was passed over: a part must be read before the next one is")
        #expect(try await second.body.text() == "second")
        await #expect(throws: HTTPBody.AlreadyReadError.self) { try await second.body.text() }
        #expect(try await iterator.next() == nil)
        #expect(try await iterator.next() == nil)
    }

    @Test("The iterator repeats the error of the stream")
    func anErrorStays() async throws {
        let broken = HTTPBody(
            AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: CocoaError(.fileReadUnknown)) })
        var iterator = MultipartBody(broken, boundary: try #require(MultipartBoundary("b"))).makeAsyncIterator()
        for _ in 0..<2 {
            await #expect(throws: CocoaError.self) { try await iterator.next() }
        }
    }

    @Test(
        "The boundary is read from the content type",
        arguments: [
            ("multipart/form-data; boundary=abc", "abc"), ("multipart/mixed; charset=x; Boundary=\"a b\"", "a b"),
            (
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW;",
                "----WebKitFormBoundary7MA4YWxkTrZu0gW"
            ),
            ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
            ("multipart/form-data; boundary=\"a\\\"b\"", nil),
            ("multipart/form-data; boundary=" + String(repeating: "x", count: 71), nil),
        ])
    func boundaries(contentType: String, boundary: String?) throws {
        guard let boundary else {
            #expect(throws: MultipartError.self) { try MultipartBoundary(contentType: contentType) }
            return
        }
        let read = try MultipartBoundary(contentType: contentType)
        #expect(read.text == boundary)
        #expect(try MultipartBoundary(contentType: read.added(to: "multipart/mixed")) == read)
    }

    @Test("Content that resembles delimiters is read unchanged")
    func contentIsNotChanged() async throws {
        var random = SplitMix(seed: 46)
        for _ in 0..<50 {
            let pieces: [[UInt8]] = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                Array(
                    (["\r", "\n", "\r\n", "-", "--", "--b", "\r\n--", "\r\n--bx", "x", "\r\n--b -"]
                        .randomElement(using: &random) ?? "").utf8)
            }
            let content = Array(pieces.joined())
            let text = String(decoding: content, as: UTF8.self)
            // Content with a real delimiter ends there. A sender must choose another boundary for it.
            guard !("\r\n" + text + "\r\n").contains("\r\n--b\r\n"), !("\r\n" + text).contains("\r\n--b--") else {
                continue
            }
            let bytes = Array("--b\r\n\r\n".utf8) + content + Array("\r\n--b--".utf8)
            let size = Int.random(in: 1...9, using: &random)
            #expect(try await Self.parts(.chunked(bytes, by: size)).map(\.content) == [text])
        }
    }
}
