struct SuccessView: TemplateView {
    let access: String
    let isHashable: Bool
    let cases: [SuccessCaseView]

    static let summary = "The result type of a method of the client, if successful responses have different bodies."
    static let fields: ViewFields<SuccessView> = [
        .access { $0.access },
        .flag("isHashable", "True if the type is `Hashable`.") { $0.isHashable },
        .views("cases", "A case for each successful response.") { $0.cases },
    ]
}
