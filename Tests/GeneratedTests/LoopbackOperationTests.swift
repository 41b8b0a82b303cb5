#if Hummingbird
    import FeatureTour
    import Foundation
    import HTTPTypes
    import OASRuntime
    import Testing

    /// Every operation of the tour over HTTP, with a client on `URLSession` and a server on Hummingbird.
    @Suite(.timeLimit(.minutes(2))) struct LoopbackOperationTests {
        let id = UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6))

        @Test("Operations on observatories exchange parameters, headers and errors over HTTP")
        func observatories() async throws {
            try await Loopback.serving(ScriptedTour()) { loopback in
                let tour = loopback.client
                guard case .ok(let reply) = try await tour.send(Examples.everyParameter) else {
                    Issue.record("the parameters arrived as others")
                    return
                }
                #expect(try reply.body == [Examples.value("hilltop")])
                #expect(reply.headers.xTotalCount == 1)
                #expect(reply.headers.xRefreshedAt == Date(timeIntervalSince1970: 0))
                #expect(reply.headers.xPartial == true)
                for (name, status) in [("no/body ü", 404), ("teapot", 418), ("broken", 503)] {
                    let answer = try await tour.send(GetObservatory.Request(observatoryID: name, units: .imperial))
                    switch answer {
                    case .notFound(let reply): #expect((status, reply.code, reply.message) == (404, name, "imperial"))
                    case .clientError(let code, let reply), .default(let code, let reply):
                        #expect((status, reply.code, reply.message) == (code, name, "imperial"))
                    default: Issue.record("\(answer)")
                    }
                }
                #expect(try await tour.getObservatory(observatoryID: "one") == Examples.value("hilltop"))
                let changed = try await tour.updateObservatory(
                    observatoryID: id, .init(name: "ü", director: nil, motto: .null), units: .metric)
                #expect(changed.name == #"{"name":"ü","director":null,"motto":null}"#)
                try await tour.closeObservatory(observatoryID: "a b")
            }
        }

        @Test("Operations on observations exchange bodies of several kinds over HTTP")
        func observations() async throws {
            try await Loopback.serving(ScriptedTour()) { loopback in
                let tour = loopback.client
                let night = try #require(CalendarDate(year: 2031, month: 5, day: 17))
                let request = ListObservations.Request(night: night)
                guard case .ok(let reply) = try await tour.send(request) else {
                    Issue.record("expected 200")
                    return
                }
                #expect(try reply.body == [Examples.value("full"), Examples.value("bare")])
                let star: ObservationDraft = try Examples.value("star")
                #expect(try await tour.createObservation(star) == .ok(Examples.value("full")))
                let comet: ObservationDraft = try Examples.value("comet")
                guard case .created(let receipt) = try await tour.send(CreateObservation.Request(body: comet)) else {
                    Issue.record("expected 201")
                    return
                }
                #expect(try receipt.body == Examples.value("queued"))
                #expect(receipt.headers.location?.url?.query() == "a=b")
                #expect(try await tour.publishObservation(id: id) == nil)
                #expect(try await tour.publishObservation(id: id, body: .init(journal: "Letters"))?.number == "Letters")
                #expect(try await tour.putRemark(id: id, "Thin\r\nclouds. ü") == "Thin\r\nclouds. ü")
                #expect(try await tour.putRemark(id: id, "") == "")
                let image = try await tour.getImage(id: id, idQuery: 3_000_000)
                #expect(try await image.collect(upTo: 4_000_000).count == 3_000_000)
                try await tour.putImage(id: id, "pixels")
            }
        }

        @Test("Operations on the catalogue exchange values and credentials over HTTP")
        func catalogueAndAccess() async throws {
            try await Loopback.serving(ScriptedTour()) { loopback in
                let tour = loopback.client
                let found = try await tour.send(SearchCatalogue.Request(attributes: ["a b": "c&d=ü"]))
                guard case .default(501, let reply) = found else {
                    Issue.record("\(found)")
                    return
                }
                #expect(reply.message == #"{"a b":"c&d=ü"}"#)
                #expect(try await tour.getCatalogueTree() == Examples.value("small"))
                #expect(try await tour.listAlerts() == Examples.value("both"))
                let enums: EnumCollection = try Examples.value("all", of: "EnumCollection")
                #expect(try await tour.putEnums(enums) == enums)
                let names: AwkwardNames = try Examples.value("all", of: "AwkwardNames")
                #expect(try await tour.putNames(names) == names)
                #expect(try await tour.getData() == Examples.value("curve"))
                #expect(try await tour.getSchedule() == Examples.value("one"))
                #expect(try await tour.getStatus() == Nothing())
                #expect(try await tour.getClock().now == Date(timeIntervalSince1970: 1_936_738_800.25))
                // One operation requires either scheme, and the other requires both.
                #expect(try await tour.listKeys() == ["-": nil, "k": Date(timeIntervalSince1970: 1)])
                #expect(try await tour.createKey().key == "Basic bWFyaWE6bWl0Y2hlbGw= k")
            }
        }

        @Test("Whole queries and types that depend on the direction are exchanged over HTTP")
        func queriesAsAWholeAndHalvesOfTypes() async throws {
            try await Loopback.serving(ScriptedTour()) { loopback in
                let tour = loopback.client
                let filter = FilterStars.Filter(
                    brighterThan: 2.5, names: ["Vega", "α & β"], near: .init(name: "Lyra", degrees: 3))
                #expect(try await tour.filterStars(filter: filter).map(\.name) == ["Vega", "α & β"])
                try await tour.readPath()
                let selection = ReadPath.Selection(folders: ["a/b", "?&="], limit: 2)
                guard case .default(501, let reply) = try await tour.send(ReadPath.Request(selection: selection)) else {
                    Issue.record("expected 501")
                    return
                }
                #expect((reply.body.code, reply.body.message) == ("a/b|?&=", "2"))
                #expect(try await tour.listNotices().count == 2)
                let report = try await tour.reportDiscovery(
                    .init(
                        discovery: .init(designation: "K1", passphrase: "x", finder: .init(name: "Ada")),
                        remarks: [.init(text: "bright")]))
                #expect(report.discovery == Discovery(id: id, designation: "K1", reviewer: .init(name: "x")))
                #expect(report.remarks.map(\.text) == ["bright"])
            }
        }

        @Test("Bodies that are not JSON are exchanged over HTTP")
        func bodiesThatAreNotJSON() async throws {
            let server = ScriptedTour()
            try await Loopback.serving(server) { loopback in
                let tour = loopback.client
                let visit = Bodies.visit
                let booked = try await tour.bookVisit(visit)
                #expect(try JSON.decode(BookVisit.Body.self, from: booked.code) == visit)
                #expect(booked.guests == 3)
                #expect(try await tour.uploadPlate(Bodies.form).bytes == Bodies.upload.plate.count)
                #expect(await server.seen.upload == Bodies.upload)
                let album = try await tour.addAlbum(Bodies.album)
                #expect(album.items.map(\.bytes) == Bodies.albumSizes)
                var parts: [String] = []
                for try await part in try await tour.downloadBundle() {
                    parts.append(String(decoding: try await part.body.collect(upTo: 100), as: UTF8.self))
                }
                #expect(parts == ["one", "two\r\n--"])
                #expect(try await tour.watchSky().payloads.all() == Examples.sightings)
                #expect(try await tour.forecast() == Examples.sightings)
                #expect(try await tour.readReport() == Examples.sightings)
                #expect(try await tour.readReportCSV() == "what\nmeteor\n")
                #expect(try await tour.readReportImage().collect(upTo: 10) == Array("PNG".utf8))
                #expect(try await tour.readLog().all() == Examples.sightings)
                let lines = JSONLines(sending: Examples.stream(Examples.sightings))
                #expect(try await tour.writeLog(lines).lines == 2)
                #expect(await server.seen.lines == Examples.sightings)
            }
        }

        @Test("Webhooks are sent to a receiver over HTTP")
        func webhooks() async throws {
            try await Loopback.serving(ScriptedTour()) { loopback in
                let sender = APIClient(baseURL: loopback.url, transport: loopback.transport)
                let place = loopback.url.appending(path: "hooks")
                let published = Webhooks.ObservationPublished.Request(
                    body: .init(observationID: "7"))
                guard case .noContent = try await sender.send(published, to: place) else {
                    Issue.record("expected 204")
                    return
                }
                let due = Webhooks.VisitReminder.Request(xAttempt: 4, body: .init(event: .visitToday, code: "q"))
                guard case .ok(let reply) = try await sender.send(due, to: place) else {
                    Issue.record("expected 200")
                    return
                }
                #expect(reply.guests == 4)
            }
        }
    }
#endif
