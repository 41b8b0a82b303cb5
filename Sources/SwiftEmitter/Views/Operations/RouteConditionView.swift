struct RouteConditionView: TemplateView {
    let location: String
    let key: StringLiteral
    let value: StringLiteral?

    static let summary = "A condition on requests of an operation."
    static let fields: ViewFields<RouteConditionView> = [
        .text("location", "`header` or `query`.") { $0.location },
        .literal("key", "The name of the header field or query item, as a literal.") { $0.key },
        .optionalLiteral("value", "The required value, as a literal, if any value is not enough.") { $0.value },
    ]
}
