import ClientTour
import Foundation
import HTTPTypes
import LagoCustomers
import OASRuntime
import TestSupport
import Testing

/// Members of objects, and operations of the server, that the document does not describe.
@Suite struct UndocumentedTests {
    // MARK: Members

    @Test("Reading, changing and writing an object loses no member that the document does not declare")
    func members() throws {
        var random = SplitMix(seed: 404)
        for _ in 0..<1_000 {
            var members = RandomJSON.members(using: &random, depth: 3)
            members["id"] = "d1"
            members["title"] = "before"
            members["year"] = Bool.random(using: &random) ? 1_889 : nil
            let sent = try JSONSerialization.data(withJSONObject: members)
            var drawing = try JSON.decode(Drawing.self, from: sent)
            drawing.title = "after"
            members["title"] = "after"
            let written = try JSONSerialization.jsonObject(with: Data(try JSON.encode(drawing)))
            #expect((written as? NSDictionary) == members as NSDictionary)
        }
    }

    @Test("A member of a type that keeps unknown members is not written twice")
    func declaredMembersWin() throws {
        let drawing = Drawing(id: "d1", title: "Boats", undocumented: ["title": "other", "note": "n"])
        #expect(String(decoding: try JSON.encode(drawing), as: UTF8.self) == #"{"id":"d1","title":"Boats","note":"n"}"#)
    }

    // MARK: Operations

    private actor Wire: ClientTransport {
        var requests: [(HTTPRequest, String)] = []
        let status: Int
        let text: String

        init(_ status: Int, _ text: String) { (self.status, self.text) = (status, text) }

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            requests.append((request, String(decoding: try await body?.collect(upTo: 1_000) ?? [], as: UTF8.self)))
            let fields: HTTPFields = [.contentType: "application/json"]
            return (HTTPResponse(status: .init(code: status), headerFields: fields), HTTPBody(text))
        }
    }

    private func lago(_ wire: Wire) -> LagoCustomersClient {
        LagoCustomersClient(server: .us, credentials: .init(bearerAuth: "planted"), transport: wire)
            .with {
                $0.userAgent = "test"; $0.retry = .never
            }
    }

    @Test("An operation that the document lacks is called with the credentials and options of the client")
    func call() async throws {
        let wire = Wire(200, #"{"a":[1]}"#)
        let value = try await lago(wire).call(
            .post, "/beta/a b/{x}?fixed=1", query: [("q", "ü&=")], headers: [.accept: "application/vnd.beta+json"],
            body: ["n": 5] as JSONValue, returning: JSONValue.self)
        #expect(value == ["a": [1]])
        let (request, body) = try #require(await wire.requests.first)
        #expect(request.method == .post)
        #expect(request.path == "/beta/a%20b/%7Bx%7D?fixed=1&q=%C3%BC%26%3D")
        #expect(request.headerFields[.authorization] == "Bearer planted")
        #expect(request.headerFields[.userAgent] == "test")
        #expect(request.headerFields[.accept] == "application/vnd.beta+json")
        #expect(request.headerFields[.contentType] == "application/json")
        #expect(body == #"{"n":5}"#)
    }

    @Test("An error status of such a call is an error with its body and the facts about the call")
    func failure() async throws {
        let client = lago(Wire(422, #"{"code":"no"}"#))
        let error = await #expect(throws: ClientError<UndocumentedResponse>.self) {
            try await client.call(.get, "beta", returning: JSONValue.self)
        }
        #expect(error?.status == 422)
        #expect(error?.call?.operation.path == "/beta")
        #expect("\(error.map { "\($0)" } ?? "")".contains(#"status 422: {"code":"no"}"#))
        let response = try await client.call(.delete, "/beta#x")
        #expect(response.status == 422 && response.body == Array(#"{"code":"no"}"#.utf8))
        #expect(response.call?.operation.path == "/beta%23x")
    }

    @Test("A response that is not JSON is an error of decoding")
    func decoding() async throws {
        let client = lago(Wire(200, "no JSON"))
        let error = await #expect(throws: ClientError<UndocumentedResponse>.self) {
            try await client.call(.get, "/beta", returning: [Int].self)
        }
        guard case .decoding = error else { throw CocoaError(.coderInvalidValue) }
    }
}

/// Random JSON in the types of Foundation.
private enum RandomJSON {
    static func members(using random: inout SplitMix, depth: Int) -> [String: Any] {
        var members = [String: Any]()
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            members[text(using: &random)] = value(using: &random, depth: depth)
        }
        return members
    }

    private static func value(using random: inout SplitMix, depth: Int) -> Any {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
        case 0: NSNull()
        case 1: Bool.random(using: &random)
        case 2: Int.random(in: -1_000_000...1_000_000, using: &random)
        case 3: Double(Int.random(in: -4_000...4_000, using: &random)) / 8
        case 4: text(using: &random)
        case 5: (0..<Int.random(in: 0...3, using: &random)).map { _ in value(using: &random, depth: depth - 1) }
        default: members(using: &random, depth: depth - 1)
        }
    }

    private static func text(using random: inout SplitMix) -> String {
        let scalars = Array("aé\"\\\u{0}\n/😀 _$".unicodeScalars)
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            text.unicodeScalars.append(scalars.randomElement(using: &random) ?? "a")
        }
        return text
    }
}
