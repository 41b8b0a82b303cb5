internal import APIModel

/// The expressions by which the method for all pages reads a page.
struct PageEmission {
    private struct Path {
        var steps: [MemberStepView] = []
        var isOptional = false
        /// The type at the end of the path, without null and absence.
        var type: TypeReference
    }

    let items: [MemberStepView]
    let facts: [PageFactView]

    /// Finds the members. Returns `nil` if one of them does not exist, or if the argument for the page is missing.
    init?(
        _ pagination: Pagination, _ operation: Operation, _ signature: MethodSignature,
        _ declarations: [DeclarationID: Declaration]
    ) {
        guard let type = operation.success.bodyType?.unwrapped,
            pagination.parameter?.argument.map({ signature.names.contains($0.text) }) ?? true,
            let items = Self.follow(pagination.members.items, from: type, declarations)
        else { return nil }
        self.items = items.steps
        var facts: [PageFactView] = []
        let members: [(String, PageMembers.Path?)] = [
            ("next", pagination.members.next), ("hasMore", pagination.members.hasMore),
            ("isLast", pagination.members.isLast), ("total", pagination.members.total),
            ("pageCount", pagination.members.pageCount),
        ]
        for (label, members) in members {
            guard let members else { continue }
            guard let path = Self.follow(members, from: type, declarations) else { return nil }
            facts.append(PageFactView(label: label, steps: path.steps))
        }
        if let lastItem = pagination.members.lastItem {
            let last = MemberStepView(member: "last", isChained: items.isOptional, isPresence: false)
            guard let path = Self.follow(lastItem, from: .optional(pagination.element), declarations) else {
                return nil
            }
            facts.insert(PageFactView(label: "next", steps: items.steps + [last] + path.steps), at: 0)
        }
        self.facts = facts
    }

    private static func follow(
        _ members: [MemberName], from type: TypeReference, _ declarations: [DeclarationID: Declaration]
    ) -> Path? {
        var path = Path(type: type)
        for member in members {
            guard case .named(let id) = resolved(path.type.unwrapped, declarations),
                case .structure(let structure) = declarations[id],
                let property = structure.properties.first(where: { $0.name == member })
            else { return nil }
            path.steps.append(
                MemberStepView(
                    member: SwiftIdentifier.member(member.text), isChained: path.type.isOptional,
                    isPresence: property.type.isPresence))
            path.type = property.type
            if case .presence(let wrapped) = path.type { path.type = .optional(wrapped) }
            path.isOptional = path.isOptional || path.type.isOptional
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

    // MARK: Style

    /// Returns the style as an expression, for example `.number(.query("page"), startingAt: 1)`.
    static func style(_ pagination: Pagination) -> String {
        let parameter = pagination.parameter.map { spelling($0.place) } ?? ""
        return switch pagination.style {
        case .value: ".value(of: \(parameter))"
        case .page: ".number(\(parameter), startingAt: \(pagination.start))"
        case .offset: ".offset(\(parameter), startingAt: \(pagination.start))"
        case .url: ".url"
        case .link: ".link"
        }
    }

    private static func spelling(_ place: PageParameter.Place) -> String {
        switch place {
        case .query(let key): return ".query(\(StringLiteral(key)))"
        case .header(let key): return ".header(\(StringLiteral(key)))"
        case .body(let path, let isNumber):
            let names = path.map { "\(StringLiteral($0))" }.joined(separator: ", ")
            return ".body([\(names)]\(isNumber ? ", isNumber: true" : ""))"
        }
    }
}
