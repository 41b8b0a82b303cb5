#if Webhooks
    import Crypto
    import Foundation
    import HTTPTypes
    import OASRuntime
    import OASWebhooks
    import Testing
    import _CryptoExtras

    /// A signed request with the scheme of its receiver.
    struct Delivery: Sendable {
        var body: [UInt8]
        var fields: [(name: String, value: String)]

        /// The header fields in order.
        var headerFields: HTTPFields {
            var headers = HTTPFields()
            for (name, value) in fields {
                if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
            }
            return headers
        }

        /// The value of the first field with a name.
        subscript(name: String) -> String {
            get { fields.first { $0.name == name }?.value ?? "" }
            set { fields = fields.map { $0.name == name ? (name, newValue) : $0 } }
        }

        /// The date of all signatures with a date.
        static let date = Date(timeIntervalSince1970: 1_764_584_290)

        /// Verifies the request at a number of seconds after the date of the signature.
        func verify(_ scheme: any WebhookSignatureScheme, after seconds: TimeInterval = 0) throws {
            let now = Self.date.addingTimeInterval(seconds)
            try WebhookVerifier(scheme, now: { now }).verify(body, fields: headerFields)
        }
    }

    /// A sender of webhooks that has its own implementation of a scheme.
    struct Sender: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Creates the scheme of the receiver with secrets.
        let scheme: @Sendable (_ secrets: [String]) throws -> any WebhookSignatureScheme
        /// Signs a body with a secret.
        let sign: @Sendable (_ body: [UInt8], _ secret: String) -> Delivery

        private static let timestamp = "\(Int(Delivery.date.timeIntervalSince1970))"

        private static func code(_ key: some DataProtocol, _ text: String, _ body: [UInt8] = []) -> Data {
            let content = Data(text.utf8) + Data(body)
            return Data(HMAC<SHA256>.authenticationCode(for: content, using: SymmetricKey(data: Data(key))))
        }

        private static func hex(_ data: Data) -> String {
            data.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        }

        private static func standardKey(_ secret: String) -> String {
            "whsec_\(Data(secret.utf8).base64EncodedString())"
        }

        static let standard = Sender(testDescription: "Standard Webhooks") { secrets in
            try StandardWebhooks(keys: secrets.map(standardKey))
        } sign: { body, secret in
            let code = code(Data(secret.utf8), "msg_1.\(timestamp).", body)
            return Delivery(
                body: body,
                fields: [
                    ("webhook-id", "msg_1"), ("webhook-timestamp", timestamp),
                    ("webhook-signature", "v1,\(code.base64EncodedString())"),
                ])
        }

        static let gitHub = Sender(testDescription: "GitHub") { secrets in
            try GitHubWebhooks(secrets: secrets)
        } sign: { body, secret in
            let code = code(Data(secret.utf8), "", body)
            return Delivery(body: body, fields: [("X-Hub-Signature-256", "sha256=\(hex(code))")])
        }

        static let stripe = Sender(testDescription: "Stripe") { secrets in
            try StripeWebhooks(secrets: secrets)
        } sign: { body, secret in
            let code = code(Data(secret.utf8), "\(timestamp).", body)
            return Delivery(body: body, fields: [("Stripe-Signature", "t=\(timestamp),v1=\(hex(code))")])
        }

        static let lago = Sender(testDescription: "Lago, hmac") { secrets in
            try LagoWebhooks(hmacKeys: secrets)
        } sign: { body, secret in
            let code = code(Data(secret.utf8), "", body)
            return Delivery(
                body: body,
                fields: [
                    ("X-Lago-Signature", code.base64EncodedString()), ("X-Lago-Signature-Algorithm", "hmac"),
                ])
        }

        /// The senders whose keys are shared secrets.
        static let all = [standard, gitHub, stripe, lago]
        /// The senders whose signatures have dates.
        static let dated = [standard, stripe]
    }

    /// A sender of tokens.
    struct TokenSender: Sendable {
        let key: _RSA.Signing.PrivateKey
        static let issuer = "https://api.lago.example"

        init() throws { key = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

        var publicKey: String { key.publicKey.pemRepresentation }
        var scheme: LagoWebhooks { get throws { try LagoWebhooks(publicKeys: [publicKey], issuer: Self.issuer) } }

        /// Signs claims, of which the default are those of the body.
        func delivery(
            _ body: String, header: String = #"{"alg":"RS256"}"#, claims: JSONObject<JSONValue>? = nil
        ) throws -> Delivery {
            let claims = claims ?? ["data": .string(body), "iss": .string(Self.issuer)]
            let content = Self.base64URL(Data(header.utf8)) + "." + Self.base64URL(Data(try JSON.encode(claims)))
            let signature = try key.signature(for: Data(content.utf8), padding: .insecurePKCS1v1_5)
            return Delivery(
                body: Array(body.utf8), fields: Self.fields(content + "." + Self.base64URL(signature.rawRepresentation))
            )
        }

        static func fields(_ token: String) -> [(name: String, value: String)] {
            [("X-Lago-Signature", token), ("X-Lago-Signature-Algorithm", "jwt")]
        }

        static func base64URL(_ data: Data) -> String {
            data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        }
    }
#endif
