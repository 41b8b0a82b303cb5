struct MemberStepView: TemplateView {
    let member: String
    let isChained: Bool
    let isPresence: Bool

    static let summary = "A member on the way from a body to a value in it."
    static let fields: ViewFields<MemberStepView> = [
        .text("member", "The name after a dot.") { $0.member },
        .flag("isChained", "True if the value before the dot is optional.") { $0.isChained },
        .flag("isPresence", "True if the member is a `Presence`, whose `value` is used.") { $0.isPresence },
    ]
}
