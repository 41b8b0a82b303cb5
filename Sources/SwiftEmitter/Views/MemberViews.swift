internal import APIModel

/// A stored property, in all the places of a type that name it.
struct PropertyView: TemplateView {
    var documentation: [String] = []
    var access = ""
    /// With backticks where needed.
    var name = ""
    /// The name behind `self.`.
    var member = ""
    /// What holds the value: `name`, or a private property where `name` is computed.
    var storage = ""
    var type = ""
    /// What `storage` is declared as.
    var storageType = ""
    /// The value of a local variable as `storage` keeps it.
    var stored = ""
    /// How `name` reads and writes its storage, where it is computed.
    var getter = ""
    var setter = ""
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
    var isBoxed = false
    /// Whether a value must be there for the type to be made.
    var isDemanded = false
    var isLastDemanded = false
    /// Of an additional properties' dictionary.
    var valueType = ""
    /// The call's name on a request: `query`.
    var place = ""

    static let fields: [String: ViewField<PropertyView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "storage": .text { $0.storage }, "type": .text { $0.type },
        "storageType": .text { $0.storageType }, "stored": .text { $0.stored }, "getter": .text { $0.getter },
        "setter": .text { $0.setter }, "isComputed": .flag { !$0.getter.isEmpty },
        "deprecation": .optionalText { $0.deprecation.isEmpty ? nil : $0.deprecation },
        "keyLiteral": .text { $0.keyLiteral }, "index": .text { String($0.index) }, "local": .text { $0.local },
        "localType": .text { $0.localType }, "read": .text { $0.read }, "write": .text { $0.write },
        "selfAccess": .text { $0.selfAccess }, "options": .text { $0.options },
        "isLastDemanded": .flag { $0.isLastDemanded }, "valueType": .text { $0.valueType }, "place": .text { $0.place },
    ]
}

extension PropertyView {
    /// A property that is stored under its own name.
    init(named name: MemberName, type: String, avoiding taken: Set<String>, access: String) {
        self.access = access
        self.name = SwiftLiteral.identifier(name.text)
        self.type = type
        member = SwiftLiteral.member(name.text)
        storage = member
        local = Locals.name(name.text, avoiding: taken)
        stored = local
        selfAccess = local == self.name ? self.name : "self." + member
    }

    /// The name as a label in a call.
    var label: String { SwiftLiteral.label(name.filter { $0 != "`" }) }

    /// Makes the property a computed one over a private property, which generated code can use without a warning.
    mutating func hideStorage(of name: MemberName) {
        storage = "_" + name.text
        storageType = type
        getter = storage
        setter = "\(storage) = newValue"
        selfAccess = storage
    }

    /// Keeps the value in a box, so that a structure can hold its own kind.
    mutating func box(_ name: MemberName) {
        storage = "_" + name.text
        storageType = "Indirect<\(type)>"
        stored = "Indirect(wrappedValue: \(local))"
        getter = "\(storage).wrappedValue"
        setter = "\(storage).wrappedValue = newValue"
        selfAccess = getter
        isBoxed = true
    }
}

/// A parameter of an initialiser or a method.
struct ArgumentView: TemplateView {
    /// `name: String = nil`
    var declaration = ""
    /// With backticks where needed.
    var name = ""
    var label = ""
    var storage = ""
    /// The value as `storage` keeps it.
    var stored = ""
    var isLast = false

    static let fields: [String: ViewField<ArgumentView>] = [
        "declaration": .text { $0.declaration }, "name": .text { $0.name }, "label": .text { $0.label },
        "storage": .text { $0.storage }, "stored": .text { $0.stored }, "isLast": .flag { $0.isLast },
    ]
}

extension ArgumentView {
    /// An initialiser's parameter that becomes a property.
    init(assigning property: PropertyView, defaultingTo value: String = "") {
        declaration = "\(property.name): \(property.type)\(value)"
        name = property.name
        storage = property.storage
        stored = property.isBoxed ? "Indirect(wrappedValue: \(property.name))" : property.name
    }
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
