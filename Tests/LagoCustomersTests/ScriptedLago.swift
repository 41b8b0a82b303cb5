import Foundation
import LagoCustomers
import OASRuntime

/// A server whose response depends on the identifier in the request.
///
/// Identifiers such as `limited`, `stranger`, `missing` and `refused` select an error, and any other one a success. So
/// a test can get every documented response of every operation.
struct ScriptedLago: LagoCustomersHandler {
    let recorder = Recorder()

    func createCustomer(_ request: CreateCustomer.Request) async throws -> CreateCustomer.Response {
        await recorder.record(request)
        switch request.body.customer.externalID {
        case "limited": return .tooManyRequests(Problems.limited())
        case "stranger": return .unauthorized(.init(Problems.stranger))
        case "malformed": return .badRequest(.init(APIErrorBadRequest(status: 400, error: "Bad Request")))
        case "refused": return .unprocessableContent(.init(Problems.refused))
        case let id: return .ok(.init(Customer(customer: Samples.customer(id))))
        }
    }

    func findAllCustomers(_ request: FindAllCustomers.Request) async throws -> FindAllCustomers.Response {
        await recorder.record(request)
        switch request.searchTerm {
        case "limited": return .tooManyRequests(Problems.limited())
        case "stranger": return .unauthorized(.init(Problems.stranger))
        default:
            let page = request.page ?? 1
            let customers = (0..<(request.perPage ?? 2)).map { Samples.customer("c\(page)-\($0)") }
            return .ok(.init(CustomersPaginated(customers: customers, meta: Samples.meta(page: page, of: 3))))
        }
    }

    func findCustomer(_ request: FindCustomer.Request) async throws -> FindCustomer.Response {
        switch request.externalCustomerID {
        case "limited": .tooManyRequests(Problems.limited())
        case "stranger": .unauthorized(.init(Problems.stranger))
        case "missing": .notFound(.init(Problems.missing))
        case "teapot": .undocumented(status: 418, headers: [:], body: "short and stout")
        case let id: .ok(.init(Customer(customer: Samples.customer(id))))
        }
    }

    func destroyCustomer(_ request: DestroyCustomer.Request) async throws -> DestroyCustomer.Response {
        switch request.externalCustomerID {
        case "limited": .tooManyRequests(Problems.limited())
        case "stranger": .unauthorized(.init(Problems.stranger))
        case "missing": .notFound(.init(Problems.missing))
        case let id: .ok(.init(Customer(customer: Samples.customer(id))))
        }
    }

    func findAllCustomerAppliedCoupons(
        _ request: FindAllCustomerAppliedCoupons.Request
    ) async throws -> FindAllCustomerAppliedCoupons.Response {
        await recorder.record(request)
        switch request.externalCustomerID {
        case "limited": return .tooManyRequests(Problems.limited())
        case "stranger": return .unauthorized(.init(Problems.stranger))
        case "missing": return .notFound(.init(Problems.missing))
        default:
            let page = AppliedCouponsPaginated(
                appliedCoupons: [Samples.extendedCoupon], meta: Samples.meta(page: request.page ?? 1, of: 1))
            return .ok(.init(page))
        }
    }

    func deleteAppliedCoupon(_ request: DeleteAppliedCoupon.Request) async throws -> DeleteAppliedCoupon.Response {
        await recorder.record(request)
        switch request.externalCustomerID {
        case "limited": return .tooManyRequests(Problems.limited())
        case "stranger": return .unauthorized(.init(Problems.stranger))
        case "missing": return .notFound(.init(Problems.missing))
        default: return .ok(.init(AppliedCoupon(appliedCoupon: Samples.coupon)))
        }
    }

    func findCustomerCurrentUsage(
        _ request: FindCustomerCurrentUsage.Request
    ) async throws -> FindCustomerCurrentUsage.Response {
        await recorder.record(request)
        switch request.externalCustomerID {
        case "limited": return .tooManyRequests(Problems.limited())
        case "stranger": return .unauthorized(.init(Problems.stranger))
        case "missing": return .notFound(.init(Problems.missing))
        default: return .ok(.init(CustomerUsage(customerUsage: Samples.usage)))
        }
    }

    func findCustomerProjectedUsage(
        _ request: FindCustomerProjectedUsage.Request
    ) async throws -> FindCustomerProjectedUsage.Response {
        switch request.externalCustomerID {
        case "limited": .tooManyRequests(Problems.limited())
        case "stranger": .unauthorized(.init(Problems.stranger))
        case "refused": .forbidden(.init(Problems.forbidden))
        case "missing": .notFound(.init(Problems.missing))
        default: .ok(.init(CustomerProjectedUsage(customerProjectedUsage: Samples.projectedUsage)))
        }
    }

    func findAllCustomerPastUsage(
        _ request: FindAllCustomerPastUsage.Request
    ) async throws -> FindAllCustomerPastUsage.Response {
        switch request.externalCustomerID {
        case "limited": .tooManyRequests(Problems.limited())
        case "stranger": .unauthorized(.init(Problems.stranger))
        case "refused": .unprocessableContent(.init(Problems.refused))
        case "missing": .notFound(.init(Problems.missing))
        default: .ok(.init(CustomerPastUsage(usagePeriods: [Samples.usage], meta: Samples.meta(page: 1, of: 1))))
        }
    }

    func getCustomerPortalURL(_ request: GetCustomerPortalURL.Request) async throws -> GetCustomerPortalURL.Response {
        switch request.externalCustomerID {
        case "limited": .tooManyRequests(Problems.limited())
        case "stranger": .unauthorized(.init(Problems.stranger))
        case "missing": .notFound(.init(Problems.missing))
        default: .ok(.init(.init(customer: .init(portalURL: "https://portal.example.com/1"))))
        }
    }

    func generateCustomerCheckoutURL(
        _ request: GenerateCustomerCheckoutURL.Request
    ) async throws -> GenerateCustomerCheckoutURL.Response {
        switch request.externalCustomerID {
        case "limited": .tooManyRequests(Problems.limited())
        case "stranger": .unauthorized(.init(Problems.stranger))
        case "refused": .unprocessableContent(.init(Problems.refused))
        case "missing": .notFound(.init(Problems.missing))
        case let id: .ok(.init(.init(customer: Samples.checkout(id))))
        }
    }

    func createEvent(_ request: CreateEvent.Request) async throws -> CreateEvent.Response {
        await recorder.record(request)
        switch request.body.event.transactionID {
        case "limited": return .tooManyRequests(Problems.limited())
        case "stranger": return .unauthorized(.init(Problems.stranger))
        case "malformed": return .badRequest(.init(APIErrorBadRequest(status: 400, error: "Bad Request")))
        case "forbidden": return .forbidden(.init(Problems.forbidden))
        case "refused": return .unprocessableContent(.init(Problems.refused))
        default: return .ok(.init(EventCreated(event: Samples.event(of: request.body.event))))
        }
    }
}

/// The requests that a server received.
actor Recorder {
    private(set) var requests: [any Sendable] = []

    func record(_ request: any Sendable) { requests.append(request) }

    func last<Request>(_ type: Request.Type) -> Request? { requests.last { $0 is Request } as? Request }
}
