internal import APIModel

extension Emission {
    /// Returns the declaration with its nested types, followed by the coding of each type, which is at the top level.
    func blocks(for declaration: Declaration, path: TypePath) -> [String] {
        var codings: [String] = []
        let text = render(declaration, path: path, codings: &codings)
        return [text] + codings
    }

    private func render(_ declaration: Declaration, path: TypePath, codings: inout [String]) -> String {
        speller.enter(path)
        switch declaration {
        case .structure(let structure):
            if let equality = equality(structure) { codings.append(equality) }
            switch structure.coding {
            case .json: codings.append(programs.structureJSON.render(jsonView(structure)))
            case .multipart, .orderedParts: codings.append(programs.multipart.render(multipartView(structure)))
            case .headers: codings.append(programs.partHeaders.render(partHeadersView(structure)))
            }
        case .union(let union): codings.append(programs.unionJSON.render(jsonView(union)))
        case .enumeration, .alias: break
        }
        let nested = declaration.nested.map { inner in
            render(inner, path: path.appending(inner.head.name), codings: &codings)
        }
        speller.enter(path)
        switch declaration {
        case .structure(let structure): return programs.structure.render(view(structure, nested: nested))
        case .union(let union): return programs.union.render(view(union, nested: nested))
        case .enumeration(let enumeration): return render(enumeration)
        case .alias(let alias): return programs.alias.render(view(alias))
        }
    }

    /// Returns the comment of a declaration that cannot have `@available(*, deprecated)`, because generated code refers
    /// to it.
    func documentation(_ documentation: Documentation, _ deprecation: Deprecation?) -> [CommentLine] {
        guard let deprecation else { return CommentLines.lines(documentation) }
        let message = deprecation.message
        return CommentLines.lines(
            documentation, notes: [message.isEmpty ? "- Warning: Deprecated." : "- Warning: Deprecated. \(message)"])
    }

    /// Returns an attribute such as `@available(*, deprecated)`.
    static func attribute(_ deprecation: Deprecation) -> String {
        guard !deprecation.message.isEmpty else { return "@available(*, deprecated)" }
        return "@available(*, deprecated, message: \(SwiftLiteral.string(deprecation.message)))"
    }

    // MARK: Enumerations and aliases

    func render(_ enumeration: Enumeration) -> String {
        let view = view(enumeration)
        return enumeration.isOpen ? programs.enumeration.render(view) : programs.closedEnumeration.render(view)
    }

    private func view(_ enumeration: Enumeration) -> EnumerationView {
        let isString = enumeration.rawKind == .string
        let cases = enumeration.cases.map { item in
            let raw =
                switch item.rawValue {
                case .string(let text): SwiftLiteral.string(text).source
                case .integer(let number): SwiftLiteral.integer(number)
                }
            return EnumerationCaseView(
                documentation: CommentLines.lines(item.documentation),
                name: SwiftIdentifier.escaped(item.name.text), member: SwiftIdentifier.member(item.name.text),
                rawValue: raw)
        }
        let conformance = enumeration.isOpen ? "OpenEnum" : isString ? "ClosedStringEnum" : "ClosedIntegerEnum"
        return EnumerationView(
            documentation: documentation(enumeration.head.documentation, enumeration.head.deprecation),
            access: access, name: enumeration.head.name.text,
            conformance: speller.standard(conformance),
            rawType: speller.standard(isString ? "String" : "Int"), cases: cases.markingLast,
            extensions: ExtensionView.list(enumeration.head.extensions))
    }

    /// Generated code may refer to a deprecated alias without a warning, so only its comment contains the deprecation.
    private func view(_ alias: Alias) -> AliasView {
        AliasView(
            documentation: documentation(alias.head.documentation, alias.head.deprecation), deprecation: nil,
            access: access, name: alias.head.name.text, type: speller.spell(alias.target),
            extensions: ExtensionView.list(alias.head.extensions))
    }
}
