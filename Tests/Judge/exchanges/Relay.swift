internal import Foundation
internal import HTTPTypes
internal import OASRuntime

/// A failed request of a relay. The judge recognises it by its header field.
struct RelayFailure: HTTPResponseConvertible {
    let reason: String

    var httpStatus: HTTPResponse.Status { .badGateway }
    var httpHeaderFields: HTTPFields {
        HTTPField.Name("X-Exchange-Failure").map { [$0: "yes"] } ?? [:]
    }
    var httpBody: HTTPBody? { HTTPBody(reason) }
}

/// A relay that sends the requests of a generated server with a generated client.
struct Relay: Sendable {
    let api: APIClient
    /// The base URL of webhooks. Each one is sent to its name below it.
    let hooks: URL

    /// Sends a received request and returns its response.
    func relayed<Request: ClientRequest>(_ request: Request) async throws -> Request.Response {
        do throws(ClientError<Request.Response>) {
            return try await api.send(request)
        } catch {
            throw RelayFailure(reason: "\(error)")
        }
    }

    /// Sends a received webhook and returns its response.
    func relayed<Request: ClientRequest>(_ request: Request, hook: String) async throws -> Request.Response {
        do throws(ClientError<Request.Response>) {
            return try await api.send(request, to: hooks.appending(path: hook))
        } catch {
            throw RelayFailure(reason: "\(error)")
        }
    }

    /// Returns true if the judge also expects a request of another name.
    func wants(_ name: String) -> Bool {
        let fields = OperationContext.current?.request.headerFields ?? [:]
        return fields.contains { $0.name.canonicalName == "x-exchange-also" && $0.value == name }
    }

    /// Returns a reply without the received fields, so that the server writes all of them. The media type is kept if the
    /// document does not determine it.
    func renewed<Body, Headers>(_ reply: Reply<Body, Headers>, keepsType: Bool = false) -> Reply<Body, Headers> {
        var reply = reply
        let type = reply.fields[.contentType]
        reply.fields = [:]
        if keepsType, let type { reply.fields[.contentType] = type }
        return reply
    }
}
