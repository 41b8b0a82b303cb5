/// An error for a call without a response.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// The error of the transport, a middleware or a credential; `CancellationError` if the task was cancelled; or
    /// ``TimeoutError``.
    public let cause: any Error
    /// The facts about the call, if they are known.
    public let call: CallInfo?

    /// Creates an error, for example in a test.
    public init(_ cause: any Error, call: CallInfo? = nil) {
        self.cause = cause
        self.call = call
    }

    /// A description such as `findCustomer, attempt 3 of 3: no response: the attempt took longer than 3.0 seconds`.
    /// URLs in it have no query values and no users.
    public var description: String {
        let reason = "no response: \(Redaction.description(of: cause))"
        return call.map { "\($0): \(reason)" } ?? reason
    }
}

extension TransportError: CustomReflectable {
    /// The cause as its description without secrets, and the call.
    public var customMirror: Mirror {
        Mirror(self, children: ["cause": Redaction.description(of: cause), "call": call as Any])
    }
}
