internal import Foundation

extension Synthesised {
    struct BillingConfiguration: Codable, Equatable {
        var invoiceGracePeriod: Int?
        var subscriptionInvoiceIssuingDateAnchor: String?
        var subscriptionInvoiceIssuingDateAdjustment: String?
        var paymentProvider: String?
        var paymentProviderCode: String?
        var providerCustomerID: String?
        var sync: Bool?
        var syncWithProvider: Bool?
        var documentLocale: String?
        var providerPaymentMethods: [String]?

        enum CodingKeys: String, CodingKey {
            case invoiceGracePeriod = "invoice_grace_period"
            case subscriptionInvoiceIssuingDateAnchor = "subscription_invoice_issuing_date_anchor"
            case subscriptionInvoiceIssuingDateAdjustment = "subscription_invoice_issuing_date_adjustment"
            case paymentProvider = "payment_provider"
            case paymentProviderCode = "payment_provider_code"
            case providerCustomerID = "provider_customer_id"
            case sync
            case syncWithProvider = "sync_with_provider"
            case documentLocale = "document_locale"
            case providerPaymentMethods = "provider_payment_methods"
        }
    }

    struct Address: Codable, Equatable {
        var addressLine1: String?
        var addressLine2: String?
        var city: String?
        var country: String?
        var state: String?
        var zipcode: String?

        enum CodingKeys: String, CodingKey {
            case addressLine1 = "address_line1"
            case addressLine2 = "address_line2"
            case city
            case country
            case state
            case zipcode
        }
    }

    struct Metadata: Codable, Equatable {
        var lagoID: UUID
        var key: String
        var value: String
        var displayInInvoice: Bool
        var createdAt: Date

        enum CodingKeys: String, CodingKey {
            case lagoID = "lago_id"
            case key
            case value
            case displayInInvoice = "display_in_invoice"
            case createdAt = "created_at"
        }
    }

    struct IntegrationCustomer: Codable, Equatable {
        var lagoID: UUID
        var type: String
        var integrationCode: String
        var externalCustomerID: String
        var syncWithProvider: Bool?
        var subsidiaryID: String?
        var targetedObject: String?
        var email: String?

        enum CodingKeys: String, CodingKey {
            case lagoID = "lago_id"
            case type
            case integrationCode = "integration_code"
            case externalCustomerID = "external_customer_id"
            case syncWithProvider = "sync_with_provider"
            case subsidiaryID = "subsidiary_id"
            case targetedObject = "targeted_object"
            case email
        }
    }

    struct TaxObject: Codable, Equatable {
        var lagoID: UUID
        var name: String
        var code: String
        var description: String?
        var rate: Double
        var appliedToOrganization: Bool
        var createdAt: Date

        enum CodingKeys: String, CodingKey {
            case lagoID = "lago_id"
            case name
            case code
            case description
            case rate
            case appliedToOrganization = "applied_to_organization"
            case createdAt = "created_at"
        }
    }

    struct InvoiceCustomSectionObject: Codable, Equatable {
        var lagoID: UUID
        var name: String
        var code: String
        var description: String?
        var details: String?
        var displayName: String?
        var appliedToOrganization: Bool?
        var organizationID: UUID?
        var createdAt: Date?

        enum CodingKeys: String, CodingKey {
            case lagoID = "lago_id"
            case name
            case code
            case description
            case details
            case displayName = "display_name"
            case appliedToOrganization = "applied_to_organization"
            case organizationID = "organization_id"
            case createdAt = "created_at"
        }
    }

    struct ErrorDetailObject: Codable, Equatable {
        var lagoID: UUID?
        var errorCode: String
        var details: [String: String]

        enum CodingKeys: String, CodingKey {
            case lagoID = "lago_id"
            case errorCode = "error_code"
            case details
        }
    }
}
