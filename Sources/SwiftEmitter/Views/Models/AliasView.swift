struct AliasView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let type: TypeView
    var extensions: [ExtensionView] = []

    static let summary = "A type alias."
    static let fields: ViewFields<AliasView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name of the alias.") { $0.name },
        .type("type", "The type that the alias stands for.") { $0.type },
        .extensions { $0.extensions },
    ]
}
