/// A file of the output before it is written.
package struct GeneratedFile: Sendable, Hashable {
    /// The file name, for example `Customer.swift`.
    package let name: String
    package let contents: String

    package init(name: String, contents: String) {
        self.name = name
        self.contents = contents
    }
}
