import SafeText
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

    /// Returns the JSON pointer of a schema as users of the document know it, or `nil` if the user's document has no
    /// such place.
    ///
    /// The path of another file than the entry document precedes the pointer, relative to the entry document's folder:
    /// `schemas/Pet.yaml#/properties/owner`, or `schemas/Pet.yaml` for the whole file. A Swagger 2.0 document has
    /// `#/definitions/Pet` for `#/components/schemas/Pet`; other places that its conversion moves have no written
    /// pointer.
    package func writtenPointer(of pointer: Pointer) -> String? {
        var text = pointer.text
        if isSwagger {
            guard let written = Self.swaggerPointer(of: pointer) else { return nil }
            text = written
        }
        guard let entry = files.first, pointer.file != entry else { return text }
        let path = redactingCredentials(
            in: FilePath.relative(sources.path(of: pointer.file), to: sources.path(of: entry)))
        // A path that has no relative form would make the output depend on the machine.
        let isPortable = FilePath.isURL(path) || !path.hasPrefix("/")
        let name = isPortable ? path : path.split(separator: "/").last.map(String.init) ?? ""
        return text == "#" ? name : name + text
    }

    private static func swaggerPointer(of pointer: Pointer) -> String? {
        let schemas = "#/components/schemas/"
        if pointer.text.hasPrefix(schemas) { return "#/definitions/" + pointer.text.dropFirst(schemas.count) }
        var tokens = pointer.tokens
        // `paths`, the path, the method, `responses`, the status, `content`, the media type
        guard tokens.count > 7, tokens[0] == "paths", tokens[3] == "responses", tokens[5] == "content" else {
            return nil
        }
        tokens.removeSubrange(5...6)
        return Pointer(file: pointer.file, tokens: tokens).text
    }

    /// Returns the path of a file.
    package func path(of file: FileID) -> String { sources.path(of: file) }

    /// Returns a file's name without folder and extension.
    package func fileStem(of file: FileID) -> String {
        let name = sources.path(of: file).split(separator: "/").last.map(String.init) ?? "document"
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}
