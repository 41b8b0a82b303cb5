public import HTTPTypes

/// The facts about a call of an operation: what was sent, how often, and what the server answered.
///
/// It contains neither credentials nor the values of query items, so that it can be logged. The path is complete, with
/// the values of path parameters.
///
/// ```swift
/// do {
///     _ = try await lago.findCustomer(externalCustomerID: "42")
/// } catch {
///     print(error.call?.operation.id ?? "", error.call?.requestID ?? "without a request id")
/// }
/// ```
public struct CallInfo: Sendable {
    private let facts: Facts

    /// The values, behind one reference, so that a response is not larger for each of them.
    private final class Facts: Sendable {
        let operation: OperationDescription
        let baseURL: String
        let path: String
        let attempt: Int
        let attemptLimit: Int?
        let response: HTTPResponse?
        let duration: Duration
        let requestIDFields: [HTTPField.Name]

        init(
            _ operation: OperationDescription, baseURL: String, path: String, attempt: Int, attemptLimit: Int?,
            response: HTTPResponse?, duration: Duration, requestIDFields: [HTTPField.Name]
        ) {
            self.operation = operation
            self.baseURL = baseURL
            self.path = path
            self.attempt = attempt
            self.attemptLimit = attemptLimit
            self.response = response
            self.duration = duration
            self.requestIDFields = requestIDFields
        }
    }

    /// Creates the facts about a call, for example in a test.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - baseURL: The URL of the server, to which the path is appended.
    ///   - path: The path of the request with its query.
    ///   - attempt: The number of the attempt, from 1, or 0 if no request was made.
    ///   - attemptLimit: The largest number of attempts, if the retry policy has one.
    ///   - response: The head of the response.
    ///   - duration: The time since the call began.
    ///   - requestIDFields: The header fields that may contain the request id; see ``CallOptions/requestIDFields``.
    public init(
        operation: OperationDescription, baseURL: String = "", path: String = "", attempt: Int = 1,
        attemptLimit: Int? = nil, response: HTTPResponse? = nil, duration: Duration = .zero,
        requestIDFields: [HTTPField.Name] = CallOptions.commonRequestIDFields
    ) {
        facts = Facts(
            operation, baseURL: baseURL, path: path, attempt: attempt, attemptLimit: attemptLimit,
            response: response, duration: duration, requestIDFields: requestIDFields)
    }

    /// The operation: its id, method, path template, tags and security.
    public var operation: OperationDescription { facts.operation }
    /// The URL of the request, without user, password, query values and fragment. Credentials are not part of it.
    public var url: String {
        let slash = facts.baseURL.utf8.last == UInt8(ascii: "/") && facts.path.utf8.first == UInt8(ascii: "/")
        return Redaction.text((slash ? String(facts.baseURL.dropLast()) : facts.baseURL) + facts.path)
    }
    /// The number of the attempt, from 1. It is 0 if no request was made, because it cannot be written.
    public var attempt: Int { facts.attempt }
    /// The largest number of attempts, or `nil` if the retry policy does not know one.
    public var attemptLimit: Int? { facts.attemptLimit }
    /// The status code of the response, or `nil` without a response.
    public var status: Int? { facts.response?.status.code }
    /// The header fields of the response, which are empty without a response.
    public var headers: HTTPFields { facts.response?.headerFields ?? [:] }
    /// The time from the beginning of the call, with all attempts and waits, to the head of the response or the error.
    public var duration: Duration { facts.duration }
    /// The identifier under which the server logged the request: the first of ``CallOptions/requestIDFields`` that the
    /// response has. At most 200 bytes of it are kept, and control characters are escaped.
    public var requestID: String? {
        guard let fields = facts.response?.headerFields else { return nil }
        for name in facts.requestIDFields { if let id = fields[name], !id.isEmpty { return id.shown(upTo: 200) } }
        return nil
    }
}

extension CallInfo: CustomStringConvertible {
    /// A description such as `findCustomer, status 503, attempt 3 of 3, request id 8f2c`. The number of the attempt is
    /// left out for the first one.
    public var description: String {
        var text = operation.id
        if let status { text += ", status \(status)" }
        if attempt > 1 { text += ", attempt \(attempt)" + (attemptLimit.map { " of \($0)" } ?? "") }
        if let requestID { text += ", request id \(requestID)" }
        return text
    }
}

extension CallInfo: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "operation": operation.id, "url": url, "attempt": attempt, "status": status as Any,
                "duration": duration, "requestID": requestID as Any,
            ])
    }
}

/// A value that knows the call from which it came.
protocol CallResult {
    var call: CallInfo? { get }
}
