struct OAuth2URLView: TemplateView {
    let name: String
    let url: StringLiteral

    static let summary = "A URL of an OAuth 2 flow."
    static let fields: ViewFields<OAuth2URLView> = [
        .text("name", "The name: `authorizationURL`, `tokenURL` or `refreshURL`.") { $0.name },
        .literal("url", "The URL as it is in the document, as a literal.") { $0.url },
    ]
}
