import Foundation
import HTTPTypes
import OASRuntime

/// A peer that calls a transport that is client and server in one.
struct DirectPeer<Transport: ClientTransport>: ServerPeer {
    let transport: Transport
    var isSocket: Bool { false }

    func open(_ request: HTTPRequest, length: Int?) async throws -> any ServerExchange {
        DirectExchange(transport: transport, request: request, length: length)
    }
}

/// One call, in its own task.
final class DirectExchange: ServerExchange {
    private let sent = Handover<[UInt8]>()
    private let received = Handover<[UInt8]>()
    private let response = Handover<HTTPResponse>()
    private let call: Task<Void, Never>

    init(transport: some ClientTransport, request: HTTPRequest, length: Int?) {
        let (sent, received, response) = (sent, received, response)
        let body = length == 0 ? nil : HTTPBody(sent, length: length.map { .known(Int64($0)) } ?? .unknown)
        call = Task {
            do {
                guard let base = URL(string: "http://127.0.0.1") else { throw Unmet("no address") }
                let (head, body) = try await transport.send(request, body: body, baseURL: base, operationID: "")
                try await response.send(head)
                for try await chunk in body ?? HTTPBody() { try await received.send(Array(chunk)) }
                await received.finish()
            } catch {
                await response.finish(throwing: error)
                await received.finish(throwing: error)
            }
            // The part of the request body that the server has not read is no longer needed.
            await sent.finish(throwing: CancellationError())
        }
    }

    deinit { call.cancel() }

    func send(_ bytes: [UInt8]) async throws { try await sent.send(bytes) }

    func finish() async throws { await sent.finish() }

    func vanish() {
        call.cancel()
        Task { [sent] in await sent.finish(throwing: Unmet("the client is gone")) }
    }

    private let heads = Locked<HTTPResponse?>(nil)

    func head() async throws -> HTTPResponse {
        if let head = heads.withLock({ $0 }) { return head }
        guard let head = try await response.next() else { throw Unmet("no response") }
        heads.withLock { $0 = head }
        return head
    }

    func receive() async throws -> [UInt8]? {
        _ = try await head()
        return try await received.next()
    }
}
