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

extension URL {
    /// The path of a request for the URL, with its query.
    var requestPath: String {
        let path = path(percentEncoded: true)
        return (path.isEmpty ? "/" : path) + (query(percentEncoded: true).map { "?\($0)" } ?? "")
    }
}
