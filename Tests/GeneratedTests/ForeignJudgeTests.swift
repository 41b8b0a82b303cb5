#if Hummingbird
    import FeatureTour
    import Foundation
    import OASRuntime
    import OASURLSession
    import TestSupport
    import Testing

    /// Exchanges with the HTTP, multipart, form and event code of Python and curl, in both directions.
    @Suite(.timeLimit(.minutes(2)), .tags(.slow)) struct ForeignJudgeTests {
        /// The results that Python reports about the responses of the server.
        private struct Report: Decodable {
            var visit: [String: [String]]
            var events: [Sighting]
            var bundle: [String]
            var log: [Sighting]
            var lines: [String: Int]
            var upload: [String: Int]
            var uploadByRequests: [String: Int]?
            var album: [Size]
        }

        /// The answer of the server about a part.
        private struct Size: Decodable, Hashable {
            var bytes: Int
        }

        @Test(
            "A generated server exchanges bodies with Python",
            .enabled(if: Program.python != nil, "Python is absent"))
        func pythonIsServed() async throws {
            let python = try #require(Program.python)
            let folder = try TemporaryFolder()
            try folder.write(Bodies.picture, to: "plate")
            try folder.write("a", to: "thumbnail")
            let hasRequests = Program.pythonHas("requests")
            let server = ScriptedTour()
            try await Loopback.serving(server) { loopback in
                let run = try ForeignJudge(
                    python, ForeignJudge.script("send.py"), loopback.url.absoluteString, folder.path())
                let text = try #require(await run.finish(), "the judge failed")
                let report = try JSONDecoder().decode(Report.self, from: Bytes(text.utf8))
                let code = try #require(report.visit["code"]?.first)
                #expect(try JSON.decode(BookVisit.Body.self, from: code) == Bodies.visit)
                #expect(report.visit["guests"] == ["3"])
                #expect(report.events == Examples.sightings)
                #expect(report.bundle == ["one", "two\r\n--"])
                #expect(report.log == Examples.sightings)
                #expect(report.lines == ["lines": 2])
                #expect(await server.seen.lines == Examples.sightings)
                #expect(report.upload["bytes"] == Bodies.picture.count)
                #expect(report.album.map(\.bytes) == Bodies.albumSizes)
                let album = try #require(await server.seen.album)
                #expect(album.cover == Bodies.album.cover && album.legend == Bodies.album.legend)
                #expect(album.legendHeaders == Bodies.album.legendHeaders)
                #expect(album.extras?.stars == Bodies.album.extras?.stars)
                #expect(album.extras?.notes == Bodies.album.extras?.notes)
                #expect(album.extras?.items.map(\.contentType) == ["image/gif"])
                #expect(album.items.map(\.contentType) == ["image/png", "image/webp"])
                let upload = try #require(await server.seen.upload)
                #expect(upload.plate == Bodies.picture)
                #expect(upload.caption == Bodies.upload.caption)
                #expect(upload.star == Bodies.upload.star)
                #expect(upload.tags == ["north", "blue"])
                // Without Python's module `requests`, the upload is that of Python's standard library.
                if hasRequests {
                    #expect(report.uploadByRequests?["bytes"] == Bodies.picture.count)
                    #expect(upload.filename == "m31 ü.png")
                    #expect(upload.contentType == "image/png")
                    #expect(upload.thumbnails == [Array("a".utf8)])
                }
            }
        }

        @Test("A generated server exchanges bodies with curl", .enabled(if: Program.curl != nil, "curl is absent"))
        func curlIsServed() async throws {
            let curl = try #require(Program.curl)
            let folder = try TemporaryFolder()
            try folder.write(Bodies.picture, to: "plate")
            let server = ScriptedTour()
            try await Loopback.serving(server) { loopback in
                let url = loopback.url.absoluteString
                let upload = try ForeignJudge(
                    curl, "-sS", "-F",
                    "plate=@\(folder.path("plate"));type=image/png;headers=\"X-Exposure: 0.5\";filename=m31 \"ü\".png",
                    "-F", "caption=# M 31", "-F",
                    #"star={"name":"Alpheratz"};type=application/json"#, "-F", "tags=north", "-F", "tags=blue", "-F",
                    "taken_at=1970-01-01T00:00:00Z", "\(url)/plates")
                #expect(await upload.finish() == #"{"id":1,"bytes":\#(Bodies.picture.count)}"#)
                let seen = try #require(await server.seen.upload)
                #expect(seen.plate == Bodies.picture)
                #expect(seen.filename == "m31 \"ü\".png")
                #expect(seen.contentType == "image/png")
                #expect(seen.exposure == 0.5)
                #expect(seen.star == Star(name: "Alpheratz"))
                #expect(seen.tags == ["north", "blue"])
                #expect(seen.takenAt == Date(timeIntervalSince1970: 0))
                let visit = try ForeignJudge(
                    curl, "-sS", "--data-urlencode", "name=A & B", "-d", "guests=3", "-d", "interests=x", "-d",
                    "interests=y", "-d", "window[to]=4", "\(url)/visits")
                let answer = try #require(await visit.finish())
                #expect(answer.hasSuffix("&guests=3"))
                #expect(answer.contains("A+%26+B"))
                let events = try ForeignJudge(curl, "-sSN", "\(url)/sky/events")
                #expect(
                    await events.finish()
                        == "data: {\"what\":\"meteor\",\"magnitude\":-3.5}\n\ndata: {\"what\":\"line\\nbreak, ü\"}\n\n")
            }
        }

        /// A part that Python has read.
        private struct Part: Decodable, Hashable {
            var name: String
            var filename: String?
            var type: String
            var bytes: [UInt8]
        }

        /// A part of an album that Python has read.
        private struct AlbumPart: Decodable {
            var name: String?
            var filename: String?
            var location: String?
            var type: String
            var bytes: [UInt8]?
            var parts: [AlbumPart]?
        }

        @Test(
            "A generated client exchanges bodies with a server in Python",
            .enabled(if: Program.python != nil, "Python is absent"))
        func pythonServes() async throws {
            let python = try #require(Program.python)
            let judge = try ForeignJudge(python, ForeignJudge.script("receive.py"))
            let url = try #require(URL(string: "http://127.0.0.1:\(await judge.line() ?? "")"))
            let tour = FeatureTourClient(server: .init(url: url), transport: URLSessionTransport())
            let booked = try await tour.bookVisit(Bodies.visit)
            #expect((booked.code, booked.guests) == ("ü +", 3))
            let fields = try Self.decode([String: [String]].self, await judge.line())
            #expect(fields["name"] == [Bodies.visit.name])
            #expect(fields["interests"] == Bodies.visit.interests)
            #expect(fields["languages"] == ["de,fr"])
            #expect(fields["window[from]"] == ["20"])
            #expect(fields["answer_to"] == ["https://guest.example/a?b=c&d"])
            #expect(fields["address"] == [#"{"city":"Ulm \"\\\""}"#])

            #expect(try await tour.uploadPlate(Bodies.form).id == 7)
            let parts = try Self.decode([Part].self, await judge.line())
            #expect(
                parts.first
                    == Part(
                        name: "plate", filename: "m31 %22ü%22.png", type: "image/png", bytes: Bodies.picture))
            #expect(parts.filter { $0.name == "thumbnails" }.map(\.bytes) == Bodies.upload.thumbnails)
            #expect(parts.filter { $0.name == "tags" }.map(\.bytes) == [Array("north".utf8), Array("blue".utf8)])
            let caption = Part(
                name: "caption", filename: nil, type: "text/markdown", bytes: Array(Bodies.upload.caption.utf8))
            #expect(parts.contains(caption))
            let star = try #require(parts.first { $0.name == "star" })
            #expect(star.type == "application/json")
            #expect(try JSON.decode(Star.self, from: star.bytes) == Bodies.upload.star)

            #expect(try await tour.addAlbum(Bodies.album).items.map(\.bytes) == [1, 22])
            let album = try Self.decode([AlbumPart].self, await judge.line())
            let types = ["application/json", "text/markdown", "multipart/mixed", "image/png", "image/webp"]
            #expect(album.map(\.type) == types)
            #expect(album.map(\.location) == [nil, "/legend.md", nil, nil, nil])
            #expect(album.allSatisfy { $0.name == nil })
            #expect(album[3].filename == "m31 %22ü%22.png" && album[3].bytes == Bodies.picture)
            #expect(try JSON.decode(AddAlbum.Parts.Cover.self, from: album[0].bytes ?? []) == Bodies.album.cover)
            #expect(album[1].bytes == Array(Bodies.album.legend.utf8))
            let extras = try #require(album[2].parts)
            #expect(extras.map(\.type) == ["application/json", "text/plain", "image/gif"])
            #expect(extras[1].bytes == Array("See\r\nabove".utf8) && extras[2].bytes == Bodies.picture)

            #expect(try await tour.writeLog(JSONLines(sending: Examples.stream(Examples.sightings))).lines == 2)
            #expect(try Self.decode([Sighting].self, await judge.line()) == Examples.sightings)
            #expect(try await tour.readLog().all() == Examples.sightings)
            #expect(try await tour.watchSky().payloads.all() == Examples.sightings)
            var texts: [String] = []
            for try await part in try await tour.downloadBundle() {
                texts.append(String(decoding: try await part.body.collect(upTo: 100), as: UTF8.self))
            }
            #expect(texts == ["one", "two\r\n--"])
            #expect(await judge.finish() == "")
        }

        private static func decode<Value: Decodable>(_ type: Value.Type, _ text: String?) throws -> Value {
            try JSONDecoder().decode(type, from: Bytes((text ?? "").utf8))
        }
    }

    /// The tour has a `Data` of its own.
    private typealias Bytes = Foundation.Data
#endif
