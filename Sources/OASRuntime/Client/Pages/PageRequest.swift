import Foundation
import HTTPTypes

/// A request of an operation that selects a page.
struct PageRequest<Base: ClientRequest>: ClientRequest {
    typealias Response = Base.Response

    static var operation: OperationDescription { Base.operation }

    let base: Base
    let selection: PageSelection?

    func encode(to request: inout RequestWriter) {
        if case .parameter(.body(let path, let isNumber), let text) = selection {
            request.pageMember = PageMember(path: path, text: text, isNumber: isNumber)
        }
        base.encode(to: &request)
        switch selection {
        case .parameter(.query(let name), let text): request.replaceQueryItem(name, text)
        case .parameter(.header(let name), let text): request.header(name, text)
        case .parameter(.body, _): request.writePageMember()
        case .url(let text): request.nextURL = text
        case nil: break
        }
    }

    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Base.Response {
        try await Base.decode(reply)
    }
}

/// The member of a JSON body that selects a page.
struct PageMember: Sendable {
    let path: [String]
    let text: String
    let isNumber: Bool

    private var value: JSONValue { isNumber ? Int64(text).map { .integer($0) } ?? .string(text) : .string(text) }

    /// Returns a body in which the member has its value. Values on the path to it that are not objects are replaced.
    func set(in body: JSONValue) -> JSONValue { set(path[...], in: body) }

    private func set(_ path: ArraySlice<String>, in value: JSONValue) -> JSONValue {
        guard let name = path.first else { return self.value }
        var members = value.objectValue ?? [:]
        members[name] = set(path.dropFirst(), in: members[name] ?? .object([:]))
        return .object(members)
    }
}

extension RequestWriter {
    /// Replaces all query items with a name by one.
    mutating func replaceQueryItem(_ name: String, _ value: String) {
        queryItems.removeAll { QueryItems.name(of: $0[...]) == name }
        queryItems.append(PercentEncoding.query([(name, value)]))
    }

    /// Returns the JSON text of a body in which the member of the page has its value.
    mutating func withPageMember(_ body: [UInt8]) throws(JSONError) -> [UInt8] {
        guard let member = pageMember else { return body }
        pageMember = nil
        return try JSON.encode(member.set(in: try JSON.decode(JSONValue.self, from: body)))
    }

    /// Writes a body with nothing but the member of the page, unless a body was written.
    mutating func writePageMember() {
        if let member = pageMember, body == nil { json(member.set(in: .object([:]))) }
    }
}

extension HTTPRequest {
    /// Replaces the path and query by those of the URL of a page, which may be relative to the URL of the request.
    /// Returns the scheme and authority of the URL, to which the path is appended.
    ///
    /// Throws ``PagesError`` if the URL has another origin than `server`. Credentials would go there, and whoever can
    /// choose a URL in the content of a list would receive them.
    mutating func follow(_ text: String, from server: BaseURL) throws(PagesError) -> URL {
        let mark = PageMark(text)
        let current = URL(string: server.url.absoluteString + server.path(path ?? ""))
        guard let target = URL(string: text, relativeTo: current)?.absoluteURL, target.user() == nil,
            target.password() == nil, let origin = Origin(target)
        else { throw .invalidMark(mark) }
        guard origin == Origin(server.url), let base = origin.url else { throw .otherOrigin(mark) }
        path = target.requestPath
        return base
    }
}
