import Foundation
import LagoCustomers
import OASRuntime

enum Problems {
    static let stranger = APIErrorUnauthorized(status: 401, error: "Unauthorized")
    static let missing = APIErrorNotFound(status: 404, error: "Not Found", code: "customer_not_found")
    static let forbidden = APIErrorForbidden(status: 403, error: "Forbidden", code: "feature_unavailable")
    static let refused = APIErrorUnprocessableEntity(
        status: 422, error: "Unprocessable Entity", code: "validation_errors",
        errorDetails: ["country": ["not_a_valid_country_code"]])

    static func limited() -> Reply<APIErrorTooManyRequests, TooManyRequestsResponseHeaders> {
        let headers = TooManyRequestsResponseHeaders(
            xRatelimitLimit: 10, xRatelimitRemaining: 0, xRatelimitReset: 7)
        return Reply(APIErrorTooManyRequests(status: 429, error: "Too Many Requests"), headers: headers)
    }
}

enum Samples {
    static let id = UUID(uuidString: "1A901A90-1A90-1A90-1A90-1A901A901A90") ?? UUID()
    static let day: CalendarDate = {
        guard let day = CalendarDate(year: 2022, month: 5, day: 1) else { preconditionFailure("1 May is a day") }
        return day
    }()
    static let moment = Date(timeIntervalSince1970: 1_651_222_791)

    static func customer(_ id: String) -> CustomerObjectExtended {
        CustomerObjectExtended(
            lagoID: Self.id, sequentialID: 1, slug: "LAG-1234-001", externalID: id, applicableTimezone: .europeParis,
            createdAt: moment)
    }

    static func meta(page: Int, of pages: Int) -> PaginationMeta {
        PaginationMeta(
            currentPage: page, nextPage: page < pages ? page + 1 : nil, prevPage: page > 1 ? page - 1 : nil,
            totalPages: pages, totalCount: pages * 2)
    }

    static let coupon = AppliedCouponObject(
        lagoID: id, lagoCouponID: id, couponCode: "summer", couponName: "Summer", lagoCustomerID: id,
        externalCustomerID: "c1", status: .active, frequency: .once, createdAt: moment)

    static let extendedCoupon = AppliedCouponObjectExtended(
        lagoID: id, lagoCouponID: id, couponCode: "summer", couponName: "Summer", lagoCustomerID: id,
        externalCustomerID: "c1", status: .active, frequency: .once, createdAt: moment,
        credits: [
            CreditObject(
                lagoID: id, amountCents: 1200, amountCurrency: .eur, beforeTaxes: false,
                item: .init(lagoItemID: id, type: .coupon, code: "summer", name: "Summer"),
                invoice: .init(lagoID: id, paymentStatus: .pending))
        ])

    static let usage = CustomerUsageObject(
        fromDatetime: moment, toDatetime: moment, issuingDate: day, currency: .eur,
        amountCents: 100, taxesAmountCents: 20, totalAmountCents: 120, chargesUsage: [])

    static let projectedUsage = CustomerProjectedUsageObject(
        fromDatetime: moment, toDatetime: moment, issuingDate: day, currency: .eur,
        amountCents: 100, projectedAmountCents: 300, taxesAmountCents: 20, totalAmountCents: 120, chargesUsage: [])

    static func checkout(_ id: String) -> CustomerCheckoutURL {
        CustomerCheckoutURL(
            lagoCustomerID: Self.id.uuidString.lowercased(), externalCustomerID: id, paymentProvider: "stripe",
            checkoutURL: "https://checkout.example.com/1")
    }

    static func event(of input: EventInputObject) -> EventCreated.Event {
        EventCreated.Event(
            lagoID: "e1", transactionID: input.transactionID, lagoCustomerID: nil, code: input.code, timestamp: moment,
            properties: .init(operationType: .add, additionalProperties: ["gb": .integer(12)]),
            lagoSubscriptionID: nil, externalSubscriptionID: input.externalSubscriptionID)
    }
}
