public import Foundation

/// Functions for the templates of server URLs (OpenAPI 3.1, section 4.8.5).
@_documentation(visibility: internal)
public enum ServerTemplate {
    /// Returns the URL of a template in which each `{name}` is replaced by its value. A name without a value is kept,
    /// percent-encoded.
    ///
    /// A value cannot change another component of the URL than that of its variable. In a path or a query, characters
    /// that would end the component are percent-encoded. In a scheme, a host or a port such a value is refused, and so
    /// are the path segments `.` and `..`. A variable at the beginning of the template, as in `{base}/v1`, may be a
    /// whole URL. A variable at the end of the host may be a path that begins with `/`.
    ///
    /// The function never fails. For a refused value it returns a URL that ``APIClient`` and every transport refuse,
    /// with a reason that names the variable and not the value. Characters that are not legal in a URL are
    /// percent-encoded. If the text still is not a URL, for example because it is empty, the function returns the
    /// relative reference `.`, which every transport refuses, too.
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
            // Two slashes at the beginning would turn the following text into a host.
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

/// The URL in place of a server whose variable has a refused value. No transport supports its scheme.
enum RefusedServer {
    private static let scheme = "oas-refused-server"

    static func url(variable: String, _ component: ServerComponent) -> URL {
        let text = "\(scheme):\(PercentEncoding.unreserved(component.name))/\(PercentEncoding.unreserved(variable))"
        return URL(string: text) ?? URL(filePath: ".")
    }

    /// Returns the reason that the URL is refused, or `nil` if it is not such a URL.
    static func reason(_ url: URL) -> String? {
        guard url.scheme == scheme else { return nil }
        let parts = url.absoluteString.dropFirst(scheme.count + 1).split(separator: "/")
            .map { $0.removingPercentEncoding ?? "" }
        guard parts.count == 2 else { return "the address of the server is not usable" }
        return "the value of the server variable '\(parts[1])' cannot stand in the \(parts[0]) of the address"
    }
}
