struct FileView: TemplateView {
    let header: [CommentLine]
    let imports: [String]
    /// The texts of the file, each rendered by a template.
    let blocks: [String]

    static let fields: ViewFields<FileView> = [
        "header": .lines { $0.header }, "imports": .texts { $0.imports }, "blocks": .texts { $0.blocks },
    ]
}

/// A view with a comment, which the template for comments renders.
struct DocumentedView: TemplateView {
    let documentation: [CommentLine]

    static let fields: ViewFields<DocumentedView> = ["documentation": .lines { $0.documentation }]
}
