internal import APIModel

/// The names under which generated code knows a stored property.
struct MemberNames {
    /// What a boxed property's storage looks like.
    enum Box {
        /// `Indirect<T>`
        case value
        /// `Indirect<T>?`
        case optional
        /// `Presence<Indirect<T>>`
        case presence

        init(_ type: TypeReference) {
            switch type {
            case .optional: self = .optional
            case .presence: self = .presence
            default: self = .value
            }
        }
    }

    /// As it is declared, in backticks where it is a keyword.
    let name: String
    /// Behind a dot.
    let member: String
    /// What holds the value where the property is computed over private storage; nil where it is stored itself.
    ///
    /// A deprecated property is: generated code may use its storage without a warning. So is a property whose value is
    /// boxed, because it is large or closes a cycle of structures.
    let storage: String?
    /// Nil where the value is not boxed.
    let box: Box?

    /// The stored property itself.
    init(_ name: String) {
        self.name = SwiftIdentifier.escaped(name)
        member = SwiftIdentifier.member(name)
        storage = nil
        box = nil
    }

    /// - Parameter taken: The names of all properties beside it.
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

    /// What is stored, behind a dot.
    var storedMember: String { storage ?? member }

    /// What an initialiser assigns to.
    var target: String { "self.\(storedMember)" }

    /// The type of what is stored, of a property of this type.
    func storedType(of type: TypeReference, _ speller: inout TypeSpeller) -> TypeReference {
        guard box != nil else { return type }
        let indirect = TypeReference.custom("\(speller.standard("Indirect"))<\(speller.spell(type.unwrapped))>")
        return switch type {
        case .optional: .optional(indirect)
        case .presence: .presence(indirect)
        default: indirect
        }
    }

    /// What is stored of a value.
    func stored(_ value: String, _ speller: TypeSpeller) -> String {
        switch box {
        case nil: value
        case .presence: "\(speller.standard("Presence"))(boxing: \(value))"
        case .value, .optional: "\(speller.standard("Indirect"))(\(value))"
        }
    }

    /// The value that the storage holds.
    func unboxed(_ storage: String) -> String {
        switch box {
        case nil: storage
        case .value: "\(storage).value"
        case .optional: "\(storage)?.value"
        case .presence: "\(storage).unboxed()"
        }
    }

    /// What is stored, in a function with these variables.
    func value(besides variables: Set<String> = []) -> String {
        storage ?? (variables.contains(member) ? "self.\(member)" : name)
    }
}
