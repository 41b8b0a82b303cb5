import Foundation
import HTTPTypes
import OASRuntime

extension FuzzTarget {
    /// A target for media types, `Accept` and `Content-Disposition` as a server and a client read them.
    ///
    /// The first byte selects the field, and the remaining text is its value.
    static let headers = FuzzTarget(
        name: "headers",
        check: { input in
            var reader = InputReader(input)
            let choice = reader.choice(4)
            let text = String(decoding: reader.rest, as: UTF8.self)
            guard HTTPField.isValidValue(text) else { return }
            switch choice {
            case 0: checkContentType(text)
            case 1: checkAccept(text)
            case 2: checkReply(text)
            default: checkDisposition(text)
            }
        },
        seeds: { _ in
            let texts = [
                "application/json", "application/problem+json; charset=utf-8", "text/plain;charset=\"utf-8\"",
                "image/*",
                "*/*;q=0.1, application/json;q=0.5", "text/html, application/json;q=NaN", "a/b;c=\"d\\\"e\";f",
                "form-data; name=\"a\"; filename=\"C:\\new.txt\"",
                "form-data; name=\"a\"; filename*=UTF-8''na%C3%AFve.txt",
                "form-data; name=\"%22%0D%0A\"", "attachment", "form-data; name=a; name=b", "/", ";;=",
                "text/plain; charset=latin1",
                "multipart/form-data; boundary=\"a b\"", "application/json;q=1e999,*/*;q=-1",
            ]
            return (0..<4).flatMap { kind in texts.map { [UInt8(kind)] + Array($0.utf8) } }
        })

    /// Requires that white space, parameters and upper case in the content type do not affect whether a JSON body is
    /// accepted.
    private static func checkContentType(_ text: String) {
        let status = JSONUpload.status(contentType: text)
        require([204, 415].contains(status), "Content-Type \(text.debugDescription): status \(status)")
        let essence = text.prefix { $0 != ";" }
        guard essence.allSatisfy(\.isASCII) else { return }
        let upper = JSONUpload.status(contentType: essence.uppercased())
        let plain = JSONUpload.status(contentType: String(essence))
        require(upper == plain, "\(essence.debugDescription) gives \(plain), in upper case \(upper)")
        let trimmed = essence.trimmingCharacters(in: .whitespaces).lowercased()
        if trimmed == "application/json"
            || trimmed.hasPrefix("application/") && trimmed.hasSuffix("+json")
                && trimmed.dropFirst("application/".count).utf8.allSatisfy({
                    !" \t/\"(),:;<=>?@[\\]{}".utf8.contains($0)
                })
        {
            require(plain == 204, "\(essence.debugDescription) is JSON, but gives \(plain)")
        }
    }

    /// Requires that the preferred media type is one of those that the server offers.
    private static func checkAccept(_ text: String) {
        let types = ["application/json", "text/html", "image/png"]
        let chosen = AcceptProbe.preferred(text)
        if let chosen { require(types.contains(chosen), "Accept \(text.debugDescription): \(chosen)") }
        for type in types where text.lowercased() == type {
            require(chosen == type, "Accept \(text.debugDescription): \(chosen as Any)")
        }
        // A media type with `q=0` is not acceptable.
        for type in types where text == "\(type);q=0" {
            require(chosen != type, "Accept \(text.debugDescription): \(chosen as Any)")
        }
    }

    /// Requires that `has` is true for the content type of a response and for its ranges.
    private static func checkReply(_ text: String) {
        let essence = String(text.prefix { $0 != ";" })
        let halves = essence.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { return }
        let answers = ReplyProbe.has(contentType: text, of: [essence, "*/*", "\(halves[0])/*"])
        require(
            !answers[0] || answers[1] && answers[2],
            "\(text.debugDescription) is itself: \(answers[0]), any: \(answers[1]), of its range: \(answers[2])")
    }

    /// Requires that a name is the same after it is written and read again.
    private static func checkDisposition(_ text: String) {
        let part = MultipartPart(HTTPBody(), headerFields: [.contentDisposition: text])
        // A header field cannot contain control characters.
        guard let name = part.name, HTTPField.isValidValue(name + (part.filename ?? "")) else { return }
        let again = MultipartPart(name: name, filename: part.filename, HTTPBody())
        require(
            again.name == name && again.filename == part.filename,
            "\(text.debugDescription): \(name.debugDescription), \(part.filename.debugDescription) come back as "
                + "\(again.name.debugDescription), \(again.filename.debugDescription)")
    }
}

/// An operation with a JSON body, and the status for a content type.
private struct JSONUpload: ServerRequest {
    typealias Response = Int
    static var operation: OperationDescription { OperationDescription(id: "upload", method: .post, path: "/json") }

    init?(from request: inout RequestReader) {
        guard request.json(JSONValue.self) != nil else { return nil }
    }

    static func encode(_ response: Int, to reply: inout ResponseWriter) { reply.raw(response, headers: [:], body: nil) }

    static func status(contentType: String) -> Int {
        runInline {
            let transport = InMemoryTransport()
            transport.respond(to: JSONUpload.self) { _ in 204 }
            var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/json")
            request.headerFields[.contentType] = contentType
            let reply = try? await transport.send(
                request, body: "1", baseURL: URL(filePath: "/"), operationID: "upload")
            return reply?.0.status.code ?? 0
        }
    }
}

/// An operation whose response is the media type that the client prefers.
private struct AcceptProbe: ServerRequest {
    typealias Response = String?
    static var operation: OperationDescription { OperationDescription(id: "accept", method: .get, path: "/accept") }

    init?(from request: inout RequestReader) {
        guard request.isValid else { return nil }
    }

    static func encode(_ response: String?, to reply: inout ResponseWriter) {
        reply.raw(200, headers: [:], body: response.map { HTTPBody($0) })
    }

    static func preferred(_ accept: String) -> String? {
        runInline {
            let transport = InMemoryTransport()
            transport.respond(to: AcceptProbe.self) { _ in
                OperationContext.current?.preferred(among: "application/json", "text/html", "image/png")
            }
            var request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/accept")
            request.headerFields[.accept] = accept
            let reply = try? await transport.send(
                request, body: nil, baseURL: URL(filePath: "/"), operationID: "accept")
            let bytes = try? await reply?.1?.collect(upTo: 100)
            return bytes.map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

/// A client's view of a response with a content type.
private struct ReplyProbe: ClientRequest {
    typealias Response = [Bool]
    static var operation: OperationDescription { OperationDescription(id: "reply", method: .get, path: "/reply") }
    @TaskLocal static var asked: [String] = []

    func encode(to request: inout RequestWriter) {}

    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> [Bool] {
        asked.map { reply.has($0) }
    }

    static func has(contentType: String, of types: [String]) -> [Bool] {
        runInline {
            await ReplyProbe.$asked.withValue(types) {
                let client = APIClient(baseURL: URL(filePath: "/"), transport: FixedReply(contentType: contentType))
                return (try? await client.send(ReplyProbe())) ?? types.map { _ in false }
            }
        }
    }

    private struct FixedReply: ClientTransport {
        let contentType: String

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            (HTTPResponse(status: .ok, headerFields: [.contentType: contentType]), "x")
        }
    }
}
