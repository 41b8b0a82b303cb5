struct HeaderCodingView: TemplateView {
    let access: String
    let fieldViews: [HeaderFieldView]

    static let summary = "The coding of the header fields of a response or of a part."
    static let fields: ViewFields<HeaderCodingView> = [
        .access { $0.access },
        .views("fields", "The header fields.") { $0.fieldViews },
        .texts("requiredLocals", "The local variables that must have a value.") { view in
            view.fieldViews.compactMap { $0.isOptional ? nil : $0.local }
        },
    ]
}
