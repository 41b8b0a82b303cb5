/// The program that a SARIF log says it comes from.
package struct SARIFTool: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its version, by the rules of semver.org.
    package let version: String
    /// The address of a page about it.
    package let home: String
    /// The address of the page with a section for each code, headed by the code.
    package let documentation: String

    /// Makes a description.
    package init(name: String, version: String, home: String, documentation: String) {
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
