import ClientTour
import Foundation
import HTTPTypes
import OASRuntime
import OASURLSession
import TestSupport
import Testing

/// Lists that page in every common style, against a server in Python.
@Suite(.enabled(if: Program.python != nil, "needs python3"), .timeLimit(.minutes(2)), .tags(.slow))
struct PageTests {
    /// A list of the archive.
    private enum List: String, CaseIterable, Sendable {
        case byNumber, byOffset, byCursor, byLastItem, byURL, byLink, inBody
    }

    private static let all = (0..<23).map { "d\($0 < 10 ? "0" : "")\($0)" }

    private func withArchive(_ test: (PageServer, ClientTourClient) async throws -> Void) async throws {
        let server = try await PageServer.start()
        let archive = ClientTourClient(
            server: .init(url: server.url.appending(path: "v1")), credentials: .init(key: "planted-token"),
            transport: URLSessionTransport()
        ).with { $0.query.append(("trace", "t 1")) }
        do {
            try await test(server, archive)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func pages(_ list: List, of archive: ClientTourClient) -> any AsyncSequence<[Drawing], any Error> {
        func items<Body>(_ pages: Pages<Drawing, Body>) -> any AsyncSequence<[Drawing], any Error> {
            pages.pages.map(\.items)
        }
        return switch list {
        case .byNumber: items(archive.allDrawings())
        case .byOffset: items(archive.allDrawingsInWindow())
        case .byCursor: items(archive.allDrawingsByCursor())
        case .byLastItem: items(archive.allDrawingsAfter())
        case .byURL: items(archive.allDrawingsByURL(tone: "grey & white"))
        case .byLink: items(archive.allDrawingsByLink())
        case .inBody: items(archive.allSearchDrawings(.init(words: ["river"])))
        }
    }

    private func ids(_ pages: any AsyncSequence<[Drawing], any Error>) async throws -> [[String]] {
        var ids: [[String]] = []
        for try await page in pages { ids.append(page.map(\.id)) }
        return ids
    }

    @Test("All elements come in order, each once, in every style", arguments: List.allCases)
    private func everyStyle(_ list: List) async throws {
        try await withArchive { server, archive in
            let pages = try await ids(pages(list, of: archive))
            #expect(pages.flatMap(\.self) == Self.all)
            let record = try await server.record()
            #expect(record.problems.isEmpty, "\(record.problems)")
            // Only a client that counts without knowing the number of pages requests one that is empty.
            #expect(record.requests.count == (list == .byOffset ? 6 : 5), "\(record.requests)")
        }
    }

    @Test(
        "A list without elements ends after one page, and a full last page is not fetched twice",
        arguments: List.allCases)
    private func edges(_ list: List) async throws {
        try await withArchive { server, archive in
            try await server.set(["count": 0])
            #expect(try await ids(pages(list, of: archive)).flatMap(\.self) == [])
            try await server.set(["count": 10])
            #expect(try await ids(pages(list, of: archive)).flatMap(\.self) == Array(Self.all.prefix(10)))
            #expect(try await server.record().problems.isEmpty)
        }
    }

    @Test("A list resumes at the mark of a page that was stored as text")
    func resuming() async throws {
        try await withArchive { server, archive in
            func check<Body>(_ list: Pages<Drawing, Body>) async throws {
                var iterator = list.pages.makeAsyncIterator()
                _ = try await iterator.next()
                let mark = try #require(try await iterator.next()?.next)
                var rest: [String] = []
                for try await drawing in list.resuming(at: PageMark(mark.text)) { rest.append(drawing.id) }
                #expect(rest == Array(Self.all.dropFirst(10)))
            }
            try await check(archive.allDrawings())
            try await check(archive.allDrawingsInWindow())
            try await check(archive.allDrawingsByCursor())
            try await check(archive.allDrawingsAfter())
            try await check(archive.allDrawingsByURL(tone: "grey & white"))
            try await check(archive.allDrawingsByLink())
            try await check(archive.allSearchDrawings(.init(words: ["river"])))
            #expect(try await server.record().problems.isEmpty)
        }
    }

    @Test("The URL of a next page at another origin is not requested")
    func otherOrigin() async throws {
        let trap = try await PageServer.start()
        try await withArchive { server, archive in
            for elsewhere in [trap.url.absoluteString, "https://127.0.0.1:1", "http://127.0.0.1:1", "ftp://127.0.0.1"] {
                try await server.set(["elsewhere": .string(elsewhere)])
                var items = 0
                let error = await #expect(throws: PagesError.self) {
                    for try await _ in archive.allDrawingsByURL(tone: "grey & white") { items += 1 }
                }
                #expect(items == 5)
                switch error {
                case .otherOrigin, .invalidMark: break
                default: Issue.record("\(String(describing: error))")
                }
                #expect(error.map { !"\($0)".contains("grey") } == true)
            }
        }
        #expect(try await trap.record().requests.isEmpty)
        await trap.stop()
    }

    @Test("A server that ignores the page, and cursors in a circle, end with an error")
    func loops() async throws {
        try await withArchive { server, archive in
            try await server.set(["ignores_page": true])
            let unchanged = await #expect(throws: PagesError.self) { for try await _ in archive.allDrawings() {} }
            #expect(unchanged == .unchangedPage(PageMark("2")))
            try await server.set(["loops": true])
            let repeated = await #expect(throws: PagesError.self) {
                for try await _ in archive.allDrawingsByCursor() {}
            }
            #expect(repeated == .repeatedPage(PageMark("=&+% 5")) || repeated == .repeatedPage(PageMark("=&+% 0")))
            #expect(try await server.record().requests.count < 10)
        }
    }

    @Test("A response that is not a page is the error of the call, with its body")
    func failures() async throws {
        try await withArchive { server, archive in
            let stranger = ClientTourClient(
                server: .init(url: server.url.appending(path: "v1")), transport: URLSessionTransport())
            let error = await #expect(throws: ClientError<Operations.ListDrawings.Response>.self) {
                for try await _ in stranger.allDrawings() {}
            }
            #expect(error?.status == 400)
        }
    }
}

/// The server of `Judges/pages.py`.
private struct PageServer: Sendable {
    let url: URL
    private let process: ForeignJudge

    struct Record: Sendable {
        var requests: [String]
        var problems: [String]
    }

    static func start() async throws -> PageServer {
        let python = try #require(Program.python)
        let process = try ForeignJudge(python, ForeignJudge.script("pages.py"))
        let port = try #require(await process.line().flatMap { Int($0) })
        return PageServer(url: try #require(URL(string: "http://127.0.0.1:\(port)")), process: process)
    }

    func stop() async { _ = await process.finish() }

    func set(_ settings: JSONValue) async throws { _ = try await control(settings) }

    func record() async throws -> Record {
        let seen = try await control([:]).objectValue ?? [:]
        return Record(
            requests: seen["requests"]?.arrayValue?.compactMap(\.stringValue) ?? [],
            problems: seen["problems"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }

    private func control(_ settings: JSONValue) async throws -> JSONValue {
        let request = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/control",
            headerFields: [.contentType: "application/json"])
        let (_, body) = try await URLSessionTransport().send(
            request, body: HTTPBody(JSON.encode(settings)), baseURL: url, operationID: "control")
        return try JSON.decode(JSONValue.self, from: try await body?.collect(upTo: 1 << 20) ?? [])
    }
}
