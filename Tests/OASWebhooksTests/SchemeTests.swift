#if Webhooks
    import Crypto
    import Foundation
    import OASWebhooks
    import Testing

    /// The rules of single schemes, and the examples of their documentation.
    @Suite struct SchemeTests {
        private let body = Array("{}".utf8)

        @Test("The example of GitHub's documentation is accepted")
        func gitHubExample() throws {
            let signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
            let delivery = Delivery(body: Array("Hello, World!".utf8), fields: [("X-Hub-Signature-256", signature)])
            try delivery.verify(GitHubWebhooks(secrets: ["It's a Secret to Everybody"]))
        }

        /// The example that the libraries of Standard Webhooks share.
        @Test("The example of Standard Webhooks is accepted at its date")
        func standardExample() throws {
            let delivery = Delivery(
                body: Array(#"{"test": 2432232314}"#.utf8),
                fields: [
                    ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"), ("webhook-timestamp", "1614265330"),
                    ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                ])
            let scheme = try StandardWebhooks(keys: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])
            let date = Date(timeIntervalSince1970: 1_614_265_330)
            try WebhookVerifier(scheme, now: { date }).verify(delivery.body, fields: delivery.headerFields)
            #expect(throws: WebhookSignatureError.self) { try delivery.verify(scheme) }
        }

        @Test("GitHub's older field and upper-case digits are not accepted")
        func gitHubStrictness() throws {
            let scheme = try GitHubWebhooks(secrets: ["secret"])
            var delivery = Sender.gitHub.sign(body, "secret")
            delivery["X-Hub-Signature-256"] = "sha256=" + delivery["X-Hub-Signature-256"].dropFirst(7).uppercased()
            #expect(throws: WebhookSignatureError.self) { try delivery.verify(scheme) }
            delivery["X-Hub-Signature-256"] = "sha1=" + String(repeating: "0", count: 40)
            #expect(
                throws: WebhookSignatureError.malformedField(
                    "X-Hub-Signature-256", reason: "expected 'sha256=' and hexadecimal digits")
            ) { try delivery.verify(scheme) }
        }

        /// The last character of the base64 of 32 bytes has two unused bits (RFC 4648, section 3.5).
        @Test("A signature has only one text in base64", arguments: [1, 2, 3])
        func unusedBits(change: Int) throws {
            let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
            for (sender, field) in [(Sender.lago, "X-Lago-Signature"), (.standard, "webhook-signature")] {
                var delivery = sender.sign(body, "secret")
                let text = delivery[field]
                let last = try #require(text.dropLast().last.flatMap { alphabet.firstIndex(of: $0) })
                delivery[field] = text.dropLast(2) + String(alphabet[last + change]) + "="
                #expect(throws: WebhookSignatureError.self) { try delivery.verify(sender.scheme(["secret"])) }
            }
        }

        @Test("One valid signature among others suffices")
        func severalSignatures() throws {
            var stripe = Sender.stripe.sign(body, "secret")
            let zeros = String(repeating: "0", count: 64)
            stripe["Stripe-Signature"] += ",v1=\(zeros),v0=\(zeros)"
            try stripe.verify(StripeWebhooks(secrets: ["secret"]))
            var standard = Sender.standard.sign(body, "secret")
            let other = Sender.standard.sign(body, "other")["webhook-signature"]
            standard["webhook-signature"] = "v2,x \(other) \(standard["webhook-signature"])"
            try standard.verify(Sender.standard.scheme(["secret"]))
        }

        @Test("Stripe's signatures of other versions are ignored, and one date is required")
        func stripeParts() throws {
            let scheme = try StripeWebhooks(secrets: ["secret"])
            let value = Sender.stripe.sign(body, "secret")["Stripe-Signature"]
            func error(_ value: String) -> WebhookSignatureError? {
                #expect(throws: WebhookSignatureError.self) {
                    try Delivery(body: body, fields: [("Stripe-Signature", value)]).verify(scheme)
                }
            }
            let unsupported = WebhookSignatureError.noSupportedSignature(field: "Stripe-Signature", expected: "v1")
            #expect(error(value.replacing("v1=", with: "v0=")) == unsupported)
            let date = WebhookSignatureError.malformedField(
                "Stripe-Signature", reason: "expected one 't=' with seconds since 1970")
            #expect(error(value + ",t=1764584290") == date)
            #expect(error(value.replacing("t=", with: "t=-")) == date)
            #expect(error(value.replacing("t=", with: "t=0000000000000")) == date)
            #expect(error("") == date)
        }

        @Test("An id with a full stop is refused, because it could move bytes of the body into the date")
        func idsWithFullStops() throws {
            let scheme = try Sender.standard.scheme(["secret"])
            // Signed is `msg_1.<date>.<date>.x`: the body can be moved into the id.
            let date = "\(Int(Delivery.date.timeIntervalSince1970))"
            var delivery = Sender.standard.sign(Array("\(date).x".utf8), "secret")
            try delivery.verify(scheme)
            delivery["webhook-id"] = "msg_1.\(date)"
            delivery.body = Array("x".utf8)
            #expect(
                throws: WebhookSignatureError.malformedField(
                    "webhook-id", reason: "expected an id without full stops")
            ) { try delivery.verify(scheme) }
        }

        @Test("Ed25519 signatures of Standard Webhooks are verified with public keys only")
        func asymmetricSignatures() throws {
            let key = Curve25519.Signing.PrivateKey()
            let publicKey = "whpk_\(key.publicKey.rawRepresentation.base64EncodedString())"
            var delivery = Sender.standard.sign(body, "secret")
            let content = Data("msg_1.\(delivery["webhook-timestamp"]).{}".utf8)
            let code = delivery["webhook-signature"]
            delivery["webhook-signature"] = "\(code) v1a,\(try key.signature(for: content).base64EncodedString())"
            let scheme = try StandardWebhooks(keys: [publicKey])
            try delivery.verify(scheme)
            try delivery.verify(Sender.standard.scheme(["secret"]))
            delivery.body = [1]
            #expect(throws: WebhookSignatureError.wrongSignature) { try delivery.verify(scheme) }
            delivery["webhook-signature"] = code
            #expect(throws: WebhookSignatureError.noSupportedSignature(field: "webhook-signature", expected: "v1a")) {
                try delivery.verify(scheme)
            }
            // An HMAC with the bytes of the public key.
            let confused = HMAC<SHA256>.authenticationCode(
                for: content, using: SymmetricKey(data: key.publicKey.rawRepresentation))
            for version in ["v1", "v1a"] {
                delivery["webhook-signature"] = "\(version),\(Data(confused).base64EncodedString())"
                delivery.body = body
                #expect(throws: WebhookSignatureError.self) { try delivery.verify(scheme) }
            }
        }

        @Test("Malformed keys of Standard Webhooks are refused without being shown")
        func malformedKeys() {
            let keys: [(String, WebhookKeyError)] = [
                ("whsec_", .emptySecret), ("whsec_!", .malformedKey), ("whpk_AAAA", .malformedKey),
                ("whsk_AAAA", .privateKey), ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", .unknownPrefix), ("", .unknownPrefix),
            ]
            for (key, error) in keys {
                #expect(throws: error) { try StandardWebhooks(keys: [key]) }
                #expect(key.isEmpty || !"\(error)".contains(key.dropFirst(6)) || key.count < 8)
            }
        }

        @Test("A description shows no key, and an error shows neither a key nor a signature")
        func secretsAreHidden() throws {
            let secret = "hunter2-hunter2"
            for sender in Sender.all {
                let verifier = WebhookVerifier(try sender.scheme([secret]))
                var text = String(reflecting: verifier) + "\(try sender.scheme([secret]))"
                dump(verifier, to: &text)
                dump(try sender.scheme([secret]), to: &text)
                #expect(!text.contains("hunter2") && !text.contains("SymmetricKey"), "\(text)")
                let expected = sender.sign(body, secret)
                let error = #expect(throws: WebhookSignatureError.self) {
                    try sender.sign(body, "other").verify(sender.scheme([secret]))
                }
                let shown = String(reflecting: error) + "\(error.map(\.description) ?? "")"
                #expect(!expected.fields.contains { $0.value.count > 20 && shown.contains($0.value) })
            }
        }
    }
#endif
