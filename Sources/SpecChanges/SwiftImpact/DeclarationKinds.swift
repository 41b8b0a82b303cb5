internal import APIModel

extension Declaration {
    enum Kind { case structure, enumeration, union, alias }

    var kind: Kind {
        switch self {
        case .structure: .structure
        case .enumeration: .enumeration
        case .union: .union
        case .alias: .alias
        }
    }

    /// Returns the property of a structure for a member of a JSON object.
    func property(_ key: String) -> Property? {
        guard case .structure(let structure) = self else { return nil }
        for property in structure.properties where property.key == key { return property }
        return nil
    }
}

extension DocumentSide {
    /// Returns the type of the elements of an array or a stream.
    func element(of type: TypeReference?) -> TypeReference? {
        guard let type else { return nil }
        switch resolved(type.unwrapped) {
        case .array(let element), .stream(_, let element): return element
        case .optional(let wrapped): return element(of: wrapped)
        default: return nil
        }
    }

    /// Returns the type of the values of a dictionary, or of the additional properties of a structure.
    func value(of type: TypeReference?) -> TypeReference? {
        guard let type else { return nil }
        switch resolved(type.unwrapped) {
        case .dictionary(let value): return value
        case .named(let id):
            guard case .structure(let structure) = declaration(id) else { return nil }
            return structure.additionalProperties?.value
        default: return nil
        }
    }
}
