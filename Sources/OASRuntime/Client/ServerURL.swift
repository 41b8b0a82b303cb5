public import Foundation

/// The address of a server, from a document's template or made by hand.
public struct ServerURL: Sendable, Hashable, CustomStringConvertible {
    /// The address.
    public let url: URL

    /// A server whose address is known, for example one of the program's own.
    public init(url: URL) { self.url = url }

    /// Fills the variables of a template; see ``ServerTemplate/expand(_:_:)``.
    public init(template: String, variables: [String: String] = [:]) {
        url = ServerTemplate.expand(template, variables)
    }

    public var description: String { url.absoluteString }
}

/// Templates of server addresses (OpenAPI 3.1, section 4.8.5).
public enum ServerTemplate {
    /// Replaces each `{name}` by its value; a name without a value stays as it is, percent-encoded.
    ///
    /// Total: what is not legal in a URL is percent-encoded. A text of which no URL can be made even so, such as an
    /// empty one, yields the relative reference `.`, which every transport refuses.
    public static func expand(_ template: String, _ variables: [String: String] = [:]) -> URL {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open]
            text += variables[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        return URL(string: PercentEncoding.url(text)) ?? URL(string: PercentEncoding.unreserved(text))
            ?? URL(filePath: ".")
    }
}
