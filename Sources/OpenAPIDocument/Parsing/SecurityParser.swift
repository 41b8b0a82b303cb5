import OpenAPIVocabulary
import SourceTree

/// The values of a security scheme's `type`.
private enum SecuritySchemeType: String, CaseIterable {
    case apiKey, http, oauth2, openIdConnect, mutualTLS
}

/// The possible locations of an API key.
private enum APIKeyPlace: String, CaseIterable {
    case query, header, cookie

    var parameterPlace: ParameterLocation {
        switch self {
        case .query: .query
        case .header: .header
        case .cookie: .cookie
        }
    }
}

/// Parses security requirements and security schemes.
struct SecurityParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses a list of security requirements (OpenAPI 3.2, Security Requirement Object).
    func securityRequirements(_ place: NodeContext) -> [SecurityRequirement] {
        reader.elements(place, "'security'")?.compactMap(securityRequirement) ?? []
    }

    private func securityRequirement(_ place: NodeContext) -> SecurityRequirement? {
        guard let place = context.inPlace.resolved(place), let mapping = reader.mapping(place, "a security requirement")
        else {
            return nil
        }
        let schemes = mapping.map { entry in
            SecurityRequirement.SchemeUse(
                name: entry.key,
                location: entry.keyLocation,
                scopes: reader.elements(place.child(entry), "the list of scopes")?.compactMap {
                    reader.text($0, "scope")
                } ?? [])
        }
        return SecurityRequirement(location: place.node.location, schemes: schemes)
    }

    /// Parses a security scheme (OpenAPI 3.2, Security Scheme Object).
    func securityScheme(_ place: NodeContext) -> SecurityScheme? {
        guard let fields = reader.fields(place, .securityScheme) else { return nil }
        guard let typePlace = fields("type") else {
            fields.reportMissing("type", of: "the security scheme", severity: .error)
            return nil
        }
        guard let type = reader.choice(typePlace, "type", among: SecuritySchemeType.self),
            let kind = securitySchemeKind(type, fields)
        else { return nil }
        return SecurityScheme(
            location: place.node.location,
            kind: kind,
            description: fields.text("description"),
            isDeprecated: fields.flag("deprecated"),
            extensions: fields.extensions)
    }

    private func securitySchemeKind(_ type: SecuritySchemeType, _ fields: Fields) -> SecurityScheme.Kind? {
        switch type {
        case .apiKey:
            guard let name = fields.requiredText("name", of: "the API key", severity: .error) else { return nil }
            guard let place = fields("in") else {
                fields.reportMissing("in", of: "the API key", severity: .error)
                return nil
            }
            return reader.choice(place, "in", among: APIKeyPlace.self).map {
                .apiKey(name: name, place: $0.parameterPlace)
            }
        case .http:
            return fields.requiredText("scheme", of: "the security scheme", severity: .error)
                .map { .http(scheme: $0.lowercased(), bearerFormat: fields.text("bearerFormat")) }
        case .oauth2:
            if fields("flows") == nil { fields.reportMissing("flows", of: "the security scheme") }
            let metadata = fields.text("oauth2MetadataUrl")
            let flows = fields.object("flows") { oauthFlows($0, metadataURL: metadata) }
            return .oauth2(flows ?? emptyFlows(at: fields.place.node.location, metadataURL: metadata))
        case .openIdConnect:
            return fields.requiredText("openIdConnectUrl", of: "the security scheme", severity: .error)
                .map { .openIDConnect(url: $0) }
        case .mutualTLS:
            return .mutualTLS
        }
    }

    /// Parses the OAuth flows (OpenAPI 3.2, OAuth Flows Object).
    private func oauthFlows(_ place: NodeContext, metadataURL: String?) -> OAuthFlows? {
        guard let fields = reader.fields(place, .oauthFlows) else { return nil }
        return OAuthFlows(
            location: place.node.location,
            implicit: fields.object("implicit", oauthFlow),
            password: fields.object("password", oauthFlow),
            clientCredentials: fields.object("clientCredentials", oauthFlow),
            authorizationCode: fields.object("authorizationCode", oauthFlow),
            deviceAuthorization: fields.object("deviceAuthorization", oauthFlow),
            metadataURL: metadataURL,
            extensions: fields.extensions)
    }

    private func emptyFlows(at location: SourceLocation, metadataURL: String?) -> OAuthFlows {
        OAuthFlows(
            location: location, implicit: nil, password: nil, clientCredentials: nil, authorizationCode: nil,
            deviceAuthorization: nil, metadataURL: metadataURL, extensions: [])
    }

    /// Parses an OAuth flow (OpenAPI 3.2, OAuth Flow Object).
    private func oauthFlow(_ place: NodeContext) -> OAuthFlow? {
        guard let fields = reader.fields(place, .oauthFlow) else { return nil }
        return OAuthFlow(
            location: place.node.location,
            authorizationURL: fields.text("authorizationUrl"),
            deviceAuthorizationURL: fields.text("deviceAuthorizationUrl"),
            tokenURL: fields.text("tokenUrl"),
            refreshURL: fields.text("refreshUrl"),
            scopes: fields.named("scopes") { reader.text($0, "scope") ?? "" },
            extensions: fields.extensions)
    }
}
