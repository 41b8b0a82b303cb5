/// A page of the API's documentation in DocC's Markdown.
struct PageView: TemplateView {
    /// The page's heading; of a page about a symbol the link to it.
    let title: String
    /// The lines at the top of every file, as one text.
    let header: String
    /// One paragraph.
    let abstract: [String]
    /// What else the document says.
    let overview: [String]
    let topics: [TopicView]
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<PageView> = [
        "title": .text { $0.title }, "header": .text { $0.header }, "abstract": .texts { $0.abstract },
        "hasOverview": .flag { !$0.overview.isEmpty }, "overview": .texts { $0.overview },
        "hasTopics": .flag { !$0.topics.isEmpty }, "topics": .views { $0.topics },
        "extensions": .views { $0.extensions },
    ]
}

/// Links under a heading of their own.
struct TopicView: TemplateView {
    let title: String
    /// Each as Markdown has it: two backticks around a symbol, or `<doc:Page>`.
    let links: [String]

    static let fields: ViewFields<TopicView> = ["title": .text { $0.title }, "links": .texts { $0.links }]
}
