struct AdditionalPartsView: TemplateView {
    let keys: [StringLiteral]
    let names: MemberNames
    let local: String
    let type: String
    let isFile: Bool
    let isJSON: Bool

    static let summary = "The property for the parts that a schema does not declare."
    static let fields: ViewFields<AdditionalPartsView> = [
        .literals("keys", "The names of the declared parts, as literals.") { $0.keys },
        .text("type", "The type of the values.") { $0.type },
        .text("member", "The name of the property after a dot.") { $0.names.member },
        .text("value", "The value in a method with a parameter named `parts`, as an expression.") {
            $0.names.value(besides: ["parts"])
        },
        .text("local", "The name of the local variable for the parts.") { $0.local },
        .flag("isFile", "True for streamed bytes.") { $0.isFile },
        .flag("isJSON", "True for values in JSON.") { $0.isJSON },
    ]
}
