import HTTPTypes
import Testing

@testable import OASRuntime

/// Text in the charset that its media type declares.
@Suite struct TextCharsetTests {
    @Test(
        "Text is read in the declared charset",
        arguments: [
            ("text/plain", Array("ü".utf8), "ü"), ("text/plain; charset=\"UTF-8\"", Array("ü".utf8), "ü"),
            ("text/plain; charset=iso-8859-1", [0x5A, 0xFC], "Zü"), ("text/plain; Charset=Latin1", [0xA3], "£"),
            ("text/plain; charset=windows-1252", [0x80], "€"), ("text/plain; charset=iso-8859-15", [0xA4], "€"),
            ("text/plain; charset=utf-16", [0xFE, 0xFF, 0, 0xFC], "ü"),
            ("text/plain; charset=utf-16", [0xFF, 0xFE, 0xFC, 0], "ü"),
            ("text/plain; charset=utf-16", [0, 0xFC], "ü"), ("text/plain; charset=utf-16le", [0xFC, 0], "ü"),
            ("text/plain; charset=utf-16be", [0xD8, 0x3D, 0xDE, 0x00], "😀"),
            ("text/plain; charset=shift_jis", [0x83, 0x65], "テ"), ("text/plain; charset=us-ascii", [0x41], "A"),
            ("text/plain; charset=koi8-r", [0xD0], "п"), ("text/plain; charset=utf-16", [], ""),
        ])
    func decoding(contentType: String, bytes: [UInt8], text: String) throws {
        #expect(try TextCharset(contentType: contentType).text(bytes) == text)
    }

    @Test(
        "Bytes that are invalid in the charset are refused",
        arguments: [
            ("text/plain", [0xFC], "is not UTF-8"),
            ("text/plain; charset=us-ascii", [0xFC], "is not text in the charset 'us-ascii'"),
            ("text/plain; charset=utf-16", [0], "is not text in the charset 'utf-16'"),
            ("text/plain; charset=utf-16be", [0xD8, 0, 0, 0x41], "is not text in the charset 'utf-16be'"),
            ("text/plain; charset=utf-16be", [0xDC, 0], "is not text in the charset 'utf-16be'"),
            ("text/plain; charset=utf-16be", [0xD8, 0], "is not text in the charset 'utf-16be'"),
            ("text/plain; charset=x-klingon", [0x41], "is in the unknown charset 'x-klingon'"),
        ] as [(String, [UInt8], String)])
    func faults(contentType: String, bytes: [UInt8], message: String) throws {
        let fault = #expect(throws: ParameterFault.self) { try TextCharset(contentType: contentType).text(bytes) }
        #expect(fault?.description == message)
    }

    private func read(_ contentType: String?, _ bytes: [UInt8]) -> (text: String?, status: Int?) {
        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
        request.headerFields[.contentType] = contentType
        var reader = RequestReader(request, pathParameters: [:], body: .collected(bytes))
        let text = reader.text(contentType: "text/plain")
        return (text, reader.failure?.status.code)
    }

    @Test("A server reads a text body by its charset and refuses invalid text")
    func requests() {
        #expect(read("text/plain; charset=iso-8859-1", [0xFC]).text == "ü")
        #expect(read("text/plain", Array("ü".utf8)).text == "ü")
        #expect(read("text/plain", [0xFC]).status == 400)
        #expect(read("text/plain; charset=x-klingon", [0x41]).status == 415)
    }

    @Test("A body of bytes has the media type of the request, before and after it is read")
    func bytes() {
        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
        request.headerFields[.contentType] = "image/png"
        for body in [RequestReader.Body.collected([1]), .unread(HTTPBody([1])), .unread(nil)] {
            var reader = RequestReader(request, pathParameters: [:], body: body)
            #expect(reader.binary(contentType: "image/*")?.contentType == "image/png")
        }
    }

    private func reply(_ contentType: String, _ bytes: [UInt8]) async throws -> String {
        let response = HTTPResponse(status: .ok, headerFields: [.contentType: contentType])
        let reader = ResponseReader(
            response, body: HTTPBody(bytes),
            call: CallInfo(operation: OperationDescription(id: "x", method: .get, path: "/")), maximumBodyBytes: 100)
        let reply: Reply<String, NoHeaders> = try await reader.text(contentType: "text/plain")
        return reply.body
    }

    @Test("A client reads a text body by its charset and repairs invalid UTF-8")
    func responses() async throws {
        #expect(try await reply("text/plain; charset=iso-8859-1", [0xFC]) == "ü")
        #expect(try await reply("text/plain", [0xFC]) == "\u{FFFD}")
        await #expect(throws: ResponseDecodingError.self) { try await reply("text/plain; charset=x", [0x41]) }
    }

    private func part(_ contentType: String?, _ bytes: [UInt8], default charset: String? = nil) async throws -> String?
    {
        var parts = [MultipartPart(name: "note", HTTPBody(bytes), contentType: contentType)]
        if let charset { parts.append(MultipartPart(name: "_charset_", HTTPBody(charset))) }
        let body = MultipartBody(parts)
        var reader = MultipartReader(
            try await MultipartForm(
                body.body, contentType: body.boundary.added(to: "multipart/form-data"), limits: .init()))
        let note = reader.value("note", String.self)
        if let failure = reader.failure { throw failure }
        return note
    }

    @Test("A text part is read in its own charset or in that of the form")
    func parts() async throws {
        #expect(try await part("text/plain; charset=iso-8859-1", [0xFC]) == "ü")
        #expect(try await part(nil, [0xFC], default: "iso-8859-1") == "ü")
        #expect(try await part("text/plain; charset=utf-8", Array("ü".utf8), default: "iso-8859-1") == "ü")
        for (type, charset) in [(nil, nil), ("text/plain; charset=x", nil), (nil, "x")] as [(String?, String?)] {
            await #expect(throws: MultipartError.self) { try await part(type, [0xFC], default: charset) }
        }
    }
}
