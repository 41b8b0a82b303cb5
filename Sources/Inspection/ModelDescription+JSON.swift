internal import APIModel
internal import SafeText

extension ModelDescription {
    var jsonText: JSONText {
        [
            "format": .integer(1),
            "title": .string(model.title),
            "version": .string(model.version),
            "documentation": json(model.documentation),
            "extensions": json(model.extensions),
            "names": [
                "client": .string(model.names.client.text),
                "handler": .string(model.names.handler.text),
                "operations": .string(model.names.operations.text),
                "namespace": .string(model.names.namespace?.text ?? ""),
            ],
            "servers": .array(model.servers.map(json)),
            "securitySchemes": .array(model.securitySchemes.map(json)),
            "types": .array(model.declarations.map(json)),
            "sharedHeaders": .array(model.sharedHeaders.map(json)),
            "groups": .array(model.groups.map(json)),
            "webhooks": optional(model.webhooks, json),
            "shadowAliases": .array(
                model.shadowAliases.map { alias in
                    ["name": .string(alias.name.text), "target": json(.named(alias.target))]
                }),
        ]
    }

    func json(_ type: TypeReference) -> JSONText {
        .string(model.spelling(type))
    }

    func json(_ documentation: Documentation) -> JSONText {
        ["summary": .string(documentation.summary), "discussion": .string(documentation.discussion)]
    }

    func json(_ deprecation: Deprecation?) -> JSONText {
        optional(deprecation) { .string($0.message) }
    }

    func json(_ value: DefaultValue?) -> JSONText {
        optional(value) { .string(Self.spelling($0)) }
    }

    func json(_ extensions: [VendorExtension]) -> JSONText {
        var members = [String: JSONText]()
        for field in extensions { members[field.name] = .verbatim(field.json) }
        return .object(members)
    }

    func json(_ name: MemberName) -> JSONText {
        .string(name.text)
    }

    /// Returns the value as JSON, or null.
    func optional<Value>(_ value: Value?, _ json: (Value) -> JSONText) -> JSONText {
        value.map(json) ?? .null
    }

    func json(_ server: Server) -> JSONText {
        [
            "name": json(server.name),
            "url": .string(server.url),
            "documentation": json(server.documentation),
            "variables": .array(
                server.variables.map { variable in
                    [
                        "name": json(variable.name),
                        "key": .string(variable.key),
                        "default": .string(variable.defaultValue),
                        "type": optional(variable.type) { .string($0.text) },
                        "cases": .array(variable.cases.map(json)),
                        "documentation": json(variable.documentation),
                    ]
                }),
        ]
    }

    private func json(_ scheme: SecurityScheme) -> JSONText {
        let (kind, parameter): (String, String?) =
            switch scheme.kind {
            case .bearer: ("bearer", nil)
            case .oauth2: ("oauth2", nil)
            case .basic: ("basic", nil)
            case .header(let name): ("header", name)
            case .query(let name): ("query", name)
            case .cookie(let name): ("cookie", name)
            case .transport: ("transport", nil)
            }
        return [
            "name": json(scheme.name),
            "key": .string(scheme.key),
            "kind": .string(kind),
            "parameter": optional(parameter) { .string($0) },
            "scopes": .array(scopes(of: scheme).map { ["name": json($0.name), "key": .string($0.key)] }),
            "documentation": json(scheme.documentation),
        ]
    }

    private func scopes(of scheme: SecurityScheme) -> [OAuth2Scheme.Scope] {
        if case .oauth2(let oauth2) = scheme.kind { oauth2.scopes } else { [] }
    }
}
