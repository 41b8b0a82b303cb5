/// A file of the output, not yet written.
public struct GeneratedFile: Sendable, Hashable {
    /// Without a folder: `Customer.swift`.
    public let name: String
    public let contents: String

    public init(name: String, contents: String) {
        self.name = name
        self.contents = contents
    }
}
