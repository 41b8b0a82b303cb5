package import OpenAPIVocabulary
package import SourceTree

/// Security schemes that a request must satisfy together (OpenAPI 3.2, Security Requirement Object).
package struct SecurityRequirement: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The schemes. It is empty for the requirement `{}`, which allows anonymous access.
    package let schemes: [SchemeUse]

    /// A scheme and the required scopes.
    package struct SchemeUse: Sendable {
        /// The name of the scheme in the components.
        package let name: String
        /// The source location of the name.
        package let location: SourceLocation
        /// The scopes or roles.
        package let scopes: [String]
    }
}

/// A security scheme (OpenAPI 3.2, Security Scheme Object).
package struct SecurityScheme: Sendable {
    /// The kinds of security schemes.
    package enum Kind: Sendable {
        /// An API key in a query parameter, a header field or a cookie.
        case apiKey(name: String, place: ParameterLocation)
        /// An HTTP authentication scheme (RFC 9110, section 11.1) in lower case, for example `bearer` or `basic`.
        case http(scheme: String, bearerFormat: String?)
        /// OAuth 2.
        case oauth2(OAuthFlows)
        /// OpenID Connect.
        case openIDConnect(url: String)
        /// A client certificate (3.1).
        case mutualTLS
    }

    /// The source location.
    package let location: SourceLocation
    /// The kind of scheme.
    package let kind: Kind
    /// The description in Markdown.
    package let description: String?
    /// `deprecated` (3.2).
    package let isDeprecated: Bool
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// The OAuth 2 flows of a scheme (OpenAPI 3.2, OAuth Flows Object).
package struct OAuthFlows: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The `implicit` field.
    package let implicit: OAuthFlow?
    /// The `password` field.
    package let password: OAuthFlow?
    /// The `clientCredentials` field.
    package let clientCredentials: OAuthFlow?
    /// The `authorizationCode` field.
    package let authorizationCode: OAuthFlow?
    /// The `deviceAuthorization` field (3.2).
    package let deviceAuthorization: OAuthFlow?
    /// The URL of the server's metadata, `oauth2MetadataUrl` of the scheme (3.2).
    package let metadataURL: String?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// An OAuth 2 flow (OpenAPI 3.2, OAuth Flow Object).
package struct OAuthFlow: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The `authorizationUrl` field.
    package let authorizationURL: String?
    /// The `deviceAuthorizationUrl` field (3.2).
    package let deviceAuthorizationURL: String?
    /// The `tokenUrl` field.
    package let tokenURL: String?
    /// The `refreshUrl` field.
    package let refreshURL: String?
    /// The scopes and their descriptions, in the order of the document.
    package let scopes: [Named<String>]
    /// The `x-…` fields.
    package let extensions: [Extension]
}
