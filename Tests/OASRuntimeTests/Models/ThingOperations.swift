import HTTPTypes
import OASRuntime

// Operations as the generator writes them.

nonisolated enum Operations {
    nonisolated enum FindThings {
        struct Request: Sendable {
            var ownerID: String
            var page: Int?
            var metadata: [String: String]?
            var currencies: [Currency]?
            var trace: String?
            var session: String?
        }

        struct PageHeaders: ResponseHeaders, Hashable {
            var limit: Int
            var next: String?
        }

        enum Response: Sendable, Hashable {
            case ok(Reply<[Tax], PageHeaders>)
            case clientError(status: Int, Reply<Problem, NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)
        }
    }

    nonisolated enum CreateThing {
        struct Request: Sendable {
            var ownerID: String
            var body: Tax
        }

        enum Response: Sendable, Hashable {
            case created(Reply<Tax, NoHeaders>)
            case noContent(Reply<NoBody, NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)
        }
    }

    nonisolated enum CopyFile {
        struct Request: Sendable {
            var name: String
            var ext: String
            var body: HTTPBody
        }

        enum Response: Sendable, Hashable {
            case ok(Reply<HTTPBody, NoHeaders>)
            case accepted(Reply<String, NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)
        }
    }
}

nonisolated struct Problem: Sendable, Hashable, JSONDecodable, JSONEncodable, Codable {
    var code: String

    private static let fields = JSONFields("code", required: [0])

    init(code: String) { self.code = code }

    init?(from json: inout JSONReader) {
        var code: String?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: code = json.string()
            default: json.skip(object)
            }
        }
        guard json.end(object), let code else { return nil }
        self.code = code
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        json.endObject()
    }
}

nonisolated extension Operations.FindThings.PageHeaders {
    init?(from headers: inout HeaderReader) {
        let limit = headers.required("x-ratelimit-limit", Int.self)
        let next = headers.optional("x-next", String.self)
        guard headers.isValid, let limit else { return nil }
        self.init(limit: limit, next: next)
    }

    func encode(to headers: inout HeaderWriter) {
        headers.field("x-ratelimit-limit", limit)
        headers.field("x-next", next)
    }
}

nonisolated extension Operations.FindThings.Request: ClientRequest, ServerRequest {
    typealias Response = Operations.FindThings.Response
    static let operation = OperationDescription(
        id: "findThings", method: .get, path: "/owners/{owner_id}/things",
        security: [["oauth", "key"], ["bearerAuth"]])

    func encode(to request: inout RequestWriter) {
        request.path("owner_id", ownerID)
        request.query("page", page)
        request.query("metadata", metadata, style: .deepObject, explode: true)
        request.query("currencies[]", currencies)
        request.header("X-Trace", trace)
        request.cookie("session", session)
        request.accept("application/json")
    }

    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 200: .ok(try await reply.json())
        case 400..<500: .clientError(status: reply.status, try await reply.json())
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let ownerID = request.path("owner_id", String.self)
        let page = request.optionalQuery("page", Int.self)
        let metadata = request.optionalQuery("metadata", [String: String].self, style: .deepObject, explode: true)
        let currencies = request.optionalQuery("currencies[]", [Currency].self)
        let trace = request.optionalHeader("X-Trace", String.self)
        let session = request.optionalCookie("session", String.self)
        guard request.isValid, let ownerID else { return nil }
        self.init(
            ownerID: ownerID, page: page, metadata: metadata, currencies: currencies, trace: trace, session: session)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .ok(let payload): reply.json(200, payload)
        case .clientError(let status, let payload): reply.json(status, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}

nonisolated extension Operations.CreateThing.Request: ClientRequest, ServerRequest {
    typealias Response = Operations.CreateThing.Response
    static let operation = OperationDescription(
        id: "createThing", method: .post, path: "/owners/{owner_id}/things", security: [["bearerAuth"]])

    func encode(to request: inout RequestWriter) {
        request.path("owner_id", ownerID)
        request.json(body)
        request.accept("application/json")
    }

    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 201: .created(try await reply.json())
        case 204: .noContent(reply.empty())
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let ownerID = request.path("owner_id", String.self)
        let body = request.json(Tax.self)
        guard request.isValid, let ownerID, let body else { return nil }
        self.init(ownerID: ownerID, body: body)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .created(let payload): reply.json(201, payload)
        case .noContent(let payload): reply.empty(204, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}

nonisolated extension Operations.CopyFile.Request: ClientRequest, ServerRequest {
    typealias Response = Operations.CopyFile.Response
    static let operation = OperationDescription(
        id: "copyFile", method: .put, path: "/files/{name}.{ext}", query: "beta=true")

    func encode(to request: inout RequestWriter) {
        request.path("name", name)
        request.path("ext", ext)
        request.binary(body, contentType: "image/png")
    }

    static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 200: .ok(try await reply.binary())
        case 202: .accepted(try await reply.text())
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let name = request.path("name", String.self)
        let ext = request.path("ext", String.self)
        let body = request.binary(contentType: "image/*")
        guard request.isValid, let name, let ext, let body else { return nil }
        self.init(name: name, ext: ext, body: body)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .ok(let payload): reply.binary(200, payload, contentType: "image/png")
        case .accepted(let payload): reply.text(202, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}
