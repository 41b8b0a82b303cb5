import Foundation
import HTTPTypes

extension HTTPRequest {
    /// Adds items to the query of the path.
    mutating func appendQuery(_ items: [(name: String, value: String)]) {
        guard !items.isEmpty else { return }
        let path = path ?? "/"
        self.path = path + (path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + PercentEncoding.query(items)
    }
}

extension HTTPRequest {
    /// Adds an item to the query of the path, in place of all items with the same name.
    mutating func replaceQueryItem(_ name: String, _ value: String) {
        if let path, let mark = path.firstIndex(of: "?") {
            let items = QueryItems.split(path[path.index(after: mark)...]).filter { QueryItems.name(of: $0) != name }
            self.path = path[..<mark] + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
        }
        appendQuery([(name, value)])
    }

    /// The names of the items in the query of the path.
    var queryNames: Set<String> {
        guard let path, let mark = path.firstIndex(of: "?") else { return [] }
        return Set(QueryItems.split(path[path.index(after: mark)...]).map { QueryItems.name(of: $0) })
    }
}

/// Functions for the items of a query, `a=1&b=2`.
enum QueryItems {
    static func split(_ query: Substring) -> [Substring] { query.split(separator: "&") }

    /// Returns the decoded name of an item.
    static func name(of item: Substring) -> String {
        let name = item.prefix { $0 != "=" }
        return (try? PercentEncoding.decode(name, plusIsSpace: true)) ?? String(name)
    }
}

extension URL {
    /// The path of a request for the URL, with its query.
    var requestPath: String {
        let path = path(percentEncoded: true)
        return (path.isEmpty ? "/" : path) + (query(percentEncoded: true).map { "?\($0)" } ?? "")
    }
}
