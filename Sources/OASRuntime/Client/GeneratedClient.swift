/// A client that the generator wrote: an ``APIClient`` with a method for each operation.
public protocol GeneratedClient: Sendable {
    /// The client that sends the requests.
    var api: APIClient { get set }
    /// The security schemes of most operations, for calls that the document does not describe: alternatives, each a
    /// list of schemes that must be fulfilled together.
    static var defaultSecurity: [[String]] { get }
}

extension GeneratedClient {
    public static var defaultSecurity: [[String]] { [] }

    /// Returns the same client with other options, for one call or for many.
    ///
    /// ```swift
    /// let customer = try await lago.with { $0.timeout = .seconds(3) }.findCustomer(externalCustomerID: "42")
    /// ```
    public func with(_ change: (inout CallOptions) -> Void) -> Self {
        var client = self
        change(&client.api.options)
        return client
    }
}
