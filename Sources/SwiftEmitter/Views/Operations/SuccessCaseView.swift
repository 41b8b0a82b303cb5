struct SuccessCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    let body: TypeView?

    static let summary = "A case of `Success`."
    static let fields: ViewFields<SuccessCaseView> = [
        .documentation { $0.documentation },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.name },
        .optionalView("body", "The type of the body.") { $0.body },
    ]
}
