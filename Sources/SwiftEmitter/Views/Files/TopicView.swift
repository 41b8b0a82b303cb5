struct TopicView: TemplateView {
    let title: CommentLine
    let links: [String]

    static let summary = "The links under one heading of a page."
    static let fields: ViewFields<TopicView> = [
        .line("title", "The heading.") { $0.title },
        .texts("links", "The links in Markdown: a symbol between double backticks, or `<doc:Page>`.") { $0.links },
    ]
}
