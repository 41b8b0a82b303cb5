import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// A client and a server in memory.
@Suite struct ExchangeTests {
    private typealias FindThings = Operations.FindThings
    private typealias CreateThing = Operations.CreateThing
    private typealias CopyFile = Operations.CopyFile
    private let base = URL(string: "https://api.example.com/v1") ?? URL(filePath: "/")

    private func client(_ transport: InMemoryTransport) -> APIClient {
        APIClient(baseURL: base, transport: transport)
    }

    private func tax(_ name: String = "VAT") -> Tax {
        Tax(lagoID: UUID(), name: name, rate: 20, parent: nil)
    }

    @Test("The server receives the parameters that the client sends")
    func parametersTravel() async throws {
        let transport = InMemoryTransport()
        let tax = tax()
        transport.respond(to: FindThings.Request.self) { request in
            #expect(request.ownerID == "a/b ü,")
            #expect(request.page == 3)
            #expect(request.metadata == ["k": "v&w", "ü": "1"])
            #expect(request.currencies == [.eur, .unknown("X,Y")])
            #expect(request.trace == "t")
            #expect(request.session == "s s")
            return .ok(Reply([tax], headers: .init(limit: 7, next: nil)))
        }
        let response = try await client(transport).send(
            FindThings.Request(
                ownerID: "a/b ü,", page: 3, metadata: ["k": "v&w", "ü": "1"], currencies: [.eur, .unknown("X,Y")],
                trace: "t", session: "s s"))
        guard case .ok(let reply) = response else {
            Issue.record("\(response)")
            return
        }
        #expect(reply.body == [tax])
        #expect(reply.headers.limit == 7)
        #expect(reply.headers.next == nil)
        #expect(reply.count == 1)
        #expect(reply.fields[.contentType] == "application/json")
    }

    @Test("Optional parameters that are nil are not sent")
    func optionalParametersStayAway() async throws {
        let transport = InMemoryTransport()
        transport.respond(to: FindThings.Request.self) { request in
            #expect(request.page == nil && request.metadata == nil && request.currencies == nil)
            #expect(request.trace == nil && request.session == nil)
            #expect(OperationContext.current?.request.path == "/owners/x/things")
            #expect(OperationContext.current?.operationID == "findThings")
            return .clientError(status: 404, Reply(Problem(code: "gone")))
        }
        let response = try await client(transport).send(FindThings.Request(ownerID: "x"))
        guard case .clientError(404, let reply) = response else {
            Issue.record("\(response)")
            return
        }
        #expect(reply.code == "gone")
    }

    @Test("The server receives the body that the client sends")
    func bodiesTravel() async throws {
        let transport = InMemoryTransport()
        let routes = RouteRegistrar(on: transport, configuration: .init(pathPrefix: "v1/"))
        try routes.add(CreateThing.Request.self) { request in
            request.ownerID == "none" ? .noContent(Reply()) : .created(Reply(request.body))
        }
        let tax = tax()
        let created = try await client(transport).send(CreateThing.Request(ownerID: "x", body: tax))
        guard case .created(let reply) = created else {
            Issue.record("\(created)")
            return
        }
        #expect(reply.body == tax)
        #expect(reply.name == "VAT")
        let nothing = try await client(transport).send(CreateThing.Request(ownerID: "none", body: tax))
        guard case .noContent = nothing else {
            Issue.record("\(nothing)")
            return
        }
    }

    @Test("A streamed body returns unchanged, and a literal query selects the operation")
    func streamsAndLiteralQueries() async throws {
        let transport = InMemoryTransport()
        try RouteRegistrar(on: transport).add(CopyFile.Request.self) { request in
            #expect(request.name == "a" && request.ext == "tar.gz")
            return request.body.length == .known(3) ? .accepted(Reply("three")) : .ok(Reply(request.body))
        }
        let chunks = AsyncStream<ArraySlice<UInt8>> { continuation in
            for byte in 0..<10 { continuation.yield([UInt8(byte)]) }
            continuation.finish()
        }
        let copied = try await client(transport).send(
            CopyFile.Request(name: "a", ext: "tar.gz", body: HTTPBody(chunks)))
        guard case .ok(let reply) = copied else {
            Issue.record("\(copied)")
            return
        }
        #expect(try await reply.body.collect(upTo: 10) == Array(0..<10))
        let accepted = try await client(transport).send(CopyFile.Request(name: "a", ext: "tar.gz", body: "abc"))
        guard case .accepted(let text) = accepted else {
            Issue.record("\(accepted)")
            return
        }
        #expect(text.body == "three")
        let put = HTTPRequest(method: .put, scheme: nil, authority: nil, path: "/files/a.b")
        let (response, _) = try await transport.send(put, body: nil, baseURL: base, operationID: "")
        #expect(response.status == .notFound)
    }

    @Test("An unknown path gets status 404 and an unknown method gets status 405")
    func pathsAndMethodsThatAreNotThere() async throws {
        let transport = InMemoryTransport()
        transport.respond(to: FindThings.Request.self) { _ in .ok(Reply([], headers: .init(limit: 1))) }
        for (method, path, status) in [
            (HTTPRequest.Method.get, "/owners", 404), (.put, "/owners/x/things", 405), (.get, "/owners/x/things", 200),
        ] {
            let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
            let (response, _) = try await transport.send(request, body: nil, baseURL: base, operationID: "")
            #expect(response.status.code == status)
            if status == 405 { #expect(response.headerFields[.allow] == "GET, HEAD, OPTIONS") }
        }
    }
}
