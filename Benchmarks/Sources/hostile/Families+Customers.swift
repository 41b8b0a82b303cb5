import CustomerTexts
import LagoCustomers
import OASRuntime

extension Families {
    /// Returns honest input, with which the other families are compared.
    static func customers(_ arrival: Arrival) -> Family {
        Family("customers", bytes: arrival == .atOnce ? 1_000_000 : 200_000, arriving: arrival) { bytes in
            CustomerList.text(count: max(1, bytes / 1_650))
        } read: { text in
            switch arrival {
            case .atOnce: _ = try JSON.decode(CustomersPaginated.self, from: text)
            case .byteByByte:
                let bytes = try await HTTPBody.singleBytes(text).collect(upTo: .max)
                _ = try JSON.decode(CustomersPaginated.self, from: bytes)
            }
        }
    }
}
