struct InitialiserView: TemplateView {
    let access: String
    let deprecation: DeprecationView?
    let properties: [PropertyView]

    static let summary = "A memberwise initialiser."
    static let fields: ViewFields<InitialiserView> = [
        .access { $0.access },
        .deprecation { $0.deprecation },
        .views("properties", "The properties with a parameter.") { $0.properties },
        .flag("hasProperties", "True if there are any.") { !$0.properties.isEmpty },
    ]
}
