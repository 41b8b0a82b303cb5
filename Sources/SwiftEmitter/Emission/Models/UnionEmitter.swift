internal import APIModel

/// Makes the views of unions and of their JSON coding.
struct UnionEmitter {
    let context: EmissionContext

    func view(_ union: Union, nested: [String]) -> UnionView {
        let head = union.head
        return UnionView(
            documentation: context.documentation(head.documentation, head.deprecation), access: context.access,
            name: head.name.text, path: context.speller.spell(head.id), isHashable: context.options.hashable,
            isCodable: context.options.codable, isIndirect: union.isIndirect, cases: union.cases.map(caseView),
            hasSeveral: union.hasSeveral, nested: nested, extensions: ExtensionView.list(head.extensions))
    }

    func jsonView(_ union: Union) -> UnionJSONView {
        let path = context.speller.spell(union.head.id)
        return UnionJSONView(
            access: context.access, path: path, isCodable: context.options.codable,
            cases: union.cases.map(caseView), kinds: UnionRuleEmitter(context, union, path: path).kinds(),
            tags: tags(of: union), branches: branches(of: union, path: path))
    }

    private func caseView(_ item: UnionCase) -> UnionCaseView {
        let member = SwiftIdentifier.member(item.name.text)
        return UnionCaseView(
            documentation: CommentLines.lines(item.documentation), name: SwiftIdentifier.escaped(item.name.text),
            member: member, type: context.view(item.type),
            writtenTag: item.writtenTag.map { tag in
                WrittenTagView(
                    member: member, key: StringLiteral(tag.key),
                    property: tag.property.map { SwiftIdentifier.member($0.text) }, value: StringLiteral(tag.value))
            })
    }

    /// Returns the discriminator values of the branches, or `nil` if the union has no discriminator.
    private func tags(of union: Union) -> UnionTagsView? {
        for case .tag(let key, let cases, _, _) in union.choices.map(\.rule) {
            return UnionTagsView(
                key: StringLiteral(key),
                branches: cases.map { UnionTagValuesView(values: $0.values.map { StringLiteral($0) }) })
        }
        return nil
    }

    /// Returns the branches of which an object may match several.
    private func branches(of union: Union, path: String) -> [UnionMatchedBranchView] {
        for case .everyMatch(let cases) in union.choices.map(\.rule) {
            return cases.map { matched in
                UnionMatchedBranchView(
                    path: path, member: SwiftIdentifier.member(union.cases[matched.caseIndex].name.text),
                    keys: matched.members.map { StringLiteral($0) }, isOpen: matched.isOpen)
            }
        }
        return []
    }
}
