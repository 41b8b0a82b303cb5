#if !Webhooks
    /// A verifier of signed webhooks.
    @available(*, unavailable, message: "enable the package trait 'Webhooks' of swift-oasgen")
    public struct WebhookVerifier {
        /// Creates a verifier. Unavailable without the package trait.
        public init(_ scheme: Any) {}
    }
#endif
