#if Webhooks
    import Foundation

    /// The largest difference between the date of a signature and the current date, in both directions.
    struct ReplayWindow: Sendable {
        /// The difference in seconds.
        let seconds: TimeInterval

        /// Throws if a signature is too old, or is from the future.
        func check(_ timestamp: SignatureTimestamp, at date: Date) throws(WebhookSignatureError) {
            let age = date.timeIntervalSince1970 - TimeInterval(timestamp.seconds)
            // The comparison is false if the window is not a number, so that nothing is accepted.
            guard abs(age) <= seconds else {
                throw .outsideReplayWindow(
                    age: Int(exactly: age.rounded()) ?? .max, maximumSeconds: Int(exactly: seconds.rounded()) ?? .max)
            }
        }
    }

    /// The date of a signature, as seconds since 1970.
    struct SignatureTimestamp: Sendable {
        let seconds: Int64
        /// The text that was signed.
        let text: [UInt8]

        /// Creates a date from its text. Returns `nil` unless the text has between 1 and 12 digits and nothing else.
        init?(_ text: some StringProtocol) {
            self.text = Array(text.utf8)
            guard 1...12 ~= self.text.count,
                self.text.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let seconds = Int64(text)
            else { return nil }
            self.seconds = seconds
        }
    }
#endif
