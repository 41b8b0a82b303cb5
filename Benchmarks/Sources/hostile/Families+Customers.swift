internal import CustomerTexts
internal import LagoCustomers
internal import OASRuntime

extension Families {
    /// Honest input, which the others are compared with.
    static let customers = [
        Family("customers: 1 MB of JSON") { bytes in
            CustomerList.text(count: max(1, bytes / 1_650))
        } read: { text in
            _ = try JSON.decode(CustomersPaginated.self, from: text)
        }
    ]
}
