internal import APIModel

/// The names of a stored property in generated code.
struct MemberNames: Sendable {
    /// The type of a boxed property's storage.
    enum Box: Sendable {
        /// A required value: `Indirect<T>`.
        case value
        /// An optional value: `Indirect<T>?`.
        case optional
        /// A value that can be absent or null: `Presence<Indirect<T>>`.
        case presence

        init(_ type: TypeReference) {
            switch type {
            case .optional: self = .optional
            case .presence: self = .presence
            default: self = .value
            }
        }
    }

    /// The name in the declaration, with backticks for a keyword.
    let name: String
    /// The name after a dot.
    let member: String
    /// The name of the private storage of a computed property, or `nil` if the property itself is stored.
    ///
    /// A deprecated property is computed, so that generated code can use its storage without a warning. A property with
    /// a boxed value, which is large or part of a cycle of structures, is computed too.
    let storage: String?
    /// The type of the storage, or `nil` if the value is not boxed.
    let box: Box?

    /// Creates the names of a stored property.
    init(_ name: String) {
        self.name = SwiftIdentifier.escaped(name)
        member = SwiftIdentifier.member(name)
        storage = nil
        box = nil
    }

    /// Creates the names of a property, with private storage if it is deprecated or boxed.
    ///
    /// - Parameter taken: The names of all properties of the type.
    init(_ name: String, isDeprecated: Bool, box: Box?, besides taken: Set<String>) {
        self.name = SwiftIdentifier.escaped(name)
        member = SwiftIdentifier.member(name)
        self.box = box
        guard isDeprecated || box != nil else {
            storage = nil
            return
        }
        storage = SwiftIdentifier.free("stored" + SwiftIdentifier.capitalised(name), besides: taken)
    }

    /// The name of the stored property after a dot.
    var storedMember: String { storage ?? member }

    /// Returns the type of the storage for a property type.
    func storedType(of type: TypeReference, _ speller: inout TypeSpeller) -> TypeReference {
        guard box != nil else { return type }
        let indirect = TypeReference.custom("\(speller.standard("Indirect"))<\(speller.spell(type.unwrapped))>")
        return switch type {
        case .optional: .optional(indirect)
        case .presence: .presence(indirect)
        default: indirect
        }
    }

    /// Returns an expression for the stored value in a function with the given variables.
    func value(besides variables: Set<String> = []) -> String {
        storage ?? (variables.contains(member) ? "self.\(member)" : name)
    }
}
