internal import APIModel

extension Emission {
    /// Returns the method that iterates over all pages, or `nil` if its members cannot be determined.
    func pagesView(_ pagination: Pagination, _ operation: Operation, _ call: MethodCall) -> PagesView? {
        let pageParameter = pagination.pageParameter.text
        guard case .body(let type, _) = operation.success, call.names.contains(pageParameter) else { return nil }
        let taken = call.names.subtracting([pageParameter])
        let page = SwiftIdentifier.free("page", besides: taken)
        let body = SwiftIdentifier.free("body", besides: taken)
        guard let items = follow(pagination.items, from: type, named: body),
            let next = follow(pagination.next, from: type, named: body)
        else { return nil }
        let arguments = call.parameters.map { parameter in
            ArgumentView(
                label: parameter.label,
                value: parameter.name == pageParameter ? page : SwiftIdentifier.escaped(parameter.name))
        }
        let parameters = call.parameters.filter { $0.name != pageParameter }
        let method = SwiftIdentifier.escaped(operation.method.text)
        var comment = CommentLines.wrap(
            "Every element of every page, fetched as it is asked for: `\(operation.method)`, page by page.")
        let parameterComment = CommentLines.parameters(parameters.map { ($0.name, $0.comment) })
        if !parameterComment.isEmpty { comment += [.empty] + parameterComment }
        return PagesView(
            documentation: comment, deprecation: operation.deprecation.map(Self.attribute), access: access,
            name: SwiftIdentifier.escaped(pagination.method.text), method: method,
            element: speller.spell(pagination.element),
            parameters: parameters.map { ParameterView(declaration: $0.declaration) }.markingLast,
            arguments: arguments.markingLast, page: page, body: body,
            items: items.isOptional ? "\(items.text) ?? []" : items.text, next: next.text)
    }

    /// Returns an expression that follows a path of members, or `nil` if one of them does not exist.
    private func follow(
        _ members: [MemberName], from type: TypeReference, named start: String
    ) -> (text: String, isOptional: Bool)? {
        var text = start
        var isOptional = false
        var type = type
        for member in members {
            guard case .named(let id) = resolved(type.unwrapped), case .structure(let structure) = declarations[id],
                let property = structure.properties.first(where: { $0.name == member })
            else { return nil }
            text += (type.isOptional ? "?." : ".") + SwiftIdentifier.member(member.text)
            type = property.type
            if case .presence(let wrapped) = type {
                text += ".value"
                type = .optional(wrapped)
            }
            isOptional = isOptional || type.isOptional
        }
        return (text, isOptional)
    }

    /// Returns the target type of an alias, or the type itself if it is not an alias.
    private func resolved(_ type: TypeReference) -> TypeReference {
        var type = type
        for _ in 0..<64 {
            guard case .named(let id) = type, case .alias(let alias) = declarations[id] else { return type }
            type = alias.target
        }
        return type
    }
}
