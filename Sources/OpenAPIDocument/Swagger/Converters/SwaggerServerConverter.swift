import SourceTree

/// Converts the host, the base path and the schemes to servers.
struct SwaggerServerConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Returns the servers for `host`, `basePath` and the schemes (Swagger 2.0, Swagger Object). They have the source
    /// location of the host or the given one. The result is `nil` if the document does not describe a server.
    func servers(schemes: [Node], at place: SourceLocation? = nil) -> Node? {
        guard let host = host() else {
            guard let basePath = basePath() else { return nil }
            let url = basePath.text.isEmpty ? "/" : basePath.text
            return list([server(url, nil, at: basePath.location)], at: basePath.location)
        }
        let path = basePath()?.text ?? ""
        var schemes = schemes.filter(isOverHTTP)
        if schemes.isEmpty {
            schemes = [.text(host.scheme ?? "https", at: host.location)]
            if host.scheme == nil, source.defaults.schemes.isEmpty {
                diagnostics.warning(
                    .swaggerServer, "the document has no 'schemes'; 'https' is assumed", at: host.location)
            }
        }
        let servers = schemes.map { scheme in
            let name = (scheme.text ?? "https").lowercased()
            return server(
                "\(name)://\(host.text)\(path)", schemes.count > 1 ? .text(name, at: scheme.location) : nil,
                at: place ?? host.location)
        }
        return list(servers, at: place ?? host.location)
    }

    private func list(_ servers: [Node], at location: SourceLocation) -> Node {
        Node(.sequence(servers), at: location)
    }

    /// Returns a server. If there are several, the scheme is the description, which distinguishes them.
    private func server(_ url: String, _ description: Node?, at location: SourceLocation) -> Node {
        var server = MappingBuilder()
        server.add("url", .text(url, at: location), at: location)
        if let description { server.add("description", description, at: description.location) }
        return server.node(at: location)
    }

    /// Returns the host. A scheme or a path in `host` is not valid, but is used.
    private func host() -> (text: String, scheme: String?, location: SourceLocation)? {
        guard let entry = source.defaults.host, let written = text(entry), !written.isEmpty else { return nil }
        let location = entry.value.location
        let uri = URIReference(written.contains("://") || written.hasPrefix("//") ? written : "//" + written)
        guard let authority = uri.authority, !authority.isEmpty else { return (written, nil, location) }
        let path = Self.withoutSlash(String(uri.path))
        if uri.scheme != nil || !path.isEmpty {
            diagnostics.warning(
                .swaggerServer,
                "'host' must be a host with an optional port; the rest belongs in 'schemes' and 'basePath'",
                at: location)
        }
        return (String(authority) + path, uri.scheme.map(String.init), location)
    }

    /// Returns the path that precedes all paths, without a slash at its end.
    private func basePath() -> (text: String, location: SourceLocation)? {
        guard let entry = source.defaults.basePath, let written = text(entry), !written.isEmpty else { return nil }
        let path = Self.withoutSlash(written)
        guard !path.isEmpty, !path.hasPrefix("/") else { return (path, entry.value.location) }
        diagnostics.warning(
            .swaggerServer, "'\(written)' does not begin with '/'; reading it as '/\(path)'", at: entry.value.location)
        return ("/" + path, entry.value.location)
    }

    private func text(_ entry: Mapping.Entry) -> String? {
        if entry.value.isNull { return nil }
        if let text = entry.value.text { return text }
        diagnostics.warning(.wrongKind, "'\(entry.key)' must be text; it is left out", at: entry.value.location)
        return nil
    }

    /// Returns true if an HTTP client can use a scheme. Others, such as `ws` and `wss`, are reported.
    private func isOverHTTP(_ scheme: Node) -> Bool {
        switch scheme.text?.lowercased() {
        case "http", "https": return true
        case "ws", "wss":
            diagnostics.warning(
                .swaggerServer, "'\(scheme.text ?? "")' is left out: WebSockets are not supported", at: scheme.location)
            return false
        default:
            diagnostics.warning(
                .invalidValue, "'\(scheme.text ?? "")' is not a scheme; it can be http, https, ws, wss",
                at: scheme.location)
            return false
        }
    }

    private static func withoutSlash(_ path: String) -> String {
        var path = path[...]
        while path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }
}
