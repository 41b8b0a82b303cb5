import Foundation
public import HTTPTypes

/// The options of one call, or of all calls of a client.
///
/// ```swift
/// let quick = api.with { $0.timeout = .seconds(3); $0.deadline = .seconds(20) }
/// let beta = api.with { $0.headers[.userAgent] = "billing/1.4"; $0.query.append(("beta", "1")) }
/// ```
public struct CallOptions: Sendable {
    /// The longest duration of an attempt, from the first byte sent to the last byte of the body read. There is no
    /// limit unless it is set.
    public var timeout: Duration?
    /// The longest duration of the call as a whole, including credentials, middlewares, waiting and all attempts. There
    /// is no limit unless it is set. The reading of a streamed body counts.
    public var deadline: Duration?
    /// The longest response body that is read into memory, in bytes, whatever the status. The default is 64 MiB. A
    /// streamed body has no limit as a whole, but each of its events, lines and parts has this limit.
    public var maximumBodyBytes: Int
    /// The policy by which a request is sent again after an attempt that failed. The default is ``StandardRetry``.
    public var retry: any RetryPolicy = .standard
    /// Header fields that are sent in addition. A field that the request has already is replaced.
    public var headers: HTTPFields = [:]
    /// Query items that are sent in addition, after those of the request. They are percent-encoded.
    public var query: [(name: String, value: String)] = []
    /// The source of credentials in place of the client's, or `nil` for the client's.
    public var credentials: (any CredentialSource)?
    /// The value of the field `Idempotency-Key`, by which a server knows a request again that is sent twice. A request
    /// with a key may be sent again whatever its method.
    ///
    /// It applies to requests that have no such parameter or leave it out. If the document declares the parameter for
    /// an operation and neither has a value, the client makes a key, and keeps it over the attempts.
    public var idempotencyKey: String?
    /// The header fields of responses that may contain an identifier of the request, the most likely first. The default
    /// is ``commonRequestIDFields``.
    public var requestIDFields = CallOptions.commonRequestIDFields
    /// The clock that measures the time limits and the waits between attempts. Tests replace it.
    public var clock: any Clock<Duration> = ContinuousClock()
    /// The field `User-Agent` of ``headers``.
    public var userAgent: String? {
        get { headers[.userAgent] }
        set { headers[.userAgent] = newValue }
    }

    /// The header fields in which many servers return an identifier of the request, such as `X-Request-Id`.
    public static let commonRequestIDFields: [HTTPField.Name] = [
        "X-Request-Id", "Request-Id", "X-Correlation-Id", "X-GitHub-Request-Id", "X-Amzn-RequestId",
        "X-Amz-Request-Id", "X-Ms-Request-Id", "X-Trace-Id", "CF-Ray",
    ].compactMap { HTTPField.Name($0) }

    /// Creates options, by default without time limits and with 64 MiB.
    public init(timeout: Duration? = nil, deadline: Duration? = nil, maximumBodyBytes: Int = 64 << 20) {
        self.timeout = timeout
        self.deadline = deadline
        self.maximumBodyBytes = maximumBodyBytes
    }

    /// Adds what the options add to a request, whose path may have a query.
    func apply(to request: inout HTTPRequest, of operation: OperationDescription) {
        for name in Set(headers.map(\.name)) { request.headerFields[fields: name] = headers[fields: name] }
        if request.headerFields.idempotencyKey == nil {
            let isDeclared = operation.declaresIdempotencyKey
            request.headerFields.idempotencyKey = idempotencyKey ?? (isDeclared ? UUID().uuidString : nil)
        }
        request.appendQuery(query)
    }
}

extension CallOptions: CustomStringConvertible, CustomReflectable {
    /// A description without the values of header fields, query items and the idempotency key.
    public var description: String {
        var parts = ["maximumBodyBytes: \(maximumBodyBytes)"]
        if let timeout { parts.append("timeout: \(timeout)") }
        if let deadline { parts.append("deadline: \(deadline)") }
        if !headers.isEmpty { parts.append("headers: \(headers.map(\.name.rawName))") }
        if !query.isEmpty { parts.append("query: \(query.map(\.name))") }
        return "CallOptions(\(parts.joined(separator: ", ")))"
    }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
