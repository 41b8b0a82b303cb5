import OASRuntime
import OASTransportConformance
import Testing

/// The in-memory transport under the requirements for server transports.
@Suite(.timeLimit(.minutes(2))) struct TransportConformanceTests {
    @Test("The in-memory transport meets the requirements for server transports", arguments: ServerCase.all)
    func conforms(demand: ServerCase) async {
        let outcome = await demand.run(on: ServerSubject { InMemoryTransport() })
        #expect(outcome.isPassed, "\(outcome)")
    }
}
