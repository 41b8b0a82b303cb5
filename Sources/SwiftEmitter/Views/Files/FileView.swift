struct FileView: TemplateView {
    let header: [CommentLine]
    let imports: [ImportView]
    let blocks: [String]

    static let summary = "A file."
    static let fields: ViewFields<FileView> = [
        .lines("header", "The lines of the comment at the top, without `//`.") { $0.header },
        .views("imports", "The imported modules, sorted by name.") { $0.imports },
        .texts("blocks", "The text of each part of the file, which another template rendered.") { $0.blocks },
    ]
}
