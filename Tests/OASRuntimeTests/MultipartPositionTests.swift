import HTTPTypes
import Testing

@testable import OASRuntime

/// Parts without names, which are identified by their position (OpenAPI 3.2, "Encoding By Position").
@Suite struct MultipartPositionTests {
    /// A model as the generator writes it.
    struct Album: MultipartEncodable, MultipartDecodable {
        var title: String
        var year: Int?
        var extras: Indirect<Extras>?
        var items: [MultipartFile] = []

        func encode(to parts: inout MultipartWriter) {
            parts.writeByPosition()
            parts.value("title", title, contentType: "text/html")
            parts.value("year", year, as: .json)
            parts.parts("extras", extras)
            parts.files("items", items, contentType: "image/png")
        }
    }

    /// A part that contains named parts.
    struct Extras: MultipartEncodable, MultipartDecodable, Equatable {
        var notes: [String]

        func encode(to parts: inout MultipartWriter) { parts.values("notes", notes) }

        init(notes: [String]) { self.notes = notes }

        init?(from parts: inout MultipartReader) {
            let notes = parts.values("notes", String.self)
            guard parts.isValid, let notes else { return nil }
            self.notes = notes
        }
    }

    private func written(_ album: Album) throws -> MultipartBody {
        var writer = MultipartWriter()
        album.encode(to: &writer)
        return try MultipartBoundary.$fixed.withValue(MultipartBoundary("b")) { try writer.finish() }
    }

    private func read(_ body: HTTPBody, limits: MultipartLimits = .init()) async throws -> Album {
        var reader = MultipartReader(
            try await MultipartForm(body, contentType: "multipart/mixed; boundary=b", limits: limits))
        guard let album = Album(from: &reader) else { throw try #require(reader.failure) }
        return album
    }

    @Test("Parts by position are written in order and without names")
    func bytes() async throws {
        let body = try written(Album(title: "T", year: 7)).body
        let expected =
            "--b\r\nContent-Type: text/html\r\n\r\nT\r\n--b\r\nContent-Type: application/json\r\n\r\n7\r\n--b--\r\n"
        #expect(try await body.text() == expected)
    }

    @Test("A part after an absent part is refused")
    func whatFollowsAGapIsRefused() throws {
        let album = Album(title: "T", extras: Indirect(Extras(notes: [])))
        let error = try #require(throws: MultipartError.self) { try written(album) }
        #expect(error.description == "part 'extras': follows a part that is not there, and would be taken for it")
    }

    @Test(
        "Parts by position are read with the values that were written",
        arguments: [
            MultipartLimits(), MultipartLimits(maximumMemoryBytes: 0), MultipartLimits(maximumMemoryBytes: 40),
        ])
    func roundTrip(limits: MultipartLimits) async throws {
        let album = Album(
            title: "--b", year: 7,
            extras: Indirect(Extras(notes: ["1", "ü\r\n", String(repeating: "long", count: 50_000)])),
            items: [MultipartFile("p", filename: "a\"b.png"), MultipartFile("", contentType: "image/gif")])
        var writer = MultipartWriter()
        album.encode(to: &writer)
        let body = try writer.finish()
        let type = body.boundary.added(to: "multipart/mixed")
        let bytes = try await body.body.collect(upTo: 1 << 20)
        for size in [1, 7, 10_000] {
            var reader = MultipartReader(
                try await MultipartForm(.chunked(bytes, by: size), contentType: type, limits: limits))
            let read = try #require(Album(from: &reader))
            #expect((read.title, read.year) == ("--b", 7))
            #expect(read.extras?.value == album.extras?.value)
            #expect(read.items.map(\.filename) == ["a\"b.png", nil])
            #expect(read.items.map(\.contentType) == ["image/png", "image/gif"])
            #expect(try await read.items[0].content.text() == "p")
        }
    }

    @Test(
        "Parts are assigned to properties by position, and an error contains the property",
        arguments: [
            // Names and excess parts are ignored.
            ("--b\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\nT\r\n--b--", "T nil 0"),
            ("--b\r\n\r\nT\r\n--b\r\n\r\n2\r\n--b--", "T 2 0"),
            ("--b--", "part 'title' is missing"),
            ("--b\r\n\r\nT\r\n--b\r\n\r\nx\r\n--b--", "part 'year': expected"),
            ("--b\r\n\r\nT\r\n--b\r\n\r\n2\r\n--b\r\n\r\nx\r\n--b--", "part 'extras'"),
            (
                "--b\r\n\r\nT\r\n--b\r\n\r\n2\r\n--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\nx\r\n--b--",
                "part 'extras': multipart body, byte"
            ),
            (
                "--b\r\n\r\nT\r\n--b\r\n\r\n2\r\n--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n"
                    + "--c--\r\n--b--", "part 'extras': part '0': has no name"
            ),
        ])
    func reading(body: String, expected: String) async throws {
        do {
            let album = try await read(HTTPBody(body))
            #expect("\(album.title) \(album.year.map(String.init) ?? "nil") \(album.items.count)" == expected)
        } catch let error as MultipartError {
            #expect(error.description.hasPrefix(expected), "\(error)")
        }
    }
}

extension MultipartPositionTests.Album {
    init?(from parts: inout MultipartReader) {
        parts.readByPosition()
        let title = parts.value("title", String.self)
        let year = parts.optionalValue("year", Int.self, as: .json)
        let extras = parts.optionalParts("extras", Indirect<MultipartPositionTests.Extras>.self)
        let items = parts.files("items")
        guard parts.isValid, let title, let items else { return nil }
        (self.title, self.year, self.extras, self.items) = (title, year, extras, items)
    }
}
