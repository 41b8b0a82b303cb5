import HTTPTypes
import OASRuntime

/// Requirements on requests: their target, fields and body.
enum ClientRequests {
    static let all = [target, fields, bytes, nothing, framedOnce, stream, failingBody]

    private static let ok = ScriptedConnection.response("200 OK", [], "ok")

    private static let target = ClientCase(
        "The path and the query are sent as they are, behind the base URL's path", section: "RFC 9112, section 3.2"
    ) { connection in
        let head = try await connection.request()
        try expect(head.method == "GET", "the method is \(head.method)")
        try expect(head.target == "/base/a%2Fb/%C3%BC?q=%2B+1&q=a,b", "the target is '\(head.target)'")
        try await connection.socket.send(ok)
    } client: { client in
        let (_, text) = try await client.exchange(.get, "/a%2Fb/%C3%BC?q=%2B+1&q=a,b")
        try expect(text == "ok", "the content is '\(text)'")
    }

    private static let fields = ClientCase(
        "All fields are sent, and one Host", section: "RFC 9110, sections 5.3 and 7.2"
    ) { connection in
        let fields = try await connection.request().fields
        try expect(fields.text("X-A") == "1, 2", "X-A is '\(fields.text("X-A") ?? "")'")
        try expect(fields[.authorization] == "Bearer t", "Authorization is missing")
        try expect(fields[.cookie] == "a=b; c=d", "Cookie is '\(fields[.cookie] ?? "")'")
        try expect(fields.texts("Host").count == 1, "there is not one Host")
        try await connection.socket.send(ok)
    } client: { client in
        var fields: HTTPFields = [.authorization: "Bearer t", .cookie: "a=b; c=d"]
        fields.add("X-A", "1")
        fields.add("x-a", "2")
        _ = try await client.exchange(.get, "/x", fields)
    }

    private static let bytes = ClientCase(
        "A body of bytes is sent with its length", section: "RFC 9110, section 8.6"
    ) { connection in
        let head = try await connection.request()
        let body = try await connection.body()
        try expect(head.fields[.contentLength] == "300000", "its length is '\(head.fields[.contentLength] ?? "")'")
        try expect(body == [UInt8](repeating: 7, count: 300_000), "\(body.count) bytes came, or others")
        try expect(head.fields[.contentType] == "image/png", "its type is '\(head.fields[.contentType] ?? "")'")
        try await connection.socket.send(ok)
    } client: { client in
        let body = HTTPBody([UInt8](repeating: 7, count: 300_000))
        _ = try await client.exchange(.put, "/x", [.contentType: "image/png"], body: body)
    }

    private static let nothing = ClientCase(
        "An empty body has the length 0, and a GET without a body no length", section: "RFC 9110, section 8.6"
    ) { connection in
        while true {
            let head = try await connection.request()
            let length = head.method == "GET" ? nil : "0"
            try expect(
                head.fields[.contentLength] == length, "\(head.method) has another length than \(length ?? "none")")
            try expect(head.fields[.transferEncoding] == nil, "\(head.method) is chunked")
            try await connection.socket.send(ok)
        }
    } client: { client in
        _ = try await client.exchange(.post, "/x", [.contentType: "text/plain"], body: HTTPBody())
        _ = try await client.exchange(.get)
    }

    private static let framedOnce = ClientCase(
        "A body is framed by the transport, whatever the request's fields say", section: "RFC 9112, section 6.3"
    ) { connection in
        let fields = try await connection.request().fields
        let length = fields[values: .contentLength]
        let coding = fields[values: .transferEncoding]
        try expect(length.count + coding.count == 1, "lengths \(length), codings \(coding)")
        let body = try await connection.body()
        try expect(body == Array("0123456789".utf8), "the body is '\(String(decoding: body, as: UTF8.self))'")
        try await connection.socket.send(ok)
    } client: { client in
        let fields: HTTPFields = [.contentLength: "3", .transferEncoding: "chunked", .contentType: "text/plain"]
        _ = try await client.exchange(.post, "/x", fields, body: "0123456789")
        let stream = HTTPBody(Ticking(count: 10) { [UInt8(ascii: "0") + UInt8($0)] })
        _ = try await client.exchange(.post, "/x", [.contentLength: "3", .contentType: "text/plain"], body: stream)
    }

    private static let stream = ClientCase(
        "A long body that is made while it is sent arrives whole", section: "RFC 9112, section 7.1"
    ) { connection in
        _ = try await connection.request()
        var (count, isRight) = (0, true)
        while let part = try await connection.reader.bodyPart() {
            let last = count + part.count - 1
            isRight =
                isRight && part.first == UInt8(truncatingIfNeeded: count >> 10)
                && part.last == UInt8(truncatingIfNeeded: last >> 10)
            count += part.count
        }
        try expect(isRight, "bytes are lost or others")
        try await connection.socket.send(ScriptedConnection.response("200 OK", [], "\(count)"))
    } client: { client in
        let body = HTTPBody(
            Ticking(count: 4_096) { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: 1_024) })
        let (_, text) = try await client.exchange(.post, "/x", [.contentType: "a/b"], body: body)
        try expect(text == "\(4 << 20)", "\(text) bytes arrived")
    }

    private struct Broken: Error {}

    private static let failingBody = ClientCase(
        "A body that fails ends the request with its error, and is not complete for the server",
        section: "RFC 9112, section 8"
    ) { connection in
        _ = try await connection.request()
        do {
            _ = try await connection.body()
        } catch { return }
        throw Unmet("the body seems complete")
    } client: { client in
        let body = HTTPBody(
            Ticking(count: 4) { index in
                if index == 3 { throw Broken() }
                return [1, 2, 3]
            })
        do {
            _ = try await client.exchange(.post, "/x", [.contentType: "a/b"], body: body)
        } catch {
            return try expect(error is Broken, "the error is \(error)")
        }
        throw Unmet("there is no error")
    }
}

/// Chunks that are produced one by one.
struct Ticking: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let count: Int
    let make: @Sendable (Int) async throws -> [UInt8]

    init(count: Int, _ make: @escaping @Sendable (Int) async throws -> [UInt8]) {
        self.count = count
        self.make = make
    }

    struct Iterator: AsyncIteratorProtocol {
        let chunks: Ticking
        var index = 0

        mutating func next() async throws -> [UInt8]? {
            guard index < chunks.count else { return nil }
            defer { index += 1 }
            return try await chunks.make(index)
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }
}
