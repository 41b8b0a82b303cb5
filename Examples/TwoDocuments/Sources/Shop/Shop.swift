import Bakery
import OASRuntime

/// Looks whether there is bread, and orders it: two APIs, each served in memory.
@main struct Shop {
    static func main() async throws {
        let transport = InMemoryTransport()
        transport.respond(to: Stock.FindProduct.Request.self) { request in
            .ok(Reply(Stock.Product(name: request.name, onShelf: 3)))
        }
        transport.respond(to: Orders.PlaceOrder.Request.self) { request in
            .created(Reply(Orders.Receipt(number: 40 + request.body.count)))
        }
        let stock = Stock.StockClient(transport: transport)
        let orders = Orders.OrdersClient(transport: transport)

        let bread = try await stock.findProduct(name: "bread")
        let receipt = try await orders.placeOrder(.init(product: .bread, count: min(2, bread.onShelf)))
        print("\(bread.onShelf) of \(bread.name) on the shelf; order \(receipt.number) is placed")
    }
}
