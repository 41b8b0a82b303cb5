internal import APIModel

struct RequestBodyView: TemplateView {
    let coding: BodyCoding
    /// The type argument of the reader.
    let readType: String?
    let isOptional: Bool
    /// The argument for the media type.
    let contentType: StringLiteral?
    let local: String
    let names: MemberNames

    static let summary = "The coding of the body of a request."
    static let fields: ViewFields<RequestBodyView> = [
        .text(
            "coding",
            """
            The coding: `json`, `text`, `scalar`, `binary`, `coded`, `form`, `multipart`, `parts`, `events` or \
            `jsonLines`.
            """
        ) { $0.coding.name },
        .flag("isJSON", "True for `json`.") { $0.coding == .json },
        .flag("isText", "True for `text`.") { $0.coding == .text },
        .flag("isScalar", "True for `scalar`: the text of a number, a date or another single value.") {
            $0.coding == .scalar
        },
        .flag("isBinary", "True for `binary`: a stream of bytes.") { $0.coding == .binary },
        .flag("isCoded", "True for `coded`: a media type for which the user has a coder.") { $0.coding == .coded },
        .flag("isForm", "True for `form`.") { if case .form = $0.coding { true } else { false } },
        .flag("isMultipart", "True for `multipart`.") { $0.coding == .multipart },
        .flag("isParts", "True for `parts`: a multipart body that the document does not describe.") {
            $0.coding == .parts
        },
        .flag("isEvents", "True for `events`: server-sent events.") { $0.coding == .stream(.events) },
        .flag("isJSONLines", "True for `jsonLines`.") { $0.coding == .stream(.jsonLines) },
        .flag("hasReadType", "True if a reader needs the type.") { $0.readType != nil },
        .text("readType", "The type that is read, or an empty text.") { $0.readType ?? "" },
        .flag("isOptional", "True if the body can be absent.") { $0.isOptional },
        .flag("hasFields", "True if there are `fields`.") { !$0.coding.fields.isEmpty },
        .views("fields", "The fields of a form that do not use the default encoding.") {
            $0.coding.fields.map { FormFieldView($0) }
        },
        .flag("hasContentType", "True if a writer needs the media type, because it is not the default of the coding.") {
            $0.contentType != nil
        },
        .flag("readsContentType", "True if a reader needs it too.") {
            $0.contentType != nil && $0.coding.readsContentType
        },
        .text("contentType", "The media type, as a literal, or an empty text.") { $0.contentType?.source ?? "" },
        .text("local", "The name of the local variable for the body.") { $0.local },
        .text("storedMember", "The name of the stored property after a dot.") { $0.names.storedMember },
        .text("value", "The value in a method with a parameter named `request`, as an expression.") {
            $0.names.value(besides: ["request"])
        },
    ]
}
