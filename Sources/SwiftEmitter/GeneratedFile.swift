/// A file of the output, not yet written.
package struct GeneratedFile: Sendable, Hashable {
    /// Without a folder: `Customer.swift`.
    package let name: String
    package let contents: String

    package init(name: String, contents: String) {
        self.name = name
        self.contents = contents
    }
}
