import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime

/// A server of the whole tour.
///
/// It answers with the examples of the document and with values of the request. It records values of the request that
/// no response contains.
struct ScriptedTour: FeatureTourHandler {
    let seen = Seen()
    /// The events of `watchSky`.
    var sky: @Sendable () -> EventStream<Sighting> = { EventStream(sending: Examples.stream(Examples.sightings)) }
    /// The lines of `readLog`.
    var log: @Sendable () -> JSONLines<Sighting> = { JSONLines(sending: Examples.stream(Examples.sightings)) }
    /// The parts of `downloadBundle`.
    var bundle: @Sendable () -> MultipartBody = {
        MultipartBody([MultipartPart("one", contentType: "text/plain"), MultipartPart("two\r\n--")])
    }

    /// The contents of the received requests.
    actor Seen {
        private(set) var upload: Upload?
        private(set) var album: AddAlbum.Parts?
        private(set) var image: [UInt8] = []
        private(set) var lines: [Sighting] = []
        /// The number of bytes after each chunk of an image, and the number of lines after each line of a log.
        nonisolated let progress: AsyncStream<Int>
        private let arrivals: AsyncStream<Int>.Continuation
        private var imageBytes = 0

        init() { (progress, arrivals) = AsyncStream.makeStream() }

        func note(_ upload: Upload) { self.upload = upload }

        func note(_ album: AddAlbum.Parts) { self.album = album }

        func note(_ chunk: ArraySlice<UInt8>) {
            imageBytes += chunk.count
            if imageBytes < 1 << 20 { image += chunk }
            arrivals.yield(imageBytes)
        }

        func note(_ line: Sighting) {
            lines.append(line)
            arrivals.yield(lines.count)
        }
    }

    /// An upload with its files read.
    struct Upload: Hashable, Sendable {
        var filename: String?
        var contentType: String?
        var exposure: Double?
        var plate: [UInt8]
        var thumbnails: [[UInt8]] = []
        var caption: String
        var star: Star
        var tags: [String]?
        var takenAt: Date?
    }
}

/// Values that the server and the tests share.
enum Examples {
    static let all = DocumentExamples.all(of: "feature-tour")
    static let sightings = [Sighting(what: "meteor", magnitude: -3.5), Sighting(what: "line\nbreak, ü")]

    /// Returns the example of the document with a name, and of a schema if several examples have that name.
    static func value<Value: JSONDecodable>(
        _ name: String, of schema: String? = nil, _ type: Value.Type = Value.self
    ) throws -> Value {
        let example = all.first { $0.name == name && (schema == nil || $0.schema == schema) }
        return try JSON.decode(type, from: example?.text ?? "")
    }

    static func stream<Element: Sendable>(_ elements: [Element]) -> AsyncStream<Element> {
        AsyncStream { continuation in
            for element in elements { continuation.yield(element) }
            continuation.finish()
        }
    }

    static let everyParameter = ListObservatories.Request(
        limit: 2, countries: ["CL", "E S"], kinds: [.optical, .unknown("x&y")],
        ids: [UUID(uuidString: "6F1C2D0E-8F7B-4C55-9A36-0D5B1D3F8E10") ?? UUID()],
        filter: .init(country: "C/L", minElevationM: 2000), order: .descending,
        openOn: CalendarDate(year: 2031, month: 5, day: 17),
        ownerID: UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6)),
        xRequestID: UUID(uuid: (9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6)))
}

extension ScriptedTour {
    func getStatus(_ request: GetStatus.Request) async throws -> GetStatus.Response { .ok(Reply(Nothing())) }

    /// Answers with the credentials of the request.
    func listKeys(_ request: ListKeys.Request) async throws -> ListKeys.Response {
        let fields = OperationContext.current?.request.headerFields ?? [:]
        return .ok(
            Reply([fields[.authorization] ?? "-": nil, fields[stationKey] ?? "-": Date(timeIntervalSince1970: 1)]))
    }

    func createKey(_ request: CreateKey.Request) async throws -> CreateKey.Response {
        let fields = OperationContext.current?.request.headerFields ?? [:]
        return .created(Reply(.init(key: "\(fields[.authorization] ?? "-") \(fields[stationKey] ?? "-")")))
    }

    private var stationKey: HTTPField.Name { HTTPField.Name("X-Station-Key") ?? .authorization }

    func getClock(_ request: GetClock.Request) async throws -> GetClock.Response {
        .ok(Reply(.init(now: Date(timeIntervalSince1970: 1_936_738_800.25))))
    }

    func searchCatalogue(_ request: SearchCatalogue.Request) async throws -> SearchCatalogue.Response {
        guard let attributes = request.attributes else { return .ok(Reply([])) }
        return .default(status: 501, Reply(.init(code: "attributes", message: try JSON.string(attributes))))
    }

