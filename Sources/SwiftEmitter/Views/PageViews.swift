/// A page of the API's documentation in the Markdown of DocC.
struct PageView: TemplateView {
    /// The heading of the page, or the symbol link for a page about a symbol.
    let title: CommentLine
    /// The lines at the top of each file, as a single text.
    let header: CommentLine
    /// The first paragraph.
    let abstract: [CommentLine]
    /// The further documentation.
    let overview: [CommentLine]
    let topics: [TopicView]
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<PageView> = [
        "title": .line { $0.title }, "header": .line { $0.header }, "abstract": .lines { $0.abstract },
        "hasOverview": .flag { !$0.overview.isEmpty }, "overview": .lines { $0.overview },
        "hasTopics": .flag { !$0.topics.isEmpty }, "topics": .views { $0.topics },
        "extensions": .views { $0.extensions },
    ]
}

/// Links below a heading.
struct TopicView: TemplateView {
    let title: CommentLine
    /// The links in Markdown: a symbol between double backticks, or `<doc:Page>`.
    let links: [String]

    static let fields: ViewFields<TopicView> = ["title": .line { $0.title }, "links": .texts { $0.links }]
}
