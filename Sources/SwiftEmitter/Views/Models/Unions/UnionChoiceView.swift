struct UnionChoiceView: TemplateView {
    enum Subject: Sendable {
        /// The index of the values that contain the discriminator value of the object.
        case tag
        case firstElement
        /// The type that matches best.
        case bestMatch([TypeView])
    }

    let subject: Subject
    let branches: [UnionBranchView]
    /// The rule if no branch matches. It is a list with one element, because a structure cannot contain its own type.
    let otherwise: [UnionRuleView]

    private var types: [TypeView] { if case .bestMatch(let types) = subject { types } else { [] } }

    static let summary = "A choice between cases of a union, by one of three criteria."
    static let fields: ViewFields<UnionChoiceView> = [
        .flag("isByTag", "True if the discriminator determines the case.") {
            if case .tag = $0.subject { true } else { false }
        },
        .flag("isByFirstElement", "True if the first element of an array determines the case.") {
            if case .firstElement = $0.subject { true } else { false }
        },
        .flag("isByBestMatch", "True if the case is the one whose type matches best.") {
            if case .bestMatch = $0.subject { true } else { false }
        },
        .views("types", "The types of which the best match is chosen.") { $0.types },
        .views("branches", "A branch for each value.") { $0.branches },
        .views("otherwise", "The rule if no branch applies. The list has one element.") { $0.otherwise },
    ]
}
