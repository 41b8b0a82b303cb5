import SourceTree
import StableText

/// The components of the entry document that consist of a `$ref` to another file.
///
/// Such a component and the place that it refers to are one object. References to either have the place as their target,
/// and the object has the component's name.
struct ExternalComponents {
    /// The places in other files, by the components that refer to them.
    private(set) var places = [Pointer: Pointer]()
    /// The names of the components by place. If several components refer to one place, the first by name counts.
    private(set) var names = [Pointer: String]()

    /// Sections whose objects are found by what refers to them.
    private static let sections: Set<String> = [
        "schemas", "responses", "parameters", "requestBodies", "headers", "examples", "links", "callbacks",
    ]

    init() {}

    /// Finds the components of an entry document.
    ///
    /// - Parameter place: Returns the place that a reference names, if it is in another file that can be read.
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
