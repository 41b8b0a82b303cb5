import SourceTree

/// Converts security schemes.
struct SwaggerSecurityConverter {
    private let source: SwaggerSource

    private var diagnostics: Diagnostics { source.diagnostics }
    private var fields: SwaggerFields { source.fields }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Converts a security scheme (Swagger 2.0, Security Scheme Object). The result is `nil` for an unknown kind of
    /// scheme, which is reported.
    func scheme(_ node: Node) -> Node? {
        guard let mapping = node.mapping, !node.isReference, let type = mapping.entry("type") else { return node }
        switch type.value.text {
        case "basic": return basicScheme(mapping, type, at: node.location)
        case "oauth2" where mapping["flows"] == nil: return oauthScheme(mapping, at: node.location)
        case "oauth2", "http", "openIdConnect":
            fields.reportLater("this kind of security scheme", at: type.value.location)
            return node
        case "apiKey": return node
        default: return unknownScheme(node, type)
        }
    }

    private func basicScheme(_ mapping: Mapping, _ type: Mapping.Entry, at location: SourceLocation) -> Node {
        var scheme = MappingBuilder()
        scheme.add(type, value: .text("http", at: type.value.location))
        scheme.add("scheme", type.value, at: type.keyLocation)
        for entry in mapping where entry.key != "type" {
            if entry.key == "description" {
                scheme.add(entry)
            } else {
                fields.addOther(entry, .swaggerSecurityScheme, to: &scheme)
            }
        }
        return scheme.node(at: location)
    }

    /// Converts an OAuth 2 scheme. Its only flow is under the name of the flow in OpenAPI 3.
    private func oauthScheme(_ mapping: Mapping, at location: SourceLocation) -> Node {
        var scheme = MappingBuilder()
        var flow = MappingBuilder()
        for entry in mapping {
            switch entry.key {
            case "type", "description": scheme.add(entry)
            case "authorizationUrl", "tokenUrl", "scopes": flow.add(entry)
            case "flow": break
            default: fields.addOther(entry, .swaggerSecurityScheme, to: &scheme)
            }
        }
        var flows = MappingBuilder()
        if let written = mapping.entry("flow"), let name = flowName(written) {
            flows.add(name, flow.node(at: location), at: written.value.location)
        } else if mapping["flow"] == nil {
            diagnostics.warning(.missingField, "the security scheme has no 'flow'", at: location)
        }
        scheme.add("flows", flows.node(at: location), at: mapping.entry("flow")?.keyLocation ?? location)
        return scheme.node(at: location)
    }

    /// Returns the name of a flow in OpenAPI 3, or `nil` for an unknown flow, which is reported.
    private func flowName(_ entry: Mapping.Entry) -> String? {
        switch entry.value.text {
        case "implicit": return "implicit"
        case "password": return "password"
        case "application": return "clientCredentials"
        case "accessCode": return "authorizationCode"
        default:
            let names = ["implicit", "password", "application", "accessCode"]
            fields.reportChoice(entry, among: names, severity: .warning)
            return nil
        }
    }

    private func unknownScheme(_ node: Node, _ type: Mapping.Entry) -> Node? {
        guard type.value.scalar != nil, !type.value.isNull else { return node }
        fields.reportChoice(type, among: ["basic", "apiKey", "oauth2"], severity: .error)
        return nil
    }
}
