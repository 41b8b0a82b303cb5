public import OpenAPIVocabulary
public import SourceTree

/// Schemes that a request must satisfy together (OpenAPI 3.2, Security Requirement Object).
public struct SecurityRequirement: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// The schemes; empty where the requirement `{}` lets anyone in.
    public let schemes: [SchemeUse]

    /// A scheme with the scopes demanded of it.
    public struct SchemeUse: Sendable {
        /// The name in the components.
        public let name: String
        /// Where the name is written.
        public let location: SourceLocation
        /// The scopes, or roles.
        public let scopes: [String]
    }
}

/// How a request proves who sent it (OpenAPI 3.2, Security Scheme Object).
public struct SecurityScheme: Sendable {
    /// The kinds there are.
    public enum Kind: Sendable {
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
    public let location: SourceLocation
    /// What it is.
    public let kind: Kind
    /// Markdown.
    public let description: String?
    /// `deprecated` (3.2).
    public let isDeprecated: Bool
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// The ways to a token (OpenAPI 3.2, OAuth Flows Object).
public struct OAuthFlows: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// `implicit`.
    public let implicit: OAuthFlow?
    /// `password`.
    public let password: OAuthFlow?
    /// `clientCredentials`.
    public let clientCredentials: OAuthFlow?
    /// `authorizationCode`.
    public let authorizationCode: OAuthFlow?
    /// `deviceAuthorization` (3.2).
    public let deviceAuthorization: OAuthFlow?
    /// The address of the server's metadata, `oauth2MetadataUrl` of the scheme (3.2).
    public let metadataURL: String?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// One way to a token (OpenAPI 3.2, OAuth Flow Object).
public struct OAuthFlow: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// `authorizationUrl`.
    public let authorizationURL: String?
    /// `deviceAuthorizationUrl` (3.2).
    public let deviceAuthorizationURL: String?
    /// `tokenUrl`.
    public let tokenURL: String?
    /// `refreshUrl`.
    public let refreshURL: String?
    /// The scopes and what they are for, in written order.
    public let scopes: [Named<String>]
    /// `x-…` fields.
    public let extensions: [Extension]
}
