struct UnionBranchView: TemplateView {
    /// The value that selects the branch.
    enum Pattern: Sendable, Equatable {
        /// A kind of JSON value, as the runtime names it.
        case kind(String)
        case integer
        /// A number that is not an integer.
        case fraction
        /// The position of the discriminator's values or of the type.
        case index(Int)
        /// A missing discriminator or first element.
        case absent
    }

    let pattern: Pattern
    let rule: UnionRuleView

    private var kind: String? { if case .kind(let kind) = pattern { kind } else { nil } }
    private var index: String? { if case .index(let index) = pattern { String(index) } else { nil } }

    static let summary = "A branch of the choice between cases of a union."
    static let fields: ViewFields<UnionBranchView> = [
        .optionalText("kind", "The kind of JSON value: `object`, `array`, `string`, `number` or `boolean`.") {
            $0.kind
        },
        .flag("isInteger", "True for integers only.") { $0.pattern == .integer },
        .flag("isFraction", "True for numbers that are not integers.") { $0.pattern == .fraction },
        .optionalText("index", "The position of the discriminator's values in `tags`, or of the type in `types`.") {
            $0.index
        },
        .flag("isAbsent", "True if there is no discriminator, or no first element.") { $0.pattern == .absent },
        .view("rule", "The rule of the branch.") { $0.rule },
    ]
}
