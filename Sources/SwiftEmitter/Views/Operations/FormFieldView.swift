internal import APIModel

struct FormFieldView: TemplateView {
    let key: StringLiteral
    let coding: FormField.Coding

    init(_ field: FormField) {
        key = StringLiteral(field.key)
        coding = field.coding
    }

    private var style: String { if case .style(let style, _, _) = coding { style.rawValue } else { "" } }
    private var explode: Bool { if case .style(_, let explode, _) = coding { explode } else { false } }
    private var allowsReserved: Bool { if case .style(_, _, let allowed) = coding { allowed } else { false } }

    static let summary = "The encoding of a field of a form."
    static let fields: ViewFields<FormFieldView> = [
        .literal("key", "The name of the field, as a literal.") { $0.key },
        .flag("isJSON", "True if the value is written as JSON.") { $0.coding == .json },
        .text("style", "The style of a value that is not written as JSON.") { $0.style },
        .text("explode", "`true` or `false`, for a value that is not written as JSON.") { String($0.explode) },
        .flag("allowsReserved", "True if reserved characters are not escaped.") { $0.allowsReserved },
    ]
}
