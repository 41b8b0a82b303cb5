#if Webhooks
    import Foundation
    import OASRuntime
    import OASWebhooks
    import TestSupport
    import Testing

    /// Requests that Python signed with its own libraries.
    @Suite struct PythonJudgeTests {
        private struct Request: Decodable {
            let scheme: String
            let keys: [String]
            let fields: [String: String]
            let body: [UInt8]
            let valid: Bool

            var delivery: Delivery { Delivery(body: body, fields: fields.map { ($0.key, $0.value) }) }

            func makeScheme() throws -> any WebhookSignatureScheme {
                switch scheme {
                case "standard": try StandardWebhooks(keys: keys)
                case "github": try GitHubWebhooks(secrets: keys)
                case "stripe": try StripeWebhooks(secrets: keys)
                case "lago-hmac": try LagoWebhooks(hmacKeys: keys)
                default: try LagoWebhooks(publicKeys: keys, issuer: "https://api.lago.example")
                }
            }
        }

        @Test(
            "Requests that Python signs are accepted, and those that it forges are refused",
            .enabled(if: Program.pythonHas("cryptography", "joserfc"), "Python lacks cryptography or joserfc"))
        func pythonAgrees() async throws {
            let seed = UInt64.random(in: 0...1 << 32)
            let script = ProjectFolder.tests("OASWebhooksTests").appending(path: "Judges/sign.py").path
            let date = "\(Int(Delivery.date.timeIntervalSince1970))"
            let python = try #require(Program.python)
            let run = try await aside { try python.run([script, date, "\(seed)"]) }
            #expect(run.status == 0)
            let requests = try JSONDecoder().decode([Request].self, from: Data(run.output.utf8))
            #expect(Set(requests.map(\.scheme)).count == 5 && requests.count == 260)
            for request in requests {
                let scheme = try request.makeScheme()
                var delivery = request.delivery
                if request.valid {
                    #expect(throws: Never.self, "seed \(seed), \(request.scheme)") { try delivery.verify(scheme) }
                    delivery.body.append(0x20)
                }
                #expect(throws: WebhookSignatureError.self, "seed \(seed), \(request.scheme)") {
                    try delivery.verify(scheme)
                }
            }
        }
    }
#endif
