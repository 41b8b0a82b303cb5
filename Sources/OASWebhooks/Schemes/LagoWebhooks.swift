#if Webhooks
    public import Foundation
    public import HTTPTypes
    import OASRuntime

    /// The signatures of Lago's webhooks in `X-Lago-Signature`, of the kind that `X-Lago-Signature-Algorithm` names (Lago
    /// API reference, "Format & Signature").
    ///
    /// `hmac` is the HMAC-SHA256 of the body in base64. `jwt` is a token (RFC 7519) with an RS256 signature, the URL of the
    /// API as its issuer, and the body as its claim `data`. The program chooses the kind by its keys; a request of the
    /// other kind is refused. The signatures have no date, so an old request can be repeated: compare `X-Lago-Unique-Key`
    /// with earlier ones if that matters.
    public struct LagoWebhooks: WebhookSignatureScheme, CustomStringConvertible, CustomReflectable {
        private enum Keys: Sendable {
            case hmac(SigningSecrets)
            case jwt(RS256Keys, issuer: String)
        }

        private static let field = "X-Lago-Signature"
        private static let algorithmField = "X-Lago-Signature-Algorithm"
        private let keys: Keys

        /// Creates the scheme for endpoints with `hmac` signatures.
        ///
        /// - Parameter hmacKeys: The HMAC signature tokens of the organization. There are two while one replaces the other.
        /// - Throws: ``WebhookKeyError`` if there is no key, or an empty one.
        public init(hmacKeys: [String]) throws(WebhookKeyError) {
            keys = .hmac(try SigningSecrets(texts: hmacKeys))
        }

        /// Creates the scheme for endpoints with `jwt` signatures.
        ///
        /// - Parameters:
        ///   - publicKeys: The public keys of the API as PEM, or as base64 of PEM, as the API returns them.
        ///   - issuer: The URL of the API, such as `https://api.getlago.com`.
        /// - Throws: ``WebhookKeyError`` if there is no key, one that is not an RSA public key, or no issuer.
        public init(publicKeys: [String], issuer: String) throws(WebhookKeyError) {
            guard !issuer.isEmpty else { throw .emptyIssuer }
            keys = .jwt(try RS256Keys(publicKeys), issuer: issuer)
        }

        public func verify(_ body: [UInt8], fields: HTTPFields, at date: Date) throws(WebhookSignatureError) {
            let algorithm = try fields.signatureField(Self.algorithmField)
            switch keys {
            case .hmac(let secrets):
                guard algorithm == "hmac" else {
                    throw .noSupportedSignature(field: Self.algorithmField, expected: "hmac")
                }
                guard let signature = SignatureText.base64(try fields.signatureField(Self.field)) else {
                    throw .malformedField(Self.field, reason: "expected base64")
                }
                guard secrets.match([signature], of: body) else { throw .wrongSignature }
            case .jwt(let publicKeys, let issuer):
                guard algorithm == "jwt" else {
                    throw .noSupportedSignature(field: Self.algorithmField, expected: "jwt")
                }
                // The token contains the body as a JSON string in base64. An escape has up to 6 bytes for one of the body.
                let maximumBytes = HTTPFields.maximumSignatureBytes + 8 * body.count
                let token = try fields.signatureField(Self.field, maximumBytes: maximumBytes)
                try TokenClaims(try publicKeys.payload(of: token, field: Self.field), field: Self.field)
                    .check(issuer: issuer, body: body, at: date)
            }
        }

        public var description: String { "LagoWebhooks(…)" }
        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// The claims of a token whose signature is valid.
    private struct TokenClaims {
        private let claims: JSONObject<JSONValue>

        init(_ payload: [UInt8], field: String) throws(WebhookSignatureError) {
            guard let claims = try? JSON.decode(JSONObject<JSONValue>.self, from: payload) else {
                throw .malformedField(field, reason: "the claims are not a JSON object")
            }
            self.claims = claims
        }

        /// Throws unless the token is of the issuer and for the body, and is valid at the date (RFC 7519, sections 4.1.1,
        /// 4.1.4 and 4.1.5).
        func check(issuer: String, body: [UInt8], at date: Date) throws(WebhookSignatureError) {
            guard let actual = claims["iss"]?.stringValue, actual.utf8.elementsEqual(issuer.utf8) else {
                throw .wrongClaim("iss", reason: "is not the issuer")
            }
            guard let data = claims["data"]?.stringValue, data.utf8.elementsEqual(body) else {
                throw .wrongClaim("data", reason: "is not the body")
            }
            let now = date.timeIntervalSince1970
            if let expiry = claims["exp"], !(expiry.doubleValue.map { now < $0 } ?? false) {
                throw .wrongClaim("exp", reason: "is not in the future")
            }
            if let start = claims["nbf"], !(start.doubleValue.map { $0 <= now } ?? false) {
                throw .wrongClaim("nbf", reason: "is not in the past")
            }
        }
    }
#endif
