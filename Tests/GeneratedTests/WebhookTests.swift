import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Webhooks and callbacks that generated code receives.
@Suite struct WebhookTests {
    let transport = InMemoryTransport()
    let log = Log()

    private func receiver() throws -> Receiver {
        let receiver = Receiver(log: log)
        try receiver.registerWebhooks(on: transport, at: "/hooks")
        return receiver
    }

    private func send(
        _ body: String?, to path: String = "/hooks", _ fields: HTTPFields = [:]
    ) async throws -> (status: Int, text: String) {
        var fields = fields
        fields[.contentType] = "application/json"
        let (response, answer) = try await transport.send(
            .init(method: .post, scheme: "https", authority: "guest.example", path: path, headerFields: fields),
            body: body.map { HTTPBody($0) }, baseURL: URL(filePath: "/"), operationID: "test")
        return (response.status.code, String(decoding: try await answer?.collect(upTo: 10_000) ?? [], as: UTF8.self))
    }

    @Test("Two events at one path are distinguished by a property")
    func twoEventsAreToldApart() async throws {
        _ = try receiver()
        let published = try await send(#"{"event": "observation.published", "observation_id": "7", "note": null}"#)
        #expect(published.status == 204)
        let due = try await send(#"{"code": "x", "event": "visit.today"}"#, [.init("X-Attempt")!: "2"])
        #expect(due.status == 200)
        #expect(due.text == #"{"guests":3}"#)
        #expect(await log.lines == ["published 7", "visit x today attempt 2"])
    }

    @Test("An unknown event is refused with the known values")
    func anUnknownEventIsRefused() async throws {
        _ = try receiver()
        let (status, text) = try await send(#"{"event": "dome.opened"}"#)
        #expect(status == 422)
        #expect(text.contains("no webhook has 'dome.opened' for 'event'"))
        #expect(text.contains("'observation.published', 'visit.tomorrow', 'visit.today'"))
    }

    @Test("A body that is no event is refused")
    func whatIsNoEventIsRefused() async throws {
        _ = try receiver()
        #expect(try await send("{").status == 400)
        #expect(try await send(nil).status == 400)
        #expect(try await send(#"{"event": "visit.today"}"#).status == 400)
        let untagged = try await send(#"{"code": "x"}"#)
        #expect(untagged.status == 422)
        #expect(untagged.text.contains("fits none of the webhooks"))
    }

    @Test("A receiver may determine the event by a header")
    func aReceiverMayNameTheEvent() async throws {
        let receiver = Receiver(log: log)
        try receiver.registerWebhooks(on: transport, at: "hooks") { request, _ in
            request.headerFields[.init("X-Event")!]
        }
        let body = #"{"event": "visit.tomorrow", "code": "y"}"#
        #expect(try await send(body, [.init("X-Event")!: "visit.reminder"]).status == 200)
        #expect(try await send(body).status == 200)
        let (status, text) = try await send(body, [.init("X-Event")!: "other"])
        #expect(status == 422)
        #expect(text.contains("'other' is no webhook here"))
    }

    @Test("A callback is received at a chosen path")
    func callbacksAreReceivedAtAnyPath() async throws {
        let log = log
        try RouteRegistrar(on: transport).add(Webhooks.BookVisitConfirmed.Request.self, at: "/visits/done") { request in
            await log.add("confirmed \(request.body.code)")
            return .noContent(Reply())
        }
        #expect(try await send(#"{"code": "z"}"#, to: "/visits/done").status == 204)
        #expect(await log.lines == ["confirmed z"])
    }

    @Test("A client sends a webhook to its receiver")
    func aServerSendsWhatIsReceived() async throws {
        _ = try receiver()
        let sender = APIClient(baseURL: URL(filePath: "/"), transport: transport)
        let url = try #require(URL(string: "https://guest.example/hooks"))
        let reply = try await sender.send(
            Webhooks.VisitReminder.Request(xAttempt: 1, body: .init(event: .visitTomorrow, code: "q")), to: url)
        #expect(reply == .ok(Reply(.init(guests: 3), fields: [.contentType: "application/json"])))
        #expect(await log.lines == ["visit q tomorrow attempt 1"])
    }
}

private struct Receiver: FeatureTourWebhookHandler {
    let log: Log

    func observationPublished(
        _ request: Webhooks.ObservationPublished.Request
    ) async throws -> Webhooks.ObservationPublished.Response {
        await log.add("published \(request.body.observationID)")
        return .noContent(Reply())
    }

    func visitReminder(_ request: Webhooks.VisitReminder.Request) async throws -> Webhooks.VisitReminder.Response {
        let day = request.body.event == .visitToday ? "today" : "tomorrow"
        await log.add("visit \(request.body.code) \(day) attempt \(request.xAttempt ?? 0)")
        return .ok(Reply(.init(guests: 3)))
    }
}

actor Log {
    private(set) var lines: [String] = []

    func add(_ line: String) { lines.append(line) }
}
