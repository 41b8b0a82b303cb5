struct EnumerationCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    let member: String
    let rawValue: String

    static let summary = "A case of an enumeration."
    static let fields: ViewFields<EnumerationCaseView> = [
        .documentation { $0.documentation },
        .text("name", "The name in the declaration, with backticks if it is a keyword.") { $0.name },
        .text("member", "The name after a dot, where most keywords need no backticks.") { $0.member },
        .text("rawValue", "The value in the document, as a literal.") { $0.rawValue },
    ]
}
