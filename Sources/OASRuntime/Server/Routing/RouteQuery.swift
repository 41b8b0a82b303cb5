/// The query items that a template demands, such as `beta=true` of `/things?beta=true`.
///
/// Operations may share method and path and differ by them alone.
struct RouteQuery: Sendable {
    /// The items, decoded and sorted.
    let items: [[UInt8]]

    /// The items of a template's query, or of none.
    init(_ query: String?) {
        items = Self.items(query.map { Array($0.utf8)[...] } ?? []).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The items of a query, decoded so that the same item is the same however it was encoded.
    static func items(_ query: ArraySlice<UInt8>) -> [[UInt8]] {
        query.split(separator: UInt8(ascii: "&")).map { SegmentText($0).bytes }
    }

    /// True where a request's query has all items.
    func isPart(of received: [[UInt8]]) -> Bool { items.allSatisfy { received.contains($0) } }
}

extension RouteQuery: Equatable {}
