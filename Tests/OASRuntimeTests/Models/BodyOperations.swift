import HTTPTypes
import OASRuntime

// One operation for each kind of body, as the generator writes it. Each operation returns the body that it receives.

extension Operations {
    nonisolated enum Echo {
        struct Form: Sendable { var body: Signup? }
        struct Files: Sendable { var body: Upload }
        struct Parts: Sendable { var body: MultipartBody }
        struct Events: Sendable { var body: EventStream<Problem> }
        struct Lines: Sendable { var body: JSONLines<Problem> }

        enum Answer<Body: Sendable & Hashable>: Sendable, Hashable {
            case ok(Reply<Body, NoHeaders>)
            case noContent(Reply<NoBody, NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)
        }
    }
}

nonisolated extension Operations.Echo.Form: ClientRequest, ServerRequest {
    typealias Response = Operations.Echo.Answer<Signup>
    static let operation = OperationDescription(id: "form", method: .post, path: "/form")
    private static let form: FormFields = ["address": .json, "filter": .init(style: .deepObject, explode: true)]

    func encode(to request: inout RequestWriter) { request.form(body, Self.form) }

    static func decode(
        _ reply: ResponseReader
    ) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 200: .ok(try await reply.form(Self.form))
        case 204: .noContent(reply.empty())
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let body = request.optionalForm(Signup.self, Self.form)
        guard request.isValid else { return nil }
        self.init(body: body)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .ok(let payload): reply.form(200, payload, Self.form)
        case .noContent(let payload): reply.empty(204, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}

nonisolated extension Operations.Echo.Files: ClientRequest, ServerRequest {
    typealias Response = Operations.Echo.Answer<Upload>
    static let operation = OperationDescription(id: "files", method: .post, path: "/files")

    func encode(to request: inout RequestWriter) { request.multipart(body) }

    static func decode(
        _ reply: ResponseReader
    ) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 200: .ok(try await reply.multipart())
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let body = request.multipart(Upload.self)
        guard request.isValid, let body else { return nil }
        self.init(body: body)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .ok(let payload): reply.multipart(200, payload)
        case .noContent(let payload): reply.empty(204, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}

nonisolated extension Operations.Echo.Parts: ClientRequest, ServerRequest {
    typealias Response = Operations.Echo.Answer<MultipartBody>
    static let operation = OperationDescription(id: "parts", method: .post, path: "/parts")

    func encode(to request: inout RequestWriter) { request.parts(body, contentType: "multipart/mixed") }

    static func decode(
        _ reply: ResponseReader
    ) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 200: .ok(try await reply.parts(contentType: "multipart/mixed"))
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let body = request.parts(contentType: "multipart/mixed")
        guard request.isValid, let body else { return nil }
        self.init(body: body)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .ok(let payload): reply.parts(200, payload, contentType: "multipart/mixed")
        case .noContent(let payload): reply.empty(204, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}

nonisolated extension Operations.Echo.Events: ClientRequest, ServerRequest {
    typealias Response = Operations.Echo.Answer<EventStream<Problem>>
    static let operation = OperationDescription(id: "events", method: .post, path: "/events")

    func encode(to request: inout RequestWriter) {
        request.events(body)
        request.accept("text/event-stream")
    }

    static func decode(
        _ reply: ResponseReader
    ) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 200: .ok(try await reply.events())
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let body = request.events(Problem.self)
        guard request.isValid, let body else { return nil }
        self.init(body: body)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .ok(let payload): reply.events(200, payload)
        case .noContent(let payload): reply.empty(204, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}

nonisolated extension Operations.Echo.Lines: ClientRequest, ServerRequest {
    typealias Response = Operations.Echo.Answer<JSONLines<Problem>>
    static let operation = OperationDescription(id: "lines", method: .post, path: "/lines")

    func encode(to request: inout RequestWriter) { request.jsonLines(body, contentType: "application/json-seq") }

    static func decode(
        _ reply: ResponseReader
    ) async throws(ResponseDecodingError) -> Response {
        switch reply.status {
        case 200: .ok(try await reply.jsonLines(contentType: "application/x-ndjson"))
        default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
        }
    }

    init?(from request: inout RequestReader) {
        let body = request.jsonLines(Problem.self, contentType: "application/json-seq")
        guard request.isValid, let body else { return nil }
        self.init(body: body)
    }

    static func encode(_ response: Response, to reply: inout ResponseWriter) {
        switch response {
        case .ok(let payload): reply.jsonLines(200, payload, contentType: "application/x-ndjson")
        case .noContent(let payload): reply.empty(204, payload)
        case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
        }
    }
}
