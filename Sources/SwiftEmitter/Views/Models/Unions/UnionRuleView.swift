struct UnionRuleView: TemplateView {
    let read: UnionReadView?
    let choice: UnionChoiceView?
    /// The name of the union if all matching cases are read.
    var everyMatch: String?

    static let summary = "The rule for choosing a case of a union: one of `read`, `choice` and `everyMatch`."
    static let fields: ViewFields<UnionRuleView> = [
        .optionalView("read", "The case, if there is only one.") { $0.read },
        .optionalView("choice", "The choice between several cases.") { $0.choice },
        .optionalText("everyMatch", "The name of the union, if every matching case is read.") { $0.everyMatch },
    ]
}
