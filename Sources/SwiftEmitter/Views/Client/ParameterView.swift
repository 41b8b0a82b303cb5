struct ParameterView: TemplateView {
    let name: String
    let isUnlabelled: Bool
    let type: TypeView
    let isRequired: Bool
    let key: StringLiteral?
    let location: String?
    var extensions: [ExtensionView] = []

    static let summary = "A parameter of a method of the client."
    static let fields: ViewFields<ParameterView> = [
        .text("name", "The name in the list of parameters, which is also the label.") { $0.name },
        .flag("isUnlabelled", "True if the parameter has no label.") { $0.isUnlabelled },
        .type("type", "The type.") { $0.type },
        .flag("isRequired", "True if the parameter is required. Others have the default value `nil`.") {
            $0.isRequired
        },
        .optionalLiteral("key", "The name in the document, as a literal. A body and a server have none.") { $0.key },
        .optionalText(
            "location", "`path`, `query`, `querystring`, `header` or `cookie`. A body and a server have none."
        ) {
            $0.location
        },
        .extensions { $0.extensions },
    ]
}
