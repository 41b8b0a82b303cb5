struct FormFieldsView: TemplateView {
    let fieldViews: [FormFieldView]

    static let summary = "Any view with fields of a form. Every other view with `fields` can include the template."
    static let fields: ViewFields<FormFieldsView> = [
        .views("fields", "The fields of a form that do not use the default encoding.") { $0.fieldViews }
    ]
}
