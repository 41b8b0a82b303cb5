struct ArgumentView: TemplateView {
    let label: String?
    let value: String

    static let summary = "An argument of a call."
    static let fields: ViewFields<ArgumentView> = [
        .optionalText("label", "The label.") { $0.label },
        .text("value", "The value, as an expression.") { $0.value },
    ]
}
