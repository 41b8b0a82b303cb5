#if Webhooks
    public import Foundation
    public import HTTPTypes

    /// The signatures of GitHub's webhooks: HMAC-SHA256 of the body in `X-Hub-Signature-256`, in hexadecimal digits
    /// (GitHub Docs, "Validating webhook deliveries").
    ///
    /// The older field `X-Hub-Signature`, which uses SHA-1, is ignored. The signature has no date, so an old request can be
    /// repeated: compare `X-GitHub-Delivery` with earlier ones if that matters.
    public struct GitHubWebhooks: WebhookSignatureScheme, CustomStringConvertible, CustomReflectable {
        private let secrets: SigningSecrets

        /// Creates the scheme with the secrets of the webhook. There are two while one replaces the other.
        ///
        /// - Throws: ``WebhookKeyError`` if there is no secret, or an empty one.
        public init(secrets: [String]) throws(WebhookKeyError) { self.secrets = try SigningSecrets(texts: secrets) }

        public func verify(_ body: [UInt8], fields: HTTPFields, at date: Date) throws(WebhookSignatureError) {
            let name = "X-Hub-Signature-256"
            let value = try fields.signatureField(name)
            guard value.hasPrefix("sha256="), let signature = SignatureText.hex(value.dropFirst(7)) else {
                throw .malformedField(name, reason: "expected 'sha256=' and hexadecimal digits")
            }
            guard secrets.match([signature], of: body) else { throw .wrongSignature }
        }

        public var description: String { "GitHubWebhooks(…)" }
        public var customMirror: Mirror { Mirror(self, children: []) }
    }
#endif
