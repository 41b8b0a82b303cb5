internal import Foundation
internal import HTTPTypes
internal import OASRuntime

/// The part of a request that a server reads.
protocol RequestInput: Sendable {
    init?(from request: inout RequestReader)
}

/// A request that reads one input and is answered without a body.
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

/// Sends requests through a server in memory, as a transport would.
struct Exchange<Input: RequestInput>: Sendable {
    private let transport: InMemoryTransport
    private static var baseURL: URL { URL(filePath: "/") }

    init() {
        // The limits are out of the way, as they would end the work before it can show how it grows; but for that of
        // the fields of a form, whose families keep within it.
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
