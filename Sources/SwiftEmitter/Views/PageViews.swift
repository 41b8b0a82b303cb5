/// A page of the API's documentation in DocC's Markdown.
struct PageView: TemplateView {
    /// The page's heading; of a page about a symbol the link to it.
    let title: CommentLine
    /// The lines at the top of every file, as one text.
    let header: CommentLine
    /// One paragraph.
    let abstract: [CommentLine]
    /// What else the document says.
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

/// Links under a heading of their own.
struct TopicView: TemplateView {
    let title: CommentLine
    /// Each as Markdown has it: two backticks around a symbol, or `<doc:Page>`.
    let links: [String]

    static let fields: ViewFields<TopicView> = ["title": .line { $0.title }, "links": .texts { $0.links }]
}
