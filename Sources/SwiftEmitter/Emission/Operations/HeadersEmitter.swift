internal import APIModel

/// Makes the views of the typed headers of responses.
struct HeadersEmitter {
    let context: EmissionContext

    func view(_ headers: ResponseHeaders, comment: String) -> HeaderFieldsView {
        let memberNames = headers.fields.map(\.name.text)
        let locals = LocalNames(memberNames, besides: ["headers"])
        let taken = Set(memberNames)
        let emitter = PropertyEmitter(context: context)
        var properties: [PropertyView] = []
        var fields: [HeaderFieldView] = []
        for (index, field) in headers.fields.enumerated() {
            let names = MemberNames(
                field.name.text, isDeprecated: field.deprecation != nil, box: nil, besides: taken)
            properties.append(
                emitter.view(
                    names, key: field.key, type: field.type, isRequired: field.isRequired,
                    defaultValue: field.type.isOptional ? "nil" : nil,
                    documentation: CommentLines.lines(field.documentation), deprecation: field.deprecation))
            fields.append(
                HeaderFieldView(
                    key: StringLiteral(field.key), type: context.speller.spell(field.type.unwrapped),
                    isOptional: field.type.isOptional, isExploded: field.explode, local: locals[index],
                    names: names))
        }
        return HeaderFieldsView(
            documentation: [CommentLine(comment)], access: context.access, name: headers.name.text,
            isHashable: context.options.hashable, properties: properties,
            initialiser: InitialiserView(access: context.access, deprecation: nil, properties: properties),
            coding: HeaderCodingView(access: context.access, fieldViews: fields))
    }
}
