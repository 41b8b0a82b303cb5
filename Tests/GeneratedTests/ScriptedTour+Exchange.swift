import FeatureTour
import Foundation
import OASRuntime

extension ScriptedTour {
    /// Answers with the form as JSON.
    func bookVisit(_ request: BookVisit.Request) async throws -> BookVisit.Response {
        .ok(Reply(.init(code: try JSON.string(request.body), guests: request.body.guests)))
    }

    func uploadPlate(_ request: UploadPlate.Request) async throws -> UploadPlate.Response {
        let form = request.body
        var upload = Upload(
            filename: form.plate.filename, contentType: form.plate.contentType,
            exposure: form.plateHeaders?.xExposure, plate: [], caption: form.caption,
            star: form.star, tags: form.tags, takenAt: form.takenAt)
        var bytes = 0
        for try await chunk in form.plate.content {
            bytes += chunk.count
            if upload.plate.count < 1 << 20 { upload.plate += chunk }
        }
        for file in form.thumbnails ?? [] { upload.thumbnails.append(try await file.content.collect(upTo: 1 << 20)) }
        await seen.note(upload)
        return .created(Reply(.init(id: 1, bytes: bytes)))
    }

    /// Answers with the size of each part.
    func addAlbum(_ request: AddAlbum.Request) async throws -> AddAlbum.Response {
        await seen.note(request.body)
        var sizes = [request.body.cover.name.utf8.count, request.body.legend.utf8.count]
        for file in (request.body.extras?.items ?? []) + request.body.items {
            sizes.append(try await file.content.collect(upTo: 1 << 20).count)
        }
        return .created(Reply(.init(items: sizes.map { .init(bytes: $0) })))
    }

    func downloadBundle(_ request: DownloadBundle.Request) async throws -> DownloadBundle.Response {
        .ok(Reply(bundle()))
    }

    func watchSky(_ request: WatchSky.Request) async throws -> WatchSky.Response { .ok(Reply(sky())) }

    func forecast(_ request: Forecast.Request) async throws -> Forecast.Response { .ok(Reply(Examples.sightings)) }

    /// Answers with the media type that the client prefers.
    func readReport(_ request: ReadReport.Request) async throws -> ReadReport.Response {
        switch OperationContext.current?.preferred(among: "application/json", "text/csv", "image/png") {
        case "text/csv": .okCSV(Reply("what\nmeteor\n"))
        case "image/png": .okImage(Reply(HTTPBody("PNG"), fields: [.contentType: "image/png"]))
        default: .ok(Reply(Examples.sightings))
        }
    }

    func setGauge(_ request: SetGauge.Request) async throws -> SetGauge.Response {
        .ok(Reply(Date(timeIntervalSince1970: request.body)))
    }

    func readMotto(_ request: ReadMotto.Request) async throws -> ReadMotto.Response { .ok(Reply("Look \"up\"")) }

    func takePhoto(_ request: TakePhoto.Request) async throws -> TakePhoto.Response { .ok(Reply(Examples.sightings)) }

    /// Answers with the stars of the request.
    func searchSky(_ request: SearchSky.Request) async throws -> SearchSky.Response {
        let stars = request.area?.stars ?? []
        let cookies = stars.map { "\($0)=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT" }
        return .ok(Reply(stars.map { Sighting(what: $0) }, headers: .init(setCookie: cookies)))
    }

    func putAlmanac(_ request: PutAlmanac.Request) async throws -> PutAlmanac.Response { .ok(Reply(request.body)) }

    func readLog(_ request: ReadLog.Request) async throws -> ReadLog.Response { .ok(Reply(log())) }

    func writeLog(_ request: WriteLog.Request) async throws -> WriteLog.Response {
        var count = 0
        for try await line in request.body {
            await seen.note(line)
            count += 1
        }
        return .ok(Reply(.init(lines: count)))
    }
}

extension ScriptedTour: FeatureTourWebhookHandler {
    func observationPublished(
        _ request: Webhooks.ObservationPublished.Request
    ) async throws -> Webhooks.ObservationPublished.Response {
        .noContent(Reply())
    }

    func visitReminder(_ request: Webhooks.VisitReminder.Request) async throws -> Webhooks.VisitReminder.Response {
        .ok(Reply(.init(guests: request.xAttempt ?? 0)))
    }
}
