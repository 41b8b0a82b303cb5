struct PartHeadersView: TemplateView {
    let access: String
    let path: String
    let coding: HeaderCodingView

    static let summary = "The header fields of a part of a multipart body."
    static let fields: ViewFields<PartHeadersView> = [
        .access { $0.access },
        .text("path", "The name of the type with the types around it.") { $0.path },
        .view("coding", "The coding of the header fields.") { $0.coding },
    ]
}
