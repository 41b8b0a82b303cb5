internal import APIModel
internal import SafeText

/// Writes a model as a tree of indented lines.
struct ModelOutline {
    let model: APIModel
    private var lines: [String] = []

    init(_ model: APIModel) {
        self.model = model
    }

    /// Returns the whole tree.
    mutating func text() -> String {
        let version = model.version.isEmpty ? "" : " \(model.version)"
        add(0, "\(model.title)\(version)")
        add(1, "client \(model.names.client), handler \(model.names.handler), operations in \(model.names.operations)")
        if let webhooks = model.webhooks {
            add(1, "webhooks and callbacks in \(webhooks.name), handler \(webhooks.handler)")
        }
        extensions(model.extensions, level: 1)
        section("servers", model.servers) { $0.server($1, level: 1) }
        section("security schemes", model.securitySchemes) { $0.scheme($1) }
        section("types", model.declarations) { $0.declaration($1, level: 1) }
        section("shared headers", model.sharedHeaders) { $0.sharedHeaders($1) }
        section("operations", model.groups) { $0.group($1) }
        section("webhooks", model.webhooks?.webhooks ?? []) { $0.webhook($1) }
        section("callbacks", model.webhooks?.callbacks ?? []) { $0.callback($1) }
        section("shadow aliases", model.shadowAliases) { outline, alias in
            outline.add(1, "\(alias.name) = \(outline.spelling(.named(alias.target)))")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private mutating func section<Element>(
        _ title: String, _ elements: [Element], _ write: (inout ModelOutline, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        lines.append("")
        add(0, title)
        for element in elements { write(&self, element) }
    }

    /// Adds a line at a level of nesting. Empty parts are omitted. Line breaks in the parts are escaped.
    mutating func add(_ level: Int, _ parts: String...) {
        let indent = String(repeating: "    ", count: level)
        lines.append(indent + escapedLine(parts.filter { !$0.isEmpty }.joined(separator: "  ")))
    }

    /// Adds the fields of an object of the document whose names begin with `x-`.
    mutating func extensions(_ extensions: [VendorExtension], level: Int) {
        for field in extensions { add(level, "\(field.name): \(field.json)") }
    }

    func spelling(_ type: TypeReference) -> String {
        model.spelling(type)
    }

    // MARK: Connection

    mutating func server(_ server: Server, level: Int) {
        add(level, level == 1 ? "\(server.name)" : "server \(server.name)", server.url)
        for variable in server.variables {
            let values = variable.cases.map { ".\($0.name)" }.joined(separator: ", ")
            add(
                level + 1, "\(variable.name) = \"\(variable.defaultValue)\"", values.isEmpty ? "" : "of \(values)",
                written(variable.key, as: variable.name))
        }
    }

    private mutating func scheme(_ scheme: SecurityScheme) {
        let kind =
            switch scheme.kind {
            case .bearer: "bearer"
            case .oauth2(let oauth2): "OAuth 2, scopes \(oauth2.scopes.map { ".\($0.name)" }.joined(separator: ", "))"
            case .basic: "basic"
            case .header(let name): "header '\(name)'"
            case .query(let name): "query '\(name)'"
            case .cookie(let name): "cookie '\(name)'"
            case .transport: "handled by the transport"
            }
        add(1, "\(scheme.name)", kind, written(scheme.key, as: scheme.name))
    }

    /// Returns the name in the document if it differs from the name in Swift, and an empty text otherwise.
    func written(_ key: String, as name: MemberName) -> String {
        key == name.text ? "" : "'\(key)'"
    }
}
