/// How a multipart body writes and reads its parts.
struct MultipartView: TemplateView {
    let access: String
    let path: String
    let conformances: String
    let members: [PartView]
    /// The variables that must have a value.
    let demanded: [String]
    /// The parts that no property names.
    let additional: PartView?
    /// Whether the order of the parts says what they are.
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
    /// The writer's method, empty for the header fields of a part, which are written with the part; the value as the
    /// structure has it, and further arguments with their commas.
    let writer: String
    let value: String
    let writeOptions: String
    /// The reader's method, and further arguments with their commas.
    let reader: String
    let readOptions: String
    /// The variable that the part is read into, and where its value is stored.
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
