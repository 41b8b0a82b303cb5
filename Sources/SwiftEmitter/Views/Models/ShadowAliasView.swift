struct ShadowAliasView: TemplateView {
    let access: String
    let name: String
    let target: String

    static let summary = "An alias of a type that a nested type hides."
    static let fields: ViewFields<ShadowAliasView> = [
        .access { $0.access },
        .text("name", "The name of the alias.") { $0.name },
        .text("target", "The name of the hidden type.") { $0.target },
    ]
}
