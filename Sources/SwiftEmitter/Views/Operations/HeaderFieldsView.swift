struct HeaderFieldsView: TemplateView {
    let documentation: [CommentLine]
    let access: String
    let name: String
    let isHashable: Bool
    let properties: [PropertyView]
    let initialiser: InitialiserView
    let coding: HeaderCodingView

    private var storage: [StorageView] { properties.compactMap(\.storage) }

    static let summary = "The typed headers of a response."
    static let fields: ViewFields<HeaderFieldsView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name of the type.") { $0.name },
        .flag("isHashable", "True if the type is `Hashable`.") { $0.isHashable },
        .views("properties", "A property for each header field.") { $0.properties },
        .flag("hasStorage", "True if there are private properties.") { !$0.storage.isEmpty },
        .views("storage", "The private properties of the computed ones.") { $0.storage },
        .view("initialiser", "The memberwise initialiser.") { $0.initialiser },
        .view("coding", "The coding of the header fields.") { $0.coding },
    ]
}
