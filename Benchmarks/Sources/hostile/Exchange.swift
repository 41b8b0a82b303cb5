internal import Foundation
internal import HTTPTypes
internal import OASRuntime

/// The input that a server reads from a request.
protocol RequestInput: Sendable {
    init?(from request: inout RequestReader)
}

/// A request with one input and a response without a body.
struct InputRequest<Input: RequestInput>: ServerRequest {
    typealias Response = Int

    static var operation: OperationDescription { OperationDescription(id: "read", method: .post, path: "/read") }

    init?(from request: inout RequestReader) {
        guard Input(from: &request) != nil else { return nil }
    }

    static func encode(_ response: Int, to reply: inout ResponseWriter) {
        reply.raw(response, headers: [:], body: nil)
    }
}

/// Sends requests to a server in memory, as a transport would.
struct Exchange<Input: RequestInput>: Sendable {
    private let transport: InMemoryTransport
    private static var baseURL: URL { URL(filePath: "/") }

    init() {
        // The limits are raised, because they would end the work before its growth is visible. The limit of the fields
        // of a form is kept, and the families of forms stay below it.
        let multipart = MultipartLimits(
            maximumHeaderBytes: 1 << 26, maximumTotalHeaderBytes: 1 << 26, maximumParts: 1 << 20,
            maximumValueBytes: 1 << 26)
        transport = InMemoryTransport(
            configuration: ServerConfiguration(maximumBodyBytes: 1 << 26, multipart: multipart))
        transport.respond(to: InputRequest<Input>.self) { _ in 204 }
    }

    func send(_ headers: HTTPFields = [:], query: String? = nil, body: HTTPBody? = nil) async throws {
        let path = query.map { "/read?\($0)" } ?? "/read"
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path, headerFields: headers)
        _ = try await transport.send(request, body: body, baseURL: Self.baseURL, operationID: "read")
    }
}
