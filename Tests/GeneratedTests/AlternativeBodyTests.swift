import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// One status with bodies of several media types.
@Suite struct AlternativeBodyTests {
    private let transport = InMemoryTransport()
    private var client: FeatureTourClient {
        FeatureTourClient(server: .init(url: URL(filePath: "/")), transport: transport)
    }

    /// Answers with the media type that the client prefers.
    private func serve() {
        transport.respond(to: ReadReport.Request.self) { _ in
            switch OperationContext.current?.preferred(among: "application/json", "text/csv", "image/png") {
            case "text/csv": .okCSV(Reply("what\nmeteor\n"))
            case "image/png": .okImage(Reply(HTTPBody("PNG"), fields: [.contentType: "image/png"]))
            default: .ok(Reply([Sighting(what: "meteor")]))
            }
        }
    }

    @Test("Each media type of a response has a method")
    func eachKindHasAMethod() async throws {
        serve()
        #expect(try await client.readReport() == [Sighting(what: "meteor")])
        #expect(try await client.readReportCSV() == "what\nmeteor\n")
        let image = try await client.readReportImage()
        #expect(try await image.collect(upTo: 10) == Array("PNG".utf8))
    }

    @Test("A response of another documented media type is typed")
    func whatWasNotAskedForIsStillTyped() async throws {
        transport.respond(to: ReadReport.Request.self) { _ in .okCSV(Reply("a,b")) }
        guard case .okCSV(let reply) = try await client.send(ReadReport.Request()) else {
            Issue.record("expected CSV")
            return
        }
        #expect(reply.body == "a,b")
        #expect(reply.fields[.contentType] == "text/csv")
        do {
            _ = try await client.readReport()
            Issue.record("expected an error")
        } catch {
            guard case .response(.okCSV) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("An error response has a case for its media type")
    func errorsHaveKindsToo() async throws {
        transport.respond(to: ReadReport.Request.self) { _ in .serviceUnavailableHTML(Reply("<h1>Later</h1>")) }
        do {
            _ = try await client.readReport()
            Issue.record("expected an error")
        } catch {
            guard case .response(.serviceUnavailableHTML(let reply)) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(reply.body == "<h1>Later</h1>")
        }
    }
}
