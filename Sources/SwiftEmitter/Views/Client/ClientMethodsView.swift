struct ClientMethodsView: TemplateView {
    let client: String
    let methods: [String]

    static let summary = "The client's methods for the operations of one tag."
    static let fields: ViewFields<ClientMethodsView> = [
        .text("client", "The name of the client.") { $0.client },
        .texts("methods", "The text of each method.") { $0.methods },
    ]
}
