struct UnionCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    let member: String
    let type: TypeView
    let writtenTag: WrittenTagView?

    static let summary = "A case of a union."
    static let fields: ViewFields<UnionCaseView> = [
        .documentation { $0.documentation },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.name },
        .text("member", "The name after a dot.") { $0.member },
        .type("type", "The type of the associated value.") { $0.type },
        .optionalView("writtenTag", "The discriminator, if the associated value does not write it.") { $0.writtenTag },
    ]
}
