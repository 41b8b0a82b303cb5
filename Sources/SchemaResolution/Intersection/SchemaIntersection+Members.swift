package import OpenAPIDocument

/// The members that an object may have besides the declared ones.
package enum AdditionalMembers {
    /// No schema restricts them, so any are allowed.
    case unspecified
    /// `additionalProperties: false` or `unevaluatedProperties: false`.
    case forbidden
    /// `additionalProperties: true`.
    case any
    /// Each of the schemas applies to every such member.
    case values(SchemaConjunction)
}

extension SchemaIntersection {
    /// The declared members in the order of the document, then the names in `required` that are not declared.
    ///
    /// The schema of a member that several schemas declare is the conjunction of theirs.
    package var members: [ObjectShape.Member] {
        var members = declaredMembers()
        var known = Set(members.map(\.key))
        for schema in schemas {
            for name in schema.required where known.insert(name.name).inserted {
                members.append(
                    ObjectShape.Member(key: name.name, location: name.location, value: nil, isRequired: true))
            }
        }
        return members
    }

    private func declaredMembers() -> [ObjectShape.Member] {
        var members: [ObjectShape.Member] = []
        var index = [String: Int]()
        var seen: Set<ObjectIdentifier> = []
        var shared: [Int: [SchemaConjunction.Part]] = [:]
        let required = Set(schemas.flatMap { $0.required.map(\.name) })
        for schema in schemas {
            for property in schema.properties {
                let part = SchemaConjunction.Part(schema: property.schema)
                // The same schema object has one name.
                guard seen.insert(ObjectIdentifier(property.schema)).inserted else { continue }
                if let known = index[property.name] {
                    shared[known, default: members[known].value?.parts ?? []].append(part)
                } else {
                    index[property.name] = members.count
                    members.append(
                        ObjectShape.Member(
                            key: property.name, location: property.location, value: SchemaConjunction(property.schema),
                            isRequired: required.contains(property.name)))
                }
            }
        }
        for (position, parts) in shared {
            members[position].value = SchemaConjunction(parts: Self.withoutBareSchemas(parts))
        }
        return members
    }

    /// Removes `{}` and bare objects if another schema restricts the member further.
    private static func withoutBareSchemas(_ parts: [SchemaConjunction.Part]) -> [SchemaConjunction.Part] {
        let kept = parts.filter { part in
            part.schema.reference != nil || !part.schema.allOf.isEmpty || part.isSubstantial
                || part.schema.isReadOnly || part.schema.isWriteOnly
        }
        return kept.isEmpty ? [parts[0]] : kept
    }

    /// The members that `additionalProperties` and `unevaluatedProperties` allow besides the declared ones.
    package var additionalMembers: AdditionalMembers {
        var result = AdditionalMembers.unspecified
        for schema in schemas {
            result.restrict(by: schema.additionalProperties)
            result.restrict(by: schema.unevaluatedProperties)
        }
        return result
    }

    /// The members whose names match a pattern, of the first schema that has any.
    package var patternMembers: [SchemaProperty] {
        schemas.first { !$0.patternProperties.isEmpty }?.patternProperties ?? []
    }
}

extension AdditionalMembers {
    fileprivate mutating func restrict(by keyword: AdditionalProperties) {
        switch (keyword, self) {
        case (.unspecified, _), (_, .forbidden): break
        case (.allowed(false, _), _): self = .forbidden
        case (.allowed(true, _), .unspecified): self = .any
        case (.allowed(true, _), _): break
        case (.schema(let schema), .values(let known)):
            self = .values(SchemaConjunction(parts: known.parts + [SchemaConjunction.Part(schema: schema)]))
        case (.schema(let schema), _): self = .values(SchemaConjunction(schema))
        }
    }
}
