struct OAuth2FlowView: TemplateView {
    let name: String
    let conformance: String
    let urls: [OAuth2URLView]

    static let summary = "A flow of an OAuth 2 scheme."
    static let fields: ViewFields<OAuth2FlowView> = [
        .text("name", "The name: `clientCredentials`, `password` or `authorizationCode`.") { $0.name },
        .text("conformance", "The protocol of the runtime for types of scopes with the flow.") { $0.conformance },
        .views("urls", "The URLs of the flow.") { $0.urls },
    ]
}
