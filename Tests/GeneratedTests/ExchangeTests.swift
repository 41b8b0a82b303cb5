import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import Testing

/// Bodies that are not JSON, sent and read by generated code.
@Suite struct ExchangeTests {
    let base = URL(filePath: "/v1")
    let transport = InMemoryTransport()
    var client: FeatureTourClient {
        FeatureTourClient(
            server: .init(url: base),
            credentials: .init(bearerAuth: "t"), transport: transport)
    }

    @Test("A form reaches the server and its response reaches the client")
    func formsTravel() async throws {
        let sent = BookVisit.Body(
            name: "Ada & Söhne", guests: 3, night: CalendarDate(year: 2031, month: 5, day: 17),
            interests: ["comets", "Mars + moons"], languages: ["de", "fr"], address: .init(city: "Ulm"),
            window: .init(from: 20, to: 23))
        transport.respond(to: BookVisit.Request.self) { request in
            #expect(request.body == sent)
            return .ok(Reply(.init(code: "a=b&c", guests: request.body.guests)))
        }
        let booked = try await client.bookVisit(sent)
        #expect(booked.code == "a=b&c")
        #expect(booked.guests == 3)
    }

    @Test("A form is written in the styles of the document")
    func formsLookAsTheDocumentSays() async throws {
        transport.respond(to: BookVisit.Request.self) { _ in .ok(Reply(.init(code: "x"))) }
        let (texts, continuation) = AsyncStream<String>.makeStream()
        let client = FeatureTourClient(
            server: .init(url: base), credentials: .init(bearerAuth: "t"), transport: transport,
            middlewares: [BodyRecorder(record: { continuation.yield($0) })])
        _ = try await client.bookVisit(
            .init(
                name: "A B", guests: 1, interests: ["x", "y"], languages: ["de", "fr"], address: .init(city: "Ulm"),
                window: .init(from: 1, to: 2)))
        continuation.finish()
        let text = await texts.first { _ in true }
        #expect(
            text == "name=A+B&guests=1&interests=x&interests=y&languages=de,fr&"
                + "address=%7B%22city%22%3A%22Ulm%22%7D&window%5Bfrom%5D=1&window%5Bto%5D=2")
    }

    @Test("The whole query as one value reaches the server")
    func theQueryAsAWholeTravels() async throws {
        let filter = FilterStars.Filter(
            brighterThan: 2.5, names: ["Vega", "α & β"], near: .init(name: "Lyra", degrees: 3))
        transport.respond(to: FilterStars.Request.self) { request in
            #expect(request.filter == filter)
            return .ok(Reply([Star(name: "Vega")]))
        }
        #expect(try await client.filterStars(filter: filter) == [Star(name: "Vega")])

        let selection = ReadPath.Selection(folders: ["a/b", "?"], limit: 2)
        transport.respond(to: ReadPath.Request.self) { request in
            #expect(request.selection == selection)
            return .noContent(Reply())
        }
        try await client.readPath(selection: selection)
    }

    @Test("A multipart form reaches the server with its files and headers")
    func uploadsTravelInParts() async throws {
        let picture = [UInt8](repeating: 7, count: 100_000)
        transport.respond(to: UploadPlate.Request.self) { request in
            let form = request.body
            #expect(form.caption == "# M 31\r\n--not the boundary")
            #expect(form.star == Star(name: "Alpheratz", magnitude: 2.1))
            #expect(form.tags == ["north", "blue"])
            #expect(form.filters == ["r", "100 %+"])
            #expect(form.field == .init(width: 3, height: 2))
            #expect(form.additionalProperties == ["exposures": 12, "gain": 3])
            #expect(form.plate.filename == "m31.png")
            #expect(form.plate.contentType == "image/png")
            #expect(form.plateHeaders == .init(xExposure: 0.5, xObservers: ["Ada", "Ben"]))
            #expect(form.thumbnails?.count == 2)
            let plate = try await form.plate.content.collect(upTo: 1_000_000)
            return .created(Reply(.init(id: 1, bytes: plate.count)))
        }
        let created = try await client.uploadPlate(
            .init(
                plate: MultipartFile(HTTPBody(picture), filename: "m31.png"),
                plateHeaders: .init(xExposure: 0.5, xObservers: ["Ada", "Ben"]),
                thumbnails: [MultipartFile(HTTPBody("a")), MultipartFile(HTTPBody("b"))],
                caption: "# M 31\r\n--not the boundary", star: Star(name: "Alpheratz", magnitude: 2.1),
                tags: ["north", "blue"], takenAt: Date(timeIntervalSince1970: 0), filters: ["r", "100 %+"],
                field: .init(width: 3, height: 2),
                additionalProperties: ["exposures": 12, "gain": 3]))
        #expect(created.bytes == picture.count)
    }

    @Test("A part with an invalid header is refused with status 400")
    func aPartWithAHeaderThatIsNotValidIsRefused() async throws {
        transport.respond(to: UploadPlate.Request.self) { _ in .created(Reply(.init(id: 1, bytes: 0))) }
        let part = "Content-Disposition: form-data; name="
        let body =
            "--b\r\n\(part)plate\r\nX-Exposure: long\r\n\r\nx\r\n--b\r\n\(part)caption\r\n\r\nx\r\n"
            + "--b\r\n\(part)star\r\n\r\n{\"name\":\"x\"}\r\n--b--\r\n"
        let (response, answer) = try await transport.send(
            .init(
                method: .post, scheme: "https", authority: "north.hilltop.example", path: "/plates",
                headerFields: [.contentType: "multipart/form-data; boundary=b"]),
            body: HTTPBody(body), baseURL: URL(filePath: "/"), operationID: "uploadPlate")
        #expect(response.status.code == 400)
        let text = String(decoding: try await answer?.collect(upTo: 10_000) ?? [], as: UTF8.self)
        #expect(text.contains("X-Exposure"), "\(text)")
    }

    @Test("A form without its required file is refused with status 400")
    func anUploadWithoutItsFileIsRefused() async throws {
        transport.respond(to: UploadPlate.Request.self) { _ in .created(Reply(.init(id: 1, bytes: 0))) }
        let body = "--b\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nx\r\n--b--\r\n"
        let (response, answer) = try await transport.send(
            .init(
                method: .post, scheme: "https", authority: "north.hilltop.example", path: "/plates",
                headerFields: [.contentType: "multipart/form-data; boundary=b"]),
            body: HTTPBody(body), baseURL: URL(filePath: "/"), operationID: "uploadPlate")
        #expect(response.status.code == 400)
        let text = String(decoding: try await answer?.collect(upTo: 10_000) ?? [], as: UTF8.self)
        #expect(text.contains("plate"))
    }

    @Test("Untyped parts reach the client")
    func untypedPartsTravel() async throws {
        transport.respond(to: DownloadBundle.Request.self) { _ in
            .ok(Reply(MultipartBody([MultipartPart(HTTPBody("one")), MultipartPart(HTTPBody("two"))])))
        }
        var texts: [String] = []
        for try await part in try await client.downloadBundle() {
            texts.append(String(decoding: try await part.body.collect(upTo: 100), as: UTF8.self))
        }
        #expect(texts == ["one", "two"])
    }

    @Test("Events reach the client")
    func eventsTravel() async throws {
        transport.respond(to: WatchSky.Request.self) { _ in
            let sightings = AsyncStream { continuation in
                continuation.yield(Sighting(what: "meteor", magnitude: -3.5))
                continuation.yield(Sighting(what: "line\nbreak"))
                continuation.finish()
            }
            return .ok(Reply(EventStream(sending: sightings)))
        }
        var seen: [Sighting] = []
        for try await event in try await client.watchSky() { seen.append(event.data) }
        #expect(seen == [Sighting(what: "meteor", magnitude: -3.5), Sighting(what: "line\nbreak")])
    }

    @Test("A response in JSON and in events has a method for each")
    func anAnswerInTwoFormsHasTwoMethods() async throws {
        transport.respond(to: Forecast.Request.self) { _ in .ok(Reply([Sighting(what: "clouds")])) }
        #expect(try await client.forecast() == [Sighting(what: "clouds")])

        let events = FeatureTourClient(server: .init(url: base), transport: EventTransport())
        var seen: [Sighting] = []
        for try await event in try await events.forecastStream() { seen.append(event.data) }
        #expect(seen == [Sighting(what: "clouds"), Sighting(what: "stars")])
    }

    @Test("JSON lines are transferred in both directions")
    func linesTravelBothWays() async throws {
        let lines = [Sighting(what: "a"), Sighting(what: "b\nc", magnitude: 1)]
        transport.respond(to: ReadLog.Request.self) { _ in .ok(Reply(JSONLines(sending: Examples.stream(lines)))) }
        transport.respond(to: WriteLog.Request.self) { request in
            var count = 0
            for try await line in request.body {
                #expect(line == lines[count])
                count += 1
            }
            return .ok(Reply(.init(lines: count)))
        }
        var read: [Sighting] = []
        for try await line in try await client.readLog() { read.append(line) }
        #expect(read == lines)
        #expect(try await client.writeLog(JSONLines(sending: Examples.stream(lines))).lines == 2)
    }
}

/// A transport that answers with events and checks that the client accepts them.
private struct EventTransport: ClientTransport {
    func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        #expect(request.headerFields[.accept]?.hasPrefix("text/event-stream") == true)
        #expect(request.path == "/sky/forecast")
        let text = "data: {\"what\":\"clouds\"}\n\ndata: {\"what\":\"stars\"}\n\n"
        return (HTTPResponse(status: .ok, headerFields: [.contentType: "text/event-stream"]), HTTPBody(text))
    }
}

/// A middleware that records the bodies that a client sends, as text.
private struct BodyRecorder: ClientMiddleware {
    let record: @Sendable (String) -> Void

    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, call: CallInfo,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let bytes = try await body?.collect(upTo: 100_000) ?? []
        record(String(decoding: bytes, as: UTF8.self))
        return try await next(request, HTTPBody(bytes), baseURL)
    }
}
