struct OutcomeView: TemplateView {
    let member: String
    let isRange: Bool
    let isDefault: Bool
    /// The name of the variable for the reply.
    let reply: String
    let readsBody: Bool
    let returnsCase: Bool
    let returnsNil: Bool

    static let summary = "A response for which a method of the client returns."
    static let fields: ViewFields<OutcomeView> = [
        .text("member", "The name of the case of `Response`, and of that of `Success`, after a dot.") { $0.member },
        .flag("isRange", "True if the response is for a range of statuses, so that its case has the status.") {
            $0.isRange
        },
        .flag("isDefault", "True if the response is for every other status, so that its case has the status.") {
            $0.isDefault
        },
        .flag("readsBody", "True if the method returns the body.") { $0.readsBody },
        .text("reply", "The name of the variable for the reply, which no parameter has.") { $0.reply },
        .flag("returnsCase", "True if the method returns a `Success`.") { $0.returnsCase },
        .flag("returnsNil", "True if the method returns `nil`, because the response has no body.") { $0.returnsNil },
    ]
}
