struct SecurityAlternativeView: TemplateView {
    let schemes: [StringLiteral]

    init(_ schemes: [String]) { self.schemes = schemes.map { StringLiteral($0) } }

    static let summary = "The security schemes that are used together."
    static let fields: ViewFields<SecurityAlternativeView> = [
        .literals("schemes", "The names of the schemes in the document, as literals.") { $0.schemes }
    ]
}
