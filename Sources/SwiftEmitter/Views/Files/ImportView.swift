struct ImportView: TemplateView {
    let access: String
    let module: String

    static let summary = "An imported module."
    static let fields: ViewFields<ImportView> = [
        .access { $0.access },
        .text("module", "The name of the module.") { $0.module },
    ]
}
