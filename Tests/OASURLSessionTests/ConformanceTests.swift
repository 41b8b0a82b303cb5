import OASRuntime
import OASTransportConformance
import OASURLSession
import Testing

@Suite(.timeLimit(.minutes(5)), .serialized) struct URLSessionConformanceTests {
    private let subject = ClientSubject(
        transport: { URLSessionTransport() },
        redirectingTransport: { URLSessionTransport(configuration: .init(followsRedirects: true)) })

    @Test("URLSession meets every demand on a client transport", arguments: ClientCase.all + ClientCase.redirects)
    func conforms(_ demand: ClientCase) async {
        let outcome = await demand.run(on: subject)
        #expect(outcome.isPassed, "\(outcome)")
    }

    #if canImport(Darwin)
        // The Foundation of Linux stops the process at a trailer: 'Transfer completed, but there's no response'.
        @Test("URLSession passes over trailers")
        func trailers() async {
            let outcome = await ClientCase.trailers.run(on: subject)
            #expect(outcome.isPassed, "\(outcome)")
        }
    #endif
}
