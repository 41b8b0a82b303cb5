#if Hummingbird
    import Hummingbird
    import HummingbirdTestSupport
    import OASHummingbird
    import OASRuntime
    import OASTransportConformance
    import Testing

    /// Hummingbird under the requirements for server transports.
    @Suite(.timeLimit(.minutes(2)), .serialized) struct TransportConformanceTests {
        @Test("Hummingbird meets the requirements for server transports", arguments: ServerCase.all)
        func conforms(demand: ServerCase) async {
            let subject = ServerSubject { register, body in
                let router = Router()
                try register(HummingbirdTransport(router))
                try await withHummingbird(router, body)
            }
            let outcome = await demand.run(on: subject)
            #expect(outcome.isPassed, "\(outcome)")
        }
    }
#endif
