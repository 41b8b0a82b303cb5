#if Webhooks
    public import Foundation
    public import HTTPTypes

    /// A scheme by which the sender of webhooks signs its requests.
    ///
    /// A type for another scheme compares in constant time, limits the length of the fields that it reads, and hides its
    /// keys in its description.
    public protocol WebhookSignatureScheme: Sendable {
        /// Verifies the signature of a request.
        ///
        /// - Parameters:
        ///   - body: The body, as it was received.
        ///   - fields: The header fields of the request.
        ///   - date: The current date, with which the date of the signature is compared.
        /// - Throws: ``WebhookSignatureError`` if the signature is missing, wrong or too old.
        func verify(_ body: [UInt8], fields: HTTPFields, at date: Date) throws(WebhookSignatureError)
    }
#endif
