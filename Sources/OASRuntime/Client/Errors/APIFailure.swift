import Foundation
public import HTTPTypes

/// An error of a call, whatever its operation.
///
/// Each operation throws an error of its own type. One `catch` after calls of several operations uses this protocol:
///
/// ```swift
/// do {
///     _ = try await lago.findAllCustomers()
///     _ = try await lago.findCustomer(externalCustomerID: "42")
/// } catch let failure as any APIFailure where failure.status == 401 {
///     print("sign in again")
/// }
/// ```
public protocol APIFailure: Error, CustomStringConvertible {
    /// The facts about the call, if they are known.
    var call: CallInfo? { get }
    /// The error that prevented a response, or that made it unreadable.
    var cause: (any Error)? { get }
}

extension APIFailure {
    /// The status code of the response, or `nil` without a response.
    public var status: Int? { call?.status }
    /// The header fields of the response, which are empty without a response.
    public var headers: HTTPFields { call?.headers ?? [:] }
    /// True if the call has no response because its task was cancelled. The cancellation error is the ``cause``, so
    /// `catch is CancellationError` does not match this error.
    public var isCancellation: Bool {
        guard let cause else { return false }
        if cause is CancellationError { return true }
        // A transport of another package may report cancellation with Foundation's error.
        let error = cause as NSError
        return error.domain == NSURLErrorDomain && error.code == NSURLErrorCancelled
    }
    /// True if the call exceeded a time limit of its options.
    public var isTimeout: Bool { cause is TimeoutError }
}
