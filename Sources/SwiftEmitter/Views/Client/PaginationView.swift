struct PaginationView: TemplateView {
    let documentation: [CommentLine]
    let deprecation: DeprecationView?
    let access: String
    let name: String
    let path: String
    let element: TypeView
    let body: TypeView
    let parameters: [ParameterView]
    let arguments: [ArgumentView]
    let server: String?
    let client: String
    let style: String
    let start: String?
    let response: String
    let outcomes: [OutcomeView]
    let items: [MemberStepView]
    let facts: [PageFactView]
    let isLinked: Bool
    let hasEmptyResponses: Bool

    static let summary = "A method of the client that iterates over all pages of a list."
    static let fields: ViewFields<PaginationView> = [
        .documentation { $0.documentation },
        .deprecation { $0.deprecation },
        .access { $0.access },
        .text("name", "The name of the method, with backticks if it is a keyword.") { $0.name },
        .text("path", "The namespace of the operation, as it is written where the method is.") { $0.path },
        .type("element", "The type of an element.") { $0.element },
        .type("body", "The type of the body of a page.") { $0.body },
        .views("parameters", "The parameters.") { $0.parameters },
        .views("arguments", "The arguments of the initialiser of `Request`.") { $0.arguments },
        .optionalText("server", "The parameter for the operation's server.") { $0.server },
        .text("client", "The client of the runtime that sends the requests.") { $0.client },
        .text("style", "The way in which the next page is requested, an expression of `PageStyle`.") { $0.style },
        .optionalText("start", "The parameter that selects the first page.") { $0.start },
        .text("response", "The name of the variable for the response, which no parameter has.") { $0.response },
        .views("outcomes", "The responses that are pages.") { $0.outcomes },
        .views("items", "The members from the body to the elements of the page.") { $0.items },
        .views("facts", "The facts about the rest of the list that the body contains.") { $0.facts },
        .flag("isLinked", "True if the header field `Link` contains the URL of the next page.") { $0.isLinked },
        .flag("hasEmptyResponses", "True if a response without a body is a page without elements.") {
            $0.hasEmptyResponses
        },
    ]
}

struct PageFactView: TemplateView {
    let label: String
    let steps: [MemberStepView]

    static let summary = "A fact about the rest of a list that the body of a page contains."
    static let fields: ViewFields<PageFactView> = [
        .text("label", "The label: `next`, `hasMore`, `isLast`, `total` or `pageCount`.") { $0.label },
        .views("steps", "The members from the body.") { $0.steps },
    ]
}
