struct UnionView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let conformances: String
    let isIndirect: Bool
    let cases: [UnionCaseView]
    /// The union's name where it has a case for objects that several of the others fit.
    let several: String?
    /// The texts of nested declarations.
    let nested: [String]
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<UnionView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "conformances": .text { $0.conformances }, "isIndirect": .flag { $0.isIndirect },
        "cases": .views { $0.cases }, "several": .optionalText { $0.several }, "nested": .texts { $0.nested },
        "extensions": .views { $0.extensions },
    ]
}

/// How a union reads and writes JSON.
struct UnionJSONView: TemplateView {
    let access: String
    let path: String
    let conformances: String
    let cases: [UnionCaseView]
    /// A branch for each kind of JSON value that has a rule.
    let kinds: [UnionBranchView]
    let tags: UnionTagsView?
    /// Those of which an object may fit several; empty where one is always enough.
    let branches: [UnionMatchedBranchView]

    static let fields: ViewFields<UnionJSONView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "conformances": .text { $0.conformances },
        "cases": .views { $0.cases }, "kinds": .views { $0.kinds }, "tags": .optionalView { $0.tags },
        "hasSeveral": .flag { !$0.branches.isEmpty }, "branches": .views { $0.branches },
    ]
}

/// A case that an object may fit beside others.
struct UnionMatchedBranchView: TemplateView, ListedView {
    /// The case with the union's name, which wraps a payload.
    let wrap: String
    /// The names of the members that it holds, literals with commas between them.
    let members: String
    /// Whether it holds members of any name.
    let isOpen: Bool
    var isLast = false

    static let fields: ViewFields<UnionMatchedBranchView> = [
        "wrap": .text { $0.wrap }, "members": .text { $0.members }, "isOpen": .flag { $0.isOpen },
        "isLast": .flag { $0.isLast },
    ]
}

/// The member whose value says which case an object is.
struct UnionTagsView: TemplateView {
    /// The member's name, a literal.
    let key: StringLiteral
    /// The values of each branch, literals with commas between them.
    let values: [String]

    static let fields: ViewFields<UnionTagsView> = [
        "key": .literal { $0.key }, "values": .texts { $0.values },
    ]
}

struct UnionCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    /// The name behind a dot.
    let member: String
    let type: String
    let writtenTag: WrittenTagView?

    static let fields: ViewFields<UnionCaseView> = [
        "documentation": .lines { $0.documentation }, "name": .text { $0.name }, "member": .text { $0.member },
        "type": .text { $0.type }, "writtenTag": .optionalView { $0.writtenTag },
        "isWrittenAsItIs": .flag { $0.writtenTag == nil },
    ]
}

/// A discriminator that the payload does not write itself.
struct WrittenTagView: TemplateView {
    let member: String
    let key: StringLiteral
    /// A literal, or the payload's property.
    let value: String

    static let fields: ViewFields<WrittenTagView> = [
        "member": .text { $0.member }, "key": .literal { $0.key }, "value": .text { $0.value },
    ]
}

/// How a case is chosen: one of `read`, `choice` and `everyMatch`.
struct UnionRuleView: TemplateView {
    let read: UnionReadView?
    let choice: UnionChoiceView?
    /// The union's name, where each case that fits is read.
    var everyMatch: String?

    static let fields: ViewFields<UnionRuleView> = [
        "read": .optionalView { $0.read }, "choice": .optionalView { $0.choice },
        "everyMatch": .optionalText { $0.everyMatch },
    ]
}

/// A case that is read without further ado.
struct UnionReadView: TemplateView {
    /// The union's name.
    let path: String
    /// The case's name behind a dot.
    let member: String
    /// The case for a value that this one cannot hold, with the union's name; nil if such a value is an error.
    let otherwise: String?

    static let fields: ViewFields<UnionReadView> = [
        "path": .text { $0.path }, "member": .text { $0.member }, "otherwise": .optionalText { $0.otherwise },
    ]
}

/// A `switch` between cases, over one of three subjects.
struct UnionChoiceView: TemplateView {
    enum Subject: Sendable {
        /// Which values the union's tag has, by their index.
        case tag
        case firstElement
        /// Which of these types fits best.
        case bestMatch([ArgumentView])
    }

    let subject: Subject
    let branches: [UnionBranchView]
    /// What is chosen where no branch applies: one, in a list because a view cannot hold its own kind.
    let otherwise: [UnionRuleView]

    static let fields: ViewFields<UnionChoiceView> = [
        "isByTag": .flag { if case .tag = $0.subject { true } else { false } },
        "isByFirstElement": .flag { if case .firstElement = $0.subject { true } else { false } },
        "isByBestMatch": .flag { if case .bestMatch = $0.subject { true } else { false } },
        "types": .views { if case .bestMatch(let types) = $0.subject { types } else { [] } },
        "branches": .views { $0.branches }, "otherwise": .views { $0.otherwise },
    ]
}

/// A `case` of a `switch` between cases.
struct UnionBranchView: TemplateView {
    let pattern: String
    let rule: UnionRuleView

    static let fields: ViewFields<UnionBranchView> = [
        "pattern": .text { $0.pattern }, "rule": .optionalView { $0.rule },
    ]
}
