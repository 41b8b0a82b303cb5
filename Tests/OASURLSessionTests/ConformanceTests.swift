import OASRuntime
import OASTransportConformance
import OASURLSession
import Testing

@Suite(.timeLimit(.minutes(5)), .serialized) struct URLSessionConformanceTests {
    private let subject = ClientSubject(
        transport: { URLSessionTransport() },
        redirectingTransport: { URLSessionTransport(configuration: .init(followsRedirects: true)) })

    /// The Foundation of Linux cannot stop reading, so bytes that nobody reads are kept in files there.
    private static let demands = (ClientCase.all + ClientCase.redirects).filter { demand in
        #if canImport(Darwin)
            true
        #else
            demand.name != ClientCase.responseBackPressure.name
        #endif
    }

    @Test("URLSession meets the demands on a client transport", arguments: demands)
    func conforms(_ demand: ClientCase) async {
        let outcome = await demand.run(on: subject)
        #expect(outcome.isPassed, "\(outcome)")
    }

    #if canImport(Darwin)
        @Test("URLSession meets the demands that stop the process on Linux", arguments: ClientCase.hazardous)
        func survives(_ demand: ClientCase) async {
            let outcome = await demand.run(on: subject)
            #expect(outcome.isPassed, "\(outcome)")
        }
    #endif
}
