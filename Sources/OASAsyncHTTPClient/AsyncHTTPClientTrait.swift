#if !AsyncHTTPClient
    /// A transport that sends requests with AsyncHTTPClient.
    @available(*, unavailable, message: "enable the package trait 'AsyncHTTPClient' of swift-oasgen")
    public struct AsyncHTTPClientTransport {
        /// Creates a transport. Unavailable without the package trait.
        public init() {}
    }
#endif