    func filterStars(_ request: FilterStars.Request) async throws -> FilterStars.Response {
        let filter = request.filter
        return .ok(Reply((filter.names ?? []).map { Star(name: $0, magnitude: filter.brighterThan) }))
    }

    func listNotices(_ request: ListNotices.Request) async throws -> ListNotices.Response {
        .ok(
            Reply([
                .openDay(.init(kind: "OpenDay", text: "Come")), .notice(.init(kind: "notice", text: "Mind the dome")),
            ]))
    }

    func readPath(_ request: ReadPath.Request) async throws -> ReadPath.Response {
        guard let selection = request.selection else { return .noContent(Reply()) }
        return .default(
            status: 501,
            Reply(.init(code: (selection.folders ?? []).joined(separator: "|"), message: "\(selection.limit ?? 0)")))
    }

    /// Answers with the discovery of the request, whose passphrase becomes the name of the reviewer.
    func reportDiscovery(_ request: ReportDiscovery.Request) async throws -> ReportDiscovery.Response {
        let sent = request.body.discovery
        return .created(
            Reply(
                DiscoveryReport(
                    discovery: .init(
                        id: UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6)), designation: sent.designation,
                        reviewer: .init(name: sent.passphrase)),
                    remarks: request.body.remarks.map { .init(text: $0.text) })))
    }

    func getCatalogueTree(_ request: GetCatalogueTree.Request) async throws -> GetCatalogueTree.Response {
        .ok(Reply(try Examples.value("small")))
    }

    func listAlerts(_ request: ListAlerts.Request) async throws -> ListAlerts.Response {
        .ok(Reply(try Examples.value("both")))
    }

    func putEnums(_ request: PutEnums.Request) async throws -> PutEnums.Response { .ok(Reply(request.body)) }

    func putNames(_ request: PutNames.Request) async throws -> PutNames.Response { .ok(Reply(request.body)) }

    func getData(_ request: GetData.Request) async throws -> GetData.Response {
        .ok(Reply(try Examples.value("curve")))
    }

    func getSchedule(_ request: GetSchedule.Request) async throws -> GetSchedule.Response {
        .ok(Reply(try Examples.value("one")))
    }
}

extension ScriptedTour {
    func listObservatories(_ request: ListObservatories.Request) async throws -> ListObservatories.Response {
        guard request == Examples.everyParameter else {
            return .default(status: 400, Reply(.init(code: "parameters", message: "\(request)")))
        }
        return .ok(
            Reply(
                [try Examples.value("hilltop")],
                headers: .init(xTotalCount: 1, xRefreshedAt: Date(timeIntervalSince1970: 0), xPartial: true)))
    }

    func getObservatory(_ request: GetObservatory.Request) async throws -> GetObservatory.Response {
        let problem = FeatureTour.Error(code: request.observatoryID, message: request.units?.rawValue ?? "-")
        return switch request.observatoryID {
        case "no/body ü": .notFound(Reply(problem))
        case "teapot": .clientError(status: 418, Reply(problem))
        case "broken": .default(status: 503, Reply(problem))
        default: .ok(Reply(try Examples.value("hilltop")))
        }
    }

    func updateObservatory(_ request: UpdateObservatory.Request) async throws -> UpdateObservatory.Response {
        var observatory: Observatory = try Examples.value("hilltop")
        observatory.name = try JSON.string(request.body)
        return .ok(Reply(observatory))
    }

    func closeObservatory(_ request: CloseObservatory.Request) async throws -> CloseObservatory.Response {
        .noContent(Reply())
    }

    func listObservations(_ request: ListObservations.Request) async throws -> ListObservations.Response {
        .ok(Reply([try Examples.value("full"), try Examples.value("bare")]))
    }

    func createObservation(_ request: CreateObservation.Request) async throws -> CreateObservation.Response {
        if request.body.observer == nil {
            let place: URLText = "https://north.hilltop.example/v1/receipts/42?a=b"
            return .created(Reply(try Examples.value("queued"), headers: .init(location: place)))
        }
        return .ok(Reply(try Examples.value("full")))
    }

    func publishObservation(_ request: PublishObservation.Request) async throws -> PublishObservation.Response {
        guard let body = request.body else { return .accepted(Reply()) }
        return .ok(Reply(.init(number: body.journal ?? "-", expectedOn: body.embargoUntil)))
    }

    func putRemark(_ request: PutRemark.Request) async throws -> PutRemark.Response { .ok(Reply(request.body)) }

    func getImage(_ request: GetImage.Request) async throws -> GetImage.Response {
        .ok(Reply(HTTPBody([UInt8](repeating: 7, count: Int(request.idQuery ?? 0)))))
    }

    func putImage(_ request: PutImage.Request) async throws -> PutImage.Response {
        for try await chunk in request.body { await seen.note(chunk) }
        return .noContent(Reply())
    }
}
