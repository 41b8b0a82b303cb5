/// A client that the generator wrote: an ``APIClient`` with a method for each operation.
public protocol GeneratedClient: Sendable {
    /// The client that sends the requests.
    var api: APIClient { get set }
}

extension GeneratedClient {
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
