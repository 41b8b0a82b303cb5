import SourceTree

/// A schema that a reference resolves to.
struct RequestedSchema {
    let reference: Reference
    let severity: Diagnostic.Severity
}

/// The objects that were parsed, and those that references resolve to and that may not be parsed yet.
final class ParsedObjects {
    /// True if ``followedReferences`` are recorded.
    let keepsReferences: Bool
    /// The references that were read, by the source location of their text. It is empty unless ``keepsReferences`` is
    /// true.
    private(set) var followedReferences = [SourceLocation: FollowedReference]()
    /// The schemas that were parsed, by their place.
    var schemas = [Pointer: Schema]()
    /// The other objects that references can resolve to.
    var memo = ObjectMemo()
    /// The targets of references to schemas.
    private(set) var schemaTargets: Set<Pointer> = []
    /// The path items that have a `$ref`.
    private(set) var referringPathItems: [PathItem] = []
    private var requestedSchemas: [RequestedSchema] = []
    private var requestedObjects: [(ReferencedObjects) -> Void] = []

    init(keepsReferences: Bool) { self.keepsReferences = keepsReferences }

    /// Records that a schema is needed.
    func requestSchema(_ reference: Reference, severity: Diagnostic.Severity = .error) {
        keep(reference, section: "schemas")
        schemaTargets.insert(reference.target)
        requestedSchemas.append(RequestedSchema(reference: reference, severity: severity))
    }

    /// Records that an object is needed.
    func request<Object>(_ reference: Reference, _ kind: ObjectKind<Object>) {
        keep(reference, section: kind.section)
        requestedObjects.append { $0.visit(reference, kind) }
    }

    /// Records a path item that has a `$ref`.
    func add(referring item: PathItem) { referringPathItems.append(item) }

    /// Records a reference for ``ReferenceIndex/followed``.
    func keep(_ reference: Reference, section: String) {
        guard keepsReferences else { return }
        followedReferences[reference.location] = FollowedReference(target: reference.target, section: section)
    }

    /// Returns the objects that are needed, and removes them from the records. The result is `nil` if there are none.
    func takeRequests() -> (objects: [(ReferencedObjects) -> Void], schemas: [RequestedSchema])? {
        guard !requestedSchemas.isEmpty || !requestedObjects.isEmpty else { return nil }
        defer {
            requestedObjects = []
            requestedSchemas = []
        }
        return (requestedObjects, requestedSchemas)
    }
}
