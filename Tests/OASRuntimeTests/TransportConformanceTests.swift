import OASRuntime
import OASTransportConformance
import Testing

/// The in-memory transport under the demands that any server transport has to meet.
@Suite(.timeLimit(.minutes(2))) struct TransportConformanceTests {
    @Test("The in-memory transport meets the demands on servers", arguments: ServerCase.all)
    func conforms(demand: ServerCase) async {
        let outcome = await demand.run(on: ServerSubject { InMemoryTransport() })
        #expect(outcome.isPassed, "\(outcome)")
    }
}
