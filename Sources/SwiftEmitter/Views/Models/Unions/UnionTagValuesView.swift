struct UnionTagValuesView: TemplateView {
    let values: [StringLiteral]

    static let summary = "The values of a discriminator that select the same branch."
    static let fields: ViewFields<UnionTagValuesView> = [
        .literals("values", "The values, as literals.") { $0.values }
    ]
}
