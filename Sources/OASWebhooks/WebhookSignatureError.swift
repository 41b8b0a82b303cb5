#if Webhooks
    public import HTTPTypes
    public import OASRuntime

    /// An error for a webhook whose signature is missing, wrong or too old.
    ///
    /// A server answers it with 401 and a challenge (RFC 9110, section 15.5.2). The text may be shown to the sender of the
    /// request: it contains neither keys nor the expected signature.
    public enum WebhookSignatureError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The request does not have a header field that the scheme requires.
        case missingField(String)
        /// The request has a header field more than once, so that another reader could use another value.
        case repeatedField(String)
        /// A header field is longer than the scheme needs, in bytes.
        case fieldTooLong(String, maximumBytes: Int)
        /// A header field does not have the form of the scheme, for the given reason.
        case malformedField(String, reason: String)
        /// A header field has no signature of an algorithm for which there is a key.
        case noSupportedSignature(field: String, expected: String)
        /// No signature matches the body and a key.
        case wrongSignature
        /// The signature is too old, or its date is in the future.
        ///
        /// `age` is the time in seconds since the signature was made, and is negative for a date in the future.
        case outsideReplayWindow(age: Int, maximumSeconds: Int)
        /// A token with a valid signature has a claim with an unexpected value, for the given reason.
        case wrongClaim(String, reason: String)

        public var description: String {
            switch self {
            case .missingField(let name): "the request has no field '\(name)'"
            case .repeatedField(let name): "the request has more than one field '\(name)'"
            case .fieldTooLong(let name, let maximum): "the field '\(name)' is longer than \(maximum) bytes"
            case .malformedField(let name, let reason): "the field '\(name)' is malformed: \(reason)"
            case .noSupportedSignature(let name, let expected):
                "the field '\(name)' has no signature of the kind \(expected)"
            case .wrongSignature: "the signature does not match the body"
            case .outsideReplayWindow(let age, let maximum):
                "the signature was made \(age) seconds ago; the allowed difference is \(maximum) seconds"
            case .wrongClaim(let name, let reason): "the claim '\(name)' of the signature \(reason)"
            }
        }
    }

    extension WebhookSignatureError: HTTPResponseConvertible {
        private var problem: ProblemDetails { ProblemDetails(status: 401, detail: description) }

        public var httpStatus: HTTPResponse.Status { .unauthorized }

        public var httpHeaderFields: HTTPFields {
            var fields = problem.httpHeaderFields
            fields[.wwwAuthenticate] = "Webhook-Signature"
            return fields
        }

        public var httpBody: HTTPBody? { problem.httpBody }
    }
#endif
