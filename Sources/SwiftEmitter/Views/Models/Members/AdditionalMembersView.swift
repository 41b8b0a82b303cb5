struct AdditionalMembersView: TemplateView {
    let valueType: TypeView
    let names: MemberNames

    static let summary = "The dictionary of the members that a schema does not declare."
    static let fields: ViewFields<AdditionalMembersView> = [
        .type("valueType", "The type of the values.") { $0.valueType },
        .text("member", "The name of the property after a dot.") { $0.names.member },
        .text("value", "The dictionary in a method with a parameter named `json`, as an expression.") {
            $0.names.value(besides: ["json"])
        },
    ]
}
