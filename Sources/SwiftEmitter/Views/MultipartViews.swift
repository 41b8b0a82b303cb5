/// The coding of a multipart body.
struct MultipartView: TemplateView {
    let access: String
    let path: String
    let conformances: String
    let members: [PartView]
    /// The variables that must have a value.
    let demanded: [String]
    /// The parts without a declared property.
    let additional: PartView?
    /// True if parts are identified by their order.
    let isByPosition: Bool

    static let fields: ViewFields<MultipartView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "conformances": .text { $0.conformances },
        "members": .views { $0.members }, "demanded": .texts { $0.demanded },
        "additional": .optionalView { $0.additional }, "isByPosition": .flag { $0.isByPosition },
    ]
}

/// A property of a multipart body.
struct PartView: TemplateView {
    let key: String
    /// The method of the writer, the value as an expression in the structure, and further arguments with their commas.
    /// The method is empty for the header fields of a part, which are written with the part.
    let writer: String
    let value: String
    let writeOptions: String
    /// The method of the reader, and further arguments with their commas.
    let reader: String
    let readOptions: String
    /// The variable for the part, and the property in which its value is stored.
    let local: String
    let target: String

    static let fields: ViewFields<PartView> = [
        "key": .text { $0.key }, "writer": .text { $0.writer },
        "isWritten": .flag { !$0.writer.isEmpty }, "value": .text { $0.value },
        "writeOptions": .text { $0.writeOptions }, "reader": .text { $0.reader },
        "readOptions": .text { $0.readOptions }, "local": .text { $0.local }, "target": .text { $0.target },
    ]
}

/// The header fields of a part.
struct PartHeadersView: TemplateView {
    let access: String
    let path: String
    let conformances: String
    let coding: HeaderCodingView

    static let fields: ViewFields<PartHeadersView> = [
        "access": .text { $0.access }, "path": .text { $0.path }, "conformances": .text { $0.conformances },
        "coding": .optionalView { $0.coding },
    ]
}
