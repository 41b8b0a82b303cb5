internal import Foundation

extension Synthesised {
    struct Customer: Codable, Equatable {
        var lagoID: UUID
        var sequentialID: Int
        var slug: String
        var externalID: String
        var billingEntityCode: String?
        var addressLine1: String?
        var addressLine2: String?
        var applicableTimezone: String
        var city: String?
        var country: String?
        var currency: String?
        var email: String?
        var legalName: String?
        var legalNumber: String?
        var logoURL: String?
        var name: String?
        var firstname: String?
        var lastname: String?
        var accountType: String?
        var customerType: String?
        var phone: String?
        var state: String?
        var taxIdentificationNumber: String?
        var timezone: String?
        var url: String?
        var zipcode: String?
        var netPaymentTerm: Int?
        var createdAt: Date
        var updatedAt: Date?
        var finalizeZeroAmountInvoice: String?
        var skipInvoiceCustomSections: Bool?
        var billingConfiguration: BillingConfiguration?
        var shippingAddress: Address?
        var metadata: [Metadata]?
        var integrationCustomers: [IntegrationCustomer]?
        var taxes: [TaxObject]?
        var applicableInvoiceCustomSections: [InvoiceCustomSectionObject]?
        var errorDetails: [ErrorDetailObject]?

        enum CodingKeys: String, CodingKey {
            case lagoID = "lago_id"
            case sequentialID = "sequential_id"
            case slug
            case externalID = "external_id"
            case billingEntityCode = "billing_entity_code"
            case addressLine1 = "address_line1"
            case addressLine2 = "address_line2"
            case applicableTimezone = "applicable_timezone"
            case city
            case country
            case currency
            case email
            case legalName = "legal_name"
            case legalNumber = "legal_number"
            case logoURL = "logo_url"
            case name
            case firstname
            case lastname
            case accountType = "account_type"
            case customerType = "customer_type"
            case phone
            case state
            case taxIdentificationNumber = "tax_identification_number"
            case timezone
            case url
            case zipcode
            case netPaymentTerm = "net_payment_term"
            case createdAt = "created_at"
            case updatedAt = "updated_at"
            case finalizeZeroAmountInvoice = "finalize_zero_amount_invoice"
            case skipInvoiceCustomSections = "skip_invoice_custom_sections"
            case billingConfiguration = "billing_configuration"
            case shippingAddress = "shipping_address"
            case metadata
            case integrationCustomers = "integration_customers"
            case taxes
            case applicableInvoiceCustomSections = "applicable_invoice_custom_sections"
            case errorDetails = "error_details"
        }
    }
}
