struct EnumerationView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let isString: Bool
    let rawType: String
    let cases: [EnumerationCaseView]
    var extensions: [ExtensionView] = []

    static let summary = "An enumeration: an open one, which keeps unknown values, or a closed one."
    static let fields: ViewFields<EnumerationView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name of the enumeration.") { $0.name },
        .flag("isString", "True if the values are strings, false if they are integers.") { $0.isString },
        .text("rawType", "The type of the values: `String` or `Int`.") { $0.rawType },
        .views("cases", "The cases, in the order of the document.") { $0.cases },
        .extensions { $0.extensions },
    ]
}
