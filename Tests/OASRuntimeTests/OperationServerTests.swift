import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Operations with a server of their own.
@Suite struct OperationServerTests {
    private struct Fetch: ClientRequest, ServedRequest, ServerRequest {
        typealias Response = Int

        struct Server: OperationServer {
            let url: URL
        }

        static let operation = OperationDescription(
            id: "fetch", method: .get, path: "/plates", server: ServerTemplate.expand("https://eu.example.com/v2"))

        init() {}
        init?(from request: inout RequestReader) {}
        func encode(to request: inout RequestWriter) {}
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }
        static func encode(_ response: Int, to reply: inout ResponseWriter) {
            reply.raw(response, headers: [:], body: nil)
        }
    }

    private struct Relative: ClientRequest {
        typealias Response = Int

        static let operation = OperationDescription(
            id: "relative", method: .get, path: "/x", server: ServerTemplate.expand("/archive"))
        func encode(to request: inout RequestWriter) {}
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }
    }

    private actor Recorder: ClientTransport {
        private(set) var bases: [String] = []

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            bases.append(baseURL.absoluteString)
            return (HTTPResponse(status: .ok), nil)
        }
    }

    private let base = ServerTemplate.expand("https://api.example.com/v1")
    private let recorder = Recorder()

    @Test("A client sends an operation to the operation's own server")
    func theOperationsOwnServerComesFirst() async throws {
        let client = APIClient(baseURL: base, transport: recorder)
        _ = try await client.send(Fetch())
        _ = try await client.send(Fetch(), at: nil)
        #expect(await recorder.bases == ["https://eu.example.com/v2", "https://eu.example.com/v2"])
    }

    @Test("A server that the caller passes takes precedence")
    func theCallerNamesAnother() async throws {
        let client = APIClient(baseURL: base, transport: recorder, usesOperationServers: false)
        _ = try await client.send(Fetch(), at: .init(url: ServerTemplate.expand("https://us.example.com")))
        _ = try await client.send(Fetch(), at: .init(url: ServerTemplate.expand("/mirror")))
        #expect(await recorder.bases == ["https://us.example.com", "https://api.example.com/mirror"])
    }

    @Test("A client that ignores servers of operations sends everything to its base URL")
    func aMockSeesEverything() async throws {
        let client = APIClient(baseURL: base, transport: recorder, usesOperationServers: false)
        _ = try await client.send(Fetch())
        #expect(await recorder.bases == ["https://api.example.com/v1"])
    }

    @Test("A relative server address is resolved against the client's base URL")
    func aRelativeServerIsOfTheClientsHost() async throws {
        let client = APIClient(baseURL: base, transport: recorder)
        _ = try await client.send(Relative())
        #expect(await recorder.bases == ["https://api.example.com/archive"])
    }

    @Test("A server registers an operation under its own path prefix")
    func anOperationHasAPrefixOfItsOwn() async throws {
        let transport = InMemoryTransport()
        let configuration = ServerConfiguration(pathPrefix: "/v1", operationPathPrefixes: ["fetch": "v2/"])
        try RouteRegistrar(on: transport, configuration: configuration).add(Fetch.self) { _ in 201 }
        let client = APIClient(baseURL: base, transport: transport)
        #expect(try await client.send(Fetch()) == 201)
        let mock = APIClient(baseURL: base, transport: transport, usesOperationServers: false)
        #expect(try await mock.send(Fetch()) == 404)
    }
}
