import HTTPTypes
package import OASRuntime

/// The answer to a probe.
package enum ProbeAnswer: Sendable, Equatable {
    case ok(String)
    case status(Int)
}

/// A request whose effect is the same when it is sent twice.
package struct Fetch: ClientRequest {
    package typealias Response = ProbeAnswer

    package static let operation = OperationDescription(
        id: "fetch", method: .get, path: "/things", tags: ["things"], security: [["key"]])

    package init() {}
    package func encode(to request: inout RequestWriter) { request.query("token", "planted-in-query") }
    package static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> ProbeAnswer {
        try await answer(reply)
    }
}

/// A request that must not be sent twice.
package struct Submit: ClientRequest {
    package typealias Response = ProbeAnswer

    package static let operation = OperationDescription(id: "submit", method: .post, path: "/things")

    package init() {}
    package func encode(to request: inout RequestWriter) { request.json("x") }
    package static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> ProbeAnswer {
        try await answer(reply)
    }
}

/// A request whose document declares a header parameter `Idempotency-Key`.
package struct SubmitOnce: ClientRequest {
    package typealias Response = ProbeAnswer

    package static let operation = OperationDescription(
        id: "submitOnce", method: .post, path: "/things", declaresIdempotencyKey: true)

    package init() {}
    package func encode(to request: inout RequestWriter) { request.json("x") }
    package static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> ProbeAnswer {
        try await answer(reply)
    }
}

/// An idempotent request with a body.
package struct Replace: ClientRequest {
    package typealias Response = ProbeAnswer

    package static let operation = OperationDescription(id: "replace", method: .put, path: "/things/1")

    private let body: HTTPBody

    package init(_ body: HTTPBody) { self.body = body }
    package func encode(to request: inout RequestWriter) { request.binary(body, contentType: "text/plain") }
    package static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> ProbeAnswer {
        try await answer(reply)
    }
}

private func answer(_ reply: ResponseReader) async throws(ResponseDecodingError) -> ProbeAnswer {
    guard reply.status == 200 else { return .status(reply.status) }
    let text: Reply<String, NoHeaders> = try await reply.text()
    return .ok(text.body)
}
