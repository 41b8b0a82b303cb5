#if Webhooks
    import Crypto

    /// The secrets of a sender, for HMAC-SHA256 (RFC 2104). There are several while the sender replaces one.
    struct SigningSecrets: Sendable, CustomStringConvertible, CustomReflectable {
        private let keys: [SymmetricKey]

        /// Creates secrets from their bytes.
        init(_ secrets: [[UInt8]]) throws(WebhookKeyError) {
            guard !secrets.isEmpty else { throw .noKey }
            guard !secrets.contains(where: \.isEmpty) else { throw .emptySecret }
            keys = secrets.map { SymmetricKey(data: $0) }
        }

        /// Creates secrets from texts, encoded as UTF-8.
        init(texts: [String]) throws(WebhookKeyError) { try self.init(texts.map { Array($0.utf8) }) }

        /// Returns true if one of the signatures was made with one of the secrets.
        ///
        /// The parts are read once for each secret. `HMAC` compares in constant time.
        func match(_ signatures: [[UInt8]], of parts: [UInt8]...) -> Bool {
            var isMatch = false
            for key in keys {
                var hmac = HMAC<SHA256>(key: key)
                for part in parts { hmac.update(data: part) }
                let code = hmac.finalize()
                for signature in signatures where code == signature { isMatch = true }
            }
            return isMatch
        }

        var description: String { "SigningSecrets(…)" }
        var customMirror: Mirror { Mirror(self, children: []) }
    }
#endif
