package import OpenAPIVocabulary
package import SourceTree

/// Schemes that a request must satisfy together (OpenAPI 3.2, Security Requirement Object).
package struct SecurityRequirement: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// The schemes; empty where the requirement `{}` lets anyone in.
    package let schemes: [SchemeUse]

    /// A scheme with the scopes demanded of it.
    package struct SchemeUse: Sendable {
        /// The name in the components.
        package let name: String
        /// Where the name is written.
        package let location: SourceLocation
        /// The scopes, or roles.
        package let scopes: [String]
    }
}

/// How a request proves who sent it (OpenAPI 3.2, Security Scheme Object).
package struct SecurityScheme: Sendable {
    /// The kinds there are.
    package enum Kind: Sendable {
        /// A key in a query parameter, a header field or a cookie.
        case apiKey(name: String, place: ParameterLocation)
        /// A scheme of RFC 9110 §11.1, in lower case, for example `bearer` or `basic`.
        case http(scheme: String, bearerFormat: String?)
        /// OAuth 2.
        case oauth2(OAuthFlows)
        /// OpenID Connect.
        case openIDConnect(url: String)
        /// A client's certificate (3.1).
        case mutualTLS
    }

    /// Where it is written.
    package let location: SourceLocation
    /// What it is.
    package let kind: Kind
    /// Markdown.
    package let description: String?
    /// `deprecated` (3.2).
    package let isDeprecated: Bool
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// The ways to a token (OpenAPI 3.2, OAuth Flows Object).
package struct OAuthFlows: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// `implicit`.
    package let implicit: OAuthFlow?
    /// `password`.
    package let password: OAuthFlow?
    /// `clientCredentials`.
    package let clientCredentials: OAuthFlow?
    /// `authorizationCode`.
    package let authorizationCode: OAuthFlow?
    /// `deviceAuthorization` (3.2).
    package let deviceAuthorization: OAuthFlow?
    /// The address of the server's metadata, `oauth2MetadataUrl` of the scheme (3.2).
    package let metadataURL: String?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// One way to a token (OpenAPI 3.2, OAuth Flow Object).
package struct OAuthFlow: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// `authorizationUrl`.
    package let authorizationURL: String?
    /// `deviceAuthorizationUrl` (3.2).
    package let deviceAuthorizationURL: String?
    /// `tokenUrl`.
    package let tokenURL: String?
    /// `refreshUrl`.
    package let refreshURL: String?
    /// The scopes and what they are for, in written order.
    package let scopes: [Named<String>]
    /// `x-…` fields.
    package let extensions: [Extension]
}
