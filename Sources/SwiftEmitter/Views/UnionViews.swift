struct UnionView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var name = ""
    var path = ""
    var conformances = ""
    var jsonConformances = ""
    var isIndirect = false
    var cases: [UnionCaseView] = []
    var choices: [UnionBranchView] = []
    /// Whether some kind of value has no case of its own.
    var needsDefault = true
    var nested: [String] = []

    static let fields: [String: ViewField<UnionView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "path": .text { $0.path }, "conformances": .text { $0.conformances },
        "jsonConformances": .text { $0.jsonConformances }, "isIndirect": .flag { $0.isIndirect },
        "cases": .views { $0.cases }, "choices": .views { $0.choices }, "needsDefault": .flag { $0.needsDefault },
        "nested": .texts { $0.nested },
    ]
}

struct UnionCaseView: TemplateView {
    var documentation: [String] = []
    var name = ""
    var type = ""
    /// The statement that writes the payload.
    var encode = ""

    static let fields: [String: ViewField<UnionCaseView>] = [
        "documentation": .texts { $0.documentation }, "name": .text { $0.name }, "type": .text { $0.type },
        "encode": .text { $0.encode },
    ]
}

/// A pattern of a `switch` and what to do there.
struct UnionBranchView: TemplateView {
    var pattern = ""
    var rule = UnionRuleView()

    static let fields: [String: ViewField<UnionBranchView>] = [
        "pattern": .text { $0.pattern }, "rule": .optionalView { Optional($0.rule) },
    ]
}

/// How a case is chosen: exactly one of `only`, `unknown`, `tag` and `match` is there.
struct UnionRuleView: TemplateView {
    var only: UnionCaseReadView?
    var isUnknown = false
    var tag: UnionSwitchView?
    var match: UnionSwitchView?

    static let fields: [String: ViewField<UnionRuleView>] = [
        "only": .optionalView { $0.only }, "unknown": .flag { $0.isUnknown }, "tag": .optionalView { $0.tag },
        "match": .optionalView { $0.match },
    ]
}

struct UnionCaseReadView: TemplateView {
    var name = ""
    var read = ""

    static let fields: [String: ViewField<UnionCaseReadView>] = [
        "name": .text { $0.name }, "read": .text { $0.read },
    ]
}

struct UnionSwitchView: TemplateView {
    /// The discriminating member, as a literal.
    var keyLiteral = ""
    /// What is switched over.
    var subject = ""
    var branches: [UnionBranchView] = []
    /// In a list, for a view cannot hold itself.
    var otherwise: [UnionRuleView] = []

    static let fields: [String: ViewField<UnionSwitchView>] = [
        "keyLiteral": .text { $0.keyLiteral }, "subject": .text { $0.subject }, "branches": .views { $0.branches },
        "otherwise": .views { $0.otherwise },
    ]
}
