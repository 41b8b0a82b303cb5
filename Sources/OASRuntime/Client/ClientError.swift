public import Foundation

/// The reason that a call did not return its result.
public enum ClientError<Response: Sendable>: Error {
    /// The server answered with a response that the call does not return: an error status, as a rule.
    case response(Response)
    /// The response is not what the document describes.
    case decoding(ResponseDecodingError)
    /// No response: the transport, a middleware or a credential failed, or the task was cancelled.
    case transport(any Error)
    /// The request could not be written; nothing was sent.
    case request(RequestEncodingError)
}

extension ClientError {
    /// True if the call has no response because its task was cancelled. The error that says so is inside of
    /// ``transport(_:)``, so `catch is CancellationError` does not see it.
    public var isCancellation: Bool {
        guard case .transport(let error) = self else { return false }
        if error is CancellationError { return true }
        // A transport of another package may say it in Foundation's way.
        let cause = error as NSError
        return cause.domain == NSURLErrorDomain && cause.code == NSURLErrorCancelled
    }
}

extension ClientError: CustomStringConvertible, LocalizedError {
    /// For example `Operations.FindCustomer.Response: notFound(…)`. URLs in it are without query values and users.
    public var description: String {
        switch self {
        case .response(let response): "\(String(reflecting: Response.self)): \(response)"
        case .decoding(let error): error.description
        case .transport(let error):
            "\(String(reflecting: Response.self)): no response: \(Redaction.description(of: error))"
        case .request(let error): error.description
        }
    }

    /// The description, which `localizedDescription` shows too.
    public var errorDescription: String? { description }
}
