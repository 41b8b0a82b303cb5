import AwkwardNames
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// The document of names that Swift or the generated code uses otherwise. Its code compiles and keeps its values.
@Suite struct AwkwardNamesTests {
    @Test("Values of properties with reserved names are read and written back")
    func everyValueSurvives() throws {
        let example = try #require(DocumentExamples.all(of: "awkward-names").first)
        #expect(try survives(Everything.self, example.text))
        let everything = try JSON.decode(Everything.self, from: example.text)
        #expect(everything.types?.additionalProperties == ["another": "x"])
        #expect(everything.values?.first == .selfValueValue)
        #expect(everything.values?.last == .unknown("no value of the document"))
    }

    @Test("Parameters and headers with reserved names are transferred")
    func everyParameterSurvives() async throws {
        let request = GetSelfThingsInit.Request(
            selfValue: "a", initValue: "b", class: "c", default: .partyPopper, hash: "d", encode: "e",
            description: "f", request: "g", response: "h", body: "i", client: "j", transport: "k", try: "l",
            await: "m", `inout`: "n", let: "o", _2fa: "p", partyPopper: "q", pageSize: "r")
        let headers = GetSelfThingsInit.OKHeaders(
            selfValue: "1", initValue: 2, xHashValue: "3", hashvalue: "4", _2nd: "5", type: "6")
        let transport = InMemoryTransport()
        try RouteRegistrar(on: transport).add(GetSelfThingsInit.Request.self) { received in
            #expect(received == request)
            return .ok(Reply(try JSON.decode(KindSchema2.self, from: #"{"self": "x", "init": "y"}"#), headers: headers))
        }
        let client = AwkwardNamesClient(server: .server1, transport: transport)
        let response = try await client.send(request)
        guard case .ok(let reply) = response else {
            Issue.record("\(response)")
            return
        }
        #expect(reply.headers == headers)
    }
}
