struct UnionMatchedBranchView: TemplateView {
    let path: String
    let member: String
    let keys: [StringLiteral]
    let isOpen: Bool

    static let summary = "A case that an object may match in addition to others."
    static let fields: ViewFields<UnionMatchedBranchView> = [
        .text("path", "The name of the union with the types around it.") { $0.path },
        .text("member", "The name of the case after a dot.") { $0.member },
        .literals("keys", "The names of the members that the case declares, as literals.") { $0.keys },
        .flag("isOpen", "True if the case stores members with any name.") { $0.isOpen },
    ]
}
