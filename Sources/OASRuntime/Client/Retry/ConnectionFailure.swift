import Foundation

/// An error of a transport that knows whether the request was sent.
///
/// A client sends a request that is not idempotent again only after an error with ``wasSent`` false.
public protocol RetryableError: Error {
    /// False if no byte of the request can have reached the server.
    var wasSent: Bool { get }
    /// True if another attempt may succeed. The default is true.
    var isTemporary: Bool { get }
}

extension RetryableError {
    public var isTemporary: Bool { true }
}

/// A failure of a connection, after which another attempt may succeed.
struct ConnectionFailure {
    /// False if no byte of the request can have reached the server.
    let wasSent: Bool

    /// Classifies an error. Returns `nil` for an error that is not one of a connection, such as a refused certificate,
    /// and for a cancellation.
    init?(_ error: any Error) {
        switch error {
        case is CancellationError: return nil
        case let error as any RetryableError:
            guard error.isTemporary else { return nil }
            wasSent = error.wasSent
        case let error as TimeoutError:
            guard error.limit == .attempt else { return nil }
            wasSent = true
        default:
            let cause = error as NSError
            guard cause.domain == NSURLErrorDomain else { return nil }
            switch cause.code {
            case NSURLErrorCannotFindHost, NSURLErrorCannotConnectToHost, NSURLErrorDNSLookupFailed,
                NSURLErrorNotConnectedToInternet, NSURLErrorInternationalRoamingOff, NSURLErrorDataNotAllowed:
                wasSent = false
            case NSURLErrorTimedOut, NSURLErrorNetworkConnectionLost, NSURLErrorBadServerResponse,
                NSURLErrorResourceUnavailable:
                wasSent = true
            default: return nil
            }
        }
    }
}
