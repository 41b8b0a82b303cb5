/// The types of an operation.
struct OperationView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    /// The namespace of all operations.
    let operations: String
    /// The namespace, for example `Operations.FindCustomer`.
    let path: String
    let hasAlias: Bool
    /// The words for the function that throws the failure, for its documentation.
    let call: String
    let conformances: String
    /// The properties of `Request`: the parameters and then the body.
    let properties: [PropertyView]
    let initialiser: InitialiserView
    /// The initialiser with all members, or `nil` if no parameter is deprecated.
    let deprecatedInitialiser: InitialiserView?
    let responses: [ResponseCaseView]
    let success: SuccessView?
    let headers: [HeaderFieldsView]
    /// The texts of nested declarations.
    let nested: [String]
    /// The operation's own servers, or `nil` if it uses the servers of the API.
    let operationServers: OperationServersView?
    let description: OperationDescriptionView
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<OperationView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "operations": .text { $0.operations }, "path": .text { $0.path }, "hasAlias": .flag { $0.hasAlias },
        "call": .text { $0.call },
        "conformances": .text { $0.conformances }, "properties": .views { $0.properties },
        "initialiser": .optionalView { $0.initialiser },
        "deprecatedInitialiser": .optionalView { $0.deprecatedInitialiser }, "responses": .views { $0.responses },
        "success": .optionalView { $0.success }, "headers": .views { $0.headers }, "nested": .texts { $0.nested },
        "operationServers": .optionalView { $0.operationServers },
        "description": .optionalView { $0.description },
        "extensions": .views { $0.extensions },
    ]
}

/// The properties of an operation that the runtime needs in addition to its types.
struct OperationDescriptionView: TemplateView {
    let access: String
    let id: StringLiteral
    let httpMethod: String
    let pathTemplate: StringLiteral
    let security: String?
    let query: StringLiteral?
    /// The conditions that distinguish its requests from others with the same path, as an expression.
    let conditions: String?
    /// The URL of the operation's own server, as an expression.
    let server: String?

    static let fields: ViewFields<OperationDescriptionView> = [
        "access": .text { $0.access }, "id": .literal { $0.id }, "httpMethod": .text { $0.httpMethod },
        "pathTemplate": .literal { $0.pathTemplate }, "security": .optionalText { $0.security },
        "query": .optionalLiteral { $0.query }, "conditions": .optionalText { $0.conditions },
        "server": .optionalText { $0.server },
    ]
}

/// A case of `Response`.
struct ResponseCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    /// True if the case has an associated value for the status, because it is for several statuses.
    let hasStatus: Bool
    let body: String
    let headers: String
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<ResponseCaseView> = [
        "documentation": .lines { $0.documentation }, "name": .text { $0.name }, "hasStatus": .flag { $0.hasStatus },
        "body": .text { $0.body }, "headers": .text { $0.headers },
        "extensions": .views { $0.extensions },
    ]
}

/// The result type of the convenience method if successful responses have different bodies.
struct SuccessView: TemplateView {
    let access: String
    let conformances: String
    let cases: [SuccessCaseView]

    static let fields: ViewFields<SuccessView> = [
        "access": .text { $0.access }, "conformances": .text { $0.conformances }, "cases": .views { $0.cases },
    ]
}

struct SuccessCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    let body: String?

    static let fields: ViewFields<SuccessCaseView> = [
        "documentation": .lines { $0.documentation }, "name": .text { $0.name }, "body": .optionalText { $0.body },
    ]
}

/// The typed headers of a response.
struct HeaderFieldsView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let conformances: String
    let properties: [PropertyView]
    let initialiser: InitialiserView
    let coding: HeaderCodingView

    static let fields: ViewFields<HeaderFieldsView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "conformances": .text { $0.conformances }, "properties": .views { $0.properties },
        "initialiser": .optionalView { $0.initialiser }, "coding": .optionalView { $0.coding },
    ]
}

/// The coding of the header fields of a response or a part.
struct HeaderCodingView: TemplateView {
    let access: String
    let fieldViews: [WireFieldView]

    static let fields: ViewFields<HeaderCodingView> = [
        "access": .text { $0.access }, "fields": .views { $0.fieldViews },
        "demanded": .texts { view in view.fieldViews.compactMap { $0.isDemanded ? $0.local : nil } },
    ]
}

/// The HTTP coding of a parameter or header field.
struct WireFieldView: TemplateView {
    /// The methods of reader and writer.
    let reader: String
    let writer: String
    let key: StringLiteral
    let type: String
    /// Further arguments, each with a comma before it.
    let readOptions: String
    let writeOptions: String
    /// The variable for the value, and the property in which it is stored.
    let local: String
    let target: String
    /// The value as an expression in the structure.
    let value: String
    /// True if a value is required.
    let isDemanded: Bool

    static let fields: ViewFields<WireFieldView> = [
        "reader": .text { $0.reader }, "writer": .text { $0.writer }, "key": .literal { $0.key },
        "type": .text { $0.type }, "readOptions": .text { $0.readOptions }, "writeOptions": .text { $0.writeOptions },
        "local": .text { $0.local }, "target": .text { $0.target }, "value": .text { $0.value },
    ]
}
