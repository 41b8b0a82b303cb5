import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// `readOnly` and `writeOnly` properties in requests and responses.
@Suite struct RequestHalfTests {
    let id = UUID()
    let transport = InMemoryTransport()
    var client: FeatureTourClient {
        FeatureTourClient(server: .init(url: URL(filePath: "/v1")), transport: transport)
    }

    private func answer() {
        transport.respond(to: ReportDiscovery.Request.self) { request in
            let sent = request.body.discovery
            #expect(sent == DiscoveryInput(designation: "K1", passphrase: "x", finder: .init(name: "Ada")))
            return .created(
                Reply(
                    DiscoveryReport(
                        discovery: .init(id: id, designation: sent.designation, reviewer: .init(name: "Vera")),
                        remarks: request.body.remarks.map { .init(text: $0.text) })))
        }
    }

    @Test("A request and a response have the properties of their direction")
    func eachDirectionCarriesItsOwnMembers() async throws {
        answer()
        let report = try await client.reportDiscovery(
            .init(
                discovery: .init(designation: "K1", passphrase: "x", finder: .init(name: "Ada")),
                remarks: [.init(text: "bright")]))
        #expect(report.discovery == Discovery(id: id, designation: "K1", reviewer: .init(name: "Vera")))
        #expect(report.remarks.map(\.text) == ["bright"])
    }

    /// Other clients may send a received object back unchanged. The server ignores its read-only members.
    @Test("Properties of the other direction are ignored")
    func membersOfTheOtherDirectionAreSkipped() async throws {
        answer()
        let text = """
            {"discovery": {"id": 7, "designation": "K1", "passphrase": "x", "finder": {"name": "Ada"}}, "remarks": []}
            """
        let (response, body) = try await transport.send(
            .init(
                method: .post, scheme: "https", authority: "hilltop.example", path: "/catalogue/discoveries",
                headerFields: [.contentType: "application/json"]),
            body: HTTPBody(text), baseURL: URL(filePath: "/"), operationID: "reportDiscovery")
        #expect(response.status.code == 201)
        let sent = String(decoding: try await body?.collect(upTo: 10_000) ?? [], as: UTF8.self)
        #expect(!sent.contains("passphrase"))
        #expect(sent.contains(#""id":"\#(id.uuidString.lowercased())""#))
    }

    @Test("A required property is required in its direction")
    func whatIsMandatoryIsSoInItsDirectionAlone() throws {
        #expect(throws: JSONError.self) {
            try JSON.decode(DiscoveryInput.self, from: #"{"id": "\#(id)", "designation": "K1"}"#)
        }
        #expect(throws: JSONError.self) {
            try JSON.decode(Discovery.self, from: #"{"designation": "K1", "passphrase": "x"}"#)
        }
    }
}
