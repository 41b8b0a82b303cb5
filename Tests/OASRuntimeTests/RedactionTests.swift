import Foundation
import HTTPTypes
import OASRuntime
import Testing

@Suite struct RedactionTests {
    @Test(
        "A redacted text contains no query values, users or fragments of URLs and paths",
        arguments: [
            ("GET https://a:b@h.example/x?key=k&q=1 failed", "GET https://…@h.example/x?key=…&q=… failed"),
            ("url=\"https://h/x?key=k\", code 3", "url=\"https://h/x?key=…\", code 3"),
            ("'/x?secret' is no path", "'/x?… is no path"), ("https://h/#token=k", "https://h/#…"),
            ("https://h/x?a=k'l(m)&b=[k]", "https://h/x?a=…&b=…"), ("https://h/x?key=a=b", "https://h/x?key=…"),
            ("really? yes: 5:30", "really? yes: 5:30"), ("mail a@b.example", "mail a@b.example"), ("", ""), ("?", "?"),
            ("a?\nb", "a?\nb"), ("ftp://u@h/x@y", "ftp://…@h/x@y"), ("https://h?k", "https://h?…"),
            ("https://h/x?\u{301}key=k&\u{301}k=l", "https://h/x?\u{301}key=…&\u{301}k=…"),
            ("https://a:b@\u{301}h/#\u{301}t", "https://…@\u{301}h/#…"), ("to /done#token=k", "to /done#…"),
            ("/a?b=c#d", "/a?b=…#…"), ("issue #5", "issue #5"),
            ("'/done#token=k'", "'/done#…"),
        ])
    func texts(text: String, redacted: String) {
        #expect(Redaction.text(text) == redacted)
    }

    @Test("Every query in a long text is redacted")
    func longTexts() {
        let text = String(repeating: "https://u@h/?a=b&", count: 60_000)
        #expect(!Redaction.text(text).contains("b"))
    }

    @Test("The description of a transport error contains no query values and no control characters")
    func failures() async {
        struct Failing: ClientTransport {
            let baseError: NSError

            func send(
                _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
            ) async throws -> (HTTPResponse, HTTPBody?) { throw baseError }
        }
        let url = "http://127.0.0.1/x?api_key=hunter2"
        let errors = [
            NSError(domain: NSURLErrorDomain, code: -1004, userInfo: ["NSErrorFailingURLStringKey": url]),
            NSError(domain: "d", code: 1, userInfo: ["NSErrorFailingURLKey": URL(string: url) as Any]),
            NSError(domain: "d", code: 1, userInfo: [NSLocalizedDescriptionKey: "no answer from \(url)\r\n\u{1B}[1m"]),
        ]
        for error in errors {
            let failure = ClientError<Int>.transport(TransportError(error))
            let texts = [failure.description, failure.localizedDescription, String(reflecting: failure)]
            for text in texts {
                #expect(!text.contains("hunter2") && !text.contains("\r") && !text.contains("\u{1B}"))
                #expect(text.contains("api_key=…") || !text.contains("api_key"))
            }
        }
        let call = CallInfo(operation: OperationDescription(id: "a", method: .get, path: "/"))
        let broken = ResponseDecodingError(call: call, bytes: [], reason: .body(errors[0]))
        #expect(!"\(ClientError<Int>.decoding(broken))".contains("hunter2"))
    }

    @Test("The description of an error has a limited length")
    func bounds() {
        struct Long: Error, CustomStringConvertible {
            let description = String(repeating: "x", count: 1 << 20)
        }
        #expect(ClientError<Int>.transport(TransportError(Long())).description.count < 3_000)
    }
}
