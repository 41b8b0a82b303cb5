import Bakery
import Foundation
import Generation
import OASRuntime
import SourceTree
import TestSupport
import Testing

/// Two documents with types of the same names, in one target.
@Suite struct TwoDocumentsTests {
    @Test("Both documents are served in one target")
    func bothAreServed() async throws {
        let transport = InMemoryTransport()
        transport.respond(to: Stock.FindProduct.Request.self) { .ok(Reply(.init(name: $0.name, onShelf: 3))) }
        transport.respond(to: Orders.PlaceOrder.Request.self) { request in
            guard case .bread = request.body.product else {
                return .default(status: 404, Reply(.init(message: "none")))
            }
            return .created(Reply(.init(number: request.body.count)))
        }
        let product: Stock.Product = try await Stock.StockClient(transport: transport).findProduct(name: "bread")
        #expect(product == Stock.Product(name: "bread", onShelf: 3))
        let orders = Orders.OrdersClient(transport: transport)
        #expect(try await orders.placeOrder(.init(product: .bread, count: 2)) == Orders.Receipt(number: 2))
        do {
            _ = try await orders.placeOrder(.init(product: .roll, count: 1))
            Issue.record("expected an error")
        } catch Orders.PlaceOrder.Failure.response(.default(404, let problem)) {
            #expect(problem.message == "none")
        }
    }

    @Test("The generated code of the example is up to date", arguments: ["orders", "stock"])
    func theExampleIsUpToDate(name: String) throws {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let lookup = ConfigurationLookup(files: files, diagnostics: diagnostics)
        let path = ProjectFolder.root.appending(path: "Examples/TwoDocuments/\(name).oasgen.yaml").path
        let settings = try lookup.settings(commandLine: Settings(), file: path)
        var configuration = try #require(lookup.configuration(settings))
        configuration.check = true
        let outcome = try Pipeline(configuration, files: files, diagnostics: diagnostics).run()
        #expect(outcome.diagnostics.map(\.message) == [])
    }
}
