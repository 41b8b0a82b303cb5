/// A server of the document, which is a static member of the client's `Server` type.
package struct Server: Sendable {
    package var name: MemberName
    /// The URL, with its variables in braces.
    package var url: String
    package var documentation: Documentation
    package var variables: [ServerVariable]

    package init(
        name: MemberName, url: String, documentation: Documentation = .init(), variables: [ServerVariable] = []
    ) {
        self.name = name
        self.url = url
        self.documentation = documentation
        self.variables = variables
    }
}

package struct ServerVariable: Sendable {
    /// The argument label of the server's function.
    package var name: MemberName
    /// The name in the URL, without braces.
    package var key: String
    package var defaultValue: String
    /// The name of the enum of allowed values, which is declared inside `Server`, or `nil` if any value is allowed.
    package var type: TypeName?
    package var cases: [EnumerationCase]
    package var documentation: Documentation

    package init(
        name: MemberName, key: String, defaultValue: String, type: TypeName? = nil, cases: [EnumerationCase] = [],
        documentation: Documentation = .init()
    ) {
        self.name = name
        self.key = key
        self.defaultValue = defaultValue
        self.type = type
        self.cases = cases
        self.documentation = documentation
    }
}

/// A security scheme of the document, which is a member of the client's `Credentials`.
package struct SecurityScheme: Sendable {
    package enum Kind: Sendable, Hashable {
        /// `Authorization: Bearer …`. OpenID Connect sends its tokens in the same way.
        case bearer
        /// OAuth 2, whose tokens are sent as those of `bearer`.
        case oauth2(OAuth2Scheme)
        case basic
        case header(String)
        case query(String)
        case cookie(String)
        /// A scheme of the transport, for which the client sends nothing.
        case transport
    }

    package var name: MemberName
    /// The name of the scheme in the document.
    package var key: String
    package var kind: Kind
    package var documentation: Documentation

    package init(name: MemberName, key: String, kind: Kind, documentation: Documentation = .init()) {
        self.name = name
        self.key = key
        self.kind = kind
        self.documentation = documentation
    }
}
