internal import APIModel

struct DeprecationView: TemplateView {
    let message: StringLiteral?

    init(_ deprecation: Deprecation) {
        message = deprecation.message.isEmpty ? nil : StringLiteral(deprecation.message)
    }

    static let summary = "The deprecation of a declaration."
    static let fields: ViewFields<DeprecationView> = [
        .optionalLiteral("message", "The reason and the replacement, as a literal.") { $0.message }
    ]
}
