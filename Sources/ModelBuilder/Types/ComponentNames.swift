internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import StableText

/// The names of schemas: the component that contains the schema or refers to it, else the file or the place of the
/// schema.
struct ComponentNames {
    struct Name {
        let key: String
        let rank: Int
    }

    private let references: ReferenceIndex
    private var keys = [Pointer: String]()
    /// The targets of components that are references.
    private var targets = [Pointer: Pointer]()

    init(document: Document) {
        references = document.references
        for component in document.components.schemas where component.object.reference == nil {
            keys[component.object.pointer] = component.name
        }
        let referring = document.components.schemas.filter { $0.object.reference != nil }
        for component in referring.ordered(byText: { $0.name }) {
            guard let reference = component.object.reference,
                !component.object.hasKeywordsBesideReference || component.object.isAnnotatedReference,
                let target = references.schema(reference)
            else {
                keys[component.object.pointer] = component.name
                continue
            }
            targets[component.object.pointer] = target.pointer
            if let known = keys[target.pointer], known != component.name || target.pointer.file == document.fileID {
                keys[component.object.pointer] = component.name
            } else {
                keys[target.pointer] = component.name
            }
        }
    }

    /// Returns the schema whose declaration is used for this one: the schema itself, or the target if it is a plain
    /// reference.
    func canonical(_ schema: Schema) -> Schema {
        var result = schema
        var visited: Set<Pointer> = [schema.pointer]
        while keys[result.pointer] == nil, let reference = result.reference, !result.hasKeywordsBesideReference,
            let target = references.schema(reference), visited.insert(target.pointer).inserted
        {
            result = target
        }
        return result
    }

    func target(of pointer: Pointer) -> Pointer? { targets[pointer] }

    func name(of schema: Schema) -> Name {
        if let key = keys[schema.pointer] { return Name(key: key, rank: 0) }
        if let name = schema.pointer.componentName { return Name(key: name, rank: 1) }
        return Name(key: references.placeName(of: schema.pointer), rank: 2)
    }
}
