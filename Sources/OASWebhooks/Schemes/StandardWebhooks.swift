#if Webhooks
    import Crypto
    public import Foundation
    public import HTTPTypes

    /// The signatures of Standard Webhooks 1.0: of the id, the date and the body, joined by full stops, in
    /// `webhook-signature` (Standard Webhooks, "Signature scheme" and "Webhook headers").
    ///
    /// `v1` is HMAC-SHA256 with a secret `whsec_…`, and `v1a` is Ed25519 with a public key `whpk_…`. A key is used for its
    /// own algorithm only. Signatures without a key are ignored, and one valid signature suffices.
    public struct StandardWebhooks: WebhookSignatureScheme, CustomStringConvertible, CustomReflectable {
        private static let field = "webhook-signature"
        private let secrets: SigningSecrets?
        private let publicKeys: [Curve25519.Signing.PublicKey]
        private let window: ReplayWindow

        /// Creates the scheme with the keys of the endpoint.
        ///
        /// - Parameters:
        ///   - keys: The secrets (`whsec_…`) and public keys (`whpk_…`), in base64. There are several while one replaces
        ///     another.
        ///   - tolerance: The largest difference between the date of a signature and the current date, in seconds.
        /// - Throws: ``WebhookKeyError`` if there is no key, or one that is empty or malformed.
        public init(keys: [String], tolerance: TimeInterval = 300) throws(WebhookKeyError) {
            var secrets: [[UInt8]] = []
            var publicKeys: [Curve25519.Signing.PublicKey] = []
            for key in keys {
                if key.hasPrefix("whsk_") { throw .privateKey }
                let isSecret = key.hasPrefix("whsec_")
                guard isSecret || key.hasPrefix("whpk_") else { throw .unknownPrefix }
                guard let bytes = SignatureText.base64(key.dropFirst(isSecret ? 6 : 5)) else { throw .malformedKey }
                if isSecret {
                    secrets.append(bytes)
                } else if let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) {
                    publicKeys.append(publicKey)
                } else {
                    throw .malformedKey
                }
            }
            guard !keys.isEmpty else { throw .noKey }
            self.secrets = secrets.isEmpty ? nil : try SigningSecrets(secrets)
            self.publicKeys = publicKeys
            window = ReplayWindow(seconds: tolerance)
        }

        public func verify(_ body: [UInt8], fields: HTTPFields, at date: Date) throws(WebhookSignatureError) {
            let id = try fields.signatureField("webhook-id")
            // With a full stop in the id, a part of it could be read as the date, and the date as a part of the body.
            guard !id.isEmpty, !id.utf8.contains(UInt8(ascii: ".")) else {
                throw .malformedField("webhook-id", reason: "expected an id without full stops")
            }
            guard let timestamp = SignatureTimestamp(try fields.signatureField("webhook-timestamp")) else {
                throw .malformedField("webhook-timestamp", reason: "expected seconds since 1970")
            }
            let signatures = try fields.signatureField(Self.field).parts(at: UInt8(ascii: " "))
            try window.check(timestamp, at: date)
            let head = Array(id.utf8) + [UInt8(ascii: ".")] + timestamp.text + [UInt8(ascii: ".")]
            try verify(head, body, signatures)
        }

        private func verify(
            _ head: [UInt8], _ body: [UInt8], _ signatures: [Substring]
        ) throws(WebhookSignatureError) {
            let codes = try Self.signatures(of: "v1,", in: signatures)
            let asymmetric = try Self.signatures(of: "v1a,", in: signatures)
            guard !codes.isEmpty && secrets != nil || !asymmetric.isEmpty && !publicKeys.isEmpty else {
                let expected = [secrets.map { _ in "v1" }, publicKeys.isEmpty ? nil : "v1a"].compactMap(\.self)
                throw .noSupportedSignature(field: Self.field, expected: expected.joined(separator: " or "))
            }
            if !codes.isEmpty, let secrets, secrets.match(codes, of: head, body) { return }
            if !asymmetric.isEmpty, !publicKeys.isEmpty {
                let content = head + body
                // A sender replaces one key at a time. More signatures would only cost time.
                for signature in asymmetric.prefix(Self.maximumAsymmetricSignatures) {
                    if publicKeys.contains(where: { $0.isValidSignature(signature, for: content) }) { return }
                }
            }
            throw .wrongSignature
        }

        /// The largest number of Ed25519 signatures of one request that are verified. Each reads the body once for each key.
        private static let maximumAsymmetricSignatures = 4

        /// Returns the decoded signatures that have a version.
        private static func signatures(
            of version: String, in parts: [Substring]
        ) throws(WebhookSignatureError) -> [[UInt8]] {
            var signatures: [[UInt8]] = []
            for part in parts where part.utf8.starts(with: version.utf8) {
                guard let signature = SignatureText.base64(part.dropFirst(version.count)) else {
                    throw .malformedField(field, reason: "expected base64 after '\(version)'")
                }
                signatures.append(signature)
            }
            return signatures
        }

        public var description: String { "StandardWebhooks(…)" }
        public var customMirror: Mirror { Mirror(self, children: []) }
    }
#endif
