#if AsyncHTTPClient
    import OASAsyncHTTPClient
    import OASTransportConformance
    import TestSupport
    import Testing

    /// AsyncHTTPClient under the requirements for client transports.
    @Suite(.timeLimit(.minutes(5)), .serialized, .tags(.slow)) struct HTTPClientConformanceTests {
        private let subject = ClientSubject(
            transport: { AsyncHTTPClientTransport() },
            redirectingTransport: { AsyncHTTPClientTransport(configuration: .init(followsRedirects: true)) })

        private static let demands =
            ClientCase.all + ClientCase.redirects + ClientCase.streamedUploads + ClientCase.hazardous

        @Test("AsyncHTTPClient meets all requirements for client transports", arguments: demands)
        func conforms(_ demand: ClientCase) async {
            let outcome = await demand.run(on: subject)
            #expect(outcome.isPassed, "\(outcome)")
        }
    }
#endif
