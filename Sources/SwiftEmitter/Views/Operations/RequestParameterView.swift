internal import OpenAPIVocabulary

struct RequestParameterView: TemplateView {
    let location: ParameterLocation
    let key: StringLiteral
    let type: String
    let isOptional: Bool
    /// The style as an argument, if it is not the default of the location.
    let style: String?
    let explode: Bool?
    let allowsReserved: Bool
    let fieldViews: [FormFieldView]
    let local: String
    let names: MemberNames

    static let summary = "The coding of a parameter of a request."
    static let fields: ViewFields<RequestParameterView> = [
        .text("location", "`path`, `query`, `querystring`, `header` or `cookie`.") { $0.location.rawValue },
        .flag("isPath", "True for a parameter in the path.") { $0.location == .path },
        .flag("isQuery", "True for a query item.") { $0.location == .query },
        .flag("isQuerystring", "True for the query as a whole.") { $0.location == .querystring },
        .flag("isHeader", "True for a header field.") { $0.location == .header },
        .flag("isCookie", "True for a cookie.") { $0.location == .cookie },
        .literal("key", "The name in the document, as a literal.") { $0.key },
        .text("type", "The type without `?`.") { $0.type },
        .flag("isOptional", "True if the parameter can be absent.") { $0.isOptional },
        .optionalText("style", "The style, or `json`, if it is not the default of the location.") { $0.style },
        .optionalText("explode", "`true` or `false`, if it is not the default of the location.") {
            $0.explode.map { String($0) }
        },
        .flag("allowsReserved", "True if reserved characters are not escaped.") { $0.allowsReserved },
        .flag("hasFields", "True if there are `fields`.") { !$0.fieldViews.isEmpty },
        .views("fields", "The fields of a form that do not use the default encoding.") { $0.fieldViews },
        .text("local", "The name of the local variable for the value.") { $0.local },
        .text("storedMember", "The name of the stored property after a dot.") { $0.names.storedMember },
        .text("value", "The value in a method with a parameter named `request`, as an expression.") {
            $0.names.value(besides: ["request"])
        },
    ]
}
