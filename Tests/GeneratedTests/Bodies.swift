import FeatureTour
import Foundation
import OASRuntime

/// Bodies with characters and bytes that encodings must escape.
enum Bodies {
    static let visit = BookVisit.Body(
        name: "Ada & Söhne = 100% +", guests: 3, night: CalendarDate(year: 2031, month: 5, day: 17),
        interests: ["comets", "Mars + moons", ""], answerTo: URLText("https://guest.example/a?b=c&d"),
        languages: ["de", "fr"], address: .init(city: "Ulm \"\\\""), window: .init(from: 20, to: 23))

    /// Every byte, and sequences that resemble a boundary.
    static let picture = (0..<256).map { UInt8($0) } + Array("\r\n--\r\n--b--\r\n\r\n--oas-".utf8) + [13, 10, 13]

    static let upload = ScriptedTour.Upload(
        filename: "m31 \"ü\".png", contentType: "image/png", exposure: 0.5, plate: picture,
        thumbnails: [Array("a".utf8), []],
        caption: "# M 31\r\n--not the boundary", star: Star(name: "Alpheratz \"ü\"", magnitude: 2.1),
        tags: ["north", "blue"], takenAt: Date(timeIntervalSince1970: 0))

    static var form: Operations.UploadPlate.Form {
        .init(
            plate: MultipartFile(HTTPBody(upload.plate), filename: upload.filename, contentType: upload.contentType),
            plateHeaders: .init(xExposure: upload.exposure),
            thumbnails: upload.thumbnails.map { MultipartFile(HTTPBody($0)) }, caption: upload.caption,
            star: upload.star, tags: upload.tags, takenAt: upload.takenAt)
    }

    static var album: AddAlbum.Parts {
        .init(
            cover: .init(name: "Nebulae \"ü\"", year: 2031), legend: "# M 31\r\n--not the boundary",
            legendHeaders: .init(contentLocation: "/legend.md"),
            extras: .init(
                stars: [upload.star], notes: "See\r\nabove",
                items: [MultipartFile(HTTPBody(picture), contentType: "image/gif")]),
            items: [
                MultipartFile(HTTPBody(picture), filename: "m31 \"ü\".png"),
                MultipartFile("", contentType: "image/webp"),
            ])
    }

    /// The sizes of the parts of `album`.
    static let albumSizes = [12, 26, picture.count, picture.count, 0]
}

extension AsyncSequence {
    func all() async throws -> [Element] {
        var elements: [Element] = []
        for try await element in self { elements.append(element) }
        return elements
    }
}
