internal import APIModel
internal import OpenAPIDocument
internal import SourceTree
import StableText

/// Plans the servers and the credentials of a client.
struct ConnectionPlanner {
    let document: Document
    var references: ReferenceIndex { document.references }
    let overrides: Overrides
    let diagnostics: Diagnostics

    /// Returns the servers of the document, of a path or of an operation.
    func servers(_ servers: [OpenAPIDocument.Server]) -> [ModelServer] {
        var table = NameTable<Int>(reserved: ["self", "init", "Self", "Type", "Protocol", "url"])
        let isAlone = servers.count == 1
        table.assign(
            servers.enumerated().map { index, server in
                NameRequest(
                    id: index, key: server.name ?? server.description ?? "", tieBreak: server.url,
                    candidates: candidates(for: server, index: index, isAlone: isAlone),
                    given: overrides.name(at: server.location, server.extensions, of: .server))
            })
        overrides.report(table.refused)
        let cases = casesByType(servers)
        return servers.enumerated().map { index, server in
            ModelServer(
                name: MemberName(table.names[index] ?? "server"), url: address(of: server),
                documentation: Documentation(summary: nil, description: server.description),
                variables: variables(of: server, cases))
        }
    }

    /// Returns the URL of a server without its fragment. The URL must contain neither a query nor a fragment (OpenAPI
    /// 3.2, Server Object, `url`).
    private func address(of server: OpenAPIDocument.Server) -> String {
        let address = String(server.url.prefix { $0 != "#" })
        if address != server.url {
            diagnostics.warning(
                .unusualServerAddress, "the URL of the server has a fragment, which is left out",
                at: server.urlLocation)
        }
        if address.contains("?") {
            diagnostics.warning(
                .unusualServerAddress, "the URL of the server has a query, which is sent with every request",
                at: server.urlLocation)
        }
        return address
    }

    /// Returns the candidates for the name of a server: its own name (3.2) or a description of at most three words, and
    /// then its number.
    private func candidates(for server: OpenAPIDocument.Server, index: Int, isAlone: Bool) -> [String] {
        let fallback = isAlone ? "default" : "server\(index + 1)"
        if let name = server.name.flatMap(SwiftSpelling.member) { return [name, fallback] }
        guard let description = server.description, let name = SwiftSpelling.member(description),
            (1...3).contains(NameWords(description).words.count)
        else { return [fallback] }
        return [name, fallback]
    }

    /// Returns the values of each variable in all servers. Variables of one name share a type, because the same
    /// variable may have different values in each server, such as the regions of a cloud.
    private func casesByType(_ servers: [OpenAPIDocument.Server]) -> [TypeName: [EnumerationCase]] {
        var values = [TypeName: [String]]()
        for variable in servers.flatMap(\.variables) where !variable.object.values.isEmpty {
            values[typeName(variable.name), default: []] += variable.object.values
        }
        return values.mapValues(cases)
    }

    private func variables(
        of server: OpenAPIDocument.Server, _ cases: [TypeName: [EnumerationCase]]
    ) -> [ModelServerVariable] {
        var table = NameTable<Int>(reserved: [])
        table.assign(
            server.variables.enumerated().map { index, variable in
                NameRequest(
                    id: index, key: variable.name, tieBreak: "",
                    candidates: [ReservedNames.escapedProperty(SwiftSpelling.member(variable.name) ?? "variable")])
            })
        return server.variables.enumerated().map { index, variable in
            let type = variable.object.values.isEmpty ? nil : typeName(variable.name)
            return ModelServerVariable(
                name: MemberName(table.names[index] ?? "variable"), key: variable.name,
                defaultValue: variable.object.defaultValue ?? variable.object.values.first ?? "", type: type,
                cases: type.flatMap { cases[$0] } ?? [],
                documentation: Documentation(summary: nil, description: variable.object.description))
        }
    }

    private func typeName(_ name: String) -> TypeName {
        TypeName(ReservedNames.escapedType(SwiftSpelling.type(name) ?? "Variable"))
    }

    private func cases(_ values: [String]) -> [EnumerationCase] {
        var seen: Set<String> = []
        let unique = values.filter { seen.insert($0).inserted }
        let names = EnumerationNames.names(for: unique)
        return zip(unique, names).map { EnumerationCase(name: $1, rawValue: .string($0)) }
    }

    /// Returns the security schemes that at least one operation uses.
    func securitySchemes(usedBy operations: [ModelOperation]) -> [ModelSecurityScheme] {
        let used = Set(operations.flatMap { $0.security.flatMap { $0 } })
        let schemes = document.components.securitySchemes.filter { used.contains($0.name) }
        var table = NameTable<String>(reserved: ["self", "init", "Self", "Type", "Protocol"])
        table.assign(
            schemes.map { scheme in
                let given = references.securityScheme(scheme.object).flatMap { scheme in
                    overrides.name(at: scheme.location, scheme.extensions, of: .server)
                }
                return NameRequest(
                    id: scheme.name, key: scheme.name, tieBreak: "",
                    candidates: [SwiftSpelling.member(scheme.name) ?? "scheme"], given: given)
            })
        overrides.report(table.refused)
        return schemes.compactMap { entry -> ModelSecurityScheme? in
            guard let scheme = references.securityScheme(entry.object) else { return nil }
            let name = table.names[entry.name] ?? "scheme"
            return ModelSecurityScheme(
                name: MemberName(name), key: entry.name, kind: kind(of: scheme, named: name, at: entry.location),
                documentation: Documentation(summary: nil, description: scheme.description))
        }.ordered { $0.name < $1.name }
    }

    private func kind(
        of scheme: OpenAPIDocument.SecurityScheme, named name: String, at location: SourceLocation
    ) -> ModelSecurityScheme.Kind {
        switch scheme.kind {
        case .apiKey(let name, .query): return .query(name)
        case .apiKey(let name, .cookie): return .cookie(name)
        case .apiKey(let name, _): return .header(name)
        case .oauth2(let flows): return .oauth2(OAuth2Planner(flows: flows).plan(named: name))
        case .openIDConnect: return .bearer
        case .mutualTLS: return .transport
        case .http(let scheme, _):
            switch scheme.lowercased() {
            case "bearer": return .bearer
            case "basic": return .basic
            default:
                diagnostics.warning(
                    .unsupportedSecurityScheme,
                    "unsupported HTTP authentication scheme '\(scheme)'; the credential is the whole value of "
                        + "'Authorization'",
                    at: location)
                return .header("Authorization")
            }
        }
    }
}
