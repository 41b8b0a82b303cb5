/// The program that a SARIF log says it comes from.
public struct SARIFTool: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its version, by the rules of semver.org.
    public let version: String
    /// The address of a page about it.
    public let home: String
    /// The address of the page with a section for each code, headed by the code.
    public let documentation: String

    /// Makes a description.
    public init(name: String, version: String, home: String, documentation: String) {
        self.name = name
        self.version = version
        self.home = home
        self.documentation = documentation
    }

    /// The address of what is said about a code.
    func help(for code: DiagnosticCode) -> String {
        "\(documentation)#\(code.description.lowercased())"
    }
}
