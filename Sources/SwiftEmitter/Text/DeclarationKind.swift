internal import APIModel

/// The kind of a declared type.
enum DeclarationKind: Sendable {
    case structure, enumeration, union, alias

    init(_ declaration: Declaration) {
        switch declaration {
        case .structure: self = .structure
        case .enumeration: self = .enumeration
        case .union: self = .union
        case .alias: self = .alias
        }
    }

    /// Returns the kinds of all types of a model, including nested ones.
    static func all(in model: APIModel) -> [DeclarationID: DeclarationKind] {
        var result = [DeclarationID: DeclarationKind]()
        func add(_ declarations: [Declaration]) {
            for declaration in declarations {
                result[declaration.head.id] = DeclarationKind(declaration)
                add(declaration.nested)
            }
        }
        add(model.declarations)
        for operation in model.allOperations { add(operation.nested) }
        return result
    }
}
