struct EqualityMemberView: TemplateView {
    let member: String
    let value: String

    static let summary = "A stored property that is compared and hashed."
    static let fields: ViewFields<EqualityMemberView> = [
        .text("member", "The name of the stored property after a dot.") { $0.member },
        .text("value", "The value in a method with parameters named `other` and `pairs`, as an expression.") {
            $0.value
        },
    ]
}
