#if Webhooks
    import Crypto
    import Foundation
    import OASRuntime
    import _CryptoExtras

    /// The public keys of a sender whose tokens have RS256 signatures: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section
    /// 3.3). There are several while the sender replaces one.
    ///
    /// The algorithm belongs to the keys. The `alg` of a token does not choose it, so a token without a signature, or one
    /// whose HMAC was made with the public key, is refused (RFC 8725, sections 2.1 and 3.1).
    struct RS256Keys: Sendable {
        private let keys: [_RSA.Signing.PublicKey]

        /// Creates keys from their PEM representations, or from base64 of them.
        init(_ texts: [String]) throws(WebhookKeyError) {
            var keys: [_RSA.Signing.PublicKey] = []
            for text in texts {
                guard let key = Self.key(text) else { throw .invalidPublicKey }
                keys.append(key)
            }
            guard !keys.isEmpty else { throw .noKey }
            self.keys = keys
        }

        private static func key(_ text: String) -> _RSA.Signing.PublicKey? {
            var pem = text
            if !text.contains("-----BEGIN"), let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) {
                pem = String(decoding: data, as: UTF8.self)
            }
            return try? _RSA.Signing.PublicKey(pemRepresentation: pem)
        }

        /// Returns the payload of a token in compact serialization (RFC 7515, sections 3.1 and 5.2).
        ///
        /// - Parameters:
        ///   - token: The token.
        ///   - field: The name of its header field, for errors.
        func payload(of token: String, field: String) throws(WebhookSignatureError) -> [UInt8] {
            let parts = token.parts(at: UInt8(ascii: "."))
            guard parts.count == 3, let header = SignatureText.base64URL(parts[0]),
                let payload = SignatureText.base64URL(parts[1]), let signature = SignatureText.base64URL(parts[2])
            else { throw .malformedField(field, reason: "expected three parts in base64url") }
            try Self.check(header, field: field)
            let digest = SHA256.hash(data: Array(parts[0].utf8) + [UInt8(ascii: ".")] + Array(parts[1].utf8))
            let rsaSignature = _RSA.Signing.RSASignature(rawRepresentation: signature)
            let isValid = keys.contains { key in
                key.isValidSignature(rsaSignature, for: digest, padding: .insecurePKCS1v1_5)
            }
            guard isValid else { throw .wrongSignature }
            return payload
        }

        /// The longest header of a token, in bytes.
        private static let maximumHeaderBytes = 1 << 10

        /// Throws unless a header names the algorithm of the keys. Extensions that must be understood are refused (RFC
        /// 7515, section 4.1.11). Keys in the header are ignored.
        private static func check(_ header: [UInt8], field: String) throws(WebhookSignatureError) {
            guard header.count <= maximumHeaderBytes,
                let object = try? JSON.decode(JSONObject<JSONValue>.self, from: header)
            else {
                throw .malformedField(field, reason: "expected a JSON object of at most \(maximumHeaderBytes) bytes")
            }
            guard object["alg"]?.stringValue == "RS256" else {
                throw .noSupportedSignature(field: field, expected: "RS256")
            }
            guard object["crit"] == nil else {
                throw .malformedField(field, reason: "the token has a critical extension")
            }
        }
    }
#endif
