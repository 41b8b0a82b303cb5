struct WrittenTagView: TemplateView {
    let member: String
    let key: StringLiteral
    /// The property of the associated value with the discriminator.
    let property: String?
    let value: StringLiteral

    static let summary = "A discriminator that the union writes in addition to the associated value."
    static let fields: ViewFields<WrittenTagView> = [
        .text("member", "The name of the case after a dot.") { $0.member },
        .literal("key", "The name of the member in JSON, as a literal.") { $0.key },
        .optionalText("property", "The property of the associated value with the discriminator, after a dot.") {
            $0.property
        },
        .literal("value", "The discriminator, as a literal.") { $0.value },
    ]
}
