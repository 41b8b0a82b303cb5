public import Foundation

/// Templates of server addresses (OpenAPI 3.1, section 4.8.5).
public enum ServerTemplate {
    /// Replaces each `{name}` by its value; a name without a value stays as it is, percent-encoded.
    ///
    /// A value stays within the component of the address that its variable stands in. In a path and a query, what would
    /// end the component is percent-encoded; in a scheme, a host or a port it is refused, and so are the path segments
    /// `.` and `..`. A variable that begins the template, as in `{base}/v1`, may hold a whole address; one at the end of
    /// the host may hold a path that begins with `/`.
    ///
    /// Total: a refused value yields an address that ``APIClient`` and every transport refuse, with a reason that names
    /// the variable and not the value. What is not legal in a URL is percent-encoded. A text of which no URL can be made
    /// even so, such as an empty one, yields the relative reference `.`, which every transport refuses too.
    public static func expand(_ template: String, _ variables: [String: String] = [:]) -> URL {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open]
            rest = rest[rest.index(after: close)...]
            guard let value = variables[name] else {
                text += "{\(name)}"
                continue
            }
            let component = ServerComponent(behind: text, before: rest)
            // Two slashes at the beginning would make a host of what follows.
            guard let admitted = component.admit(value), text != "/" || !admitted.hasPrefix("/") else {
                return RefusedServer.url(variable: name, component)
            }
            text += admitted
        }
        text += rest
        return URL(string: PercentEncoding.url(text)) ?? URL(string: PercentEncoding.unreserved(text))
            ?? URL(filePath: ".")
    }
}

/// The address that stands for a server that must not be called. Its scheme is one that no transport knows.
enum RefusedServer {
    private static let scheme = "oas-refused-server"

    static func url(variable: String, _ component: ServerComponent) -> URL {
        let text = "\(scheme):\(PercentEncoding.unreserved(component.name))/\(PercentEncoding.unreserved(variable))"
        return URL(string: text) ?? URL(filePath: ".")
    }

    /// Returns the reason that the address is refused, or `nil` if it is not one of these.
    static func reason(_ url: URL) -> String? {
        guard url.scheme == scheme else { return nil }
        let parts = url.absoluteString.dropFirst(scheme.count + 1).split(separator: "/")
            .map { $0.removingPercentEncoding ?? "" }
        guard parts.count == 2 else { return "the address of the server is not usable" }
        return "the value of the server variable '\(parts[1])' cannot stand in the \(parts[0]) of the address"
    }
}
