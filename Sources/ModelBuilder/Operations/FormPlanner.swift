internal import APIModel
internal import OpenAPIDocument

/// Finds the fields of a form that are not written as plain text, or repeated for each element (OpenAPI 3.1.2, Encoding
/// Object; "Support for x-www-form-urlencoded Request Bodies").
struct FormPlanner {
    let types: TypePlanner

    func fields(of type: TypeReference, encoding: [Named<Encoding>]) -> [FormField] {
        members(of: type).compactMap { member in
            let written = encoding.first { $0.name == member.key }?.object
            return coding(of: member.use.type, written).map { FormField(key: member.key, coding: $0) }
        }
    }

    /// A form's coding without the fields that its type does not have.
    func coding(_ coding: BodyCoding, of type: TypeReference) -> BodyCoding {
        guard case .form(let fields) = coding else { return coding }
        let members = members(of: type)
        return .form(fields.filter { field in members.contains { $0.key == field.key } })
    }

    func members(of type: TypeReference) -> [PlannedProperty] { types.structure(type)?.properties ?? [] }

    private func coding(of type: TypeReference, _ encoding: Encoding?) -> FormField.Coding? {
        encoding.flatMap(style) ?? (types.isStructured(type) ? .json : nil)
    }

    /// The style of a query parameter that an encoding asks for; nil where it asks for none.
    func style(_ encoding: Encoding) -> FormField.Coding? {
        guard encoding.style != nil || encoding.explode != nil || encoding.allowReserved else { return nil }
        let style = encoding.style.flatMap { ModelParameter.Style(rawValue: $0.rawValue) } ?? .form
        let explode = encoding.explode ?? (style == .form || style == .deepObject)
        return .style(style, explode: explode, allowReserved: encoding.allowReserved)
    }
}

extension TypePlanner {
    /// Whether values of the type have members, or are arrays of such: what a form writes as JSON.
    func isStructured(_ type: TypeReference) -> Bool {
        switch type {
        case .scalar(let scalar): scalar == .json
        case .array(let element): isStructured(element)
        case .optional(let wrapped), .presence(let wrapped): isStructured(wrapped)
        case .dictionary: true
        case .stream, .custom: false
        case .named(let id): isStructured(id)
        }
    }

    /// Whether values have neither elements nor members, so that there is nothing to explode.
    func isScalar(_ type: TypeReference) -> Bool {
        switch type {
        case .scalar(let scalar): return scalar != .json
        case .optional(let wrapped), .presence(let wrapped): return isScalar(wrapped)
        case .array, .dictionary, .stream, .custom: return false
        case .named(let id):
            switch self[id].body {
            case .enumeration: return true
            case .structure, .pending: return false
            case .union(let union): return union.cases.allSatisfy { isScalar($0.use.type) }
            case .alias(let target): return isScalar(target)
            }
        }
    }

    private func isStructured(_ id: DeclarationID) -> Bool {
        switch self[id].body {
        case .structure, .pending: true
        case .enumeration: false
        case .union(let union): union.cases.contains { isStructured($0.use.type) }
        case .alias(let target): isStructured(target)
        }
    }
}
