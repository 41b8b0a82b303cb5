struct UnionView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let conformances: String
    let isIndirect: Bool
    let cases: [UnionCaseView]
    /// The name of the union if it has a case for objects that match several other cases, or `nil`.
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

/// The JSON coding of a union.
struct UnionJSONView: TemplateView {
    let access: String
    let path: String
    let conformances: String
    let cases: [UnionCaseView]
    /// A branch for each kind of JSON value that has a rule.
    let kinds: [UnionBranchView]
    let tags: UnionTagsView?
    /// The cases of which an object may match several, or an empty list if an object matches only one case.
    let branches: [UnionMatchedBranchView]

    static let fields: ViewFields<UnionJSONView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "conformances": .text { $0.conformances },
        "cases": .views { $0.cases }, "kinds": .views { $0.kinds }, "tags": .optionalView { $0.tags },
        "hasSeveral": .flag { !$0.branches.isEmpty }, "branches": .views { $0.branches },
    ]
}

/// A case that an object may match in addition to others.
struct UnionMatchedBranchView: TemplateView, ListedView {
    /// The case with the name of the union, which wraps a payload.
    let wrap: String
    /// The names of the members that the case declares, as literals separated by commas.
    let members: String
    /// True if the case stores members with any name.
    let isOpen: Bool
    var isLast = false

    static let fields: ViewFields<UnionMatchedBranchView> = [
        "wrap": .text { $0.wrap }, "members": .text { $0.members }, "isOpen": .flag { $0.isOpen },
        "isLast": .flag { $0.isLast },
    ]
}

/// The member whose value determines the case of an object.
struct UnionTagsView: TemplateView {
    /// The name of the member as a literal.
    let key: StringLiteral
    /// The values of each branch, as literals separated by commas.
    let values: [String]

    static let fields: ViewFields<UnionTagsView> = [
        "key": .literal { $0.key }, "values": .texts { $0.values },
    ]
}

struct UnionCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    /// The name after a dot.
    let member: String
    let type: String
    let writtenTag: WrittenTagView?

    static let fields: ViewFields<UnionCaseView> = [
        "documentation": .lines { $0.documentation }, "name": .text { $0.name }, "member": .text { $0.member },
        "type": .text { $0.type }, "writtenTag": .optionalView { $0.writtenTag },
        "isWrittenAsItIs": .flag { $0.writtenTag == nil },
    ]
}

/// A discriminator that the payload does not encode itself.
struct WrittenTagView: TemplateView {
    let member: String
    let key: StringLiteral
    /// The value: a literal, or the property of the payload.
    let value: String

    static let fields: ViewFields<WrittenTagView> = [
        "member": .text { $0.member }, "key": .literal { $0.key }, "value": .text { $0.value },
    ]
}

/// The rule for choosing a case: one of `read`, `choice` and `everyMatch`.
struct UnionRuleView: TemplateView {
    let read: UnionReadView?
    let choice: UnionChoiceView?
    /// The name of the union if all matching cases are read, or `nil`.
    var everyMatch: String?

    static let fields: ViewFields<UnionRuleView> = [
        "read": .optionalView { $0.read }, "choice": .optionalView { $0.choice },
        "everyMatch": .optionalText { $0.everyMatch },
    ]
}

/// A case that is read without a further choice.
struct UnionReadView: TemplateView {
    /// The name of the union.
    let path: String
    /// The name of the case after a dot.
    let member: String
    /// The case, with the name of the union, for a value that this case does not accept, or `nil` if such a value is an
    /// error.
    let otherwise: String?

    static let fields: ViewFields<UnionReadView> = [
        "path": .text { $0.path }, "member": .text { $0.member }, "otherwise": .optionalText { $0.otherwise },
    ]
}

/// A `switch` over cases with one of three subjects.
struct UnionChoiceView: TemplateView {
    enum Subject: Sendable {
        /// The index of the values that contain the discriminator value of the object.
        case tag
        case firstElement
        /// The type that matches best.
        case bestMatch([ArgumentView])
    }

    let subject: Subject
    let branches: [UnionBranchView]
    /// The rule if no branch matches. It is a list with one element, because a structure cannot contain its own type.
    let otherwise: [UnionRuleView]

    static let fields: ViewFields<UnionChoiceView> = [
        "isByTag": .flag { if case .tag = $0.subject { true } else { false } },
        "isByFirstElement": .flag { if case .firstElement = $0.subject { true } else { false } },
        "isByBestMatch": .flag { if case .bestMatch = $0.subject { true } else { false } },
        "types": .views { if case .bestMatch(let types) = $0.subject { types } else { [] } },
        "branches": .views { $0.branches }, "otherwise": .views { $0.otherwise },
    ]
}

/// A `case` of a `switch` over cases.
struct UnionBranchView: TemplateView {
    let pattern: String
    let rule: UnionRuleView

    static let fields: ViewFields<UnionBranchView> = [
        "pattern": .text { $0.pattern }, "rule": .optionalView { $0.rule },
    ]
}
