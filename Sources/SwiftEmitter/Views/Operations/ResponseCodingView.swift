internal import APIModel

struct ResponseCodingView: TemplateView {
    let member: String
    let status: Response.Status
    /// The media type that a response must have, if others have the same status.
    let chosenContentType: StringLiteral?
    let isAlternative: Bool
    let otherContentTypes: [StringLiteral]
    /// The coding of the body.
    let coding: BodyCoding?
    let contentType: StringLiteral?
    let hasHeaders: Bool

    private var code: String { if case .exact(let code) = status { String(code) } else { "" } }
    private var hundreds: Int? { if case .range(let digit) = status { digit } else { nil } }

    static let summary = "The coding of a response."
    static let fields: ViewFields<ResponseCodingView> = [
        .text("member", "The name of the case of `Response` after a dot.") { $0.member },
        .flag("isExact", "True if the response is for one status.") { !$0.code.isEmpty },
        .text("status", "That status, or an empty text.") { $0.code },
        .flag("isRange", "True if the response is for a range of statuses.") { $0.hundreds != nil },
        .text("firstStatus", "The first status of the range, for example `400`.") {
            $0.hundreds.map { String($0 * 100) } ?? ""
        },
        .text("endStatus", "The status after the range, for example `500`.") {
            $0.hundreds.map { String($0 * 100 + 100) } ?? ""
        },
        .flag("isDefault", "True if the response is for every other status.") { $0.status == .default },
        .flag("isAlternative", "True if another response has the same status and another media type.") {
            $0.isAlternative
        },
        .flag("isChosenByContentType", "True if the media type of the reply decides between the two.") {
            $0.chosenContentType != nil
        },
        .text("chosenContentType", "The media type that decides, as a literal, or an empty text.") {
            $0.chosenContentType?.source ?? ""
        },
        .flag("hasOtherContentTypes", "True if there are `otherContentTypes`.") { !$0.otherContentTypes.isEmpty },
        .literals("otherContentTypes", "The media types of the other response that the first one includes.") {
            $0.otherContentTypes
        },
        .flag("hasBody", "True if the response has a body.") { $0.coding != nil },
        .flag("hasHeaders", "True if the response has typed headers.") { $0.hasHeaders },
        .text("coding", "The coding of the body, as in `RequestBodyView`, or an empty text.") { $0.coding?.name ?? "" },
        .flag("hasFields", "True if there are `fields`.") { $0.coding?.fields.isEmpty == false },
        .views("fields", "The fields of a form that do not use the default encoding.") {
            ($0.coding?.fields ?? []).map { FormFieldView($0) }
        },
        .flag("hasContentType", "True if a writer needs the media type, because it is not the default of the coding.") {
            $0.contentType != nil
        },
        .flag("readsContentType", "True if a reader needs it too.") {
            $0.contentType != nil && $0.coding?.readsContentType == true
        },
        .text("contentType", "The media type, as a literal, or an empty text.") { $0.contentType?.source ?? "" },
    ]
}
