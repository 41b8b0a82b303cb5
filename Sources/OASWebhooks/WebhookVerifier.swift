#if Webhooks
    public import Foundation
    public import HTTPTypes
    public import OASRuntime

    /// A verifier of signed webhooks.
    ///
    /// As a middleware of a generated `registerWebhooks` function it refuses a request without a valid signature with 401
    /// before anything of the body is decoded. The body is read into memory once, and the webhook is decoded from the
    /// verified bytes. A middleware that changes the body, such as one that decompresses it, belongs after the verifier.
    ///
    /// A signature does not prevent that the same request is delivered twice within the replay window. A receiver that
    /// must not handle a webhook twice compares the sender's id, such as `webhook-id`.
    public struct WebhookVerifier: Sendable {
        /// The longest body that is read, in bytes. A longer one is refused with 413.
        public let maximumBodyBytes: Int
        private let scheme: any WebhookSignatureScheme
        private let now: @Sendable () -> Date

        /// Creates a verifier.
        ///
        /// - Parameters:
        ///   - scheme: The scheme of the sender, with the keys.
        ///   - maximumBodyBytes: The longest body that is read, in bytes. The default is 2 MiB, as for other bodies.
        ///   - now: A function that returns the current date.
        public init(
            _ scheme: any WebhookSignatureScheme, maximumBodyBytes: Int = 2 << 20,
            now: @escaping @Sendable () -> Date = { Date() }
        ) {
            self.scheme = scheme
            self.maximumBodyBytes = maximumBodyBytes
            self.now = now
        }

        /// Verifies the signature of a body in memory.
        ///
        /// - Parameters:
        ///   - body: The body, as it was received. A body that was decoded and encoded again has another signature.
        ///   - fields: The header fields of the request.
        /// - Throws: ``WebhookSignatureError`` if the signature is missing, wrong or too old.
        public func verify(_ body: [UInt8], fields: HTTPFields) throws(WebhookSignatureError) {
            try scheme.verify(body, fields: fields, at: now())
        }

        /// Reads a body and verifies its signature.
        ///
        /// - Parameters:
        ///   - body: The body, or `nil` for a request without one.
        ///   - fields: The header fields of the request.
        /// - Returns: The bytes of the body.
        /// - Throws: ``WebhookSignatureError`` if the signature is missing, wrong or too old, `HTTPBody.TooLargeError` if
        ///   the body is too long, and errors of the body.
        public func bytes(verifying body: HTTPBody?, fields: HTTPFields) async throws -> [UInt8] {
            let bytes = try await body?.collect(upTo: maximumBodyBytes) ?? []
            try verify(bytes, fields: fields)
            return bytes
        }
    }

    extension WebhookVerifier: ServerMiddleware {
        public func intercept(
            _ request: HTTPRequest, body: HTTPBody?, metadata: ServerRequestMetadata, operationID: String,
            next: @Sendable (HTTPRequest, HTTPBody?, ServerRequestMetadata) async throws -> (HTTPResponse, HTTPBody?)
        ) async throws -> (HTTPResponse, HTTPBody?) {
            let bytes: [UInt8]
            do {
                bytes = try await self.bytes(verifying: body, fields: request.headerFields)
            } catch let error as HTTPBody.TooLargeError {
                throw ServerRequestFailure(.tooLarge(maximumBytes: error.maximumBytes))
            }
            return try await next(request, body.map { HTTPBody(bytes).with(contentType: $0.contentType) }, metadata)
        }
    }
#endif
