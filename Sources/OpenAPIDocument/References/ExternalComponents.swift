import SourceTree
import StableText

/// The components of the entry document that consist of a `$ref` to another file.
///
/// Such a component and its target are one object. References to either of them resolve to the target, and the object
/// has the name of the component.
struct ExternalComponents {
    /// The targets in other files, by the components that refer to them.
    private(set) var places = [Pointer: Pointer]()
    /// The names of the components, by target. If several components refer to one target, the first one by name is
    /// used.
    private(set) var names = [Pointer: String]()

    /// The sections whose objects are found by references to them.
    private static let sections: Set<String> = [
        "schemas", "responses", "parameters", "requestBodies", "headers", "examples", "links", "callbacks",
    ]

    init() {}

    /// Finds the components of an entry document.
    ///
    /// - Parameter place: Returns the target of a reference if it is in another file that can be read.
    init(_ root: Node, file: FileID, place: (_ reference: String) -> Pointer?) {
        for section in root.mapping?["components"]?.mapping ?? Mapping([]) where Self.sections.contains(section.key) {
            let container = Pointer(file: file, tokens: ["components", section.key])
            for component in (section.value.mapping?.entries ?? []).ordered(byText: { $0.key }) {
                guard let fields = component.value.mapping, fields.count == 1, let text = fields["$ref"]?.string,
                    let target = place(text), target.file != file
                else { continue }
                places[container.appending(component.key)] = target
                if names[target] == nil { names[target] = component.key }
            }
        }
    }
}
