extension RuleCase {
    private static let paths = "paths: {}\n"
    private static func servers(_ text: String) -> String { "servers: [\(text)]\n\(paths)" }
    private static func variable(_ text: String) -> String {
        servers("{url: 'https://{v}.test', variables: {v: {\(text)}}}")
    }

    private static func scheme(_ text: String) -> String {
        """
        paths: {/things: {get: {operationId: send, security: [{s: []}], responses: {'204': {description: d}}}}}
        components: {securitySchemes: {s: {\(text)}}}
        """
    }

    private static func flow(_ text: String) -> String { scheme("type: oauth2, flows: {\(text)}") }

    private static func demand(_ text: String) -> String { "security: [\(text)], responses: {'204': {description: d}}" }

    static let connection: [RuleCase] = [
        RuleCase(
            .document, "server-added", servers("{url: 'https://a.test'}"),
            servers("{url: 'https://a.test'}, {url: 'https://b.test'}"), also: ["server-name-changed"]),
        RuleCase(
            .document, "server-removed",
            servers("{url: 'https://a.test', description: A}, {url: 'https://b.test', description: B}"),
            servers("{url: 'https://a.test', description: A}")),
        RuleCase(
            .document, "server-url-changed", servers("{url: 'https://a.test', description: A}"),
            servers("{url: 'https://b.test', description: A}")),
        RuleCase(
            .document, "server-name-changed", servers("{url: 'https://a.test', description: A}"),
            servers("{url: 'https://a.test', description: B}")),
        RuleCase(
            .document, "server-variable-added", servers("{url: 'https://a.test'}"),
            servers("{url: 'https://a.test', variables: {v: {default: x}}}")),
        RuleCase(
            .document, "server-variable-removed", servers("{url: 'https://a.test', variables: {v: {default: x}}}"),
            servers("{url: 'https://a.test'}")),
        RuleCase(.document, "server-default-changed", variable("default: x"), variable("default: y")),
        RuleCase(
            .document, "server-value-added", variable("default: x, enum: [x]"), variable("default: x, enum: [x, y]")),
        RuleCase(
            .document, "server-value-removed", variable("default: x, enum: [x, y]"), variable("default: x, enum: [x]")),
        RuleCase(.document, "server-values-freed", variable("default: x, enum: [x]"), variable("default: x")),
        RuleCase(.document, "server-values-listed", variable("default: x"), variable("default: x, enum: [x]")),
        RuleCase(.operation, "security-added", demand(""), demand("{key: []}")),
        RuleCase(.operation, "security-removed", demand("{key: []}"), demand("")),
        RuleCase(.operation, "security-alternative-added", demand("{key: []}"), demand("{key: []}, {token: []}")),
        RuleCase(.operation, "security-alternative-removed", demand("{key: []}, {token: []}"), demand("{key: []}")),
        RuleCase(.operation, "security-made-optional", demand("{key: []}"), demand("{key: []}, {}")),
        RuleCase(.operation, "security-made-mandatory", demand("{key: []}, {}"), demand("{key: []}")),
        RuleCase(.operation, "security-scope-added", demand("{login: [read]}"), demand("{login: [read, write]}")),
        RuleCase(.operation, "security-scope-removed", demand("{login: [read, write]}"), demand("{login: [read]}")),
        RuleCase(
            .document, "security-scheme-added", paths,
            paths + "components: {securitySchemes: {s: {type: http, scheme: basic}}}"),
        RuleCase(
            .document, "security-scheme-removed", scheme("type: http, scheme: basic"),
            "paths: {/things: {get: {operationId: send, responses: {'204': {description: d}}}}}",
            also: ["security-removed"]),
        RuleCase(
            .document, "security-scheme-type-changed", scheme("type: http, scheme: basic"), scheme("type: mutualTLS")),
        RuleCase(
            .document, "security-scheme-deprecated", scheme("type: http, scheme: basic"),
            scheme("type: http, scheme: basic, deprecated: true")),
        RuleCase(
            .document, "api-key-name-changed", scheme("type: apiKey, in: header, name: A"),
            scheme("type: apiKey, in: header, name: B")),
        RuleCase(
            .document, "api-key-place-changed", scheme("type: apiKey, in: header, name: A"),
            scheme("type: apiKey, in: query, name: A")),
        RuleCase(
            .document, "http-scheme-changed", scheme("type: http, scheme: basic"), scheme("type: http, scheme: bearer")),
        RuleCase(
            .document, "bearer-format-changed", scheme("type: http, scheme: bearer"),
            scheme("type: http, scheme: bearer, bearerFormat: JWT")),
        RuleCase(
            .document, "openid-url-changed", scheme("type: openIdConnect, openIdConnectUrl: 'https://a.test'"),
            scheme("type: openIdConnect, openIdConnectUrl: 'https://b.test'")),
        RuleCase(
            .document, "oauth-flow-added", flow("password: {tokenUrl: 'https://a.test', scopes: {}}"),
            flow(
                "password: {tokenUrl: 'https://a.test', scopes: {}}, clientCredentials: {tokenUrl: 'https://a.test', scopes: {}}"
            )),
        RuleCase(
            .document, "oauth-flow-removed",
            flow(
                "password: {tokenUrl: 'https://a.test', scopes: {}}, clientCredentials: {tokenUrl: 'https://a.test', scopes: {}}"
            ), flow("password: {tokenUrl: 'https://a.test', scopes: {}}")),
        RuleCase(
            .document, "oauth-authorization-url-changed",
            flow("implicit: {authorizationUrl: 'https://a.test', scopes: {}}"),
            flow("implicit: {authorizationUrl: 'https://b.test', scopes: {}}")),
        RuleCase(
            .document, "oauth-token-url-changed", flow("password: {tokenUrl: 'https://a.test', scopes: {}}"),
            flow("password: {tokenUrl: 'https://b.test', scopes: {}}")),
        RuleCase(
            .document, "oauth-refresh-url-changed", flow("password: {tokenUrl: 'https://a.test', scopes: {}}"),
            flow("password: {tokenUrl: 'https://a.test', refreshUrl: 'https://b.test', scopes: {}}")),
        RuleCase(
            .document, "oauth-scope-added", flow("password: {tokenUrl: 'https://a.test', scopes: {}}"),
            flow("password: {tokenUrl: 'https://a.test', scopes: {r: x}}")),
        RuleCase(
            .document, "oauth-scope-removed", flow("password: {tokenUrl: 'https://a.test', scopes: {r: x}}"),
            flow("password: {tokenUrl: 'https://a.test', scopes: {}}")),
    ]
}
