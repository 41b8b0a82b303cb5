import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Bodies whose media type is a range or determines how a value is written.
@Suite struct MediaTypeTests {
    private let transport = InMemoryTransport()
    private var client: FeatureTourClient {
        FeatureTourClient(server: .init(url: URL(filePath: "/")), transport: transport)
    }

    /// Returns a client whose transport gives a fixed response, and a record of the last request.
    private func answer(
        _ type: String?, _ text: String, fields: HTTPFields = [:]
    ) -> (client: FeatureTourClient, received: Received) {
        let received = Received()
        var fields = fields
        fields[.contentType] = type
        let transport = ScriptedTransport { [fields] request, body in
            await received.note(request, try await body?.collect(upTo: 1_000))
            return (HTTPResponse(status: .ok, headerFields: fields), HTTPBody(text))
        }
        return (FeatureTourClient(server: .init(url: URL(filePath: "/")), transport: transport), received)
    }

    private actor Received {
        private(set) var request: HTTPRequest?
        private(set) var text: String?

        func note(_ request: HTTPRequest, _ body: [UInt8]?) {
            self.request = request
            text = body.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private struct ScriptedTransport: ClientTransport {
        let answer: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)

        func send(
            _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
        ) async throws -> (HTTPResponse, HTTPBody?) {
            try await answer(request, body)
        }
    }

    @Test("A value in plain text is typed and written without quotes")
    func scalars() async throws {
        let (client, received) = answer("text/plain", "2024-05-06T07:08:09Z\r\n")
        #expect(try await client.setGauge(0.5) == Date(timeIntervalSince1970: 1_714_979_289))
        #expect(await received.text == "0.5")
        #expect(await received.request?.headerFields[.contentType]?.hasPrefix("text/plain") == true)
        transport.respond(to: SetGauge.Request.self) { .ok(Reply(Date(timeIntervalSince1970: $0.body))) }
        #expect(try await self.client.setGauge(90) == Date(timeIntervalSince1970: 90))
        let (odd, _) = answer("text/plain", "tomorrow")
        await #expect(throws: SetGauge.Failure.self) { try await odd.setGauge(1) }
    }

    @Test(
        "A response of type string is read in any media type",
        arguments: [
            ("text/plain", #"Look "up""#, #"Look "up""#), ("application/json", #""Look \"up\"""#, #"Look "up""#),
            (nil, "as it is", "as it is"), ("text/html; charset=iso-8859-1", "plain", "plain"),
        ] as [(String?, String, String)])
    func anyType(type: String?, text: String, value: String) async throws {
        let (client, received) = answer(type, text)
        #expect(try await client.readMotto() == value)
        #expect(await received.request?.headerFields[.accept]?.contains("*/*") == true)
    }

    @Test("The most specific documented media type determines how a response is read")
    func specificity() async throws {
        let (client, received) = answer("application/json", #"[{"what":"meteor"}]"#)
        #expect(try await client.takePhoto() == [Sighting(what: "meteor")])
        #expect(await received.request?.headerFields[.accept] == "application/json")
        let (zip, _) = answer("application/zip", "PK")
        guard case .okApplication(let reply) = try await zip.send(TakePhoto.Request()) else {
            Issue.record("expected bytes")
            return
        }
        #expect(reply.body.contentType == "application/zip")
    }

    @Test("A media type range is accepted as documented, and a response declares a type within it")
    func ranges() async throws {
        let (client, received) = answer("image/png", "PNG")
        let image = try await client.takePhotoImage()
        #expect(image.contentType == "image/png")
        #expect(await received.request?.headerFields[.accept] == "image/*")
        transport.respond(to: TakePhoto.Request.self) { _ in
            .okImage(Reply(HTTPBody("GIF").with(contentType: "image/gif")))
        }
        guard case .okImage(let reply) = try await self.client.send(TakePhoto.Request()) else {
            Issue.record("expected an image")
            return
        }
        #expect(reply.fields[.contentType] == "image/gif")
        #expect(try await reply.body.collect(upTo: 10) == Array("GIF".utf8))
    }

    @Test("Each cookie has its own header field when it is sent and received")
    func cookies() async throws {
        let cookies = ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=\"x,y\"; Path=/"]
        transport.respond(to: SearchSky.Request.self) { _ in .ok(Reply([], headers: .init(setCookie: cookies))) }
        guard case .ok(let reply) = try await client.send(SearchSky.Request()) else {
            Issue.record("expected sightings")
            return
        }
        #expect(reply.headers.setCookie == cookies)
        #expect(reply.fields[values: .setCookie] == cookies)
    }

    @Test("A list among the members of an exploded object is repeated in the query")
    func lists() async throws {
        let (client, received) = answer("application/json", "[]")
        _ = try await client.searchSky(area: .init(stars: ["Vega", "Deneb & co"], degrees: 3))
        let path = await received.request?.path
        #expect(path?.hasSuffix("/sky/search?stars=Vega&stars=Deneb%20%26%20co&degrees=3") == true, "\(path ?? "")")
        transport.respond(to: SearchSky.Request.self) { request in
            .ok(Reply((request.area?.stars ?? []).map { Sighting(what: $0) }, headers: .init()))
        }
        let found = try await self.client.searchSky(area: .init(stars: ["Vega", "Deneb"]))
        #expect(found == [Sighting(what: "Vega"), Sighting(what: "Deneb")])
    }

    @Test("A server may answer with events where JSON is documented as well")
    func events() async throws {
        transport.respond(to: Forecast.Request.self) { _ in
            .okStream(
                Reply(
                    EventStream(
                        sending: AsyncStream {
                            $0.yield(Sighting(what: "meteor")); $0.finish()
                        })))
        }
        var seen: [String] = []
        for try await event in try await client.forecastStream() { seen.append(event.data.what) }
        #expect(seen == ["meteor"])
    }

    @Test(
        "An empty body is an empty text if the request has a content type, and missing otherwise",
        arguments: [
            ("text/plain", HTTPBody?.some(HTTPBody()), 200), ("text/plain; charset=utf-8", nil, 200),
            (nil, HTTPBody(), 400), (nil, nil, 400),
        ])
    func emptyTexts(type: String?, body: HTTPBody?, status: Int) async throws {
        transport.respond(to: PutRemark.Request.self) { .ok(Reply($0.body)) }
        var request = HTTPRequest(
            method: .put, scheme: nil, authority: nil, path: "/observations/\(UUID().uuidString)/remark")
        request.headerFields[.contentType] = type
        let (response, text) = try await transport.send(
            request, body: body, baseURL: URL(filePath: "/"), operationID: "putRemark")
        #expect(response.status.code == status)
        if status == 200 { #expect(try await text?.collect(upTo: 10) ?? [] == []) }
    }
}
