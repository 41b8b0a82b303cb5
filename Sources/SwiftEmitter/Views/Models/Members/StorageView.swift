struct StorageView: TemplateView {
    let name: String
    let type: String

    static let summary = "The private property of a computed one, which is deprecated or has a boxed value."
    static let fields: ViewFields<StorageView> = [
        .text("name", "The name of the private property.") { $0.name },
        .text("type", "The type of the stored value, for example `Indirect<Node>?`.") { $0.type },
    ]
}
