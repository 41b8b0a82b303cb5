/// The fields of a view, each under its name.
struct ViewFields<View: TemplateView>: Sendable, ExpressibleByDictionaryLiteral {
    let all: [(name: String, field: ViewField<View>)]

    init(dictionaryLiteral fields: (String, ViewField<View>)...) {
        all = fields
    }
}

/// What a template can say about a view.
struct ViewSchema: Sendable {
    enum Kind: Sendable {
        case text, flag
        /// Text of the document, which must not become code.
        case line
        /// With the schema of its elements; views may hold others of their kind.
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

    /// A field's position and kind.
    func field(_ name: String) -> (position: Int, kind: Kind)? {
        names.firstIndex(of: name).map { ($0, kinds[$0]) }
    }
}
