#if Webhooks
    import FeatureTour
    import Foundation
    import HTTPTypes
    import OASRuntime
    import OASWebhooks
    import Testing

    /// Generated receivers of webhooks with a verifier in front.
    @Suite struct ReceiverTests {
        private let transport = InMemoryTransport()
        private let received = Received()
        private let body = Array(#"{"event": "observation.published", "observation_id": "7", "note": null}"#.utf8)

        init() throws {
            let verifier = WebhookVerifier(
                try Sender.stripe.scheme(["secret"]), maximumBodyBytes: 1_000, now: { Delivery.date })
            try Receiver(received: received).registerWebhooks(on: transport, at: "/hooks", middlewares: [verifier])
        }

        private func send(_ delivery: Delivery, streamed: Bool = false) async throws -> (HTTPResponse, String) {
            var fields = delivery.headerFields
            fields[.contentType] = "application/json"
            let body =
                streamed
                ? HTTPBody(AsyncStream(unfolding: delivery.body.chunks()), length: .unknown) : HTTPBody(delivery.body)
            let (response, answer) = try await transport.send(
                .init(method: .post, scheme: "https", authority: "guest.example", path: "/hooks", headerFields: fields),
                body: body, baseURL: URL(filePath: "/"), operationID: "test")
            return (response, String(decoding: try await answer?.collect(upTo: 10_000) ?? [], as: UTF8.self))
        }

        @Test("A signed webhook is decoded from the verified bytes", arguments: [false, true])
        func signed(streamed: Bool) async throws {
            let (response, _) = try await send(Sender.stripe.sign(body, "secret"), streamed: streamed)
            #expect(response.status == .noContent)
            #expect(await received.ids == ["7"])
        }

        @Test("A webhook with a wrong signature is refused with 401 before it is decoded")
        func unsigned() async throws {
            var delivery = Sender.stripe.sign(body, "secret")
            delivery.body = Array("{".utf8)
            let (response, text) = try await send(delivery)
            #expect(response.status == .unauthorized)
            #expect(response.headerFields[.wwwAuthenticate] == "Webhook-Signature")
            #expect(response.headerFields[.contentType] == "application/problem+json")
            #expect(
                text
                    == #"{"title":"Unauthorized","status":401,"detail":"the signature does not match the body"}"#)
            delivery.fields = []
            let (missing, detail) = try await send(delivery)
            #expect(missing.status == .unauthorized)
            #expect(detail.contains("the request has no field 'Stripe-Signature'"))
            #expect(await received.ids == [])
        }

        @Test("A signed webhook that is not as documented is refused as without a verifier")
        func undocumented() async throws {
            #expect(try await send(Sender.stripe.sign(Array("{".utf8), "secret")).0.status == .badRequest)
            let other = Array(#"{"event": "dome.opened"}"#.utf8)
            #expect(try await send(Sender.stripe.sign(other, "secret")).0.status == .unprocessableContent)
        }

        @Test("A long body is refused with 413", arguments: [false, true])
        func longBodies(streamed: Bool) async throws {
            let long = Sender.stripe.sign([UInt8](repeating: 0x20, count: 1_001), "secret")
            let (response, text) = try await send(long, streamed: streamed)
            #expect(response.status == .contentTooLarge)
            #expect(text.contains("the body is longer than 1000 bytes"))
        }

        @Test("A body can be verified without a server")
        func withoutServer() async throws {
            let delivery = Sender.gitHub.sign(body, "secret")
            let verifier = WebhookVerifier(try Sender.gitHub.scheme(["secret"]), maximumBodyBytes: body.count)
            let bytes = try await verifier.bytes(verifying: HTTPBody(body), fields: delivery.headerFields)
            #expect(bytes == body)
            await #expect(throws: HTTPBody.TooLargeError.self) {
                try await verifier.bytes(verifying: HTTPBody(body + [0x20]), fields: delivery.headerFields)
            }
            await #expect(throws: WebhookSignatureError.wrongSignature) {
                try await verifier.bytes(verifying: nil, fields: delivery.headerFields)
            }
        }
    }

    private actor Received {
        private(set) var ids: [String] = []

        func add(_ id: String) { ids.append(id) }
    }

    private struct Receiver: FeatureTourWebhookHandler {
        let received: Received

        func observationPublished(
            _ request: Webhooks.ObservationPublished.Request
        ) async throws -> Webhooks.ObservationPublished.Response {
            await received.add(request.body.observationID)
            return .noContent(Reply())
        }

        func visitReminder(_ request: Webhooks.VisitReminder.Request) async throws -> Webhooks.VisitReminder.Response {
            .ok(Reply(.init(guests: 3)))
        }
    }

    extension [UInt8] {
        /// Returns a function that returns the bytes one by one.
        fileprivate func chunks() -> @Sendable () async -> ArraySlice<UInt8>? {
            let next = Locked(0)
            return {
                next.withLock { next in
                    guard next < count else { return nil }
                    defer { next += 1 }
                    return self[next...next]
                }
            }
        }
    }
#endif
