struct OperationServersView: TemplateView {
    let access: String
    let path: String
    let servers: [ServerView]
    let serverEnumerations: [String]

    static let summary = "The servers of an operation that has servers of its own."
    static let fields: ViewFields<OperationServersView> = [
        .access { $0.access },
        .text("path", "The namespace of the operation, for example `Operations.FindCustomer`.") { $0.path },
        .views("servers", "The servers of the operation.") { $0.servers },
        .texts("serverEnumerations", "The text of each enumeration for the variables of the servers.") {
            $0.serverEnumerations
        },
    ]
}
