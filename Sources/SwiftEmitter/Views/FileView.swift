struct FileView: TemplateView {
    let header: [CommentLine]
    let imports: [String]
    /// The texts of the file, each from a template of its own.
    let blocks: [String]

    static let fields: ViewFields<FileView> = [
        "header": .lines { $0.header }, "imports": .texts { $0.imports }, "blocks": .texts { $0.blocks },
    ]
}

/// Any view with a comment; the template of comments renders all of them.
struct DocumentedView: TemplateView {
    let documentation: [CommentLine]

    static let fields: ViewFields<DocumentedView> = ["documentation": .lines { $0.documentation }]
}
