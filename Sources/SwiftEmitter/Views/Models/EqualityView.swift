struct EqualityView: TemplateView {
    let access: String
    let path: String
    let members: [EqualityMemberView]

    static let summary = "The comparison and hashing of a structure."
    static let fields: ViewFields<EqualityView> = [
        .access { $0.access },
        .text("path", "The name of the type with the types around it.") { $0.path },
        .views("members", "The stored properties.") { $0.members },
    ]
}
