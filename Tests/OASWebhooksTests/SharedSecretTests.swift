#if Webhooks
    import Foundation
    import OASWebhooks
    import Testing

    /// The schemes whose keys are shared secrets.
    @Suite struct SharedSecretTests {
        private let body = Array(#"{"event":"visit.today","code":"é"}"#.utf8)

        @Test("A signed body is accepted, also an empty one and one of all bytes", arguments: Sender.all)
        func signedBodies(_ sender: Sender) throws {
            for body in [body, [], Array(0...255)] {
                try sender.sign(body, "secret").verify(try sender.scheme(["secret"]))
            }
        }

        @Test("A change of any byte of the body is noticed", arguments: Sender.all)
        func changedBodies(_ sender: Sender) throws {
            let scheme = try sender.scheme(["secret"])
            for index in body.indices {
                var delivery = sender.sign(body, "secret")
                delivery.body[index] ^= 1
                #expect(throws: WebhookSignatureError.wrongSignature) { try delivery.verify(scheme) }
            }
            for length in [body.count - 1, 0] {
                var delivery = sender.sign(body, "secret")
                delivery.body = Array(body.prefix(length))
                #expect(throws: WebhookSignatureError.wrongSignature) { try delivery.verify(scheme) }
            }
        }

        @Test("A change of any byte of a field is noticed", arguments: Sender.all)
        func changedFields(_ sender: Sender) throws {
            let scheme = try sender.scheme(["secret"])
            let original = sender.sign(body, "secret")
            for (field, (name, value)) in original.fields.enumerated() {
                for index in value.utf8.indices {
                    for replacement in ["0", "A", "Q", ".", " ", "="] where !value[index...].hasPrefix(replacement) {
                        var delivery = original
                        var text = value
                        text.replaceSubrange(index...index, with: replacement)
                        delivery.fields[field] = (name, text)
                        #expect(throws: WebhookSignatureError.self, "\(name): \(text)") { try delivery.verify(scheme) }
                    }
                }
                var shorter = original
                shorter.fields[field] = (name, String(value.dropLast()))
                #expect(throws: WebhookSignatureError.self, "\(name)") { try shorter.verify(scheme) }
            }
        }

        @Test("While secrets are replaced, each of them is accepted and no other", arguments: Sender.all)
        func severalSecrets(_ sender: Sender) throws {
            let scheme = try sender.scheme(["new", "old"])
            try sender.sign(body, "new").verify(scheme)
            try sender.sign(body, "old").verify(scheme)
            for secret in ["older", "", "new "] {
                #expect(throws: WebhookSignatureError.wrongSignature) { try sender.sign(body, secret).verify(scheme) }
            }
        }

        @Test("A request must have each field exactly once", arguments: Sender.all)
        func missingAndRepeatedFields(_ sender: Sender) throws {
            let scheme = try sender.scheme(["secret"])
            let delivery = sender.sign(body, "secret")
            for (index, field) in delivery.fields.enumerated() {
                var fewer = delivery
                fewer.fields.remove(at: index)
                #expect(throws: WebhookSignatureError.missingField(field.name)) { try fewer.verify(scheme) }
                var more = delivery
                more.fields.append((field.name.uppercased(), field.value))
                #expect(throws: WebhookSignatureError.repeatedField(field.name)) { try more.verify(scheme) }
                var empty = delivery
                empty.fields[index].value = ""
                #expect(throws: WebhookSignatureError.self) { try empty.verify(scheme) }
            }
        }

        @Test("A long field is refused before it is read", arguments: Sender.all)
        func longFields(_ sender: Sender) throws {
            let scheme = try sender.scheme(["secret"])
            let delivery = sender.sign(body, "secret")
            for (index, field) in delivery.fields.enumerated() {
                var long = delivery
                long.fields[index].value += String(repeating: ",v1=00", count: 1_000_000)
                #expect(throws: WebhookSignatureError.fieldTooLong(field.name, maximumBytes: 4_096)) {
                    try long.verify(scheme)
                }
            }
        }

        @Test("A date must be within the replay window, in both directions", arguments: Sender.dated)
        func replayWindow(_ sender: Sender) throws {
            let scheme = try sender.scheme(["secret"])
            let delivery = sender.sign(body, "secret")
            for seconds in [0.0, 300, -300, 299.9] { try delivery.verify(scheme, after: seconds) }
            for (seconds, age) in [(301.0, 301), (-301, -301), (1e6, 1_000_000), (300.6, 301)] {
                #expect(throws: WebhookSignatureError.outsideReplayWindow(age: age, maximumSeconds: 300)) {
                    try delivery.verify(scheme, after: seconds)
                }
            }
            #expect(throws: WebhookSignatureError.self) { try delivery.verify(scheme, after: .infinity) }
        }

        @Test("A replay window can be set, and one that is no number accepts nothing")
        func otherWindows() throws {
            let delivery = Sender.stripe.sign(body, "secret")
            try delivery.verify(StripeWebhooks(secrets: ["secret"], tolerance: 600), after: 599)
            for tolerance in [-1, .nan, -Double.infinity] {
                let scheme = try StripeWebhooks(secrets: ["secret"], tolerance: tolerance)
                #expect(throws: WebhookSignatureError.self) { try delivery.verify(scheme) }
            }
        }

        @Test("A scheme without secrets, or with an empty one, is refused", arguments: Sender.all)
        func emptySecrets(_ sender: Sender) throws {
            #expect(throws: WebhookKeyError.noKey) { try sender.scheme([]) }
            #expect(throws: WebhookKeyError.emptySecret) { try sender.scheme(["secret", ""]) }
        }
    }
#endif
