/// The HTTP coding of a request and its responses.
struct ExchangeView: TemplateView {
    let access: String
    /// The namespace, for example `Operations.FindCustomer`.
    let path: String
    let parameters: [WireFieldView]
    let body: RequestBodyView?
    /// The media types as arguments.
    let accept: String?
    /// The responses in the order in which a status is matched: exact statuses, ranges, the default.
    let responses: [ReplyView]
    let hasDefault: Bool

    static let fields: ViewFields<ExchangeView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "parameters": .views { $0.parameters },
        "body": .optionalView { $0.body }, "accept": .optionalText { $0.accept },
        "responses": .views { $0.responses }, "hasDefault": .flag { $0.hasDefault },
        "demanded": .texts { view in
            view.parameters.compactMap { $0.isDemanded ? $0.local : nil }
                + (view.body.map { $0.isDemanded ? [$0.local] : [] } ?? [])
        },
    ]
}

struct RequestBodyView: TemplateView {
    /// The methods of reader and writer.
    let reader: String
    let writer: String
    /// The arguments of the reader.
    let readArguments: String
    /// The arguments of the writer after the value, with their commas.
    let writeOptions: String
    let local: String
    let target: String
    let value: String
    let isDemanded: Bool

    static let fields: ViewFields<RequestBodyView> = [
        "reader": .text { $0.reader }, "writer": .text { $0.writer },
        "readArguments": .text { $0.readArguments }, "writeOptions": .text { $0.writeOptions },
        "local": .text { $0.local }, "target": .text { $0.target }, "value": .text { $0.value },
    ]
}

/// The HTTP coding of a response.
struct ReplyView: TemplateView {
    /// The label of the `switch`: `case 404` or `default`.
    let label: String
    /// The name of the case after a dot.
    let member: String
    let hasStatus: Bool
    /// `try await` or `try`, or `nil` if reading cannot fail.
    let effects: String?
    /// The method of reader and writer.
    let coding: String
    /// The status that is sent: a number, or the variable of the case.
    let status: String
    /// The arguments of the reader.
    let readArguments: String
    /// The arguments of the writer after the payload, with their commas.
    let writeOptions: String

    static let fields: ViewFields<ReplyView> = [
        "label": .text { $0.label }, "member": .text { $0.member }, "hasStatus": .flag { $0.hasStatus },
        "effects": .optionalText { $0.effects }, "coding": .text { $0.coding }, "status": .text { $0.status },
        "readArguments": .text { $0.readArguments }, "writeOptions": .text { $0.writeOptions },
    ]
}

/// A convenience method of the client.
struct MethodView: TemplateView {
    let documentation: [CommentLine]
    /// An attribute such as `@available(*, deprecated)`.
    let deprecation: String?
    let access: String
    let name: String
    /// The namespace, for example `Operations.FindCustomer`.
    let path: String
    let parameters: [ParameterView]
    let result: String?
    /// The arguments of the initialiser of `Request`.
    let arguments: [ArgumentView]
    /// The parameter for the server, if there is one.
    let server: String?
    /// `send`, or `self.send` if a parameter has that name.
    let send: String
    /// The variables, whose names differ from those of all parameters.
    let response: String
    let reply: String
    /// True if the whole response is returned.
    let returnsResponse: Bool
    let outcomes: [OutcomeView]
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<MethodView> = [
        "documentation": .lines { $0.documentation }, "deprecation": .optionalText { $0.deprecation },
        "access": .text { $0.access }, "name": .text { $0.name }, "path": .text { $0.path },
        "parameters": .views { $0.parameters }, "result": .optionalText { $0.result },
        "arguments": .views { $0.arguments }, "server": .optionalText { $0.server }, "send": .text { $0.send },
        "response": .text { $0.response },
        "returnsResponse": .flag { $0.returnsResponse }, "outcomes": .views { $0.outcomes },
        "extensions": .views { $0.extensions },
    ]
}

/// A response for which a convenience method returns, and the result.
struct OutcomeView: TemplateView {
    /// The pattern, for example `.ok(let reply)`.
    let pattern: String
    let result: String?

    static let fields: ViewFields<OutcomeView> = [
        "pattern": .text { $0.pattern }, "result": .optionalText { $0.result },
    ]
}

/// A method that iterates over all pages of a list.
struct PagesView: TemplateView {
    let documentation: [CommentLine]
    /// An attribute such as `@available(*, deprecated)`.
    let deprecation: String?
    let access: String
    let name: String
    /// The convenience method for one page.
    let method: String
    let element: String
    let parameters: [ParameterView]
    let arguments: [ArgumentView]
    /// The variables, whose names differ from those of all parameters.
    let page: String
    let body: String
    /// The elements of a page, and the number of the next page.
    let items: String
    let next: String

    static let fields: ViewFields<PagesView> = [
        "documentation": .lines { $0.documentation }, "deprecation": .optionalText { $0.deprecation },
        "access": .text { $0.access }, "name": .text { $0.name }, "method": .text { $0.method },
        "element": .text { $0.element }, "parameters": .views { $0.parameters }, "arguments": .views { $0.arguments },
        "page": .text { $0.page }, "body": .text { $0.body }, "items": .text { $0.items }, "next": .text { $0.next },
    ]
}
