import HTTPTypes
import OASRuntime

/// Requirements on responses: their status, fields and body.
enum ClientResponses {
    static let all = [
        whole, cases, cookies, interim, head, noContent, chunked, untilClose, redirect, redirectWithoutAddress,
        password,
        failure,
    ]

    private static func simple(
        _ name: String, section: String, method: HTTPRequest.Method = .get, response: String,
        _ check: @escaping @Sendable (_ response: HTTPResponse, _ text: String) throws -> Void
    ) -> ClientCase {
        ClientCase(name, section: section) { connection in
            try await connection.answer(response)
            // A transport that expects content, although the head allows none, would wait for it.
            try await Task.sleep(for: .seconds(5))
        } client: { client in
            let clock = ContinuousClock()
            let start = clock.now
            let (response, text) = try await client.exchange(method)
            try expect(clock.now - start < .seconds(4), "the response was over long before")
            try check(response, text)
        }
    }

    private static let whole = simple(
        "A response has its status, its fields and its content", section: "RFC 9110, section 6",
        response: ScriptedConnection.response("299 Odd", ["X-A:  1 ", "X-Empty:"], "content")
    ) { response, text in
        try expect(response.status.code == 299, "the status is \(response.status.code)")
        try expect(response.headerFields.text("x-a") == "1", "X-A is lost")
        try expect(response.headerFields.text("X-Empty") == "", "the empty field is lost")
        try expect(text == "content", "the content is '\(text)'")
    }

    private static let cases = simple(
        "Fields of one name are all kept, however the name is written", section: "RFC 9110, sections 5.1 and 5.2",
        response: ScriptedConnection.response("200 OK", ["X-a: 1", "x-A: 2", "X-a: 3", "CONTENT-TYPE: a/b"])
    ) { response, _ in
        let values = response.headerFields.texts("X-A").flatMap { $0.split(separator: ",") }
            .map { value in String(value.filter { $0 != " " }) }
        try expect(values.sorted() == ["1", "2", "3"], "X-A is \(values)")
        try expect(response.headerFields[.contentType] == "a/b", "Content-Type is lost")
    }

    private static let cookies = simple(
        "Each Set-Cookie is a field of its own", section: "RFC 6265, section 3",
        response: ScriptedConnection.response(
            "200 OK", ["Set-Cookie: a=b; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "Set-Cookie: c=d; Path=/"])
    ) { response, _ in
        let values = response.headerFields[values: .setCookie]
        try expect(
            values == ["a=b; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "c=d; Path=/"], "the cookies are \(values)")
    }

    private static let interim = simple(
        "Interim responses are passed over", section: "RFC 9110, section 15.2",
        response: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
            + ScriptedConnection.response("200 OK", ["X-A: 1"], "ok")
    ) { response, text in
        try expect(response.status == .ok && text == "ok", "status \(response.status.code), '\(text)'")
        try expect(response.headerFields.text("X-A") == "1", "X-A is lost")
    }

    private static let head = simple(
        "A response to HEAD has no content, though it says how long that of GET is", section: "RFC 9110, section 9.3.2",
        method: .head, response: "HTTP/1.1 200 OK\r\nContent-Length: 536870912\r\n\r\n"
    ) { response, text in
        try expect(response.headerFields[.contentLength] == "536870912", "Content-Length is lost")
        try expect(text.isEmpty, "there is content")
    }

    private static let noContent = ClientCase(
        "204 and 304 have no content, whatever their fields say", section: "RFC 9110, sections 15.3.5 and 15.4.5"
    ) { connection in
        while true {
            let target = try await connection.request().target
            let framing = target.hasSuffix("chunked") ? "Transfer-Encoding: chunked" : "Content-Length: 5"
            try await connection.socket.send("HTTP/1.1 \(target.contains("204") ? 204 : 304) X\r\n\(framing)\r\n\r\n")
        }
    } client: { client in
        for path in ["/204/length", "/304/length", "/304/chunked", "/204/chunked"] {
            let (response, text) = try await client.exchange(.get, path)
            try expect(path.contains("\(response.status.code)") && text.isEmpty, "\(path): \(response.status.code)")
        }
    }

    private static let chunked = simple(
        "Chunks and their extensions are understood", section: "RFC 9112, section 7.1",
        response: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3;a=b\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\n"
    ) { _, text in
        try expect(text == "abc0123456789", "the content is '\(text)'")
    }

    static let trailers = simple(
        "Trailers are passed over", section: "RFC 9112, section 7.1.2",
        response: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Trailer: 1\r\n\r\n"
    ) { _, text in
        try expect(text == "abc", "the content is '\(text)'")
    }

    private static let untilClose = ClientCase(
        "A content without a length ends with the connection", section: "RFC 9112, section 6.3"
    ) { connection in
        try await connection.answer("HTTP/1.1 200 OK\r\n\r\nabc")
    } client: { client in
        let (_, text) = try await client.exchange()
        try expect(text == "abc", "the content is '\(text)'")
    }

    private static let redirect = simple(
        "A redirect is a response where redirects are not followed", section: "RFC 9110, section 15.4",
        response: ScriptedConnection.response("302 Found", ["Location: /y"], "moved")
    ) { response, text in
        try expect(response.status == .found && text == "moved", "status \(response.status.code), '\(text)'")
        try expect(response.headerFields[.location] == "/y", "Location is lost")
    }

    private static let redirectWithoutAddress = simple(
        "A redirect without an address is a response", section: "RFC 9110, section 15.4",
        response: ScriptedConnection.response("307 Temporary Redirect", ["X-A: 1"])
    ) { response, _ in
        try expect(response.status.code == 307, "the status is \(response.status.code)")
        try expect(response.headerFields.text("X-A") == "1", "X-A is lost")
    }

    private static let password = simple(
        "A response that asks for credentials is a response", section: "RFC 9110, section 11.6.1",
        response: ScriptedConnection.response("401 Unauthorized", ["WWW-Authenticate: Basic realm=\"x\""], "who?")
    ) { response, text in
        try expect(response.status.code == 401 && text == "who?", "status \(response.status.code), '\(text)'")
    }

    private static let failure = simple(
        "Every status is a response", section: "swift-oasgen, ClientTransport",
        response: ScriptedConnection.response("599 Odd", ["Content-Type: a/b"], "why")
    ) { response, text in
        try expect(response.status.code == 599 && text == "why", "status \(response.status.code), '\(text)'")
    }
}
