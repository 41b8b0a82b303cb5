struct OperationView: TemplateView {
    var documentation: [String] = []
    /// Parameters, return value and errors of the short method.
    var callDocumentation: [String] = []
    var access = ""
    var name = ""
    var method = ""
    /// `Operations.FindCustomer`
    var path = ""
    var operations = ""
    var deprecation = ""
    var requestConformances = ""
    var responseConformances = ""
    var hasAlias = false
    /// Of `Request`: parameters, then the body.
    var properties: [PropertyView] = []
    var initialiser: InitialiserView?
    var parameters: [PropertyView] = []
    var body: BodyView?
    var responses: [ResponseView] = []
    var success: SuccessView?
    var headers: [HeaderFieldsView] = []
    var nested: [String] = []
    var idLiteral = ""
    var httpMethod = ""
    var pathLiteral = ""
    var security: String?
    var queryLiteral: String?
    var accept: String?
    /// What a status that no case names comes to, on the client.
    var fallback: String?
    var arguments: [ArgumentView] = []
    var requestParameters: [ArgumentView] = []
    var returnArrow = ""
    var returnsResponse = false
    var outcomes: [OutcomeView] = []
    var throwsOthers = true
    var pages: PagesView?

    var demanded: [PropertyView] {
        var demanded = properties.filter(\.isDemanded)
        if !demanded.isEmpty { demanded[demanded.count - 1].isLastDemanded = true }
        return demanded
    }

    var signature: String { arguments.map(\.declaration).joined(separator: ", ") }
    var requestArguments: String {
        requestParameters.map { "\($0.label): \($0.name)" }.joined(separator: ", ")
    }

    var fitsOneLine: Bool {
        access.utf8.count + method.utf8.count + signature.utf8.count + path.utf8.count + returnArrow.utf8.count <= 70
    }

    static let fields: [String: ViewField<OperationView>] = [
        "documentation": .texts { $0.documentation }, "callDocumentation": .texts { $0.callDocumentation },
        "access": .text { $0.access }, "name": .text { $0.name }, "method": .text { $0.method },
        "path": .text { $0.path }, "operations": .text { $0.operations },
        "deprecation": .optionalText { $0.deprecation.isEmpty ? nil : $0.deprecation },
        "requestConformances": .text { $0.requestConformances },
        "responseConformances": .text { $0.responseConformances }, "hasAlias": .flag { $0.hasAlias },
        "properties": .views { $0.properties }, "initialiser": .optionalView { $0.initialiser },
        "parameters": .views { $0.parameters }, "body": .optionalView { $0.body }, "responses": .views { $0.responses },
        "success": .optionalView { $0.success }, "headers": .views { $0.headers }, "nested": .texts { $0.nested },
        "idLiteral": .text { $0.idLiteral }, "httpMethod": .text { $0.httpMethod },
        "pathLiteral": .text { $0.pathLiteral }, "security": .optionalText { $0.security },
        "queryLiteral": .optionalText { $0.queryLiteral },
        "hasMore": .flag { $0.security != nil || $0.queryLiteral != nil },
        "accept": .optionalText { $0.accept }, "fallback": .optionalText { $0.fallback },
        "arguments": .views { $0.arguments }, "signature": .text { $0.signature },
        "fitsOneLine": .flag { $0.fitsOneLine }, "requestParameters": .views { $0.requestParameters },
        "requestArguments": .text { $0.requestArguments },
        "requestFitsOneLine": .flag { $0.path.utf8.count + $0.requestArguments.utf8.count <= 80 },
        "returnArrow": .text { $0.returnArrow }, "returnsResponse": .flag { $0.returnsResponse },
        "outcomes": .views { $0.outcomes }, "throwsOthers": .flag { $0.throwsOthers },
        "pages": .optionalView { $0.pages }, "demanded": .views { $0.demanded },
        "guardFitsOneLine": .flag { $0.demanded.reduce(44) { $0 + $1.local.utf8.count + 6 } <= 104 },
    ]
}

struct BodyView: TemplateView {
    /// The method of reader and writer: `json`.
    var coding = ""
    var selfAccess = ""
    var contentTypeLiteral = ""
    var local = ""
    var read = ""

    static let fields: [String: ViewField<BodyView>] = [
        "coding": .text { $0.coding }, "selfAccess": .text { $0.selfAccess },
        "contentTypeLiteral": .text { $0.contentTypeLiteral }, "local": .text { $0.local }, "read": .text { $0.read },
    ]
}

struct ResponseView: TemplateView {
    var documentation: [String] = []
    var name = ""
    /// What the case holds.
    var payload = ""
    /// The status in a `switch`: `200`, `400..<500`.
    var pattern = ""
    var isNotDefault = true
    var decode = ""
    /// `let payload`, with a status before it where the case has one.
    var bindings = ""
    var encode = ""

    static let fields: [String: ViewField<ResponseView>] = [
        "documentation": .texts { $0.documentation }, "name": .text { $0.name }, "payload": .text { $0.payload },
        "pattern": .text { $0.pattern }, "isNotDefault": .flag { $0.isNotDefault }, "decode": .text { $0.decode },
        "bindings": .text { $0.bindings }, "encode": .text { $0.encode },
    ]
}

struct SuccessView: TemplateView {
    var access = ""
    var conformances = ""
    var cases: [SuccessCaseView] = []

    static let fields: [String: ViewField<SuccessView>] = [
        "access": .text { $0.access }, "conformances": .text { $0.conformances }, "cases": .views { $0.cases },
    ]
}

struct SuccessCaseView: TemplateView {
    var documentation: [String] = []
    /// `ok(Customer)`, `noContent`
    var declaration = ""

    static let fields: [String: ViewField<SuccessCaseView>] = [
        "documentation": .texts { $0.documentation }, "declaration": .text { $0.declaration },
    ]
}

/// A case of the response in the short method, and what the method does there.
struct OutcomeView: TemplateView {
    var pattern = ""
    var statement = ""

    static let fields: [String: ViewField<OutcomeView>] = [
        "pattern": .text { $0.pattern }, "statement": .text { $0.statement },
    ]
}

struct HeaderFieldsView: TemplateView {
    var access = ""
    var name = ""
    /// Whose headers these are: `a response of status 429`.
    var owner = ""
    var properties: [PropertyView] = []
    var initialiser: InitialiserView?

    static let fields: [String: ViewField<HeaderFieldsView>] = [
        "access": .text { $0.access }, "name": .text { $0.name }, "owner": .text { $0.owner },
        "properties": .views { $0.properties }, "initialiser": .optionalView { $0.initialiser },
        "demanded": .views { $0.properties.filter(\.isDemanded) },
    ]
}

struct PagesView: TemplateView {
    var name = ""
    var method = ""
    var element = ""
    var arguments: [ArgumentView] = []
    var requestParameters: [ArgumentView] = []
    var items = ""
    var next = ""

    static let fields: [String: ViewField<PagesView>] = [
        "name": .text { $0.name }, "method": .text { $0.method }, "element": .text { $0.element },
        "arguments": .views { $0.arguments }, "requestParameters": .views { $0.requestParameters },
        "items": .text { $0.items }, "next": .text { $0.next },
        "signature": .text { $0.arguments.map(\.declaration).joined(separator: ", ") },
        "fitsOneLine": .flag { view in
            view.name.utf8.count + view.element.utf8.count
                + view.arguments.reduce(40) { $0 + $1.declaration.utf8.count + 2 } <= 100
        },
    ]
}
