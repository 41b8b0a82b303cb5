internal import APIModel

/// Generates enumerations.
struct EnumerationEmitter {
    let context: EmissionContext

    func render(_ enumeration: Enumeration) -> String {
        let view = view(enumeration)
        let programs = context.programs
        return enumeration.isOpen ? programs.enumeration.render(view) : programs.closedEnumeration.render(view)
    }

    private func view(_ enumeration: Enumeration) -> EnumerationView {
        let isString = enumeration.rawKind == .string
        let head = enumeration.head
        return EnumerationView(
            documentation: context.documentation(head.documentation, head.deprecation), access: context.access,
            name: head.name.text, isString: isString, rawType: context.speller.standard(isString ? "String" : "Int"),
            cases: enumeration.cases.map(view), extensions: ExtensionView.list(head.extensions))
    }

    private func view(_ item: EnumerationCase) -> EnumerationCaseView {
        let rawValue =
            switch item.rawValue {
            case .string(let text): StringLiteral(text).source
            case .integer(let number): SwiftLiteral.integer(number)
            }
        return EnumerationCaseView(
            documentation: CommentLines.lines(item.documentation), name: SwiftIdentifier.escaped(item.name.text),
            member: SwiftIdentifier.member(item.name.text), rawValue: rawValue)
    }
}
