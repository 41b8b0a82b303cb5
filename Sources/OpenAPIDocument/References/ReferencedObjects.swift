import SourceTree
import StableText

/// Parses the objects that references resolve to.
struct ReferencedObjects {
    private let context: ParsingContext

    private var objects: ParsedObjects { context.objects }

    init(_ context: ParsingContext) {
        self.context = context
    }

    /// Parses everything that the entry document refers to, reports the references that cannot be resolved, and returns
    /// the objects that the others resolve to.
    func load() -> ReferenceIndex {
        while let requests = objects.takeRequests() {
            for visit in requests.objects { visit(self) }
            for request in requests.schemas { visitSchema(request) }
        }
        let checks = ReferenceChecks(objects: objects, diagnostics: context.diagnostics)
        let circular = checks.reportCircularReferences()
        checks.reportLongPathItems()
        context.trees.problems.report(to: context.diagnostics)
        readLinkedFiles()
        return ReferenceIndex(context, circularSchemas: circular)
    }

    /// Reads the files of the operations that links refer to, if the caller collects all references. The operations are
    /// not parsed.
    private func readLinkedFiles() {
        let links = objects.followedReferences.filter { $0.value.section == FollowedReference.operations }
        for link in Array(links).ordered(by: { $0.key < $1.key }) { _ = context.resolver.find(link.value.target) }
    }

    /// Parses the object that a reference resolves to. If it is a reference itself, its target is parsed as well.
    func visit<Object>(_ reference: Reference, _ kind: ObjectKind<Object>) {
        var next: Reference? = reference
        while let reference = next, objects.memo[kind, reference.target] == nil {
            guard let place = context.targets.object(reference, kind.name, in: kind.section) else { return }
            let object = ObjectReader(context).referenceable(place, kind)
            objects.memo[kind, reference.target] = object
            next = object?.reference
        }
    }

    private func visitSchema(_ request: RequestedSchema) {
        let reference = request.reference
        guard objects.schemas[reference.target] == nil,
            let place = context.targets.object(reference, "a schema", in: "schemas", severity: request.severity)
        else { return }
        let schema = SchemaParser(ObjectReader(context)).schema(place)
        // A schema behind another reference has a pointer of its own.
        if let schema { objects.schemas[reference.target] = schema }
    }
}
