#if Webhooks
    public import Foundation
    public import HTTPTypes

    /// The signatures of Stripe's webhooks: `Stripe-Signature: t=…,v1=…`, where `v1` is the HMAC-SHA256 of the date, a full
    /// stop and the body, in hexadecimal digits (Stripe Docs, "Verify webhook signatures manually").
    ///
    /// Signatures of other versions, such as `v0`, are ignored. One valid signature suffices, because Stripe sends one for
    /// each secret while a secret is replaced.
    public struct StripeWebhooks: WebhookSignatureScheme, CustomStringConvertible, CustomReflectable {
        private static let field = "Stripe-Signature"
        private let secrets: SigningSecrets
        private let window: ReplayWindow

        /// Creates the scheme with the signing secrets of the endpoint (`whsec_…`).
        ///
        /// - Parameters:
        ///   - secrets: The secrets, with their prefix, which is part of the key. There are two while one replaces the
        ///     other.
        ///   - tolerance: The largest difference between the date of a signature and the current date, in seconds.
        /// - Throws: ``WebhookKeyError`` if there is no secret, or an empty one.
        public init(secrets: [String], tolerance: TimeInterval = 300) throws(WebhookKeyError) {
            self.secrets = try SigningSecrets(texts: secrets)
            window = ReplayWindow(seconds: tolerance)
        }

        public func verify(_ body: [UInt8], fields: HTTPFields, at date: Date) throws(WebhookSignatureError) {
            let (timestamp, signatures) = try Self.parse(try fields.signatureField(Self.field))
            try window.check(timestamp, at: date)
            guard secrets.match(signatures, of: timestamp.text, Array(".".utf8), body) else { throw .wrongSignature }
        }

        /// Returns the date and the signatures of version 1 of a field.
        private static func parse(_ value: String) throws(WebhookSignatureError) -> (SignatureTimestamp, [[UInt8]]) {
            var timestamps: [Substring] = []
            var signatures: [[UInt8]] = []
            for part in value.parts(at: UInt8(ascii: ",")) {
                let item = part.drop { $0 == " " }
                if item.utf8.starts(with: "t=".utf8) { timestamps.append(item.dropFirst(2)) }
                guard item.utf8.starts(with: "v1=".utf8) else { continue }
                guard let signature = SignatureText.hex(item.dropFirst(3)) else {
                    throw .malformedField(field, reason: "expected hexadecimal digits after 'v1='")
                }
                signatures.append(signature)
            }
            guard timestamps.count == 1, let timestamp = SignatureTimestamp(timestamps[0]) else {
                throw .malformedField(field, reason: "expected one 't=' with seconds since 1970")
            }
            guard !signatures.isEmpty else { throw .noSupportedSignature(field: field, expected: "v1") }
            return (timestamp, signatures)
        }

        public var description: String { "StripeWebhooks(…)" }
        public var customMirror: Mirror { Mirror(self, children: []) }
    }
#endif
