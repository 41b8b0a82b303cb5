/// The fields of a view, by name.
struct ViewFields<View: TemplateView>: Sendable, ExpressibleByDictionaryLiteral {
    let all: [(name: String, field: ViewField<View>)]

    init(dictionaryLiteral fields: (String, ViewField<View>)...) {
        all = fields
    }
}

/// The names and kinds of a view's fields.
struct ViewSchema: Sendable {
    enum Kind: Sendable {
        case text, flag
        /// Text of the document, which must not become code.
        case line
        /// A list of views with the schema of its elements. Views can contain views of their own kind.
        case section(@Sendable () -> ViewSchema)
    }

    let viewName: String
    private(set) var names: [String] = []
    private var kinds: [Kind] = []

    init(viewName: String) {
        self.viewName = viewName
    }

    mutating func append(_ name: String, _ kind: Kind) {
        names.append(name)
        kinds.append(kind)
    }

    /// Returns the position and the kind of a field.
    func field(_ name: String) -> (position: Int, kind: Kind)? {
        names.firstIndex(of: name).map { ($0, kinds[$0]) }
    }
}
