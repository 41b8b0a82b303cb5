import Foundation
import HarbourAPI
import OASRuntime

/// A harbour office that keeps its berths in memory.
actor Office: HarbourHandler {
    private var free = [Berth(number: 3, depth: 4.2, nickname: "The Puddle"), Berth(number: 7, depth: 11.5)]

    func listTides(_ request: ListTides.Request) async throws -> ListTides.Response {
        let noon = Date(timeIntervalSince1970: 1_700_000_000)
        return .ok(
            .init([
                Tide(at: noon, kind: .high, height: 3.9),
                Tide(at: noon.addingTimeInterval(22_350), kind: .low, height: 0.4),
            ]))
    }

    func bookBerth(_ request: BookBerth.Request) async throws -> BookBerth.Response {
        guard let index = free.firstIndex(where: { $0.depth > request.body.draught }) else {
            return .conflict(.init(.init(reason: "no berth is deeper than \(request.body.draught) m")))
        }
        return .created(.init(free.remove(at: index)))
    }
}

@main enum Harbour {
    /// Server and client, joined in memory, both from what the plugin generated.
    static func main() async throws {
        let transport = InMemoryTransport()
        try Office().register(on: transport)
        let harbour = HarbourClient(transport: transport)

        guard let day = CalendarDate(year: 2023, month: 11, day: 14) else { return }
        for tide in try await harbour.listTides(day: day) { print(tide) }
        try await book(Ship(name: "Gull", draught: 3), harbour)
        try await book(Ship(name: "Ark", draught: 14), harbour)
    }

    private static func book(_ ship: Ship, _ harbour: HarbourClient) async throws {
        do {
            let berth = try await harbour.bookBerth(ship)
            print("\(ship.name) lies at \(berth)")
        } catch BookBerth.Failure.response(.conflict(let refusal)) {
            print("\(ship.name) is turned away: \(refusal.reason)")
        }
    }
}
