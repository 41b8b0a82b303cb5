/// The views whose fields a tag can refer to.
struct ViewScope {
    /// The schemas of the views, innermost first.
    private let schemas: [ViewSchema]

    init(_ schema: ViewSchema) { schemas = [schema] }

    private init(_ schemas: [ViewSchema]) { self.schemas = schemas }

    var innermost: ViewSchema { schemas[0] }

    /// The names of all fields.
    var names: [String] { schemas.flatMap { $0.fields.map(\.name) } }

    /// Returns the scope inside a section for views with a schema.
    func entering(_ schema: ViewSchema) -> ViewScope { ViewScope([schema] + schemas) }

    /// Returns the field of the innermost view that has one with this name. The field `.` is that of the innermost view.
    func field(_ name: String) -> (reference: FieldReference, kind: ViewSchema.Kind)? {
        for (depth, schema) in schemas.enumerated() where depth == 0 || name != "." {
            guard let (position, kind) = schema.field(name) else { continue }
            return (FieldReference(depth: depth, position: position), kind)
        }
        return nil
    }
}
