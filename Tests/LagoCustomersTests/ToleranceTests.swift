import Foundation
import LagoCustomers
import OASRuntime
import Testing

/// Responses of newer servers. Values and members that the client does not know must not be errors.
@Suite struct ToleranceTests {
    static let base = #"""
        {"customer":{"lago_id":"1a901a90-1a90-1a90-1a90-1a901a901a90","sequential_id":1,"slug":"LAG-1234-001",
        "external_id":"c1","applicable_timezone":"Europe/Paris","created_at":"2022-04-29T08:59:51Z"EXTRA}}
        """#

    private func decode(_ extra: String, replacing old: String = "", with new: String = "") throws
        -> CustomerObjectExtended
    {
        let text = Self.base.replacingOccurrences(of: "EXTRA", with: extra.isEmpty ? "" : "," + extra)
        return try JSON.decode(Customer.self, from: old.isEmpty ? text : text.replacingOccurrences(of: old, with: new))
            .customer
    }

    @Test("An unknown currency is read and written back")
    func anUnknownCurrencySurvivesTheRoundTrip() throws {
        let customer = try decode(#""currency":"XTS""#)
        #expect(customer.currency == .unknown("XTS"))
        #expect(try JSON.string(customer).contains(#""currency":"XTS""#))
    }

    @Test("An unknown payment provider is read and written back")
    func anUnknownPaymentProviderSurvivesTheRoundTrip() throws {
        let customer = try decode(#""billing_configuration":{"payment_provider":"abacus"}"#)
        #expect(customer.billingConfiguration?.paymentProvider == .unknown("abacus"))
        #expect(try JSON.string(customer).contains(#""payment_provider":"abacus""#))
    }

    @Test("An unknown member is ignored")
    func anExtraMemberIsNoError() throws {
        #expect(try decode(#""loyalty":{"points":[1,2,{"a":null}]}"#).externalID == "c1")
    }

    @Test(
        "A date-time with a fraction or an offset is read",
        arguments: [
            ("2022-04-29T08:59:51.250Z", 0.25), ("2022-04-29T10:59:51+02:00", 0),
            ("2022-04-29T08:59:51.123456789Z", 0.123456789),
        ])
    func datesWithFractionsAndOffsets(text: String, fraction: Double) throws {
        let customer = try decode("", replacing: "2022-04-29T08:59:51Z", with: text)
        #expect(abs(customer.createdAt.timeIntervalSince(Samples.moment) - fraction) < 0.000001)
    }

    @Test("The error for a member of the wrong type contains its path")
    func aMemberOfTheWrongTypeSaysWhereItIs() throws {
        #expect(throws: JSONError.self) {
            try decode("", replacing: #""sequential_id":1"#, with: #""sequential_id":"001""#)
        }
        do {
            _ = try decode("", replacing: #""sequential_id":1"#, with: #""sequential_id":"001""#)
        } catch {
            #expect("\(error)".contains("customer.sequential_id"))
        }
    }

    @Test("The error for a missing member contains its name")
    func aMissingMemberIsNamed() throws {
        do {
            _ = try decode("", replacing: #""external_id":"c1","#, with: "")
            Issue.record("decoding should fail")
        } catch {
            #expect("\(error)".contains("external_id"))
        }
    }

    @Test("Codable and the runtime read the same JSON")
    func codableBridgesThroughTheSameCoding() throws {
        let customer = try decode(#""currency":"XTS","net_payment_term":30"#)
        let data = try JSONEncoder().encode(customer)
        #expect(try JSONDecoder().decode(CustomerObjectExtended.self, from: data) == customer)
        #expect(try JSON.decode(CustomerObjectExtended.self, from: data) == customer)
    }
}
