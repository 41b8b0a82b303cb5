internal import APIModel
internal import OpenAPIDocument

/// Finds the fields of a form that are not written as plain text, or repeated for each element (OpenAPI 3.1.2, Encoding
/// Object; "Support for x-www-form-urlencoded Request Bodies").
struct FormPlanner {
    let types: TypePlanner

    func fields(of type: TypeReference, encoding: [Named<Encoding>]) -> [FormField] {
        let written = Dictionary(encoding.map { ($0.name, $0.object) }, uniquingKeysWith: { first, _ in first })
        return members(of: type).compactMap { member in
            coding(of: member.use.type, written[member.key]).map { FormField(key: member.key, coding: $0) }
        }
    }

    /// A form's coding without the fields that its type does not have.
    func coding(_ coding: BodyCoding, of type: TypeReference) -> BodyCoding {
        guard case .form(let fields) = coding else { return coding }
        let keys = Set(members(of: type).map(\.key))
        return .form(fields.filter { keys.contains($0.key) })
    }

    func members(of type: TypeReference) -> [PlannedProperty] { types.structure(type)?.properties ?? [] }

    private func coding(of type: TypeReference, _ encoding: Encoding?) -> FormField.Coding? {
        encoding.flatMap(style) ?? (types.isStructured(type) ? .json : nil)
    }

    /// The style of a query parameter that an encoding asks for; nil where it asks for none.
    func style(_ encoding: Encoding) -> FormField.Coding? {
        guard encoding.style != nil || encoding.explode != nil || encoding.allowReserved else { return nil }
        let style = encoding.style ?? .form
        return .style(style, explode: style.explodes(encoding.explode), allowReserved: encoding.allowReserved)
    }
}

extension TypePlanner {
    /// Whether values of the type have members, or are arrays of such: what a form writes as JSON.
    func isStructured(_ type: TypeReference) -> Bool {
        var visited: Set<DeclarationID> = []
        return isStructured(type, &visited)
    }

    /// Whether values have neither elements nor members, so that there is nothing to explode.
    func isScalar(_ type: TypeReference) -> Bool {
        var visited: Set<DeclarationID> = []
        return isScalar(type, &visited)
    }

    /// `visited`: what is being asked already, as unions and aliases can lead back to themselves; such a way adds nothing.
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
