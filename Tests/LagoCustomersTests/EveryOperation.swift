import LagoCustomers
import OASRuntime
import Testing

/// Sends every operation for every response that the document declares.
///
/// The server must be a `ScriptedLago`.
func exerciseEveryOperation(of lago: LagoCustomersClient) async throws {
    // The responses with 429 ask for a wait of seconds before a further attempt.
    let lago = lago.with { $0.retry = .never }
    try await exerciseCustomers(of: lago)
    try await exerciseCoupons(of: lago)
    try await exerciseUsage(of: lago)
    try await exerciseAddresses(of: lago)
    try await exerciseEvents(of: lago)
}

private func exerciseCustomers(of lago: LagoCustomersClient) async throws {
    func create(_ id: String) -> CreateCustomer.Request {
        CreateCustomer.Request(body: .init(customer: .init(externalID: id)))
    }
    #expect(try await lago.createCustomer(create("c1").body).customer.externalID == "c1")
    guard case .unauthorized(let stranger) = try await lago.send(create("stranger")) else { throw Unexpected() }
    #expect(stranger.body == Problems.stranger)
    guard case .badRequest(let malformed) = try await lago.send(create("malformed")) else { throw Unexpected() }
    #expect(malformed.status == 400)
    guard case .unprocessableContent(let refused) = try await lago.send(create("refused")) else { throw Unexpected() }
    #expect(refused.errorDetails == ["country": ["not_a_valid_country_code"]])
    guard case .tooManyRequests(let limited) = try await lago.send(create("limited")) else { throw Unexpected() }
    #expect(limited.headers.xRatelimitReset == 7)

    let page = try await lago.findAllCustomers(page: 2, perPage: 3)
    #expect(page.customers.map(\.externalID) == ["c2-0", "c2-1", "c2-2"])
    #expect(page.meta.nextPage == 3 && page.meta.prevPage == 1)
    await #expect(throws: FindAllCustomers.Failure.self) { try await lago.findAllCustomers(searchTerm: "stranger") }
    await #expect(throws: FindAllCustomers.Failure.self) { try await lago.findAllCustomers(searchTerm: "limited") }

    #expect(try await lago.findCustomer(externalCustomerID: "a b/ü?").customer.externalID == "a b/ü?")
    #expect(try await lago.destroyCustomer(externalCustomerID: "c1").customer.slug == "LAG-1234-001")
    for id in ["stranger", "missing", "limited"] {
        let found = try await lago.send(FindCustomer.Request(externalCustomerID: id))
        let destroyed = try await lago.send(DestroyCustomer.Request(externalCustomerID: id))
        switch (id, found, destroyed) {
        case ("stranger", .unauthorized, .unauthorized), ("limited", .tooManyRequests, .tooManyRequests): break
        case ("missing", .notFound(let problem), .notFound): #expect(problem.code == "customer_not_found")
        default: throw Unexpected()
        }
    }
}

private func exerciseCoupons(of lago: LagoCustomersClient) async throws {
    let coupons = try await lago.findAllCustomerAppliedCoupons(
        externalCustomerID: "c1", page: 1, perPage: 5, status: .active, couponCode: ["a,b", "c d"])
    #expect(coupons.appliedCoupons == [Samples.extendedCoupon])
    let removed = try await lago.deleteAppliedCoupon(externalCustomerID: "c1", appliedCouponID: Samples.id)
    #expect(removed.appliedCoupon == Samples.coupon)
    for id in ["stranger", "missing", "limited"] {
        let all = try await lago.send(FindAllCustomerAppliedCoupons.Request(externalCustomerID: id))
        let one = try await lago.send(DeleteAppliedCoupon.Request(externalCustomerID: id, appliedCouponID: Samples.id))
        switch (id, all, one) {
        case ("stranger", .unauthorized, .unauthorized), ("limited", .tooManyRequests, .tooManyRequests),
            ("missing", .notFound, .notFound):
            break
        default: throw Unexpected()
        }
    }
}

private func exerciseUsage(of lago: LagoCustomersClient) async throws {
    let current = try await lago.findCustomerCurrentUsage(
        externalCustomerID: "c1", externalSubscriptionID: "s1", applyTaxes: false, chargeID: Samples.id,
        group: ["country": "fr", "cloud": "aws"])
    #expect(current.customerUsage == Samples.usage)
    let projected = try await lago.findCustomerProjectedUsage(externalCustomerID: "c1", externalSubscriptionID: "s1")
    #expect(projected.customerProjectedUsage == Samples.projectedUsage)
    let past = try await lago.findAllCustomerPastUsage(externalCustomerID: "c1", externalSubscriptionID: "s1")
    #expect(past.usagePeriods == [Samples.usage])
    for id in ["stranger", "missing", "limited", "refused"] {
        let now = try await lago.send(
            FindCustomerCurrentUsage.Request(externalCustomerID: id, externalSubscriptionID: "s1"))
        let soon = try await lago.send(
            FindCustomerProjectedUsage.Request(externalCustomerID: id, externalSubscriptionID: "s1"))
        let before = try await lago.send(
            FindAllCustomerPastUsage.Request(externalCustomerID: id, externalSubscriptionID: "s1"))
        switch (id, now, soon, before) {
        case ("stranger", .unauthorized, .unauthorized, .unauthorized), ("missing", .notFound, .notFound, .notFound),
            ("limited", .tooManyRequests, .tooManyRequests, .tooManyRequests),
            ("refused", .ok, .forbidden, .unprocessableContent):
            break
        default: throw Unexpected()
        }
    }
}

private func exerciseAddresses(of lago: LagoCustomersClient) async throws {
    let portal = try await lago.getCustomerPortalURL(externalCustomerID: "c1")
    #expect(portal.customer.portalURL == "https://portal.example.com/1")
    let checkout = try await lago.generateCustomerCheckoutURL(externalCustomerID: "c1")
    #expect(checkout.customer == Samples.checkout("c1"))
    for id in ["stranger", "missing", "limited", "refused"] {
        let portal = try await lago.send(GetCustomerPortalURL.Request(externalCustomerID: id))
        let checkout = try await lago.send(GenerateCustomerCheckoutURL.Request(externalCustomerID: id))
        switch (id, portal, checkout) {
        case ("stranger", .unauthorized, .unauthorized), ("missing", .notFound, .notFound),
            ("limited", .tooManyRequests, .tooManyRequests), ("refused", .ok, .unprocessableContent):
            break
        default: throw Unexpected()
        }
    }
}

private func exerciseEvents(of lago: LagoCustomersClient) async throws {
    func event(_ id: String) -> EventInput {
        EventInput(
            event: .init(
                transactionID: id, externalSubscriptionID: "s1", code: "storage", timestamp: .integer(1_650_893_379),
                properties: .value(["gb": .integer(12), "name": .string("x"), "ratio": .number(0.5)])))
    }
    let created = try await lago.createEvent(event("t1"))
    #expect(created.event.transactionID == "t1")
    #expect(created.event.properties?.additionalProperties == ["gb": .integer(12)])
    for id in ["stranger", "malformed", "forbidden", "refused", "limited"] {
        switch (id, try await lago.send(CreateEvent.Request(body: event(id)))) {
        case ("stranger", .unauthorized), ("malformed", .badRequest), ("forbidden", .forbidden),
            ("refused", .unprocessableContent), ("limited", .tooManyRequests):
            break
        default: throw Unexpected()
        }
    }
}

/// A response that the script does not contain.
struct Unexpected: Error {}
