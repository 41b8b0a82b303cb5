internal import APIModel
internal import OpenAPIDocument

/// Finds the fields of a form that do not use the default encoding, which is plain text, repeated for each element
/// (OpenAPI 3.1.2, Encoding Object, "Support for x-www-form-urlencoded Request Bodies").
struct FormPlanner {
    let types: TypePlanner

    func fields(of type: TypeReference, encoding: [Named<Encoding>]) -> [FormField] {
        let written = Dictionary(encoding.map { ($0.name, $0.object) }, uniquingKeysWith: { first, _ in first })
        return members(of: type).compactMap { member in
            coding(of: member.use.type, written[member.key]).map { FormField(key: member.key, coding: $0) }
        }
    }

    /// Returns the coding of a form without the fields that the type does not have.
    func coding(_ coding: BodyCoding, of type: TypeReference) -> BodyCoding {
        guard case .form(let fields) = coding else { return coding }
        let keys = Set(members(of: type).map(\.key))
        return .form(fields.filter { keys.contains($0.key) })
    }

    func members(of type: TypeReference) -> [PlannedProperty] { types.structure(type)?.properties ?? [] }

    private func coding(of type: TypeReference, _ encoding: Encoding?) -> FormField.Coding? {
        encoding.flatMap(style) ?? (types.isStructured(type) ? .json : nil)
    }

    /// Returns the style that an encoding gives for a field, or `nil` if it gives none.
    func style(_ encoding: Encoding) -> FormField.Coding? {
        guard encoding.style != nil || encoding.explode != nil || encoding.allowReserved else { return nil }
        let style = encoding.style ?? .form
        return .style(style, explode: style.explodes(encoding.explode), allowReserved: encoding.allowReserved)
    }
}

extension TypePlanner {
    /// Returns true if values of the type have members, or are arrays of such values. A form writes them as JSON.
    func isStructured(_ type: TypeReference) -> Bool {
        var visited: Set<DeclarationID> = []
        return isStructured(type, &visited)
    }

    /// Returns true if values of the type have neither elements nor members, so that `explode` has no effect.
    func isScalar(_ type: TypeReference) -> Bool {
        var visited: Set<DeclarationID> = []
        return isScalar(type, &visited)
    }

    /// `visited` contains the types that are being checked already, because unions and aliases can refer to themselves.
    private func isStructured(_ type: TypeReference, _ visited: inout Set<DeclarationID>) -> Bool {
        switch type {
        case .scalar(let scalar): return scalar == .json
        case .array(let element): return isStructured(element, &visited)
        case .optional(let wrapped), .presence(let wrapped): return isStructured(wrapped, &visited)
        case .dictionary: return true
        case .stream, .custom: return false
        case .named(let id):
            guard visited.insert(id).inserted else { return false }
            switch self[id].body {
            case .structure, .pending: return true
            case .enumeration: return false
            case .union(let union): return union.cases.contains { isStructured($0.use.type, &visited) }
            case .alias(let target): return isStructured(target, &visited)
            }
        }
    }

    private func isScalar(_ type: TypeReference, _ visited: inout Set<DeclarationID>) -> Bool {
        switch type {
        case .scalar(let scalar): return scalar != .json
        case .optional(let wrapped), .presence(let wrapped): return isScalar(wrapped, &visited)
        case .array, .dictionary, .stream, .custom: return false
        case .named(let id):
            guard visited.insert(id).inserted else { return true }
            switch self[id].body {
            case .enumeration: return true
            case .structure, .pending: return false
            case .union(let union): return union.cases.allSatisfy { isScalar($0.use.type, &visited) }
            case .alias(let target): return isScalar(target, &visited)
            }
        }
    }
}
