#if Webhooks
    /// An error for keys with which no signature can be verified. Its text does not contain the key.
    public enum WebhookKeyError: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is no key.
        case noKey
        /// A secret is empty. Anybody could sign with it.
        case emptySecret
        /// A key of Standard Webhooks does not begin with `whsec_` or `whpk_`.
        case unknownPrefix
        /// A key of Standard Webhooks is a private key (`whsk_`), which only the sender needs.
        case privateKey
        /// The part of a key after its prefix is not base64, or has a wrong length.
        case malformedKey
        /// A text is not the PEM representation of an RSA public key of at least 2,048 bits.
        case invalidPublicKey
        /// The expected issuer of tokens is empty.
        case emptyIssuer

        public var description: String {
            switch self {
            case .noKey: "there is no key to verify webhooks with"
            case .emptySecret: "a secret of the webhooks is empty"
            case .unknownPrefix: "a key of Standard Webhooks begins with 'whsec_' or 'whpk_'"
            case .privateKey: "a key that begins with 'whsk_' is the sender's private key; use the key with 'whpk_'"
            case .malformedKey: "a key of the webhooks is not base64, or has a wrong length"
            case .invalidPublicKey: "a public key is not the PEM of an RSA key of at least 2048 bits"
            case .emptyIssuer: "the issuer of the webhooks' tokens is empty"
            }
        }
    }
#endif
