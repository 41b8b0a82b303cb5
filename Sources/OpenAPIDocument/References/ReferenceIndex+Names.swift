package import SourceTree

extension ReferenceIndex {
    /// Returns the name of a place that is not a component: `Pet` for `./Pet.yaml`, `Pet_owner` for
    /// `#/components/schemas/Pet/properties/owner`. A place among the paths is named after its owner.
    package func placeName(of pointer: Pointer) -> String {
        let structural: Set<String> = [
            "components", "schemas", "definitions", "$defs", "properties", "paths", "content", "schema", "responses",
            "requestBody", "parameters", "headers", "allOf", "oneOf", "anyOf",
        ]
        let telling = pointer.tokens.filter { !structural.contains($0) && !$0.contains("/json") }
        if telling.isEmpty { return fileStem(of: pointer.file) }
        return String(telling.joined(separator: "_").map { $0 == "/" ? "_" : $0 })
    }

    /// Returns a text that orders places of the same name, independently of the order in which the document refers to
    /// them: the JSON pointer, then the file's path relative to the entry document's folder.
    package func sortKey(of pointer: Pointer) -> String {
        guard let entry = files.first, pointer.file != entry else { return pointer.text }
        return pointer.text + "\n" + FilePath.relative(sources.path(of: pointer.file), to: sources.path(of: entry))
    }

    /// Returns the path of a file.
    package func path(of file: FileID) -> String { sources.path(of: file) }

    /// Returns a file's name without folder and extension.
    package func fileStem(of file: FileID) -> String {
        let name = sources.path(of: file).split(separator: "/").last.map(String.init) ?? "document"
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}
