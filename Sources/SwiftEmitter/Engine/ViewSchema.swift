/// The fields of a view, each under its name.
struct ViewFields<View: TemplateView>: Sendable, ExpressibleByDictionaryLiteral {
    let names: [String]
    let all: [ViewField<View>]

    init(dictionaryLiteral fields: (String, ViewField<View>)...) {
        names = fields.map { $0.0 }
        all = fields.map { $0.1 }
    }

    var kinds: [ViewSchema.Kind] {
        all.map { field in
            switch field {
            case .text: .text
            case .flag: .flag
            case .section(let elements, _): .section(elements)
            }
        }
    }
}

/// What a template can say about a view.
struct ViewSchema: Sendable {
    enum Kind: Sendable {
        case text, flag
        /// With the schema of its elements; views may hold others of their kind.
        case section(@Sendable () -> ViewSchema)
    }

    let viewName: String
    let names: [String]
    private let kinds: [Kind]

    init(viewName: String, names: [String], kinds: [Kind]) {
        self.viewName = viewName
        self.names = names
        self.kinds = kinds
    }

    /// A field's position and kind.
    func field(_ name: String) -> (position: Int, kind: Kind)? {
        names.firstIndex(of: name).map { ($0, kinds[$0]) }
    }
}
