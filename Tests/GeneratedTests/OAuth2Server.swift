import Foundation
import HTTPTypes
import OASRuntime
import OASURLSession
import TestSupport

/// The server of `Judges/oauth2.py`, which issues tokens and demands them.
struct OAuth2Server: Sendable {
    let url: URL
    private let process: ForeignJudge

    /// The requests that the server has seen.
    struct Record: Sendable {
        /// The grant types of token requests, in order.
        var grants: [String]
        /// The scopes of token requests, in order.
        var scopes: [String?]
        /// The statuses of calls of the API.
        var api: [Int]
        var created: Int
        var problems: [String]
    }

    static func start() async throws -> OAuth2Server {
        guard let python = Program.python else { throw CocoaError(.fileNoSuchFile) }
        let process = try ForeignJudge(python, ForeignJudge.script("oauth2.py"))
        guard let port = await process.line().flatMap(Int.init), let url = URL(string: "http://127.0.0.1:\(port)")
        else { throw CocoaError(.fileReadUnknown) }
        return OAuth2Server(url: url, process: process)
    }

    func stop() async { _ = await process.finish() }

    /// Changes how the server behaves.
    func set(_ settings: JSONValue) async throws {
        _ = try await send(.post, "/control", HTTPBody(JSON.encode(settings)))
    }

    func record() async throws -> Record {
        let (_, text) = try await send(.get, "/control", nil)
        let value = try JSON.decode(JSONValue.self, from: Array(text.utf8)).objectValue ?? [:]
        return Record(
            grants: value["grants"]?.arrayValue?.compactMap(\.stringValue) ?? [],
            scopes: value["scopes"]?.arrayValue?.map(\.stringValue) ?? [],
            api: value["api"]?.arrayValue?.compactMap(\.intValue) ?? [], created: value["created"]?.intValue ?? -1,
            problems: value["problems"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }

    /// Sends a request by itself, without following redirects.
    func send(_ method: HTTPRequest.Method, _ path: String, _ body: HTTPBody?) async throws -> (HTTPResponse, String) {
        let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
        let (response, received) = try await URLSessionTransport().send(
            request, body: body, baseURL: url, operationID: "control")
        return (response, String(decoding: try await received?.collect(upTo: 1 << 20) ?? [], as: UTF8.self))
    }
}

/// A date that tests move.
final class MovableDate: Sendable {
    private let date = Locked(Date(timeIntervalSince1970: 1_000_000_000))

    var now: Date { date.withLock { $0 } }

    func advance(by seconds: TimeInterval) { date.withLock { $0 += seconds } }
}
