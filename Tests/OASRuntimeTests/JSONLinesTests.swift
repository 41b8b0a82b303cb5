import Testing

@testable import OASRuntime

/// JSON lines, and JSON text sequences (RFC 7464).
@Suite struct JSONLinesTests {
    @Test(
        "JSON lines and records give the same values wherever they are cut into chunks",
        arguments: [
            ("1\n2\n3\n", JSONFraming.lines), ("1\n2\n3", .lines), ("\u{FEFF}1\r\n\r\n 2 \n\n3\n\n", .lines),
            ("\u{1E}1\n\u{1E}2\n\u{1E}3\n", .records), ("\u{1E}\u{1E}1\n\u{1E}\n\u{1E}\n2\n\u{1E} 3 ", .records),
            ("1\n\u{1E}2\n\u{1E}3\n", .records),
        ])
    func values(text: String, framing: JSONFraming) async throws {
        for body in HTTPBody.everyChunking(Array(text.utf8)) {
            #expect(try await JSONLines<Int>(body, framing: framing).all() == [1, 2, 3])
        }
    }

    @Test("JSON lines and records are written and read back")
    func writing() async throws {
        let problems = [Problem(code: "a\nb"), Problem(code: "ü")]
        func lines() -> JSONLines<Problem> { JSONLines(sending: stream(problems)) }
        #expect(try await lines().body.text() == "{\"code\":\"a\\nb\"}\n{\"code\":\"ü\"}\n")
        let records = try await lines().body(as: .records).text()
        #expect(records == "\u{1E}{\"code\":\"a\\nb\"}\n\u{1E}{\"code\":\"ü\"}\n")
        let read = JSONLines<Problem>(HTTPBody(records), framing: .records)
        #expect(try await read.all() == problems)
        #expect(try await read.body(as: .lines).text() == "{\"code\":\"a\\nb\"} \n{\"code\":\"ü\"} \n")
        #expect(try await JSONLines<Problem>(read.body(as: .lines)).all() == problems)
    }

    @Test(
        "An error of JSON lines contains the index of the element",
        arguments: [
            ("1\n2x\n", JSONFraming.lines, "element 1: unexpected text after the value (line 1, column 2)"),
            ("1\n\n123456789", .lines, "element 1 is longer than 8 bytes"),
            ("\u{1E}1\n\u{1E}2\u{1E}3\n", .records, "element 1: the record is cut off"),
            ("\u{1E}1\n\u{1E}2", .records, "element 1: the record is cut off"),
        ])
    func faultsTellTheElement(text: String, framing: JSONFraming, message: String) async throws {
        let lines = JSONLines<Int>(.chunked(Array(text.utf8), by: 2), framing: framing, maximumElementBytes: 8)
        let error = await #expect(throws: StreamElementError.self) { try await lines.all() }
        #expect(error?.description == message)
    }

    @Test(
        "The content type determines the framing",
        arguments: [
            ("application/jsonl", JSONFraming.lines), ("application/x-ndjson; charset=utf-8", .lines),
            ("application/json-seq", .records), ("application/geo+json-seq", .records),
        ])
    func framingFollowsTheContentType(contentType: String, framing: JSONFraming) {
        #expect(JSONFraming(contentType: contentType) == framing)
    }
}
