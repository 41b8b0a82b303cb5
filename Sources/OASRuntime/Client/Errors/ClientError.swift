public import Foundation

/// The reason that a call did not return its result.
public enum ClientError<Response: Sendable>: Error {
    /// The server sent a response that the call does not return, usually one with an error status.
    case response(Response)
    /// The response is not as the document describes it.
    case decoding(ResponseDecodingError)
    /// There is no response: the transport, a middleware or a credential failed, or the task was cancelled.
    case transport(TransportError)
    /// The request could not be written, and nothing was sent.
    case request(RequestEncodingError)
}

extension ClientError: APIFailure {
    /// The facts about the call. They are `nil` for a response that a program has made itself, and in a program that is
    /// compiled without reflection metadata.
    public var call: CallInfo? {
        switch self {
        case .response(let response): Self.call(of: response)
        case .decoding(let error): error.call
        case .transport(let error): error.call
        case .request(let error): CallInfo(operation: error.operation, attempt: 0)
        }
    }

    /// The error that prevented a response, or that made it unreadable. It is `nil` for a response with an error status.
    public var cause: (any Error)? {
        switch self {
        case .response: nil
        case .decoding(let error): error
        case .transport(let error): error.cause
        case .request(let error): error
        }
    }

    /// Finds the call in the payload of a case of a generated response. Reflection finds it without generated code,
    /// and is needed only if somebody asks.
    private static func call(of response: Response) -> CallInfo? {
        if let response = response as? any CallResult { return response.call }
        guard let payload = Mirror(reflecting: response).children.first?.value else { return nil }
        if let reply = payload as? any CallResult { return reply.call }
        for child in Mirror(reflecting: payload).children {
            if let reply = child.value as? any CallResult { return reply.call }
            // The body of an undocumented response is optional.
            if let body = child.value as? HTTPBody? { return body?.call }
        }
        return nil
    }
}

extension ClientError: CustomStringConvertible, LocalizedError {
    /// A description such as `findCustomer, status 404, request id 8f2c: notFound(…)`. URLs in it have no query values
    /// and no users.
    public var description: String {
        switch self {
        case .response(let response): "\(call?.description ?? String(reflecting: Response.self)): \(response)"
        case .decoding(let error): error.description
        case .transport(let error): error.description
        case .request(let error): error.description
        }
    }

    /// The description, which `localizedDescription` also returns.
    public var errorDescription: String? { description }
}
