import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Bodies that a server refuses by their header fields.
@Suite struct ContentRefusalTests {
    private static let thing = #"{"lago_id":"1a901a90-1a90-1a90-1a90-1a901a901a90","name":"n","rate":1,"parent":null}"#

    private func post(
        _ fields: HTTPFields, configuration: ServerConfiguration = .init(), body: HTTPBody? = HTTPBody(thing)
    ) async throws -> (response: HTTPResponse, problem: String?) {
        let transport = InMemoryTransport()
        try RouteRegistrar(on: transport, configuration: configuration).add(Operations.CreateThing.Request.self) {
            .created(Reply($0.body))
        }
        let request = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/owners/x/things", headerFields: fields)
        let (response, reply) = try await transport.send(
            request, body: body, baseURL: URL(filePath: "/"), operationID: "")
        let bytes = try await (reply ?? HTTPBody()).collect(upTo: 10_000)
        return (response, (try? JSON.decode(ProblemDetails.self, from: bytes))?.detail)
    }

    @Test(
        "A body in an unsupported content coding is refused with the codings that the server accepts",
        arguments: [
            ("gzip", "gzip"), ("br", "br"), ("identity, GZIP", "gzip"),
            (String(repeating: "x", count: 100), String(repeating: "x", count: 40) + "…"),
        ])
    func codings(coding: String, named: String) async throws {
        let (response, problem) = try await post([.contentType: "application/json", .contentEncoding: coding])
        #expect(response.status == .unsupportedMediaType)
        #expect(response.headerFields[.acceptEncoding] == "identity")
        #expect(problem == "bodies of content coding \(named) are not read")
    }

    @Test("A body without a coding, with identity or with a configured coding is accepted")
    func acceptedCodings() async throws {
        for coding in ["identity", "", "Identity ,"] {
            let (response, _) = try await post([.contentType: "application/json", .contentEncoding: coding])
            #expect(response.status == .created, "\(coding)")
        }
        let fields: HTTPFields = [.contentType: "application/json", .contentEncoding: "gzip"]
        #expect(try await post(fields, configuration: .init(contentCodings: ["gzip"])).response.status == .created)
        let (refused, _) = try await post([.contentEncoding: "br"], configuration: .init(contentCodings: ["gzip"]))
        #expect(refused.headerFields[.acceptEncoding] == "gzip, identity")
    }

    @Test("A JSON body without a content type is refused unless the configuration permits it")
    func missingTypes() async throws {
        for fields: HTTPFields in [[:], [.contentType: ""]] {
            let (response, problem) = try await post(fields)
            #expect(response.status == .unsupportedMediaType)
            #expect(problem == "the body has no Content-Type; expected application/json")
        }
        #expect(try await post([:], configuration: .init(requiresContentType: false)).response.status == .created)
        let (empty, problem) = try await post([:], body: HTTPBody())
        #expect(empty.status == .badRequest)
        #expect(problem == "the body is missing")
        let stream = HTTPBody(
            AsyncStream<[UInt8]> {
                $0.yield(Array(Self.thing.utf8)); $0.finish()
            })
        #expect(try await post([:], body: stream).response.status == .unsupportedMediaType)
    }
}
