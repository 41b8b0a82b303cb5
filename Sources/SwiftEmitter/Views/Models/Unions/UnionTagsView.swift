struct UnionTagsView: TemplateView {
    let key: StringLiteral
    let branches: [UnionTagValuesView]

    static let summary = "The discriminator of a union."
    static let fields: ViewFields<UnionTagsView> = [
        .literal("key", "The name of the member, as a literal.") { $0.key },
        .views("branches", "The values of each branch. A branch is identified by its position.") { $0.branches },
    ]
}
