import SourceTree

/// The `swagger` field of a document.
enum SwaggerVersion {
    /// Returns the entry with the Swagger version of a document, or `nil` if it is not a Swagger document.
    static func entry(of root: Node) -> Mapping.Entry? {
        guard let mapping = root.mapping, mapping.entry("openapi") == nil else { return nil }
        return mapping.entry("swagger")
    }

    /// Returns the fields of a Swagger 2.0 document, or `nil` for any other document.
    static func document(_ root: Node) -> Mapping? {
        guard let version = entry(of: root)?.value.text, version == "2.0" || version == "2" else { return nil }
        return root.mapping
    }
}
