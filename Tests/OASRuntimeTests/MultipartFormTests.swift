import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

/// `multipart/form-data` (RFC 7578) as typed values.
@Suite struct MultipartFormTests {
    private static let id = UUID(uuidString: "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6") ?? UUID()
    private static let address = Signup.Address(streetAddress: "s", city: "c", state: "CA", zip: "1")

    private func upload() -> Upload {
        Upload(
            id: Self.id, count: 3, currency: .eur, tags: ["a", "\"ü\"\r\n"], address: Self.address,
            avatar: MultipartFile("png", filename: "a\"b\r\n\\ü.png"),
            photos: [
                MultipartFile("1", contentType: "image/gif"),
                MultipartFile("2", headerFields: [.contentLanguage: "en"]),
            ],
            addressHeaders: .init(limit: 5))
    }

    private func written(_ upload: Upload) throws -> MultipartBody {
        var writer = MultipartWriter()
        upload.encode(to: &writer)
        return try MultipartBoundary.$fixed.withValue(MultipartBoundary("b")) { try writer.finish() }
    }

    @Test("A form is written as RFC 7578 describes")
    func bytes() async throws {
        let body = try written(upload()).body
        let expected = """
            --b
            Content-Disposition: form-data; name="id"

            f81d4fae-7dec-11d0-a765-00a0c91e6bf6
            --b
            Content-Disposition: form-data; name="count"
            Content-Type: text/x-number

            3
            --b
            Content-Disposition: form-data; name="currency"

            EUR
            --b
            Content-Disposition: form-data; name="tags"

            a
            --b
            Content-Disposition: form-data; name="tags"

            "ü"

            --b
            Content-Disposition: form-data; name="address"
            Content-Type: application/json
            X-Limit: 5

            {"streetAddress":"s","city":"c","state":"CA","zip":"1"}
            --b
            Content-Disposition: form-data; name="avatar"; filename="a%22b%0D%0A\\ü.png"
            Content-Type: image/png

            png
            --b
            Content-Disposition: form-data; name="photos"
            Content-Type: image/gif

            1
            --b
            Content-Disposition: form-data; name="photos"
            Content-Language: en
            Content-Type: application/octet-stream

            2
            --b--

            """
        let text = try await body.text()
        #expect(text == expected.replacing("\n", with: "\r\n"))
        #expect(body.length == .known(Int64(text.utf8.count)))
        #expect(body.iterationBehavior == .multiple)
        #expect(try await body.text() == text)
    }

    @Test("Each body gets a random boundary")
    func boundariesAreRandom() throws {
        var writer = MultipartWriter()
        upload().encode(to: &writer)
        let boundaries = Set(try (0..<100).map { _ in try writer.finish().boundary })
        #expect(boundaries.count == 100)
        #expect(boundaries.allSatisfy { MultipartBoundary($0.text) == $0 })
    }

