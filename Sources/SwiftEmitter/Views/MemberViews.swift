/// The declaration of a property.
struct PropertyView: TemplateView {
    let documentation: [CommentLine]
    /// An attribute such as `@available(*, deprecated)`.
    let deprecation: String?
    let access: String
    let name: String
    let type: String
    /// The private storage of a computed property, or `nil` for a stored property.
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

/// The private storage of a computed property.
struct StorageView: TemplateView {
    let name: String
    let type: String
    /// An expression for the stored value.
    let value: String
    /// An expression that converts `newValue` to its stored form.
    let newValue: String

    static let fields: ViewFields<StorageView> = [
        "name": .text { $0.name }, "type": .text { $0.type }, "value": .text { $0.value },
    ]
}

struct InitialiserView: TemplateView {
    let access: String
    /// An attribute such as `@available(*, deprecated)`, for a deprecated type.
    let deprecation: String?
    let parameters: [ParameterView]
    let assignments: [AssignmentView]

    static let fields: ViewFields<InitialiserView> = [
        "access": .text { $0.access }, "deprecation": .optionalText { $0.deprecation },
        "parameters": .views { $0.parameters }, "hasParameters": .flag { !$0.parameters.isEmpty },
        "assignments": .views { $0.assignments },
    ]
}

/// The declaration of a parameter of an initialiser or method.
struct ParameterView: TemplateView {
    let declaration: String
    var isLast = false

    static let fields: ViewFields<ParameterView> = [
        "declaration": .text { $0.declaration }, "isLast": .flag { $0.isLast },
    ]
}

/// An argument of a function call.
struct ArgumentView: TemplateView {
    /// The label with its colon and space, or an empty text for an argument without a label.
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

/// The comparison and hashing of a structure.
struct EqualityView: TemplateView {
    let access: String
    let path: String
    let members: [EqualityMemberView]

    static let fields: ViewFields<EqualityView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "members": .views { $0.members },
    ]
}

struct EqualityMemberView: TemplateView {
    /// The name after a dot.
    let name: String
    /// The value as an expression in the methods that compare and hash.
    let value: String

    static let fields: ViewFields<EqualityMemberView> = [
        "name": .text { $0.name }, "value": .text { $0.value },
    ]
}

/// A view in a list with commas between the elements.
protocol ListedView {
    var isLast: Bool { get set }
}

extension ParameterView: ListedView {}
extension ArgumentView: ListedView {}
extension JSONMemberView: ListedView {}
extension EnumerationCaseView: ListedView {}

extension Array where Element: ListedView {
    /// The views with ``ListedView/isLast`` set for the last one, after which there is no comma.
    var markingLast: [Element] {
        var result = self
        if !result.isEmpty { result[result.count - 1].isLast = true }
        return result
    }
}
