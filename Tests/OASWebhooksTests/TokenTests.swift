#if Webhooks
    import Crypto
    import Foundation
    import OASRuntime
    import Testing

    @testable import OASWebhooks

    /// Tokens with RS256 signatures.
    @Suite struct TokenTests {
        private let sender: TokenSender
        private let scheme: LagoWebhooks
        private let body = #"{"webhook_type":"invoice.created","name":"Zoë \"Z\" <z>"}"#

        init() throws {
            sender = try TokenSender()
            scheme = try sender.scheme
        }

        /// The example of RFC 7515, appendix A.2.
        @Test("The example of RFC 7515 has a valid signature")
        func example() throws {
            let content =
                "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
            let signature =
                "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9"
                + "CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOL"
                + "n6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtV"
                + "rBp0igcN_IoypGlUPQGe77Rw"
            let keys = try RS256Keys([Self.examplePEM])
            let payload = try keys.payload(of: "\(content).\(signature)", field: "token")
            #expect(String(decoding: payload, as: UTF8.self).hasPrefix(#"{"iss":"joe","#))
            #expect(throws: WebhookSignatureError.wrongSignature) {
                try RS256Keys([sender.publicKey]).payload(of: "\(content).\(signature)", field: "token")
            }
        }

        private static let examplePEM = """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAofgWCuLjybRlzo0tZWJj
            NiuSfb4p4fAkd/wWJcyQoTbji9k0l8W26mPddxHmfHQp+Vaw+4qPCJrcS2mJPMEz
            P1Pt0Bm4d4QlL+yRT+SFd2lZS+pCgNMsD1W/YpRPEwOWvG6b32690r2jZ47soMZo
            9wGzjb/7OMg0LOL+bSf63kpaSHSXndS5z5rexMdbBYUsLA9e+KXBdQOS+UTo7WTB
            EMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6/I5IhlJH7aGhyxX
            FvUK+DWNmoudF8NAco9/h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXp
            oQIDAQAB
            -----END PUBLIC KEY-----
            """

        @Test("A token of the issuer for the body is accepted, with each of several keys in PEM or in base64 of PEM")
        func validTokens() throws {
            let delivery = try sender.delivery(body)
            try delivery.verify(scheme)
            let base64 = Data(sender.publicKey.utf8).base64EncodedString(options: .lineLength64Characters)
            try delivery.verify(
                LagoWebhooks(publicKeys: [Self.examplePEM, base64], issuer: TokenSender.issuer))
        }

        @Test("A token without a signature, or with an HMAC of the public key, is refused")
        func algorithmConfusion() throws {
            let claims: JSONObject<JSONValue> = ["data": .string(body), "iss": .string(TokenSender.issuer)]
            let payload = TokenSender.base64URL(Data(try JSON.encode(claims)))
            for algorithm in ["none", "None", "HS256", "PS256", "ES256", "rs256", ""] {
                let content = TokenSender.base64URL(Data(#"{"alg":"\#(algorithm)"}"#.utf8)) + "." + payload
                let code = HMAC<SHA256>.authenticationCode(
                    for: Data(content.utf8), using: SymmetricKey(data: Data(sender.publicKey.utf8)))
                for signature in ["", TokenSender.base64URL(Data(code))] {
                    let delivery = Delivery(
                        body: Array(body.utf8), fields: TokenSender.fields("\(content).\(signature)"))
                    #expect(
                        throws: WebhookSignatureError.noSupportedSignature(
                            field: "X-Lago-Signature", expected: "RS256"), "\(algorithm)"
                    ) { try delivery.verify(scheme) }
                }
            }
            // A wrong algorithm with a valid signature of the key, and the right one with an HMAC.
            #expect(throws: WebhookSignatureError.self) {
                try sender.delivery(body, header: #"{"alg":"RS512"}"#).verify(scheme)
            }
            let content = TokenSender.base64URL(Data(#"{"alg":"RS256"}"#.utf8)) + "." + payload
            let code = HMAC<SHA256>.authenticationCode(
                for: Data(content.utf8), using: SymmetricKey(data: Data(sender.publicKey.utf8)))
            let confused = Delivery(
                body: Array(body.utf8), fields: TokenSender.fields("\(content).\(TokenSender.base64URL(Data(code)))"))
            #expect(throws: WebhookSignatureError.wrongSignature) { try confused.verify(scheme) }
        }

        @Test("The kind of signature is that of the keys, whatever the request names")
        func kindOfSignature() throws {
            let hmac = try LagoWebhooks(hmacKeys: [sender.publicKey])
            #expect(
                throws: WebhookSignatureError.noSupportedSignature(
                    field: "X-Lago-Signature-Algorithm", expected: "hmac")
            ) {
                try sender.delivery(body).verify(hmac)
            }
            var delivery = Sender.lago.sign(Array(body.utf8), sender.publicKey)
            #expect(
                throws: WebhookSignatureError.noSupportedSignature(field: "X-Lago-Signature-Algorithm", expected: "jwt")
            ) {
                try delivery.verify(scheme)
            }
            delivery["X-Lago-Signature-Algorithm"] = "jwt"
            #expect(throws: WebhookSignatureError.self) { try delivery.verify(scheme) }
        }

        @Test("A change of any byte of a token or of the body is noticed")
        func changes() throws {
            let original = try sender.delivery(body)
            let token = original["X-Lago-Signature"]
            for index in token.utf8.indices {
                var delivery = original
                var text = token
                text.replaceSubrange(index...index, with: token[index] == "A" ? "B" : "A")
                delivery["X-Lago-Signature"] = text
                #expect(throws: WebhookSignatureError.self, "\(text)") { try delivery.verify(scheme) }
            }
            for index in original.body.indices {
                var delivery = original
                delivery.body[index] ^= 1
                #expect(throws: WebhookSignatureError.wrongClaim("data", reason: "is not the body")) {
                    try delivery.verify(scheme)
                }
            }
        }

        @Test("A token must have the issuer, the body, and a date that is valid")
        func claims() throws {
            let now = Delivery.date.timeIntervalSince1970
            let valid: JSONObject<JSONValue> = ["data": .string(body), "iss": .string(TokenSender.issuer)]
            let changes: [(String, JSONValue?, WebhookSignatureError?)] = [
                ("iss", nil, .wrongClaim("iss", reason: "is not the issuer")),
                ("iss", .string("https://other.example"), .wrongClaim("iss", reason: "is not the issuer")),
                ("data", nil, .wrongClaim("data", reason: "is not the body")),
                ("data", .object([:]), .wrongClaim("data", reason: "is not the body")),
                ("exp", .integer(Int64(now) + 1), nil),
                ("exp", .integer(Int64(now)), .wrongClaim("exp", reason: "is not in the future")),
                ("exp", .string("later"), .wrongClaim("exp", reason: "is not in the future")),
                ("nbf", .integer(Int64(now)), nil),
                ("nbf", .integer(Int64(now) + 1), .wrongClaim("nbf", reason: "is not in the past")),
            ]
            for (name, value, error) in changes {
                var claims = valid
                claims[name] = value
                let delivery = try sender.delivery(body, claims: claims)
                if let error {
                    #expect(throws: error, "\(name): \(String(describing: value))") { try delivery.verify(scheme) }
                } else {
                    try delivery.verify(scheme)
                }
            }
        }

        @Test("A malformed token is refused")
        func malformedTokens() throws {
            let token = try sender.delivery(body)["X-Lago-Signature"]
            for text in ["", ".", "a.b", token + ".", token + "=", "." + token, "%.%.%"] {
                let delivery = Delivery(body: Array(body.utf8), fields: TokenSender.fields(text))
                #expect(
                    throws: WebhookSignatureError.malformedField(
                        "X-Lago-Signature", reason: "expected three parts in base64url"), "\(text)"
                ) { try delivery.verify(scheme) }
            }
            for header in [
                "", "[]", #"{"alg":"RS256","crit":["exp"]}"#, #"{"a":"\#(String(repeating: "a", count: 2_000))"}"#,
            ] {
                #expect(throws: WebhookSignatureError.self, "\(header)") {
                    try sender.delivery(body, header: header).verify(scheme)
                }
            }
        }

        @Test("A token that is longer than one of the body can be is refused")
        func longTokens() throws {
            var delivery = try sender.delivery(body)
            delivery["X-Lago-Signature"] += String(repeating: "A", count: 8 << 10)
            let maximum = 4_096 + 8 * delivery.body.count
            #expect(throws: WebhookSignatureError.fieldTooLong("X-Lago-Signature", maximumBytes: maximum)) {
                try delivery.verify(scheme)
            }
            // A body of which JSON escapes each byte.
            try sender.delivery(String(repeating: "\u{1}", count: 100_000)).verify(scheme)
        }

        @Test("Keys that are not RSA public keys are refused")
        func keys() throws {
            let small = """
                -----BEGIN PUBLIC KEY-----
                MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDFJzFNzmtcxlOX2J7xHMhu8TtF
                38++Trje6hxRQ+gBM7yZbVOam6DEI1CwuOlAbZc5xk45zTn7hSygWXOetkLUO6J9
                WaGiRj9tAYhbS6AVE8SAexb+TZktMP7Ij65Xb6FUwqPdoevZAmTeqQ9OOZ6tHC+G
                wlS0yoEQbzO8lVySSQIDAQAB
                -----END PUBLIC KEY-----
                """
            let curve = P256.Signing.PrivateKey().publicKey.pemRepresentation
            for key in ["", "x", small, curve, sender.key.pemRepresentation] {
                #expect(throws: WebhookKeyError.invalidPublicKey) {
                    try LagoWebhooks(publicKeys: [key], issuer: TokenSender.issuer)
                }
            }
            #expect(throws: WebhookKeyError.noKey) { try LagoWebhooks(publicKeys: [], issuer: TokenSender.issuer) }
            #expect(throws: WebhookKeyError.emptyIssuer) {
                try LagoWebhooks(publicKeys: [sender.publicKey], issuer: "")
            }
        }
    }
#endif
