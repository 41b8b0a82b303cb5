internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// The document, and the records that all planners of operations add to.
final class PlanningContext {
    let document: Document
    let types: TypePlanner
    /// The media types for which the user provides a coder.
    let coders: [MediaTypeName]
    let diagnostics: Diagnostics
    /// The types that the users of the API send. `responseRoots` contains the types that the API sends.
    private(set) var requestRoots: [TypeReference] = []
    private(set) var responseRoots: [TypeReference] = []
    /// The source locations of the objects that an operation uses.
    private var used: Set<SourceLocation> = []

    var references: ReferenceIndex { types.resolver.references }

    init(document: Document, types: TypePlanner, coders: [String], diagnostics: Diagnostics) {
        self.document = document
        self.types = types
        self.coders = coders.map { MediaTypeName($0) }
        self.diagnostics = diagnostics
    }

    // MARK: Records

    /// Records a type that is sent by the users of the API or by the API.
    func addRoot(_ type: TypeReference, isSentByUsers: Bool) {
        if isSentByUsers { requestRoots.append(type) } else { responseRoots.append(type) }
    }

    /// Records that an operation uses the object at a source location.
    func use(_ location: SourceLocation) { used.insert(location) }

    /// Returns true if an operation uses the object at a source location.
    func isUsed(_ location: SourceLocation) -> Bool { used.contains(location) }

    /// Returns the header itself or the header that a reference resolves to, and records its use.
    func usedHeader(_ referenceable: Referenceable<Header>) -> Header? {
        let header = references.header(referenceable)
        if let header { use(header.location) }
        return header
    }

    // MARK: Names

    /// Returns the naming context of an inline schema. A schema in a component that several operations share is
    /// declared at the top level under the name of the component. Any other schema is nested in the operation.
    func naming(
        for reference: Reference?, suffix: String?, else key: String, in located: LocatedOperation
    ) -> NamingContext {
        guard let reference else { return NamingContext(owner: .operation(located.index), key: key) }
        let component = name(of: reference)
        return NamingContext(owner: .topLevel, key: suffix.map { "\(component)_\($0)" } ?? component, rank: 3)
    }

    /// Returns the name of an object that several operations share: the name of its component or, without one, of its
    /// file.
    func name(of reference: Reference) -> String {
        references.externalComponentName(of: reference.target) ?? reference.target.tokens.last
            ?? references.fileStem(of: reference.target.file)
    }

    // MARK: Coders

    /// Returns true if the user of the generated code provides a coder for the media type. Without one, the bytes or
    /// the text are passed on.
    func isCoded(_ media: ChosenMediaType) -> Bool {
        switch media.coding {
        case .text, .binary:
            guard let schema = media.entry.media.schema, schema.format != "binary" else { return false }
            return coders.contains(MediaTypeName(media.entry.type))
        default: return false
        }
    }
}
