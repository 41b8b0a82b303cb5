struct OAuth2ScopeView: TemplateView {
    let documentation: [CommentLine]
    let names: MemberNames
    let type: String
    let key: StringLiteral

    static let summary = "A scope of an OAuth 2 scheme."
    static let fields: ViewFields<OAuth2ScopeView> = [
        .documentation { $0.documentation },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.names.name },
        .text("type", "The name of the type of the scopes.") { $0.type },
        .literal("key", "The name of the scope in the document, as a literal.") { $0.key },
    ]
}
