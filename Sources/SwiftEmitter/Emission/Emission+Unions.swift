internal import APIModel

extension Emission {
    func unionView(_ union: Union, path: TypePath, nested: [String]) -> UnionView {
        let cases = union.cases.map { item in
            let name = SwiftLiteral.identifier(item.name.text)
            let encode = item.writtenTag.map { tag in
                "json.tagged(\(SwiftLiteral.string(tag.key)), \(SwiftLiteral.string(tag.value)), value)"
            }
            return UnionCaseView(
                documentation: CommentLines.lines(item.documentation), name: name, type: speller.spell(item.type),
                encode: encode ?? "value.encode(to: &json)")
        }
        let choices = union.choices.map { choice in
            UnionBranchView(pattern: Self.pattern(choice.kind), rule: rule(choice.rule, of: union))
        }
        return UnionView(
            documentation: documentation(union.head.documentation, union.head.deprecation), access: access,
            name: union.head.name.text, path: path.description, conformances: conformances,
            jsonConformances: jsonConformances, isIndirect: union.isIndirect, cases: cases, choices: choices,
            nested: nested)
    }

    private func rule(_ rule: UnionChoice.Rule, of union: Union) -> UnionRuleView {
        switch rule {
        case .unknown:
            return UnionRuleView(isUnknown: true)
        case .only(let index):
            let item = union.cases[index]
            return UnionRuleView(
                only: UnionCaseReadView(name: SwiftLiteral.identifier(item.name.text), read: readCall(item.type)))
        case .bestMatch(let indices), .firstMatch(let indices):
            return matchRule(indices, of: union)
        case .tag(let key, let cases, let otherwise, let absent):
            var branches = cases.map { tagged in
                UnionBranchView(
                    pattern: tagged.values.map(SwiftLiteral.string).joined(separator: ", "),
                    rule: self.rule(.only(tagged.caseIndex), of: union))
            }
            branches.append(UnionBranchView(pattern: "nil", rule: self.rule(absent, of: union)))
            return UnionRuleView(
                tag: UnionSwitchView(
                    keyLiteral: SwiftLiteral.string(key), branches: branches,
                    otherwise: [self.rule(otherwise, of: union)]))
        case .element(let elements, let empty):
            return elementRule(elements, empty: empty, of: union)
        }
    }

    private func matchRule(_ indices: [Int], of union: Union) -> UnionRuleView {
        guard indices.count > 1 else { return rule(indices.first.map { .only($0) } ?? .unknown, of: union) }
        let types = indices.map { "\(speller.spell(union.cases[$0].type)).self" }.joined(separator: ", ")
        let branches = indices.enumerated().map { position, index in
            UnionBranchView(pattern: String(position), rule: rule(.only(index), of: union))
        }
        return UnionRuleView(
            match: UnionSwitchView(
                subject: "json.bestMatch([\(types)])", branches: branches, otherwise: [UnionRuleView(isUnknown: true)]))
    }

    private func elementRule(
        _ elements: [UnionChoice.ElementChoice], empty: Int, of union: Union
    ) -> UnionRuleView {
        var branches = elements.map { element in
            UnionBranchView(
                pattern: Self.pattern(element.kind), rule: rule(.only(element.caseIndex), of: union))
        }
        branches.append(UnionBranchView(pattern: "nil", rule: rule(.only(empty), of: union)))
        return UnionRuleView(
            match: UnionSwitchView(
                subject: "json.firstElementKind", branches: branches, otherwise: [UnionRuleView(isUnknown: true)]))
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
