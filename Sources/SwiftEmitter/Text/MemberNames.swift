/// The names under which generated code knows a stored property.
struct MemberNames {
    /// As it is declared, in backticks where it is a keyword.
    let name: String
    /// Behind a dot.
    let member: String
    /// What holds the value where the property is computed over private storage; nil where it is stored itself.
    ///
    /// A deprecated property is: generated code may use its storage without a warning. So is a property that breaks a
    /// cycle of structures.
    let storage: String?
    /// Whether the storage is an `Indirect`.
    let isBoxed: Bool

    /// The stored property itself.
    init(_ name: String) {
        self.name = SwiftIdentifier.escaped(name)
        member = SwiftIdentifier.member(name)
        storage = nil
        isBoxed = false
    }

    /// - Parameter taken: The names of all properties beside it.
    init(_ name: String, isDeprecated: Bool, isBoxed: Bool, besides taken: Set<String>) {
        self.name = SwiftIdentifier.escaped(name)
        member = SwiftIdentifier.member(name)
        self.isBoxed = isBoxed
        guard isDeprecated || isBoxed else {
            storage = nil
            return
        }
        storage = SwiftIdentifier.free("stored" + SwiftIdentifier.capitalised(name), besides: taken)
    }

    /// What an initialiser assigns to.
    var target: String { "self.\(storage ?? member)" }

    /// What an initialiser assigns, from a variable with the value.
    func stored(_ variable: String, indirect: String) -> String {
        isBoxed ? "\(indirect)(wrappedValue: \(variable))" : variable
    }

    /// The value inside the type, in a function with these variables.
    func value(besides variables: Set<String> = []) -> String {
        if let storage { return isBoxed ? "\(storage).wrappedValue" : storage }
        return variables.contains(member) ? "self.\(member)" : name
    }
}
