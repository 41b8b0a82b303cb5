/// A stored property as it is declared.
struct PropertyView: TemplateView {
    let documentation: [CommentLine]
    /// `@available(*, deprecated)`
    let deprecation: String?
    let access: String
    let name: String
    let type: String
    /// Set where the property is computed over private storage.
    let storage: StorageView?
    var extensions: [ExtensionView] = []

    static let fields: ViewFields<PropertyView> = [
        "documentation": .lines { $0.documentation }, "deprecation": .optionalText { $0.deprecation },
        "access": .text { $0.access }, "name": .text { $0.name }, "type": .text { $0.type },
        "storage": .optionalView { $0.storage }, "isComputed": .flag { $0.storage != nil },
        "storageName": .text { $0.storage?.name ?? "" }, "value": .text { $0.storage?.value ?? "" },
        "newValue": .text { $0.storage?.newValue ?? "" },
        "extensions": .views { $0.extensions },
    ]
}

/// The private property behind a computed one.
struct StorageView: TemplateView {
    let name: String
    let type: String
    /// The value in it.
    let value: String
    /// What it holds of `newValue`.
    let newValue: String

    static let fields: ViewFields<StorageView> = [
        "name": .text { $0.name }, "type": .text { $0.type }, "value": .text { $0.value },
    ]
}

struct InitialiserView: TemplateView {
    let access: String
    /// `@available(*, deprecated)`, of a type that is deprecated as a whole.
    let deprecation: String?
    let parameters: [ParameterView]
    let assignments: [AssignmentView]

    static let fields: ViewFields<InitialiserView> = [
        "access": .text { $0.access }, "deprecation": .optionalText { $0.deprecation },
        "parameters": .views { $0.parameters }, "hasParameters": .flag { !$0.parameters.isEmpty },
        "assignments": .views { $0.assignments },
    ]
}

/// A parameter of an initialiser or a method, as it is declared.
struct ParameterView: TemplateView {
    let declaration: String
    var isLast = false

    static let fields: ViewFields<ParameterView> = [
        "declaration": .text { $0.declaration }, "isLast": .flag { $0.isLast },
    ]
}

/// An argument of a call.
struct ArgumentView: TemplateView {
    /// With its colon and space; empty where the argument has none.
    let label: String
    let value: String
    var isLast = false

    static let fields: ViewFields<ArgumentView> = [
        "label": .text { $0.label }, "value": .text { $0.value }, "isLast": .flag { $0.isLast },
    ]
}

struct AssignmentView: TemplateView {
    let target: String
    let value: String

    static let fields: ViewFields<AssignmentView> = [
        "target": .text { $0.target }, "value": .text { $0.value },
    ]
}

/// How values of a structure are compared and hashed.
struct EqualityView: TemplateView {
    let access: String
    let path: String
    let members: [EqualityMemberView]

    static let fields: ViewFields<EqualityView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "members": .views { $0.members },
    ]
}

struct EqualityMemberView: TemplateView {
    /// Behind a dot.
    let name: String
    /// In the methods that compare and hash.
    let value: String

    static let fields: ViewFields<EqualityMemberView> = [
        "name": .text { $0.name }, "value": .text { $0.value },
    ]
}

/// A view that stands in a list with commas between.
protocol ListedView {
    var isLast: Bool { get set }
}

extension ParameterView: ListedView {}
extension ArgumentView: ListedView {}
extension JSONMemberView: ListedView {}
extension EnumerationCaseView: ListedView {}

extension Array where Element: ListedView {
    /// Marks the last, which no comma follows.
    var markingLast: [Element] {
        var result = self
        if !result.isEmpty { result[result.count - 1].isLast = true }
        return result
    }
}
