internal import Foundation
internal import HTTPTypes
internal import OASRuntime

/// A call of a relay's that came to nothing. The judge knows it by its field.
struct RelayFailure: HTTPResponseConvertible {
    let reason: String

    var httpStatus: HTTPResponse.Status { .badGateway }
    var httpHeaderFields: HTTPFields {
        HTTPField.Name("X-Exchange-Failure").map { [$0: "yes"] } ?? [:]
    }
    var httpBody: HTTPBody? { HTTPBody(reason) }
}

/// Sends on what a generated server received, with a generated client.
struct Relay: Sendable {
    let api: APIClient
    /// Where webhooks are sent, each to its name below.
    let hooks: URL

    /// The response to a request that was received.
    func relayed<Request: ClientRequest>(_ request: Request) async throws -> Request.Response {
        do throws(ClientError<Request.Response>) {
            return try await api.send(request)
        } catch {
            throw RelayFailure(reason: "\(error)")
        }
    }

    /// The response to a webhook that was received.
    func relayed<Request: ClientRequest>(_ request: Request, hook: String) async throws -> Request.Response {
        do throws(ClientError<Request.Response>) {
            return try await api.send(request, to: hooks.appending(path: hook))
        } catch {
            throw RelayFailure(reason: "\(error)")
        }
    }

    /// Whether the judge asks for a request of another name beside the one that was received.
    func wants(_ name: String) -> Bool {
        let fields = OperationContext.current?.request.headerFields ?? [:]
        return fields.contains { $0.name.canonicalName == "x-exchange-also" && $0.value == name }
    }

    /// A reply without the fields that were received, so that everything in the answer is written anew. The media type
    /// stays where the document leaves it open.
    func renewed<Body, Headers>(_ reply: Reply<Body, Headers>, keepsType: Bool = false) -> Reply<Body, Headers> {
        var reply = reply
        let type = reply.fields[.contentType]
        reply.fields = [:]
        if keepsType, let type { reply.fields[.contentType] = type }
        return reply
    }
}
