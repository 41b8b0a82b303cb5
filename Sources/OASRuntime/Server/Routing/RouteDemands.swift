import HTTPTypes

/// What a request must have, beside method and path, to be one of an operation: where a document has several operations of
/// one method and path, each demands what the others do not.
public enum RouteCondition: Hashable, Sendable {
    /// A header field with this value.
    case header(String, String)
    /// A query item of this name; with this value, where there is one.
    case query(String, String? = nil)
}

/// What a route demands of a request: the query of its template, such as `beta=true` of `/things?beta=true`, and
/// conditions.
///
/// Operations may share method and path and differ by them alone.
struct RouteDemands: Sendable {
    /// Query items, decoded and sorted.
    private let items: [[UInt8]]
    /// Names of query items, decoded and sorted.
    private let names: [[UInt8]]
    private let fields: [Field]

    /// A header field with its only value.
    private struct Field: Hashable, Sendable {
        let name: HTTPField.Name
        let value: String
    }

    /// The demands of a template's query, which may be none, and of conditions.
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

    /// The items of a query, decoded so that the same item is the same however it was encoded.
    static func items(_ query: ArraySlice<UInt8>) -> [[UInt8]] {
        query.split(separator: UInt8(ascii: "&")).map { SegmentText($0).bytes }
    }

    /// True where a request has all that is demanded.
    ///
    /// - Parameter received: The items of the request's query, asked for where any is demanded.
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
