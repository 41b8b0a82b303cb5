import HTTPTypes

/// A condition on a request beyond its method and path. If a document has several operations with the same method and
/// path, each of them has conditions that distinguish it from the others.
public enum RouteCondition: Hashable, Sendable {
    /// The request has a header field with this value.
    case header(String, String)
    /// The request has a query item with this name and, if a value is given, with this value.
    case query(String, String? = nil)
}

/// The demands of a route on a request: the query of its template, such as `beta=true` of `/things?beta=true`, and
/// conditions.
///
/// Operations may have the same method and path and differ only in their demands.
struct RouteDemands: Sendable {
    /// The required query items, decoded and sorted.
    private let items: [[UInt8]]
    /// The names of required query items, decoded and sorted.
    private let names: [[UInt8]]
    private let fields: [Field]

    /// A header field and its required value.
    private struct Field: Hashable, Sendable {
        let name: HTTPField.Name
        let value: String
    }

    /// Creates demands from the query of a template, if any, and conditions.
    init(query: String?, conditions: [RouteCondition] = []) {
        var items = Self.items(query.map { Array($0.utf8)[...] } ?? [])
        var names: [[UInt8]] = []
        var fields: [Field] = []
        for condition in conditions {
            switch condition {
            case .query(let name, let value?): items.append(Array("\(name)=\(value)".utf8))
            case .query(let name, nil): names.append(Array(name.utf8))
            case .header(let name, let value):
                if let name = HTTPField.Name(name) { fields.append(Field(name: name, value: value)) }
            }
        }
        self.items = items.sorted { $0.lexicographicallyPrecedes($1) }
        self.names = names.sorted { $0.lexicographicallyPrecedes($1) }
        self.fields = fields.sorted { ($0.name.canonicalName, $0.value) < ($1.name.canonicalName, $1.value) }
    }

    /// The number of demands.
    var count: Int { items.count + names.count + fields.count }

    /// Returns the items of a query, decoded so that equal items are equal however they were encoded.
    static func items(_ query: ArraySlice<UInt8>) -> [[UInt8]] {
        query.split(separator: UInt8(ascii: "&")).map { SegmentText($0).bytes }
    }

    /// Returns true if a request meets all demands.
    ///
    /// - Parameters:
    ///   - headerFields: The header fields of the request.
    ///   - received: A function that returns the items of the request's query. It is called only if query items are
    ///     required.
    func areMet(by headerFields: HTTPFields, _ received: () -> [[UInt8]]) -> Bool {
        guard fields.allSatisfy({ headerFields[$0.name] == $0.value }) else { return false }
        if items.isEmpty, names.isEmpty { return true }
        let received = received()
        return items.allSatisfy(received.contains)
            && names.allSatisfy { name in received.contains { Self.isItem($0, of: name) } }
    }

    private static func isItem(_ item: [UInt8], of name: [UInt8]) -> Bool {
        item.starts(with: name) && (item.count == name.count || item[name.count] == UInt8(ascii: "="))
    }
}

extension RouteDemands: Equatable {}
