/// A stored property, in all the places of a type that name it.
struct PropertyView: TemplateView {
    var documentation: [String] = []
    var access = ""
    /// With backticks where needed.
    var name = ""
    /// What holds the value: `name`, or a private property behind a deprecated one.
    var storage = ""
    var type = ""
    var isIndirect = false
    /// `@available(*, deprecated)`; empty where the property is not.
    var deprecation = ""
    var keyLiteral = ""
    var index = 0
    /// A variable of this value inside generated functions.
    var local = ""
    var localType = ""
    /// The call that reads the value.
    var read = ""
    /// The writer's method.
    var write = ""
    /// The value as read from `self`.
    var selfAccess = ""
    /// Further arguments of reading and writing, from the comma on.
    var options = ""
    /// Whether a value must be there for the type to be made.
    var isDemanded = false
    var isLastDemanded = false
    /// Of an additional properties' dictionary.
    var valueType = ""
    /// The call's name on a request: `query`.
    var place = ""

    static let fields: [String: ViewField<PropertyView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "storage": .text { $0.storage }, "type": .text { $0.type }, "isIndirect": .flag { $0.isIndirect },
        "isDeprecated": .flag { !$0.deprecation.isEmpty }, "deprecation": .text { $0.deprecation },
        "keyLiteral": .text { $0.keyLiteral }, "index": .text { String($0.index) }, "local": .text { $0.local },
        "localType": .text { $0.localType }, "read": .text { $0.read }, "write": .text { $0.write },
        "selfAccess": .text { $0.selfAccess }, "options": .text { $0.options },
        "isLastDemanded": .flag { $0.isLastDemanded }, "valueType": .text { $0.valueType }, "place": .text { $0.place },
    ]
}

/// A parameter of an initialiser or a method.
struct ArgumentView: TemplateView {
    /// `name: String = nil`
    var declaration = ""
    /// With backticks where needed.
    var name = ""
    var label = ""
    var storage = ""
    var isLast = false

    static let fields: [String: ViewField<ArgumentView>] = [
        "declaration": .text { $0.declaration }, "name": .text { $0.name }, "label": .text { $0.label },
        "storage": .text { $0.storage }, "isLast": .flag { $0.isLast },
    ]
}

struct InitialiserView: TemplateView {
    var access = ""
    var parameters: [ArgumentView] = []

    var signature: String { parameters.map(\.declaration).joined(separator: ", ") }

    static let fields: [String: ViewField<InitialiserView>] = [
        "access": .text { $0.access }, "parameters": .views { $0.parameters }, "signature": .text { $0.signature },
        "fitsOneLine": .flag { $0.access.utf8.count + $0.signature.utf8.count <= 100 },
    ]
}

extension Array where Element == ArgumentView {
    /// Marks the last, which no comma follows.
    var markingLast: [ArgumentView] {
        var result = self
        if !result.isEmpty { result[result.count - 1].isLast = true }
        return result
    }
}
