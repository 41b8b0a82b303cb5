import Foundation
import HTTPTypes
import LagoCustomers
import OASRuntime
import Testing

/// A client and a server in memory.
@Suite struct InMemoryTests {
    let handler = ScriptedLago()
    let lago: LagoCustomersClient
    let wire = WireTap()

    init() throws {
        let transport = InMemoryTransport()
        try handler.register(on: transport)
        lago = LagoCustomersClient(
            server: .us, credentials: .init(bearerAuth: "secret"), transport: transport, middlewares: [wire])
    }

    @Test("Every operation returns every documented response in memory")
    func everyOperationAnswersEveryDocumentedStatus() async throws {
        try await exerciseEveryOperation(of: lago)
    }

    // MARK: Presence

    @Test("A request omits absent members and sends null and values")
    func anUpsertLeavesClearsAndSets() async throws {
        _ = try await lago.createCustomer(
            .init(customer: .init(externalID: "c1", name: "Gavin Belson", addressLine2: .null, country: .value(.us))))
        #expect(
            await wire.lastBody
                == #"{"customer":{"external_id":"c1","name":"Gavin Belson","address_line2":null,"country":"US"}}"#)
        let received = try #require(await handler.recorder.last(CreateCustomer.Request.self)).body.customer
        #expect(received.name == "Gavin Belson")
        #expect(received.addressLine2 == .null)
        #expect(received.addressLine1 == .absent)
        #expect(received.country.value == .us)
    }

    // MARK: Requests

    @Test("Query parameters are written in the documented styles")
    func parametersAreWrittenAsTheDocumentSays() async throws {
        _ = try await lago.findAllCustomers(
            page: 1, perPage: 2, accountType: [.customer, .partner], searchTerm: "a b&c", countries: [.fr, .de],
            hasTaxIdentificationNumber: true, metadata: ["is_synced": "yes", "last": "x"], customerType: .company)
        let path = try #require(await wire.lastRequest?.path)
        let query = path.split(separator: "?").last.map {
            $0.split(separator: "&").map { String($0).removingPercentEncoding }
        }
        #expect(
            query == [
                "page=1", "per_page=2", "account_type[]=customer", "account_type[]=partner", "search_term=a b&c",
                "countries[]=FR", "countries[]=DE", "has_tax_identification_number=true", "metadata[is_synced]=yes",
                "metadata[last]=x", "customer_type=company",
            ])
        let received = try #require(await handler.recorder.last(FindAllCustomers.Request.self))
        #expect(received.countries == [.fr, .de])
        #expect(received.metadata == ["is_synced": "yes", "last": "x"])
        #expect(received.accountType == [.customer, .partner])
        #expect(received.searchTerm == "a b&c")
    }

    @Test("A request has its credential and the accepted media type")
    func credentialsTravelInTheirHeader() async throws {
        _ = try await lago.findCustomer(externalCustomerID: "c1")
        #expect(await wire.lastRequest?.headerFields[.authorization] == "Bearer secret")
        #expect(await wire.lastRequest?.headerFields[.accept] == "application/json")
        #expect(await wire.lastRequest?.method == .get)
        #expect("\(LagoCustomersClient.Credentials(bearerAuth: "secret"))".contains("secret") == false)
    }

    // MARK: Pages and failures

    @Test("All customers are read page by page")
    func pagesFollowOneAnother() async throws {
        var seen: [String] = []
        for try await customer in lago.allCustomers(perPage: 2) { seen.append(customer.externalID) }
        #expect(seen == ["c1-0", "c1-1", "c2-0", "c2-1", "c3-0", "c3-1"])
    }

    @Test("A catch clause matches a documented error response")
    func aCatchNamesTheResponse() async throws {
        var code: String?
        do {
            _ = try await lago.findCustomer(externalCustomerID: "missing")
        } catch FindCustomer.Failure.response(.notFound(let problem)) {
            code = problem.code
        }
        #expect(code == "customer_not_found")
    }

    @Test("Catch clauses match error responses of several operations in a task")
    func aCatchNamesTheResponseInATaskAndAmongOthers() async throws {
        let lago = lago
        let task = Task { () -> String in
            do {
                _ = try await lago.createCustomer(.init(customer: .init(externalID: "c1")))
                _ = try await lago.findCustomer(externalCustomerID: "missing")
                return "found"
            } catch FindCustomer.Failure.response(.notFound(let problem)) {
                return problem.code
            } catch CreateCustomer.Failure.response(.unprocessableContent(let problem)) {
                return problem.code
            }
        }
        #expect(try await task.value == "customer_not_found")
    }

    @Test("A response with an undocumented status keeps its body")
    func anUndocumentedStatusKeepsItsBody() async throws {
        let response = try await lago.send(FindCustomer.Request(externalCustomerID: "teapot"))
        guard case .undocumented(418, _, let body?) = response else { throw Unexpected() }
        #expect(String(decoding: try await body.collect(upTo: 100), as: UTF8.self) == "short and stout")
    }

    @Test("The error for an invalid response contains the path of the member")
    func aReplyThatIsNotTheDocumentsSaysWhere() async throws {
        let transport = CannedTransport(
            status: 200,
            body: #"{"customers":[{"lago_id":"1a901a90-1a90-1a90-1a90-1a901a901a90","sequential_id":"1"}]}"#)
        let lago = LagoCustomersClient(server: .eu, transport: transport)
        do {
            _ = try await lago.findAllCustomers()
            Issue.record("decoding should fail")
        } catch {
            #expect("\(error)".contains("customers[0].sequential_id"))
        }
    }

    @Test("A mock answers one operation")
    func aMockAnswersOneOperation() async throws {
        let transport = InMemoryTransport()
        transport.respond(to: FindCustomer.Request.self) { request in
            .ok(.init(Customer(customer: Samples.customer(request.externalCustomerID))))
        }
        let lago = LagoCustomersClient(server: .us, transport: transport)
        #expect(try await lago.findCustomer(externalCustomerID: "x").customer.externalID == "x")
    }
}

/// A middleware that records the last request.
actor WireTap: ClientMiddleware {
    private(set) var lastRequest: HTTPRequest?
    private(set) var lastBody: String?

    func intercept(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, call: CallInfo,
        next: @Sendable (HTTPRequest, HTTPBody?, URL) async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        lastRequest = request
        guard let body else { return try await next(request, nil, baseURL) }
        let bytes = try await body.collect(upTo: 1 << 20)
        lastBody = String(decoding: bytes, as: UTF8.self)
        return try await next(request, HTTPBody(bytes), baseURL)
    }
}

/// A transport that gives every request the same response.
struct CannedTransport: ClientTransport {
    let status: Int
    let body: String

    func send(
        _ request: HTTPRequest, body: HTTPBody?, baseURL: URL, operationID: String
    ) async throws -> (HTTPResponse, HTTPBody?) {
        (
            HTTPResponse(status: .init(code: status), headerFields: [.contentType: "application/json"]),
            HTTPBody(self.body)
        )
    }
}
