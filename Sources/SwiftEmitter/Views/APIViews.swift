/// The operations of a tag.
struct GroupView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var client = ""
    var handler = ""
    var operations: [OperationView] = []
    /// The texts of the client's methods.
    var methods: [String] = []

    static let fields: [String: ViewField<GroupView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "client": .text { $0.client },
        "handler": .text { $0.handler }, "operations": .views { $0.operations }, "methods": .texts { $0.methods },
    ]
}

/// The API as a whole.
struct APIView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var title = ""
    var client = ""
    var handler = ""
    var operationsName = ""
    var scaffold = ""
    var operations: [OperationView] = []
    /// The handlers of all tags.
    var handlers: [ArgumentView] = []
    /// Whether the whole is another protocol than its one part.
    var isComposed = true
    var servers: [ServerView] = []
    /// The texts of enumerations for servers' variables.
    var serverEnumerations: [String] = []
    /// ` = .default`, where the document has one server.
    var serverDefault = ""
    var credentials: [CredentialView] = []
    var shadowAliases: [AliasTargetView] = []

    static let fields: [String: ViewField<APIView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "title": .text { $0.title },
        "client": .text { $0.client }, "handler": .text { $0.handler },
        "operations": .views { $0.operations }, "operationsName": .text { $0.operationsName },
        "scaffold": .text { $0.scaffold },
        "handlers": .views { $0.handlers }, "isComposed": .flag { $0.isComposed }, "servers": .views { $0.servers },
        "serverEnumerations": .texts { $0.serverEnumerations }, "serverDefault": .text { $0.serverDefault },
        "credentials": .views { $0.credentials }, "hasCredentials": .flag { !$0.credentials.isEmpty },
        "credentialsValue": .text { $0.credentials.isEmpty ? "NoCredentials()" : "credentials" },
        "shadowAliases": .views { $0.shadowAliases },
    ]
}

struct ServerView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var name = ""
    var urlLiteral = ""
    var signature = ""
    /// `"host": host`
    var values = ""

    static let fields: [String: ViewField<ServerView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "urlLiteral": .text { $0.urlLiteral }, "signature": .text { $0.signature }, "values": .text { $0.values },
        "isConstant": .flag { $0.values.isEmpty },
    ]
}

struct CredentialView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var name = ""
    var type = ""
    var keyLiteral = ""
    /// The credential as the runtime applies it.
    var value = ""
    var isLast = false

    static let fields: [String: ViewField<CredentialView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "type": .text { $0.type }, "keyLiteral": .text { $0.keyLiteral }, "value": .text { $0.value },
        "isLast": .flag { $0.isLast },
    ]
}

struct AliasTargetView: TemplateView {
    var name = ""
    var target = ""

    static let fields: [String: ViewField<AliasTargetView>] = [
        "name": .text { $0.name }, "target": .text { $0.target },
    ]
}

/// Any view with a comment; what the template of comments is checked against.
struct DocumentedView: TemplateView {
    var documentation: [String] = []

    static let fields: [String: ViewField<DocumentedView>] = ["documentation": .texts { $0.documentation }]
}

/// Every view that a template can name.
enum ViewCatalogue {
    static let views: [any TemplateView.Type] = [
        APIView.self, AliasTargetView.self, AliasView.self, ArgumentView.self, BodyView.self, CredentialView.self,
        DocumentedView.self, EnumerationCaseView.self, EnumerationView.self, FileView.self, GroupView.self,
        HeaderFieldsView.self, InitialiserView.self, OperationView.self, OutcomeView.self, PagesView.self,
        PropertyView.self, ResponseView.self, ServerView.self, StructureView.self, SuccessCaseView.self,
        SuccessView.self, UnionBranchView.self, UnionCaseReadView.self, UnionCaseView.self, UnionRuleView.self,
        UnionSwitchView.self, UnionView.self,
    ]
}
