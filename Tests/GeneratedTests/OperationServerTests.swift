import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Servers of operations in generated clients.
@Suite struct OperationServerTests {
    private actor Recorder: ClientTransport {
        private(set) var bases: [String] = []

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            bases.append(baseURL.absoluteString)
            return (HTTPResponse(status: .notImplemented), nil)
        }
    }

    private let recorder = Recorder()
    private let plate = UploadPlate.Form(plate: .init(HTTPBody("x")), caption: "", star: Star(name: "Vega"))

    private func client(_ server: FeatureTourClient.Server) -> FeatureTourClient {
        FeatureTourClient(server: server, transport: recorder)
    }

    @Test("The first server of the path is used")
    func theFirstOfThePathsServersIsUsed() async throws {
        _ = try? await client(.production()).uploadPlate(plate)
        _ = try? await client(.production()).send(UploadPlate.Request(body: plate))
        #expect(await recorder.bases == Array(repeating: "https://eu.plates.hilltop.example/v2", count: 2))
    }

    @Test("Another server of the operation can be passed to its method")
    func anotherOfThemIsNamedInTheCall() async throws {
        _ = try? await client(.production()).uploadPlate(plate, server: .plates(region: .us))
        _ = try? await client(.production()).send(UploadPlate.Request(body: plate), at: .backup)
        #expect(
            await recorder.bases == ["https://us.plates.hilltop.example/v2", "https://backup.hilltop.example"])
    }

    @Test("A relative server is resolved against the client's server")
    func aRelativeServerStartsFromTheClients() async throws {
        _ = try? await client(.production(hemisphere: .south)).downloadBundle()
        #expect(await recorder.bases == ["https://south.hilltop.example/archive"])
    }

    @Test("A custom server receives all operations unless they keep their own servers")
    func aServerOfTheCallersOwnIsForEverything() async throws {
        let mock = ServerTemplate.expand("http://localhost:9999/mock")
        _ = try? await client(.init(url: mock)).uploadPlate(plate)
        _ = try? await client(.init(url: mock, keepingOperationServers: true)).uploadPlate(plate)
        _ = try? await client(.init(url: mock)).uploadPlate(plate, server: .backup)
        #expect(
            await recorder.bases == [
                "http://localhost:9999/mock", "https://eu.plates.hilltop.example/v2", "https://backup.hilltop.example",
            ])
    }

    @Test("An operation without servers uses the client's server")
    func operationsWithoutServersStayWhereTheyAre() async throws {
        _ = try? await client(.production()).getClock()
        #expect(await recorder.bases == ["https://north.hilltop.example/v1"])
    }
}
