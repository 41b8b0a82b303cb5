struct UnionJSONView: TemplateView {
    let access: String
    let path: String
    let isCodable: Bool
    let cases: [UnionCaseView]
    let kinds: [UnionBranchView]
    let tags: UnionTagsView?
    let branches: [UnionMatchedBranchView]

    static let summary = "The JSON coding of a union."
    static let fields: ViewFields<UnionJSONView> = [
        .access { $0.access },
        .text("path", "The name of the type with the types around it.") { $0.path },
        .flag("isCodable", "True if the union is `Codable`.") { $0.isCodable },
        .views("cases", "The cases, in the order of the document.") { $0.cases },
        .views("kinds", "A branch for each kind of JSON value that has a rule.") { $0.kinds },
        .optionalView("tags", "The discriminator.") { $0.tags },
        .flag("hasSeveral", "True if an object may match several cases.") { !$0.branches.isEmpty },
        .views("branches", "The cases of which an object may match several.") { $0.branches },
    ]
}
