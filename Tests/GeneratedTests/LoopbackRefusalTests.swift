#if Hummingbird
    import FeatureTour
    import Foundation
    import HTTPTypes
    import OASRuntime
    import TestSupport
    import Testing

    /// Bodies that a server refuses, sent over HTTP.
    @Suite(.timeLimit(.minutes(2)), .tags(.slow)) struct LoopbackRefusalTests {
        private static let limits = MultipartLimits(
            maximumHeaderBytes: 200, maximumParts: 3, maximumValueBytes: 50, maximumMemoryBytes: 60, maximumBytes: 5_000
        )

        /// Sends a body unchanged and returns the status and the detail of the problem.
        private static func post(
            _ path: String, _ contentType: String, _ body: HTTPBody, to loopback: Loopback
        ) async throws -> (status: Int, detail: String) {
            let (response, answer) = try await loopback.transport.send(
                HTTPRequest(
                    method: .post, scheme: nil, authority: nil, path: path, headerFields: [.contentType: contentType]),
                body: body, baseURL: loopback.url, operationID: "")
            let bytes = try await answer?.collect(upTo: 1 << 16) ?? []
            #expect(response.headerFields[.contentType] == "application/problem+json")
            return (response.status.code, try JSON.decode(ProblemDetails.self, from: bytes).detail ?? "")
        }

        private static let part = "--b\r\nContent-Disposition: form-data; name="

        @Test(
            "A malformed or too large multipart body is refused with its status and reason",
            arguments: [
                ("multipart/form-data", "--b--", 400, "names no boundary"),
                ("multipart/form-data; boundary=b", "", 400, "missing"),
                ("multipart/form-data; boundary=b", "x", 400, "the body ends before the first '--b'"),
                ("multipart/form-data; boundary=b", "\(part)plate\r\n\r\nx\r\n--b", 400, "without '--b--'"),
                ("multipart/form-data; boundary=b", "--b\r\nname\r\n\r\nx\r\n--b--", 400, "has no colon"),
                ("multipart/form-data; boundary=b", "--b\r\nContent-Type: a/b\r\n\r\nx\r\n--b--", 400, "no name"),
                ("multipart/form-data; boundary=b", "\(part)caption\r\n\r\nx\r\n--b--", 400, "part 'plate' is missing"),
                (
                    "multipart/form-data; boundary=b",
                    "\(part)plate\r\n\r\nx\r\n\(part)caption\r\n\r\nx\r\n\(part)star\r\n\r\n{\"name\":1}\r\n--b--", 400,
                    "part 'star': name: expected a string"
                ),
                ("multipart/form-data; boundary=b", "\(part)\(String(repeating: "x", count: 200))", 413, "200 bytes"),
                (
                    "multipart/form-data; boundary=b",
                    "\(part)plate\r\n\r\n\(String(repeating: "x", count: 6_000))\r\n--b--", 413, "5000 bytes"
                ),
                (
                    "multipart/form-data; boundary=b",
                    "\(part)plate\r\n\r\nx\r\n\(part)caption\r\n\r\n\(String(repeating: "x", count: 51))\r\n--b--", 413,
                    "part 'caption' is longer than 50 bytes"
                ),
                (
                    "multipart/form-data; boundary=b",
                    "\(part)a\r\n\r\n\r\n\(part)b\r\n\r\n\r\n\(part)c\r\n\r\n\r\n\(part)d\r\n\r\n", 413, "3 parts"
                ),
                ("application/json", "{}", 415, "multipart/form-data"),
            ])
        func uploads(contentType: String, body: String, status: Int, detail: String) async throws {
            try await Loopback.serving(ScriptedTour(), multipart: Self.limits) { loopback in
                let answer = try await Self.post("/plates", contentType, HTTPBody(body), to: loopback)
                #expect(answer.status == status)
                #expect(answer.detail.contains(detail), "\(answer.detail)")
                // The server still answers.
                #expect(try await loopback.client.getStatus() == Nothing())
            }
        }

        @Test(
            "A malformed or too large form is refused with its status and reason",
            arguments: [
                ("application/x-www-form-urlencoded", "guests=1", 400, "'name' is missing"),
                ("application/x-www-form-urlencoded", "name=a&guests=many", 400, "'guests'"),
                ("application/x-www-form-urlencoded", "name=%FF&guests=1", 400, "UTF-8"),
                (
                    "application/x-www-form-urlencoded", "name=\(String(repeating: "x", count: 2_000))", 413,
                    "1000 bytes"
                ),
                ("text/plain", "name=a&guests=1", 415, "application/x-www-form-urlencoded"),
            ])
        func forms(contentType: String, body: String, status: Int, detail: String) async throws {
            try await Loopback.serving(ScriptedTour(), maximumBodyBytes: 1_000) { loopback in
                let answer = try await Self.post("/visits", contentType, HTTPBody(body), to: loopback)
                #expect(answer.status == status)
                #expect(answer.detail.contains(detail), "\(answer.detail)")
            }
        }

        /// The handler reads the lines. An error that it does not catch is reported as an error of the client.
        @Test(
            "A malformed or too large line of JSON is refused with its status and reason",
            arguments: [
                ("{\"what\":\"a\"}\n{\"what\":1}\n", 400, "element 1: what: expected a string"),
                ("{\"what\":\"a\"}\n{\"what\":", 400, "element 1"),
                ("{\"what\":\"\(String(repeating: "x", count: 2_000))\"}", 413, "element 0 is longer than 1000 bytes"),
            ])
        func lines(body: String, status: Int, detail: String) async throws {
            try await Loopback.serving(ScriptedTour(), maximumBodyBytes: 1_000) { loopback in
                let answer = try await Self.post("/sky/log", "application/x-ndjson", HTTPBody(body), to: loopback)
                #expect(answer.status == status)
                #expect(answer.detail.contains(detail), "\(answer.detail)")
            }
        }
    }
#endif
