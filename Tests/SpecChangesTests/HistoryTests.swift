import Foundation
import Generation
import SpecChanges
import TestSupport
import Testing

/// Comparisons of the documents of `Specs/history` with the current document.
@Suite struct HistoryTests {
    private func lines(since name: String) throws -> [String] {
        let specs = ProjectFolder.specs
        let configuration = Configuration(spec: specs.appending(path: "lago-customers/openapi.yaml").path)
        let outcome = SpecComparison(configuration).changes(since: specs.appending(path: "history/\(name)").path)
        #expect(outcome.diagnostics.isEmpty)
        return try #require(outcome.report).changes.map { change in
            "\(change.group.title) \(change.subject) \(change.rule.id)".replacing("  ", with: " ")
        }
    }

    private func expect(_ expected: [String], since name: String) throws {
        let found = try lines(since: name)
        let missing = expected.filter { !found.contains($0) }
        let further = found.filter { !expected.contains($0) }
        #expect(missing.isEmpty, "\(missing)")
        #expect(further.isEmpty, "\(further)")
        #expect(found.count == expected.count)
    }

    /// The operations that were added after the first document.
    private static let operations = [
        "findAllCustomers operation-added", "findCustomer operation-added", "destroyCustomer operation-added",
        "findAllCustomerAppliedCoupons operation-added", "deleteAppliedCoupon operation-added",
        "findCustomerCurrentUsage operation-added", "findCustomerProjectedUsage operation-added",
        "findAllCustomerPastUsage operation-added", "getCustomerPortalUrl operation-added",
        "generateCustomerCheckoutURL operation-added", "createEvent operation-added",
    ]

    /// The members that a customer has today and has in neither of the older documents.
    private static let members: [String] = {
        let answered = [
            "billing_entity_code", "currency", "firstname", "lastname", "account_type", "customer_type",
            "tax_identification_number", "timezone", "net_payment_term", "updated_at", "finalize_zero_amount_invoice",
            "skip_invoice_custom_sections", "billing_configuration", "shipping_address", "metadata",
        ]
        let sent = [
            "firstname", "lastname", "billing_entity_code", "currency", "account_type", "customer_type", "tax_codes",
            "tax_identification_number", "timezone", "net_payment_term", "finalize_zero_amount_invoice",
            "billing_configuration", "shipping_address", "integration_customers", "metadata",
            "skip_invoice_custom_sections", "invoice_custom_section_codes",
        ]
        let made = ["sequential_id", "slug", "applicable_timezone"]
        let extended = ["taxes", "applicable_invoice_custom_sections", "error_details"]
        return answered.map { "CustomerBaseObject \($0) property-added" }
            + made.map { "CustomerBaseObject \($0) property-added-required" }
            + sent.map { "CustomerCreateInput customer.\($0) property-added" }
            + ["CustomerObject integration_customers property-added"]
            + extended.map { "CustomerObjectExtended \($0) property-added" }
            // `name` was required. Today it is optional and nullable.
            + [
                "CustomerCreateInput customer.name property-optional",
                "CustomerCreateInput customer.name nullable-added",
            ]
    }()

    /// In the first document the key is `customer_id`, and errors have no `code`.
    @Test("The changes since the first document are exactly the expected ones")
    func sinceTheFirst() throws {
        let expected =
            Self.operations + Self.members + [
                "CustomerBaseObject external_id property-renamed",
                "CustomerCreateInput customer.external_id property-renamed",
                "ApiErrorUnprocessableEntity code property-added-required",
            ]
        try expect(expected, since: "lago-customers-1.yaml")
    }

    /// In the second document a customer has a `vat_rate` and no taxes, and an event names the customer.
    @Test("The changes since the second document are exactly the expected ones")
    func sinceTheSecond() throws {
        let known = ["findCustomerCurrentUsage operation-added", "createEvent operation-added"]
        let expected =
            Self.operations.filter { !known.contains($0) } + Self.members + [
                "CustomerBaseObject vat_rate property-removed",
                "CustomerCreateInput customer.vat_rate property-removed",
                "EventInputObject external_subscription_id property-renamed",
                "EventObject external_subscription_id property-renamed",
            ]
        try expect(expected, since: "lago-customers-2.yaml")
    }
}