    private func read(
        _ body: HTTPBody, limits: MultipartLimits = .init()
    ) async throws -> Upload {
        var reader = MultipartReader(
            try await MultipartForm(body, contentType: "multipart/form-data; boundary=b", limits: limits))
        guard let upload = Upload(from: &reader) else { throw try #require(reader.failure) }
        return upload
    }

    @Test(
        "A form is read with the values that were written, from memory and from files",
        arguments: [
            MultipartLimits(), MultipartLimits(maximumMemoryBytes: 0), MultipartLimits(maximumMemoryBytes: 40),
        ])
    func roundTrip(limits: MultipartLimits) async throws {
        let bytes = try await written(upload()).body.collect(upTo: 1 << 20)
        for size in [1, 2, 7, 64, 10_000] {
            let read = try await read(.chunked(bytes, by: size), limits: limits)
            #expect(read.id == Self.id && read.count == 3 && read.currency == .eur)
            #expect(read.tags == ["a", "\"ü\"\r\n"])
            #expect(read.address == Self.address && read.addressHeaders == .init(limit: 5))
            #expect(read.avatar.filename == "a\"b\r\n\\ü.png" && read.avatar.contentType == "image/png")
            #expect(try await read.avatar.content.text() == "png")
            #expect(try await read.avatar.content.text() == "png")
            let photos = try #require(read.photos)
            #expect(photos.map(\.contentType) == ["image/gif", "application/octet-stream"])
            #expect(photos[1].headerFields[.contentLanguage] == "en")
            #expect(try await photos[0].content.text() + photos[1].content.text() == "12")
        }
    }

    @Test("A large file before the other parts is read back")
    func largeFilesBeforeValues() async throws {
        let large = [UInt8]((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        let body = try written(
            Upload(id: Self.id, currency: .usd, avatar: MultipartFile(.chunked(large, by: 50_000))))
        #expect(body.body.length == .unknown && body.body.iterationBehavior == .single)
        // The file is the first part here.
        var parts = try await body.all().filter { $0.name == "avatar" }
        #expect(parts.count == 1)
        parts = [MultipartPart(name: "avatar", HTTPBody(large))]
        parts += [("id", Self.id.uuidString), ("currency", "USD")].map { MultipartPart(name: $0, HTTPBody($1)) }
        let reordered = MultipartBoundary.$fixed.withValue(MultipartBoundary("b")) { MultipartBody(parts) }
        let upload = try await read(reordered.body, limits: MultipartLimits(maximumMemoryBytes: 100_000))
        #expect(upload.currency == .usd && upload.photos == nil)
        #expect(upload.avatar.content.length == .known(3_000_000))
        #expect(try await upload.avatar.content.collect(upTo: 3_000_000) == large)
    }

    private static func form(_ parts: [(String, String)]) -> HTTPBody {
        MultipartBoundary.$fixed.withValue(MultipartBoundary("b")) {
            MultipartBody(parts.map { MultipartPart(name: $0, HTTPBody($1)) }).body
        }
    }

    @Test(
        "An error of a multipart form contains the part and the reason",
        arguments: [
            ([("currency", "EUR")], "part 'id' is missing"),
            ([("id", "x")], "part 'id': 'x' is not a UUID"),
            ([("id", id.uuidString), ("count", "many")], "part 'count': expected an integer, found a string"),
            ([("id", id.uuidString), ("count", "1"), ("count", "1")], "part 'count' is given 2 times"),
            ([("id", String(repeating: "x", count: 300))], "part 'id' is longer than 256 bytes"),
            ([("id", id.uuidString), ("currency", "EUR")], "part 'avatar' is missing"),
            (
                [("id", id.uuidString), ("currency", "EUR"), ("address", "{")],
                "part 'address': the object is not closed (line 1, column 2)"
            ),
        ])
    func faults(parts: [(String, String)], message: String) async throws {
        let limits = MultipartLimits(maximumValueBytes: 256)
        let error = await #expect(throws: MultipartError.self) { try await read(Self.form(parts), limits: limits) }
        #expect(error?.description == message)
        #expect(error?.exceedsLimit == message.contains("longer"))
    }

    @Test("A body that is too long and a part without a name are errors")
    func limits() async throws {
        let body = Self.form([("id", String(repeating: "x", count: 300))])
        await #expect(throws: HTTPBody.TooLargeError.self) {
            try await read(body, limits: MultipartLimits(maximumBytes: 299))
        }
        let unnamed = HTTPBody("--b\r\n\r\nx\r\n--b--")
        let error = await #expect(throws: MultipartError.self) { try await read(unnamed) }
        #expect(error?.description == "part '0': has no name in its Content-Disposition")
    }

    @Test("A part is sent from a file on disk")
    func filesOnDisk() async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "oas-test-\(UUID().uuidString) ü.txt")
        try Data("on disk".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let file = try MultipartFile(contentsOf: url, contentType: "text/plain")
        #expect(file.filename == url.lastPathComponent && file.content.length == .known(7))
        #expect(try await file.content.text() == "on disk")
        #expect(try await file.content.text() == "on disk")
        #expect(throws: POSIXError.self) { try MultipartFile(contentsOf: url.appending(path: "x")) }
    }
}
