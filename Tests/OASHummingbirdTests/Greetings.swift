#if Hummingbird
    import HTTPTypes
    import OASRuntime

    // Operations as the generator writes them.

    struct Greet: Sendable {
        var name: String
        var language: String?

        struct Headers: ResponseHeaders, Hashable {
            var count: Int
        }

        enum Response: Sendable {
            case ok(Reply<[String], Headers>)
            case notFound(Reply<String, NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)

            var ok: Reply<[String], Headers>? {
                if case .ok(let reply) = self { reply } else { nil }
            }
        }
    }

    extension Greet.Headers {
        init?(from headers: inout HeaderReader) {
            let count = headers.required("X-Count", Int.self)
            guard headers.isValid, let count else { return nil }
            self.init(count: count)
        }

        func encode(to headers: inout HeaderWriter) {
            headers.field("X-Count", count)
        }
    }

    extension Greet: ClientRequest, ServerRequest {
        static let operation = OperationDescription(id: "greet", method: .get, path: "/greetings/{name}")

        func encode(to request: inout RequestWriter) {
            request.path("name", name)
            request.query("language", language)
        }

        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response {
            switch reply.status {
            case 200: .ok(try await reply.json())
            case 404: .notFound(try await reply.text())
            default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
            }
        }

        init?(from request: inout RequestReader) {
            let name = request.path("name", String.self)
            let language = request.optionalQuery("language", String.self)
            guard request.isValid, let name else { return nil }
            self.init(name: name, language: language)
        }

        static func encode(_ response: Response, to reply: inout ResponseWriter) {
            switch response {
            case .ok(let payload): reply.json(200, payload)
            case .notFound(let payload): reply.text(404, payload)
            case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
            }
        }
    }

    struct GreetAll: Sendable {
        enum Response: Sendable {
            case ok(Reply<[String], NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)
        }
    }

    extension GreetAll: ClientRequest, ServerRequest {
        static let operation = OperationDescription(id: "greetAll", method: .get, path: "/greetings/all")

        func encode(to request: inout RequestWriter) {
            request.accept("application/json")
        }

        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response {
            switch reply.status {
            case 200: .ok(try await reply.json())
            default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
            }
        }

        init?(from request: inout RequestReader) {
            self.init()
        }

        static func encode(_ response: Response, to reply: inout ResponseWriter) {
            switch response {
            case .ok(let payload): reply.json(200, payload)
            case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
            }
        }
    }

    struct Shout: Sendable {
        var name: String
        var ext: String
        var body: HTTPBody

        enum Response: Sendable {
            case ok(Reply<HTTPBody, NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)
        }
    }

    extension Shout: ClientRequest, ServerRequest {
        static let operation = OperationDescription(id: "shout", method: .post, path: "/files/{name}.{ext}")

        func encode(to request: inout RequestWriter) {
            request.path("name", name)
            request.path("ext", ext)
            request.binary(body)
        }

        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response {
            switch reply.status {
            case 200: .ok(try await reply.binary())
            default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
            }
        }

        init?(from request: inout RequestReader) {
            let name = request.path("name", String.self)
            let ext = request.path("ext", String.self)
            let body = request.binary()
            guard request.isValid, let name, let ext, let body else { return nil }
            self.init(name: name, ext: ext, body: body)
        }

        static func encode(_ response: Response, to reply: inout ResponseWriter) {
            switch response {
            case .ok(let payload): reply.binary(200, payload)
            case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
            }
        }
    }

    struct Store: Sendable {
        var body: JSONValue

        enum Response: Sendable {
            case ok(Reply<JSONValue, NoHeaders>)
            case undocumented(status: Int, headers: HTTPFields, body: HTTPBody)
        }
    }

    extension Store: ClientRequest, ServerRequest {
        static let operation = OperationDescription(id: "store", method: .post, path: "/store")

        func encode(to request: inout RequestWriter) {
            request.json(body)
        }

        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Response {
            switch reply.status {
            case 200: .ok(try await reply.json())
            default: .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)
            }
        }

        init?(from request: inout RequestReader) {
            let body = request.json(JSONValue.self)
            guard request.isValid, let body else { return nil }
            self.init(body: body)
        }

        static func encode(_ response: Response, to reply: inout ResponseWriter) {
            switch response {
            case .ok(let payload): reply.json(200, payload)
            case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
            }
        }
    }
#endif
