struct OAuth2ScopesView: TemplateView {
    let access: String
    let name: String
    let title: String
    let scopes: [OAuth2ScopeView]
    let flows: [OAuth2FlowView]

    static let summary = "The scopes and flows of an OAuth 2 scheme."
    static let fields: ViewFields<OAuth2ScopesView> = [
        .access { $0.access },
        .text("name", "The name of the type.") { $0.name },
        .text("title", "The name of the credential, as code in a comment.") { $0.title },
        .views("scopes", "The scopes.") { $0.scopes },
        .views("flows", "The flows with functions that fetch tokens.") { $0.flows },
    ]
}
