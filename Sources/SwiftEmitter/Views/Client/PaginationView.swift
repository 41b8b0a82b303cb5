struct PaginationView: TemplateView {
    let documentation: [CommentLine]
    let deprecation: DeprecationView?
    let access: String
    let name: String
    let method: String
    let element: TypeView
    let parameters: [ParameterView]
    let arguments: [ArgumentView]
    let page: String
    let body: String
    let items: [MemberStepView]
    let hasOptionalItems: Bool
    let next: [MemberStepView]

    static let summary = "A method of the client that iterates over all pages of a list."
    static let fields: ViewFields<PaginationView> = [
        .documentation { $0.documentation },
        .deprecation { $0.deprecation },
        .access { $0.access },
        .text("name", "The name of the method, with backticks if it is a keyword.") { $0.name },
        .text("method", "The name of the method for one page.") { $0.method },
        .type("element", "The type of an element.") { $0.element },
        .views("parameters", "The parameters.") { $0.parameters },
        .views("arguments", "The arguments of the method for one page.") { $0.arguments },
        .text("page", "The name of the variable for the page number, which no parameter has.") { $0.page },
        .text("body", "The name of the variable for the body, which no parameter has.") { $0.body },
        .views("items", "The members from the body to the elements of the page.") { $0.items },
        .flag("hasOptionalItems", "True if one of these members is optional.") { $0.hasOptionalItems },
        .views("next", "The members from the body to the number of the next page.") { $0.next },
    ]
}
