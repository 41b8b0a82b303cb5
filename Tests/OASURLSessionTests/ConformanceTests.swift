import OASRuntime
import OASTransportConformance
import OASURLSession
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)), .serialized, .tags(.slow)) struct URLSessionConformanceTests {
    private let subject = ClientSubject(
        transport: { URLSessionTransport() },
        redirectingTransport: { URLSessionTransport(configuration: .init(followsRedirects: true)) })

    /// The requirements for client transports.
    ///
    /// Back pressure is omitted on Linux, where Foundation cannot pause reading and unread bytes are stored in files.
    private static let demands = (ClientCase.all + ClientCase.redirects).filter { demand in
        #if canImport(Darwin)
            true
        #else
            demand.name != ClientCase.responseBackPressure.name
        #endif
    }

    @Test("URLSession meets the requirements for client transports", arguments: demands)
    func conforms(_ demand: ClientCase) async {
        let outcome = await demand.run(on: subject)
        #expect(outcome.isPassed, "\(outcome)")
    }

    #if canImport(Darwin)
        @Test("URLSession meets the requirements that end the process on Linux", arguments: ClientCase.hazardous)
        func survives(_ demand: ClientCase) async {
            let outcome = await demand.run(on: subject)
            #expect(outcome.isPassed, "\(outcome)")
        }
    #endif
}
