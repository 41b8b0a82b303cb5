import Foundation
import HTTPTypes

/// The attempts of a call.
extension APIClient {
    func send<Request: ClientRequest>(
        _ request: Request, to destination: Destination
    ) async throws(ClientError<Request.Response>) -> Request.Response {
        try await perform(
            Request.operation, answeredBy: Request.Response.self, to: destination,
            writing: { request.encode(to: &$0) }, reading: Request.decode)
    }

    /// Performs a call of an operation. Its errors have the type of those of the operation, although none is a response.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - type: The type of the responses of the operation.
    ///   - destination: The server, or the URL of the request.
    ///   - write: A function that writes the request.
    ///   - read: A function that reads the response of an attempt.
    func perform<Result, Response: Sendable>(
        _ operation: OperationDescription, answeredBy type: Response.Type, to destination: Destination,
        writing write: (inout RequestWriter) -> Void,
        reading read: (ResponseReader) async throws(ResponseDecodingError) -> Result
    ) async throws(ClientError<Response>) -> Result {
        let call: PreparedCall
        do {
            call = try prepare(operation, to: destination, write)
        } catch {
            throw .request(error)
        }
        var attempts = Attempts(of: call, options, budget: budget)
        while true {
            let reply: ResponseReader
            do {
                let info = middlewares.isEmpty ? nil : attempts.info()
                let (response, body) = try await attempts.limited { try await exchange(call, info) }
                if try await attempts.continues(after: response) { continue }
                reply = ResponseReader(
                    response, body: body, call: attempts.info(response), maximumBodyBytes: options.maximumBodyBytes,
                    coders: coders)
            } catch {
                if await attempts.continues(afterError: error) { continue }
                throw .transport(TransportError(error, call: attempts.info()))
            }
            do {
                return try await read(reply)
            } catch {
                guard case .body(let cause) = error.reason else { throw .decoding(error) }
                if await attempts.continues(afterError: cause) { continue }
                // The response is incomplete, so its content is not at fault.
                if cause is TimeoutError || cause is CancellationError {
                    throw .transport(TransportError(cause, call: reply.call))
                }
                throw .decoding(error)
            }
        }
    }

    /// Sends a request through credentials, middlewares and the transport. If the server refuses the credentials and
    /// they can be renewed, the request is sent a second time. The server has not processed it (RFC 9110, section
    /// 15.5.2), so that it may have any method.
    ///
    /// - Parameter info: The facts about the call for the middlewares, or `nil` if there are none.
    private func exchange(_ call: PreparedCall, _ info: CallInfo?) async throws -> (HTTPResponse, HTTPBody?) {
        let credentials = credentials(for: call.operation)
        let head = try await authorized(call, by: credentials)
        let answer = try await pass(call, head, info)
        guard answer.0.status == .unauthorized, call.hasWholeBody,
            await isAnyRenewable(credentials, after: head)
        else { return answer }
        return try await pass(call, try await authorized(call, by: credentials), info)
    }

    /// Returns the first alternative that can be fulfilled. If there is none, the request is sent without credentials
    /// and the server decides on the answer.
    private func credentials(for operation: OperationDescription) -> [any RequestCredential] {
        let source = options.credentials ?? credentials
        for alternative in operation.security where !alternative.isEmpty {
            let applicable = alternative.compactMap { source.credential(for: $0) }
            if applicable.count == alternative.count { return applicable }
        }
        return []
    }

    private func authorized(
        _ call: PreparedCall, by credentials: [any RequestCredential]
    ) async throws -> HTTPRequest {
        var head = call.head
        guard !credentials.isEmpty else { return head }
        let sender = CredentialSender(transport: transport, baseURL: call.baseURL, clock: options.clock)
        for credential in credentials { try await credential.authorize(&head, through: sender) }
        return head
    }

    private func isAnyRenewable(
        _ credentials: [any RequestCredential], after refused: HTTPRequest
    ) async -> Bool {
        var isRenewable = false
        for credential in credentials where await credential.isRenewable(after: refused) { isRenewable = true }
        return isRenewable
    }

    /// Passes a request through the middlewares to the transport.
    private func pass(
        _ call: PreparedCall, _ request: HTTPRequest, _ info: CallInfo?
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try Task.checkCancellation()
        var next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?) = {
            [transport, options] request, body, url in
            let operationID = call.operation.id
            guard let timeout = options.timeout else {
                return try await transport.send(request, body: body, baseURL: url, operationID: operationID)
            }
            return try await CallTimer(.attempt, timeout, clock: options.clock).start().exchange {
                try await transport.send(request, body: body, baseURL: url, operationID: operationID)
            }
        }
        if let info {
            for middleware in middlewares.reversed() {
                let inner = next
                next = { try await middleware.intercept($0, body: $1, baseURL: $2, call: info, next: inner) }
            }
        }
        return try await next(request, call.body, call.baseURL)
    }
}
