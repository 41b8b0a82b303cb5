struct CredentialView: TemplateView {
    enum Kind: Sendable, Equatable { case bearer, oauth2, basic, apiKey }

    let documentation: [CommentLine]
    let access: String
    let names: MemberNames
    let key: StringLiteral
    let kind: Kind
    /// The location of an API key and its name there.
    let place: (location: String, key: StringLiteral)?
    /// The scopes of OAuth 2.
    var scopes: OAuth2ScopesView?

    static let summary = "A credential of the client."
    static let fields: ViewFields<CredentialView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.names.name },
        .text("member", "The name after a dot.") { $0.names.member },
        .text("value", "The value in a function with a parameter named `scheme`, as an expression.") {
            $0.names.value(besides: ["scheme"])
        },
        .literal("key", "The name of the security scheme in the document, as a literal.") { $0.key },
        .flag("isBearer", "True for a bearer token.") { $0.kind == .bearer },
        .optionalView("scopes", "The scopes of OAuth 2, for which a type is declared.") { $0.scopes },
        .flag("isBasic", "True for a name and a password.") { $0.kind == .basic },
        .flag("isAPIKey", "True for an API key.") { $0.kind == .apiKey },
        .text("location", "The location of an API key: `header`, `query` or `cookie`; otherwise an empty text.") {
            $0.place?.location ?? ""
        },
        .text("locationKey", "The name of an API key at its location, as a literal; otherwise an empty text.") {
            $0.place?.key.source ?? ""
        },
    ]
}
