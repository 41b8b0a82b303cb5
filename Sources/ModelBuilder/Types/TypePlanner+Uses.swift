internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

extension TypePlanner {
    /// Returns the directions in which a member is sent, from its schema and the schemas that it refers to (JSON Schema
    /// 2020-12, Validation, section 9.4).
    func directions(of member: ObjectShape.Member) -> Directions {
        guard let value = member.value else { return .both }
        var resolved = resolver.resolve(value)
        var isReadOnly = resolved.annotations.isReadOnly
        var isWriteOnly = resolved.annotations.isWriteOnly
        for _ in 0..<64 {
            guard case .named(let schema) = resolved.shape else { break }
            resolved = resolver.resolve(schema)
            isReadOnly = isReadOnly || resolved.annotations.isReadOnly
            isWriteOnly = isWriteOnly || resolved.annotations.isWriteOnly
        }
        if isReadOnly && isWriteOnly {
            diagnostics.warning(
                .readOnlyAndWriteOnly, "'\(member.key)' is both readOnly and writeOnly; both keywords are ignored",
                at: member.location)
        }
        if isReadOnly == isWriteOnly { return .both }
        return isReadOnly ? .response : .request
    }

    /// Returns the structure that a type refers to, directly or through aliases.
    func structure(_ type: TypeReference) -> (id: DeclarationID, properties: [PlannedProperty])? {
        guard case .named(let id) = resolved(type), case .structure(let properties, _) = self[id].body else {
            return nil
        }
        return (id, properties)
    }

    /// Returns the type at the end of a chain of aliases.
    func resolved(_ type: TypeReference) -> TypeReference {
        var type = type
        for _ in 0..<16 {
            guard case .named(let id) = type, case .alias(let target) = self[id].body else { return type }
            type = target
        }
        return type
    }

    func name(of schema: Schema) -> String { componentNames.name(of: componentNames.canonical(schema)).key }

    /// Returns true if a pointer refers to a schema or to a component that is a reference to it.
    func names(_ pointer: Pointer, _ schema: Pointer) -> Bool {
        pointer == schema || componentNames.target(of: pointer) == schema
    }
}
