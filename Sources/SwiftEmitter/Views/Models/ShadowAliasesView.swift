struct ShadowAliasesView: TemplateView {
    let aliases: [ShadowAliasView]

    static let summary = "The aliases of types that nested types hide."
    static let fields: ViewFields<ShadowAliasesView> = [
        .views("aliases", "The aliases, sorted by name.") { $0.aliases }
    ]
}
