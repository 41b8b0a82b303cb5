import Foundation
import OrdersAPI

@main enum Orders {
    static func main() throws {
        let order = Order(
            orderID: 7, placedAt: Date(timeIntervalSince1970: 0), status: .sent, default: true,
            shippingNotes: "Ring twice", lines: [OrderLine(productName: "Kettle", unitPrice: 24.5, quantity: 2)])

        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys]
        let json = try encoder.encode(order)
        print(String(decoding: json, as: UTF8.self))

        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        print(try decoder.decode(Order.self, from: json) == order)
        print(order.total)
        print(Order.CodingKeys.orderID.rawValue, OrderLine.CodingKeys.unitPrice.rawValue)
    }
}
