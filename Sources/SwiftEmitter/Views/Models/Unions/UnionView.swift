struct UnionView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let path: String
    let isHashable: Bool
    let isCodable: Bool
    let isIndirect: Bool
    let cases: [UnionCaseView]
    let hasSeveral: Bool
    let nested: [String]
    var extensions: [ExtensionView] = []

    static let summary = "A union of types."
    static let fields: ViewFields<UnionView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name of the union.") { $0.name },
        .text("path", "The name with the types around it.") { $0.path },
        .flag("isHashable", "True if the union is `Hashable`.") { $0.isHashable },
        .flag("isCodable", "True if the union is `Codable`, in an extension.") { $0.isCodable },
        .flag("isIndirect", "True if the union can contain a value of its own type.") { $0.isIndirect },
        .views("cases", "The cases, in the order of the document.") { $0.cases },
        .flag("hasSeveral", "True if an object may match several cases, so that there is a case `several`.") {
            $0.hasSeveral
        },
        .texts("nested", "The text of each nested declaration.") { $0.nested },
        .extensions { $0.extensions },
    ]
}
