struct StructureView: TemplateView {
    enum Coding: Sendable { case json, multipart, headers }

    let documentation: [CommentLine]
    let access: String
    let name: String
    let path: String
    let isHashable: Bool
    let isCodable: Bool
    let coding: Coding
    let properties: [PropertyView]
    let initialiser: InitialiserView
    let nested: [String]
    var extensions: [ExtensionView] = []

    private var storage: [StorageView] { properties.compactMap(\.storage) }

    static let summary = "A structure."
    static let fields: ViewFields<StructureView> = [
        .documentation { $0.documentation },
        .access { $0.access },
        .text("name", "The name of the structure.") { $0.name },
        .text("path", "The name with the types around it, for example `Customer.Address`.") { $0.path },
        .flag("isHashable", "True if the structure is `Hashable`.") { $0.isHashable },
        .flag("isCodable", "True if the structure is `Codable`, in an extension.") { $0.isCodable },
        .flag("isJSON", "True for a JSON object.") { $0.coding == .json },
        .flag("isMultipart", "True for a multipart body.") { $0.coding == .multipart },
        .flag("isPartHeaders", "True for the header fields of a part of a multipart body.") { $0.coding == .headers },
        .views("properties", "The properties, in the order of the document.") { $0.properties },
        .flag("hasProperties", "True if there are any.") { !$0.properties.isEmpty },
        .flag("hasStorage", "True if there are private properties.") { !$0.storage.isEmpty },
        .views("storage", "The private properties of the computed ones.") { $0.storage },
        .view("initialiser", "The memberwise initialiser.") { $0.initialiser },
        .texts("nested", "The text of each nested declaration.") { $0.nested },
        .extensions { $0.extensions },
    ]
}
