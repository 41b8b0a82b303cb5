struct PageView: TemplateView {
    let title: CommentLine
    let header: CommentLine
    let abstract: [CommentLine]
    let overview: [CommentLine]
    let topics: [TopicView]
    var extensions: [ExtensionView] = []

    static let summary = "A page of the API's documentation, in the Markdown of DocC."
    static let fields: ViewFields<PageView> = [
        .line("title", "The heading, or the symbol link of a page about a symbol.") { $0.title },
        .line("header", "The comment at the top of each file, as one line.") { $0.header },
        .lines("abstract", "The first paragraph.") { $0.abstract },
        .flag("hasOverview", "True if there is further documentation.") { !$0.overview.isEmpty },
        .lines("overview", "The further documentation.") { $0.overview },
        .flag("hasTopics", "True if there are topics.") { !$0.topics.isEmpty },
        .views("topics", "The links to symbols and pages.") { $0.topics },
        .extensions { $0.extensions },
    ]
}
