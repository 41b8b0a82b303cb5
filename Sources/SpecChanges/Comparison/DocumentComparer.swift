internal import SourceTree
internal import StableText

/// The comparison of two documents. It reports every difference, with its effects on the wire and in Swift.
///
/// The comparison begins at the operations and follows their parameters, bodies and schemas. Each pair of schemas has
/// its Swift types, so that the effect of a change on code follows from the two models. Schemas that have names are
/// compared once for each direction and pair. Each such comparison is a node of `VisitGraph`, and a change reaches the
/// operations above its nodes.
struct DocumentComparer {
    private let context: ComparisonContext

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }

    init(old: DocumentSide, new: DocumentSide) { context = ComparisonContext(old: old, new: new) }

    /// Returns all differences, grouped by operation in the order of the new document, then by component.
    func run() -> [Change] {
        let schemas = SchemaComparer(context)
        let components = ComponentComparer(context)
        components.pair()
        ServerComparer(changes: context.changes).compare(
            old.document.servers, new.document.servers, at: .api, node: nil, owners: (.start(old), .start(new)))
        SecuritySchemeComparer(context).compare()
        compareNames()
        OperationComparer(context, schemas: schemas).compare()
        components.compareUnreached(with: schemas)
        if context.changes.changes.isEmpty { SurfaceComparer(context).compare() }
        var changes = context.changes.changes
        var table = ReachTable(context.visits.nodes)
        for index in changes.indices { changes[index].reach = reach(of: changes[index], in: &table) }
        return changes
    }

    /// Compares the Swift names of the client and of the handler.
    private func compareNames() {
        let (before, after) = (old.model.names, new.model.names)
        guard before.client != after.client || before.handler != after.handler else { return }
        context.changes.report(
            .apiRenamed,
            "is renamed from '\(before.client)' and '\(before.handler)' to '\(after.client)' and '\(after.handler)'",
            at: Cursor(.api), from: old.document.info.location, to: new.document.info.location, source: .all)
    }

    /// Returns the operations that a change of a component or of a shared part affects.
    private func reach(of change: Change, in table: inout ReachTable) -> [Change.Reach] {
        if case .operation = change.group, change.nodes.count == 1 { return [] }
        if case .api = change.group { return [] }
        var all: Set<Change.Reach> = []
        for node in change.nodes {
            let above = table.operations(above: node)
            if all.isEmpty { all = above } else { all.formUnion(above) }
        }
        return Array(all).ordered {
            $0.operation == $1.operation
                ? $0.direction == .request && $1.direction == .response : precedes($0.operation, $1.operation)
        }
    }
}
