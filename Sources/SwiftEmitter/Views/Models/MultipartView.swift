struct MultipartView: TemplateView {
    let access: String
    let path: String
    let isByPosition: Bool
    let members: [PartView]
    let additional: AdditionalPartsView?

    static let summary = "The coding of a multipart body."
    static let fields: ViewFields<MultipartView> = [
        .access { $0.access },
        .text("path", "The name of the type with the types around it.") { $0.path },
        .flag("isByPosition", "True if the order of the parts identifies them.") { $0.isByPosition },
        .views("members", "The properties, in the order of the document.") { $0.members },
        .texts("requiredLocals", "The local variables that must have a value.") { view in
            view.members.compactMap { $0.isOptional ? nil : $0.local }
        },
        .optionalView("additional", "The parts that the schema does not declare.") { $0.additional },
    ]
}
