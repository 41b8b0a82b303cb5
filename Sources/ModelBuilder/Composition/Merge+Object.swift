internal import OpenAPIDocument
internal import SourceTree
internal import Suggestions

extension Merge {
    func objectShape() -> ComposedSchema.Shape {
        let declared = schemas.reduce(0) { $0 + $1.properties.count }
        guard composer.expansion.spend(declared + own.count, at: own.first?.schema.location) else { return .any }
        var members = declaredMembers()
        addUndeclared(to: &members)
        let additional = additionalProperties(hasMembers: !members.isEmpty)
        if members.isEmpty {
            switch additional {
            case .values(let parts): return .map(parts)
            case .any: return .map(nil)
            case .none: break
            }
        }
        return .object(ObjectShape(members: members, additional: additional))
    }

    /// Properties in document order; one that several parts declare is the `allOf` of them all.
    private func declaredMembers() -> [ObjectShape.Member] {
        var members: [ObjectShape.Member] = []
        var index = [String: Int]()
        var seen: Set<ObjectIdentifier> = []
        var shared: [Int: [SchemaParts.Part]] = [:]
        let required = Set(schemas.flatMap { $0.required.map(\.name) })
        for schema in schemas {
            for property in schema.properties {
                let part = SchemaParts.Part(schema: property.schema)
                // A schema is one object, and stands under one name.
                guard seen.insert(ObjectIdentifier(property.schema)).inserted else { continue }
                if let known = index[property.name] {
                    shared[known, default: members[known].value?.parts ?? []].append(part)
                } else {
                    index[property.name] = members.count
                    members.append(
                        ObjectShape.Member(
                            key: property.name, location: property.location, value: SchemaParts(parts: [part]),
                            isRequired: required.contains(property.name)))
                }
            }
        }
        for (position, parts) in shared { members[position].value = SchemaParts(parts: dropBare(parts)) }
        return members
    }

    /// `{}` and a bare object yield to a type that says more.
    private func dropBare(_ parts: [SchemaParts.Part]) -> [SchemaParts.Part] {
        let telling = parts.filter { part in
            part.schema.reference != nil || !part.schema.allOf.isEmpty || part.isSubstantial
                || part.schema.isReadOnly || part.schema.isWriteOnly
        }
        return telling.isEmpty ? [parts[0]] : telling
    }

    /// Names in `required` that no part declares: members of any value that decoding does not demand.
    private func addUndeclared(to members: inout [ObjectShape.Member]) {
        let declared = members.map(\.key)
        var known = Set(declared)
        let undeclared = schemas.flatMap(\.required).filter { known.insert($0.name).inserted }
        guard !undeclared.isEmpty, !allowsAnyMember else { return }
        // They may be declared in what could not be read.
        let isIncomplete = schemas.contains { composer.references.isIncomplete(at: $0.location) }
        let candidates = MatchCandidates(declared)
        for name in undeclared {
            members.append(ObjectShape.Member(key: name.name, location: name.location, value: nil, isRequired: false))
            if isIncomplete { continue }
            var message = "'\(name.name)' is required but not declared"
            if let near = candidates.closest(to: name.name, budget: composer.suggestions) {
                message += "; did you mean '\(near)'?"
            }
            composer.diagnostics.warning(.requiredNotDeclared, message, at: name.location)
        }
    }

    /// A map of typed values may well require a key without declaring it.
    private var allowsAnyMember: Bool {
        schemas.contains { schema in
            guard schema.properties.isEmpty, case .schema = schema.additionalProperties else { return false }
            return true
        }
    }

    private func additionalProperties(hasMembers: Bool) -> ObjectShape.Additional {
        var values: [SchemaParts.Part] = []
        var isAllowed = false
        var isForbidden = false
        for schema in schemas {
            switch schema.additionalProperties {
            case .unspecified: break
            case .allowed(true, _): isAllowed = true
            case .allowed(false, _): isForbidden = true
            case .schema(let value): values.append(SchemaParts.Part(schema: value))
            }
            values += schema.patternProperties.map { SchemaParts.Part(schema: $0.schema) }
        }
        if values.count == 1 { return .values(SchemaParts(parts: values)) }
        if let value = common(of: values.map(\.schema)) { return .values(SchemaParts(value)) }
        if values.count > 1 {
            composer.diagnostics.warning(
                .anyValue, "the values of members that are not declared have several types; any JSON value is accepted",
                at: values[1].schema.location)
            return .any
        }
        if isAllowed { return .any }
        return hasMembers || isForbidden ? .none : .any
    }
}
