struct StructureView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let conformances: String
    let properties: [PropertyView]
    let initialiser: InitialiserView
    /// The texts of nested declarations.
    let nested: [String]
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<StructureView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "conformances": .text { $0.conformances }, "properties": .views { $0.properties },
        "initialiser": .optionalView { $0.initialiser }, "nested": .texts { $0.nested },
        "extensions": .views { $0.extensions },
    ]
}

/// The JSON coding of a structure.
struct StructureJSONView: TemplateView {
    let access: String
    let path: String
    let conformances: String
    let members: [JSONMemberView]
    /// The indices of the required members, or `nil` if no member is required.
    let required: String?
    /// The variables that must have a value.
    let demanded: [String]
    let additional: AdditionalMembersView?

    static let fields: ViewFields<StructureJSONView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "conformances": .text { $0.conformances },
        "members": .views { $0.members }, "required": .optionalText { $0.required },
        "demanded": .texts { $0.demanded }, "additional": .optionalView { $0.additional },
    ]
}

/// A member of an object, identified by the index of its field.
struct JSONMemberView: TemplateView {
    let index: Int
    let key: StringLiteral
    /// The local variable for a required member, or `nil` for a member that is read into its property directly.
    let local: LocalVariableView?
    /// The initial value of the member, or `nil` if it is `nil`.
    let initial: AssignmentView?
    /// The method of the reader, and the variable for its result.
    let reader: String
    let variable: String
    /// The method of the writer, and the value as an expression in the structure.
    let writer: String
    let value: String
    /// True if only a union writes the member.
    let isTag: Bool
    var isLast = false

    static let fields: ViewFields<JSONMemberView> = [
        "isTag": .flag { $0.isTag },
        "index": .text { String($0.index) }, "key": .literal { $0.key }, "local": .optionalView { $0.local },
        "initial": .optionalView { $0.initial }, "reader": .text { $0.reader }, "variable": .text { $0.variable },
        "writer": .text { $0.writer }, "value": .text { $0.value }, "isLast": .flag { $0.isLast },
    ]
}

/// A local variable for a value that is required.
struct LocalVariableView: TemplateView {
    let name: String
    let type: String
    /// The property in which the value is stored.
    let target: String

    static let fields: ViewFields<LocalVariableView> = [
        "name": .text { $0.name }, "type": .text { $0.type }, "target": .text { $0.target },
    ]
}

/// The dictionary for members that a structure does not declare.
struct AdditionalMembersView: TemplateView {
    let valueType: String
    let target: String
    let value: String

    static let fields: ViewFields<AdditionalMembersView> = [
        "valueType": .text { $0.valueType }, "target": .text { $0.target }, "value": .text { $0.value },
    ]
}

struct EnumerationView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let conformance: String
    let rawType: String
    let cases: [EnumerationCaseView]
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<EnumerationView> = [
        "documentation": .lines { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "conformance": .text { $0.conformance }, "rawType": .text { $0.rawType }, "cases": .views { $0.cases },
        "extensions": .views { $0.extensions },
    ]
}

struct EnumerationCaseView: TemplateView {
    let documentation: [CommentLine]
    let name: String
    /// The name after a dot.
    let member: String
    let rawValue: String
    var isLast = false

    static let fields: ViewFields<EnumerationCaseView> = [
        "documentation": .lines { $0.documentation }, "name": .text { $0.name }, "member": .text { $0.member },
        "rawValue": .text { $0.rawValue }, "isLast": .flag { $0.isLast },
    ]
}

struct AliasView: TemplateView {
    let documentation: [CommentLine]
    /// An attribute such as `@available(*, deprecated)`.
    let deprecation: String?
    let access: String
    let name: String
    let type: String
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<AliasView> = [
        "documentation": .lines { $0.documentation }, "deprecation": .optionalText { $0.deprecation },
        "access": .text { $0.access }, "name": .text { $0.name }, "type": .text { $0.type },
        "extensions": .views { $0.extensions },
    ]
}
