/// The names, kinds and documentation of a view's fields.
struct ViewSchema: Sendable {
    enum Kind: Sendable {
        case text, flag
        /// Text of the document, which must not become code.
        case line
        /// A type, which is a text and a ``TypeView``.
        case type
        /// Views with the schema of the elements. Views can contain views of their own kind.
        case section(@Sendable () -> ViewSchema, Count)
    }

    /// The number of views in a section.
    enum Count: Sendable { case one, optional, any }

    struct Field: Sendable {
        let name: String
        let documentation: String
        let kind: Kind
    }

    /// The name of a flag that every view has in a section: true for the last element of the list.
    static let last = "isLast"

    let viewName: String
    let summary: String
    let fields: [Field]

    /// Returns the position and the kind of a field.
    func field(_ name: String) -> (position: Int, kind: Kind)? {
        fields.firstIndex { $0.name == name }.map { ($0, fields[$0].kind) }
    }
}
