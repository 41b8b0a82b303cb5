struct DocumentationView: TemplateView {
    let documentation: [CommentLine]

    static let summary = "Any view with a comment. Every other view with `documentation` can include the template."
    static let fields: ViewFields<DocumentationView> = [.documentation { $0.documentation }]
}
