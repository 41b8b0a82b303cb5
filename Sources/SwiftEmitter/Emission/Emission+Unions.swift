internal import APIModel

extension Emission {
    func view(_ union: Union, nested: [String]) -> UnionView {
        UnionView(
            documentation: documentation(union.head.documentation, union.head.deprecation), access: access,
            name: union.head.name.text, conformances: conformances, isIndirect: union.isIndirect,
            cases: union.cases.map(caseView), several: union.hasSeveral ? speller.spell(union.head.id) : nil,
            nested: nested, extensions: ExtensionView.list(union.head.extensions))
    }

    func jsonView(_ union: Union) -> UnionJSONView {
        UnionJSONView(
            access: access, path: speller.spell(union.head.id), conformances: jsonConformances,
            cases: union.cases.map(caseView), kinds: kinds(of: union), tags: tags(of: union),
            branches: branches(of: union))
    }

    private func caseView(_ item: UnionCase) -> UnionCaseView {
        let member = SwiftIdentifier.member(item.name.text)
        return UnionCaseView(
            documentation: CommentLines.lines(item.documentation), name: SwiftIdentifier.escaped(item.name.text),
            member: member, type: speller.spell(item.type),
            writtenTag: item.writtenTag.map { tag in
                WrittenTagView(
                    member: member, key: SwiftLiteral.string(tag.key),
                    value: tag.property.map { "value.\(SwiftIdentifier.member($0.text))" }
                        ?? SwiftLiteral.string(tag.value).source)
            })
    }

    /// Returns the discriminator values of the branches, or `nil` if the union has no discriminator.
    private func tags(of union: Union) -> UnionTagsView? {
        for case .tag(let key, let cases, _, _) in union.choices.map(\.rule) {
            let values = cases.map { $0.values.map(SwiftLiteral.string).list }
            return UnionTagsView(key: SwiftLiteral.string(key), values: values)
        }
        return nil
    }

    /// Returns the branches of which an object may match several.
    private func branches(of union: Union) -> [UnionMatchedBranchView] {
        let path = speller.spell(union.head.id)
        for case .everyMatch(let cases) in union.choices.map(\.rule) {
            let branches = cases.map { matched in
                UnionMatchedBranchView(
                    wrap: "\(path).\(SwiftIdentifier.member(union.cases[matched.caseIndex].name.text))",
                    members: matched.members.map(SwiftLiteral.string).list, isOpen: matched.isOpen)
            }
            return branches.markingLast
        }
        return []
    }

    /// Returns a branch for each kind of JSON value that is not always unknown.
    private func kinds(of union: Union) -> [UnionBranchView] {
        let known = union.choices.filter { $0.rule != .unknown }
        return known.map { choice in
            // Integers are treated as numbers if there is no rule for integers.
            let takesIntegers = choice.kind == .number && !known.contains { $0.kind == .integer }
            return UnionBranchView(
                pattern: takesIntegers ? ".number" : Self.pattern(choice.kind),
                rule: rule(choice.rule, isFallible: choice.kind.isFallible, of: union))
        }
    }

    private func rule(
        _ rule: UnionChoice.Rule, isFallible: Bool = false, of union: Union
    ) -> UnionRuleView {
        switch rule {
        case .unknown: return read("unknown", of: union)
        case .only(let index):
            return read(union.cases[index].name.text, otherwise: isFallible ? "unknown" : nil, of: union)
        case .firstMatch(let indices) where isFallible && indices.count == 2:
            let names = indices.map { union.cases[$0].name.text }
            return read(names[0], otherwise: names[1], of: union)
        case .bestMatch(let indices), .firstMatch(let indices):
            guard indices.count > 1 else {
                return self.rule(indices.first.map { .only($0) } ?? .unknown, isFallible: isFallible, of: union)
            }
            let types = indices.map { ArgumentView(label: "", value: speller.spell(union.cases[$0].type)) }
            let branches = indices.enumerated().map { position, index in
                UnionBranchView(pattern: String(position), rule: self.rule(.only(index), of: union))
            }
            return choice(.bestMatch(types.markingLast), branches, otherwise: .unknown, of: union)
        case .tag(_, let cases, let otherwise, let absent):
            var branches = cases.enumerated().map { index, tagged in
                UnionBranchView(pattern: String(index), rule: self.rule(.bestMatch(tagged.caseIndices), of: union))
            }
            if absent != otherwise {
                branches.append(UnionBranchView(pattern: "nil", rule: self.rule(absent, of: union)))
            }
            return choice(.tag, branches, otherwise: otherwise, of: union)
        case .everyMatch:
            return UnionRuleView(read: nil, choice: nil, everyMatch: speller.spell(union.head.id))
        case .element(let elements, let empty):
            var branches = elements.map { element in
                let takesIntegers = element.kind == .number && !elements.contains { $0.kind == .integer }
                return UnionBranchView(
                    pattern: takesIntegers ? ".number" : Self.pattern(element.kind),
                    rule: self.rule(.only(element.caseIndex), isFallible: true, of: union))
            }
            branches.append(UnionBranchView(pattern: "nil", rule: self.rule(.only(empty), of: union)))
            return choice(.firstElement, branches, otherwise: .unknown, of: union)
        }
    }

    private func read(_ name: String, otherwise: String? = nil, of union: Union) -> UnionRuleView {
        let path = speller.spell(union.head.id)
        let read = UnionReadView(
            path: path, member: SwiftIdentifier.member(name),
            otherwise: otherwise.map { "\(path).\(SwiftIdentifier.member($0))" })
        return UnionRuleView(read: read, choice: nil)
    }

    private func choice(
        _ subject: UnionChoiceView.Subject, _ branches: [UnionBranchView], otherwise: UnionChoice.Rule, of union: Union
    ) -> UnionRuleView {
        guard !branches.isEmpty else { return rule(otherwise, of: union) }
        return UnionRuleView(
            read: nil,
            choice: UnionChoiceView(subject: subject, branches: branches, otherwise: [rule(otherwise, of: union)]))
    }

    private static func pattern(_ kind: UnionChoice.Kind) -> String {
        switch kind {
        case .object: ".object"
        case .array: ".array"
        case .string: ".string"
        case .integer: ".number(integer: true)"
        case .number: ".number(integer: false)"
        case .boolean: ".boolean"
        }
    }
}

extension UnionChoice.Kind {
    /// True if the only case for a kind of value may not accept all values of that kind: a number may be too large, and
    /// an array may have elements of different types.
    fileprivate var isFallible: Bool {
        switch self {
        case .integer, .number, .array: true
        case .object, .string, .boolean: false
        }
    }
}
