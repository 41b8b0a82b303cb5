public import Foundation

/// The reason that a call did not return its result.
public enum ClientError<Response: Sendable>: Error {
    /// The server sent a response that the call does not return, usually one with an error status.
    case response(Response)
    /// The response is not as the document describes it.
    case decoding(ResponseDecodingError)
    /// There is no response: the transport, a middleware or a credential failed, or the task was cancelled.
    case transport(any Error)
    /// The request could not be written, and nothing was sent.
    case request(RequestEncodingError)
}

extension ClientError {
    /// True if the call has no response because its task was cancelled. The cancellation error is inside
    /// ``transport(_:)``, so `catch is CancellationError` does not match it.
    public var isCancellation: Bool {
        guard case .transport(let error) = self else { return false }
        if error is CancellationError { return true }
        // A transport of another package may report cancellation with Foundation's error.
        let cause = error as NSError
        return cause.domain == NSURLErrorDomain && cause.code == NSURLErrorCancelled
    }
}

extension ClientError: CustomStringConvertible, LocalizedError {
    /// A description such as `Operations.FindCustomer.Response: notFound(…)`. URLs in it have no query values and no
    /// users.
    public var description: String {
        switch self {
        case .response(let response): "\(String(reflecting: Response.self)): \(response)"
        case .decoding(let error): error.description
        case .transport(let error):
            "\(String(reflecting: Response.self)): no response: \(Redaction.description(of: error))"
        case .request(let error): error.description
        }
    }

    /// The description, which `localizedDescription` also returns.
    public var errorDescription: String? { description }
}
