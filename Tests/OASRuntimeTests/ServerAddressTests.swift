import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Addresses of servers: their queries, their fragments and the values of their variables.
@Suite struct ServerAddressTests {
    private struct Fetch: ClientRequest {
        typealias Response = Int

        static let operation = OperationDescription(
            id: "fetch", method: .get, path: "/7/x", security: [["key"]], query: "beta=true")
        func encode(to request: inout RequestWriter) { request.query("page", 2) }
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }
    }

    private struct Key: CredentialSource {
        func credential(for scheme: String) -> (any RequestCredential)? {
            APIKeyCredential("secret").placed(in: .query("key"))
        }
    }

    private actor Recorder: ClientTransport {
        private(set) var requests: [String] = []

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            requests.append(baseURL.absoluteString + " " + (request.path ?? ""))
            return (HTTPResponse(status: .ok), nil)
        }
    }

    private func sent(_ base: String) async throws -> [String] {
        let recorder = Recorder()
        let url = try #require(URL(string: base))
        _ = try await APIClient(baseURL: url, transport: recorder).send(Fetch())
        return await recorder.requests
    }

    @Test("The query of a server address precedes the query of the operation")
    func queries() async throws {
        #expect(
            try await sent("https://api.example.com/base?api-version=2024-01-01")
                == ["https://api.example.com/base /7/x?api-version=2024-01-01&beta=true&page=2"])
        #expect(try await sent("https://h.example?") == ["https://h.example /7/x?beta=true&page=2"])
        let recorder = Recorder()
        let url = try #require(URL(string: "https://h.example/v1?a=%2F"))
        _ = try await APIClient(baseURL: url, transport: recorder, credentials: Key()).send(Fetch())
        #expect(
            await recorder.requests == ["https://h.example/v1 /7/x?a=%2F&beta=true&page=2&key=secret"])
    }

    @Test("A server address with a fragment is an error, and nothing is sent")
    func fragments() async throws {
        let recorder = Recorder()
        let url = try #require(URL(string: "https://api.example.com/x?key=secret#frag"))
        do {
            _ = try await APIClient(baseURL: url, transport: recorder).send(Fetch())
            Issue.record("the path would be lost")
        } catch {
            guard case .request(let error) = error else { throw error }
            #expect(error.description == "fetch: the address of the server has a fragment")
        }
        #expect(await recorder.requests.isEmpty)
    }

    @Test(
        "A variable's value that leaves its component of the address is refused without being shown",
        arguments: [
            ("https://{v}.example.com", "evil.example/#", "host"), ("https://{v}.example.com", "evil.example/", "host"),
            ("https://{v}.example.com", "a@evil.example", "host"),
            ("https://{v}.example.com", "evil.example:80", "host"),
            ("https://{v}.example.com", "evil.example?", "host"), ("https://{v}.example.com", "evil.example\\", "host"),
            ("https://{v}.example.com", "evil%2Fexample", "host"), ("https://{v}.example.com", "evil／", "host"),
            ("https://{v}.example.com", "a\r\nb", "host"), ("https://{v}/v1", "evil.example/x", "host"),
            ("https://api.{v}/v1", "u:p@evil.example", "host"), ("https://api.example.com{v}", ".evil.example", "host"),
            ("https://api.example.com{v}", "pany", "host"), ("https://api.example.com{v}", ":@evil.example", "host"),
            ("https://{v}/v1", "h:99999", "host"), ("https://h.example:{v}/v1", "80@evil.example", "port"),
            ("https://h.example:{v}/v1", "80/x", "port"), ("{v}://h.example", "https://evil.example/", "scheme"),
            ("https://h.example/{v}/x", "..", "path"), ("https://h.example/{v}/x", "a/%2E./b", "path"),
            ("/{v}", "/evil.example", "path"), ("{v}/v1", "https://u@evil.example", "beginning"),
            ("{v}/v1", "https://evil.example/#", "beginning"),
        ] as [(String, String, String)])
    func refusedValues(template: String, value: String, component: String) async throws {
        let url = ServerTemplate.expand(template, ["v": value])
        let recorder = Recorder()
        do {
            _ = try await APIClient(baseURL: url, transport: recorder).send(Fetch())
            Issue.record("\(url)")
        } catch {
            let reason = "the value of the server variable 'v' cannot stand in the \(component) of the address"
            #expect(error.description == "fetch: \(reason)")
        }
        #expect(await recorder.requests.isEmpty)
    }

    @Test(
        "A variable's value within its component is used and percent-encoded if necessary",
        arguments: [
            ("https://{v}.example.com", "eu-1", "https://eu-1.example.com"),
            ("https://{v}/v1", "lago.example.com:8080", "https://lago.example.com:8080/v1"),
            ("https://{v}/v1", "[::1]:8080", "https://[::1]:8080/v1"),
            ("https://api.{v}", "example.com", "https://api.example.com"),
            ("https://api.example.com{v}", "/buy/v1", "https://api.example.com/buy/v1"),
            ("https://api.example.com{v}", ":8080", "https://api.example.com:8080"),
            ("http://node{v}/v1", "7", "http://node7/v1"),
            ("http://localhost:{v}/v1", "8080", "http://localhost:8080/v1"),
            ("{v}://h.example", "http", "http://h.example"), ("http{v}://h.example", "s", "https://h.example"),
            ("http{v}://h.example", "", "http://h.example"),
            ("https://h.example/{v}/x", "a/b?c#d e", "https://h.example/a/b%3Fc%23d%20e/x"),
            ("https://h.example/a?version={v}", "1&admin=1#", "https://h.example/a?version=1%26admin%3D1%23"),
            ("https://{v}@h.example/", "a:b@evil.example/", "https://a%3Ab%40evil.example%2F@h.example/"),
            ("{v}/v1", "https://h.example:81/base", "https://h.example:81/base/v1"), ("/{v}", "api", "/api"),
        ] as [(String, String, String)])
    func admittedValues(template: String, value: String, url: String) {
        #expect(ServerTemplate.expand(template, ["v": value]).absoluteString == url)
    }

    @Test("The description of a server address contains no user and no query values")
    func descriptions() throws {
        let url = try #require(URL(string: "https://ann:hunter2@h.example/v1?key=hunter2&a#hunter2"))
        #expect(ServerURL(url: url).description == "https://…@h.example/v1?key=…&…#…")
        let client = APIClient(baseURL: url, transport: InMemoryTransport())
        var dumped = ""
        dump(client, to: &dumped)
        #expect(!"\(client) \(String(reflecting: client)) \(dumped)".contains("hunter2"))
    }
}
