internal import APIModel

/// The members from the body of a page to its elements and to the number of the next page.
struct PaginationPaths {
    struct Path {
        var steps: [MemberStepView] = []
        var isOptional = false
    }

    let items: Path
    let next: Path

    /// Finds the members. Returns `nil` if one of them does not exist, or if no parameter is the page number.
    init?(
        _ pagination: Pagination, _ operation: Operation, _ signature: MethodSignature,
        _ declarations: [DeclarationID: Declaration]
    ) {
        guard case .body(let type, _) = operation.success, signature.names.contains(pagination.pageParameter.text),
            let items = Self.follow(pagination.items, from: type, declarations),
            let next = Self.follow(pagination.next, from: type, declarations)
        else { return nil }
        self.items = items
        self.next = next
    }

    private static func follow(
        _ members: [MemberName], from type: TypeReference, _ declarations: [DeclarationID: Declaration]
    ) -> Path? {
        var path = Path()
        var type = type
        for member in members {
            guard case .named(let id) = resolved(type.unwrapped, declarations),
                case .structure(let structure) = declarations[id],
                let property = structure.properties.first(where: { $0.name == member })
            else { return nil }
            path.steps.append(
                MemberStepView(
                    member: SwiftIdentifier.member(member.text), isChained: type.isOptional,
                    isPresence: property.type.isPresence))
            type = property.type
            if case .presence(let wrapped) = type { type = .optional(wrapped) }
            path.isOptional = path.isOptional || type.isOptional
        }
        return path
    }

    /// Returns the target type of an alias, or the type itself if it is not an alias.
    private static func resolved(
        _ type: TypeReference, _ declarations: [DeclarationID: Declaration]
    ) -> TypeReference {
        var type = type
        for _ in 0..<64 {
            guard case .named(let id) = type, case .alias(let alias) = declarations[id] else { return type }
            type = alias.target
        }
        return type
    }
}
